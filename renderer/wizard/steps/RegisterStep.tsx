import { useState } from 'react';
import type { Recipe } from '../../../shared/recipes/schema.ts';
import { redirectsOf } from '../../../shared/setup/redirects.ts';
import type { TextKey } from '../../../shared/text/text-key.ts';
import { useText } from '../../app/language-context.ts';
import { Action, ActionList } from '../../components/ActionList.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { PortalDrawing } from '../../components/portal/PortalDrawing.tsx';
import { registerPicture } from '../../components/portal/pictures.ts';
import { RichText } from '../../components/RichText.tsx';
import { ReadBack } from '../../registration/ReadBack.tsx';
import { PortalButton } from '../PortalButton.tsx';
import { CallbackField, FormRedirect, FurtherRedirect, isCallback } from '../RedirectAction.tsx';
import { StepFrame } from '../StepFrame.tsx';
import type { StepProps } from '../step-props.ts';

const typeKeys = {
  'single-tenant': 'steps.register.singleTenant',
  'multi-tenant': 'steps.register.multiTenant',
} as const satisfies Record<Recipe['application']['accountTypes'][number], TextKey>;

function TypesAction({ types }: { readonly types: Recipe['application']['accountTypes'] }) {
  const t = useText();
  const [best, ...others] = types.map((type) => t(typeKeys[type]));
  return (
    <span>
      <RichText text={t('steps.register.types', { type: best ?? '' })} />{' '}
      {others.map((type) => (
        <RichText key={type} text={t('steps.register.typesAlso', { type })} />
      ))}
    </span>
  );
}

/** Make the registration: name, account types, redirects with their platforms. */
export function RegisterStep(props: StepProps) {
  const t = useText();
  const { setup, recipe, actions, step, onNext } = props;
  const { suggestedName, accountTypes, allowPublicClientFlows } = recipe.application;
  const [callback, setCallback] = useState(setup.productRedirectUri ?? '');
  const [judged, setJudged] = useState(false);
  const typed = isCallback(callback) ? callback.trim() : undefined;
  const [inForm, ...further] = redirectsOf(recipe, { ...setup, productRedirectUri: typed });
  const asksCallback = recipe.application.redirects.find(({ from }) => from === 'product');
  const isKnown = step.state === 'proven' || step.state === 'said';

  const save = async () => {
    setJudged(true);
    if (asksCallback && typed === undefined) return;
    const isOther = typed !== undefined && typed !== setup.productRedirectUri;
    if (isOther && !(await actions.change({ kind: 'product-redirect', uri: typed }))) return;
    const isOpen = isOther || !isKnown;
    if (isOpen && !(await actions.change({ kind: 'say', step: 'register' }))) return;
    onNext();
  };

  return (
    <StepFrame
      of={props}
      title={t('steps.register.title')}
      intro={t('steps.register.intro', { product: recipe.name })}
      primary={{ label: isKnown ? t('wizard.next') : t('steps.register.done'), onPress: () => void save() }}
      aside={<PortalDrawing picture={registerPicture(recipe, t)} />}
    >
      {asksCallback ? (
        <CallbackField
          redirect={asksCallback}
          product={recipe.name}
          value={callback}
          judged={judged}
          onChange={setCallback}
        />
      ) : null}
      <ActionList>
        <Action n={1}>
          <RichText text={t('steps.register.open')} />
          <PortalButton place="new-registration" actions={actions} />
        </Action>
        <Action n={2}>
          <RichText text={t('steps.register.name')} />
          <CopyField label={t('steps.register.nameLabel')} value={suggestedName} />
        </Action>
        <Action n={3}>
          <TypesAction types={accountTypes} />
        </Action>
        <Action n={4}>
          {inForm ? (
            <FormRedirect {...inForm} product={recipe.name} />
          ) : (
            <RichText text={t('steps.register.redirectNone')} />
          )}
        </Action>
        <Action n={5}>
          <RichText text={t('steps.register.press')} />
        </Action>
        {further.map((each, index) => (
          <Action key={each.redirect.uri} n={6 + index}>
            <FurtherRedirect {...each} product={recipe.name} />
          </Action>
        ))}
        {allowPublicClientFlows === undefined ? null : (
          <Action n={6 + further.length}>
            <RichText
              text={t('steps.register.publicFlows', { value: allowPublicClientFlows ? 'yes' : 'no' })}
            />
          </Action>
        )}
      </ActionList>
      <ReadBack of={props} />
    </StepFrame>
  );
}
