import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../../app/language-context.ts';
import { Hint } from '../../components/Hint.tsx';
import { needsAdminConsent } from '../admin-consent.ts';
import { StepFrame } from '../StepFrame.tsx';
import type { StepProps } from '../step-props.ts';
import { WayChoice } from '../WayChoice.tsx';

interface QuestionProps {
  readonly label: string;
  readonly hint: string;
  readonly answer: boolean | undefined;
  readonly missing: boolean;
  readonly onAnswer: (answer: boolean) => void;
}

function Question({ label, hint, answer, missing, onAnswer }: QuestionProps) {
  const t = useText();
  return (
    <Field label={label} hint={hint} {...(missing ? { validationMessage: t('steps.who.answer') } : {})}>
      <RadioGroup
        value={answer === undefined ? '' : answer ? 'yes' : 'no'}
        onChange={(_, { value }) => onAnswer(value === 'yes')}
      >
        <Radio value="yes" label={t('steps.who.yes')} />
        <Radio value="no" label={t('steps.who.no')} />
      </RadioGroup>
    </Field>
  );
}

/** May this person consent, and run Exchange commands? For the rest there is a text to hand over. */
export function WhoStep(props: StepProps) {
  const t = useText();
  const { setup, way, actions, onNext } = props;
  const asksConsent = needsAdminConsent(way);
  const asksExchange = way.exchange.length > 0;
  const [mayConsent, setMayConsent] = useState(setup.who?.mayConsent ?? (asksConsent ? undefined : false));
  const [mayRunExchange, setMayRunExchange] = useState(
    setup.who?.mayRunExchange ?? (asksExchange ? undefined : false),
  );
  const [judged, setJudged] = useState(false);

  const save = async () => {
    setJudged(true);
    if (mayConsent === undefined || mayRunExchange === undefined) return;
    if (await actions.change({ kind: 'who', mayConsent, mayRunExchange })) onNext();
  };

  return (
    <StepFrame
      of={props}
      title={t('steps.who.title')}
      intro={t('steps.who.intro')}
      primary={{ label: t('wizard.next'), onPress: () => void save() }}
    >
      <WayChoice recipe={props.recipe} way={way} actions={actions} />
      {asksConsent ? (
        <Question
          label={t('steps.who.consent')}
          hint={t('steps.who.consentHint')}
          answer={mayConsent}
          missing={judged && mayConsent === undefined}
          onAnswer={setMayConsent}
        />
      ) : (
        <Hint intent="info">{t('steps.who.consentNot')}</Hint>
      )}
      {asksExchange ? (
        <Question
          label={t('steps.who.exchange')}
          hint={t('steps.who.exchangeHint')}
          answer={mayRunExchange}
          missing={judged && mayRunExchange === undefined}
          onAnswer={setMayRunExchange}
        />
      ) : null}
    </StepFrame>
  );
}
