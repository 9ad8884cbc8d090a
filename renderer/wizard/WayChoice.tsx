import { Field, Link, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { phaseOn } from '../../shared/deadlines/deadline.ts';
import { deadlines } from '../../shared/deadlines/index.ts';
import type { Way } from '../../shared/recipes/schema.ts';
import { localized } from '../../shared/text/localized-text.ts';
import { useText } from '../app/language-context.ts';
import { Hint } from '../components/Hint.tsx';
import { RichText } from '../components/RichText.tsx';
import type { StepProps } from './step-props.ts';

/** What Microsoft has put a date to, where the way depends on it; with the way beside it that has none. */
function DeadlineHint({ way, ways }: { readonly way: Way; readonly ways: readonly Way[] }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  if (!way.deadline) return null;
  const deadline = deadlines[way.deadline];
  const isNear = phaseOn(deadline, new Date()) === 'restricted' || phaseOn(deadline, new Date()) === 'over';
  const second = ways.find((each) => each.deadline === undefined);
  return (
    <Hint intent={isNear ? 'warning' : 'info'} title={`${t(`deadlines.${deadline.title}`)}.`}>
      <Link inline as="button" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'ways.less' : 'ways.more')}
      </Link>
      {isOpen ? (
        <>
          <p>
            <RichText text={t(`deadlines.${deadline.meaning}`)} />
          </p>
          {second ? <p>{t('ways.second', { service: t(`ways.service.${second.transport}`) })}</p> : null}
          <p>{t('deadlines.checked', { date: deadline.checkedAt })}</p>
        </>
      ) : null}
    </Hint>
  );
}

/** Over which service the product goes, where it has several; and until when. */
export function WayChoice({ recipe, way, actions }: Pick<StepProps, 'recipe' | 'way' | 'actions'>) {
  const t = useText();
  const nameOf = ({ flow, transport }: Way) =>
    t(`ways.flow.${flow === 'client-credentials' ? 'application' : 'delegated'}`, {
      service: t(`ways.service.${transport}`),
    });
  return (
    <>
      {recipe.ways.length > 1 ? (
        <Field
          label={t('ways.choose', { product: recipe.name })}
          {...(way.note ? { hint: <RichText text={localized(way.note, t.language)} /> } : {})}
        >
          <RadioGroup
            value={way.id}
            onChange={(_, { value }) => void actions.change({ kind: 'way', way: value })}
          >
            {recipe.ways.map((each) => (
              <Radio key={each.id} value={each.id} label={nameOf(each)} />
            ))}
          </RadioGroup>
        </Field>
      ) : null}
      <DeadlineHint way={way} ways={recipe.ways} />
    </>
  );
}
