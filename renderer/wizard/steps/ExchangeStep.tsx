import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../../app/language-context.ts';
import { PortalDrawing } from '../../components/portal/PortalDrawing.tsx';
import { smtpAuthPicture } from '../../components/portal/pictures.ts';
import { HandOver } from '../HandOver.tsx';
import { exchangeMessage } from '../hand-over-text.ts';
import { isAddress, MailboxField } from '../MailboxField.tsx';
import { mailboxStep } from '../mailbox-step.ts';
import { PortalButton } from '../PortalButton.tsx';
import { SettingCard } from '../SettingCard.tsx';
import { StepFrame } from '../StepFrame.tsx';
import type { StepProps } from '../step-props.ts';

/** The settings of Exchange that the way depends on. No tool may read them: the test proves them by sending. */
export function ExchangeStep(props: StepProps) {
  const t = useText();
  const { setup, recipe, way, actions, step, onNext, practice } = props;
  const [mailbox, setMailbox] = useState(setup.mailbox ?? '');
  const [judged, setJudged] = useState(false);
  const [limited, setLimited] = useState(setup.said.exchange !== undefined);
  const isRequired = way.exchange.some(({ need }) => need === 'required');
  const known = isAddress(mailbox) ? { ...setup, mailbox: mailbox.trim() } : setup;
  const isDone = step.state === 'proven' || step.state === 'said';
  const says = isRequired || limited;
  // The other settings have no page in the real portal; the practice portal stands in for PowerShell.
  const hasPage = way.exchange.some(({ id }) => id === 'smtp-auth');

  const save = async () => {
    setJudged(true);
    if (!isAddress(mailbox)) return;
    const changed = mailbox.trim() !== setup.mailbox;
    if (changed && !(await actions.change({ kind: 'mailbox', mailbox: mailbox.trim() }))) return;
    const open = changed || !isDone;
    if (says && open && !(await actions.change({ kind: 'say', step: 'exchange' }))) return;
    onNext();
  };

  return (
    <StepFrame
      of={props}
      title={t('steps.exchange.title')}
      intro={t('steps.exchange.intro')}
      primary={{
        label: isRequired && !isDone ? t('steps.exchange.done') : t('wizard.next'),
        onPress: () => void save(),
      }}
      skip={isRequired && !isDone}
      {...(hasPage ? { aside: <PortalDrawing picture={smtpAuthPicture(t)} /> } : {})}
    >
      {mailboxStep(recipe, setup) === 'exchange' ? (
        <MailboxField
          label={t('steps.exchange.mailbox')}
          hint={t('steps.exchange.mailboxHint')}
          value={mailbox}
          onChange={setMailbox}
          judged={judged}
        />
      ) : null}
      {hasPage || practice ? (
        <PortalButton
          place={hasPage ? 'mailboxes' : 'exchange-admin'}
          actions={actions}
          label={t('steps.exchange.openAdmin')}
        />
      ) : null}
      {way.exchange.map((setting) => (
        <SettingCard key={setting.id} setting={setting} setup={known} recipe={recipe} way={way} />
      ))}
      {isRequired ? null : (
        <Checkbox
          checked={limited}
          onChange={(_, { checked }) => setLimited(checked === true)}
          label={t('steps.exchange.done')}
        />
      )}
      {setup.who?.mayRunExchange === false ? (
        <HandOver to="exchange-admin" text={exchangeMessage({ ...props, setup: known }, t)} />
      ) : null}
    </StepFrame>
  );
}
