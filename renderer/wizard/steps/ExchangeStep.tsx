import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { handedOverAt, isAnothers } from '../../../shared/setup/handed-over.ts';
import { exchangeBeforeSending, exchangeOf, reachOf } from '../../../shared/setup/reach.ts';
import { useText } from '../../app/language-context.ts';
import { PortalDrawing } from '../../components/portal/PortalDrawing.tsx';
import { smtpAuthPicture } from '../../components/portal/pictures.ts';
import { ScopeProof } from '../../registration/ScopeProof.tsx';
import { HandOver } from '../HandOver.tsx';
import { isAddress, MailboxField } from '../MailboxField.tsx';
import { mailboxStep } from '../mailbox-step.ts';
import { enteredObjectId, ObjectIdField } from '../ObjectIdField.tsx';
import { OneScript } from '../OneScript.tsx';
import { PortalButton } from '../PortalButton.tsx';
import { SeenObjectId } from '../SeenObjectId.tsx';
import { SettingCard } from '../SettingCard.tsx';
import { StepFrame } from '../StepFrame.tsx';
import type { StepProps } from '../step-props.ts';

/** The settings whose scripts make the application known to Exchange, by the object ID of its enterprise application. */
const knownByObjectId: ReadonlySet<string> = new Set(['service-principal', 'rbac-scope']);

/** The settings of Exchange that the way depends on. No tool may read them: the test proves them by sending. */
export function ExchangeStep(props: StepProps) {
  const t = useText();
  const { setup, recipe, way, actions, step, onNext, practice } = props;
  const [mailbox, setMailbox] = useState(setup.mailbox ?? '');
  const [objectId, setObjectId] = useState(setup.enterpriseObjectId ?? '');
  const [judged, setJudged] = useState(false);
  const [limited, setLimited] = useState(setup.said.exchange !== undefined);
  const reach = reachOf(way, setup);
  const settings = exchangeOf(way, setup);
  const together = exchangeBeforeSending(way, setup);
  const isOneScript = together.length > 1;
  const isRequired = settings.some(({ need }) => need === 'required');
  const asksObjectId = settings.some(({ id }) => knownByObjectId.has(id));
  const entered = enteredObjectId(objectId, setup);
  const known = {
    ...setup,
    ...(isAddress(mailbox) ? { mailbox: mailbox.trim() } : {}),
    ...(entered.kind === 'usable' ? { enterpriseObjectId: entered.objectId } : {}),
  };
  const isDone = step.state === 'proven' || step.state === 'said';
  const says = isRequired || limited;
  // The other settings have no page in the real portal; the practice portal stands in for PowerShell.
  const hasPage = settings.some(({ id }) => id === 'smtp-auth');

  const isHanded = isAnothers('exchange', setup);
  const handedAt = handedOverAt('exchange', setup);
  // The sheet is made from what is saved; it is seen before anybody says that it was sent.
  const isSheetCurrent =
    mailbox.trim() === setup.mailbox &&
    !(entered.kind === 'usable' && entered.objectId !== setup.enterpriseObjectId);

  const label = () => {
    if (isHanded && !isSheetCurrent) return t('handOver.make');
    if (isHanded) return t(isDone || handedAt !== undefined ? 'wizard.next' : 'handOver.sent');
    return t(isRequired && !isDone ? 'steps.exchange.done' : 'wizard.next');
  };

  const save = async () => {
    setJudged(true);
    if (!isAddress(mailbox) || entered.kind === 'wrong') return;
    const otherMailbox = mailbox.trim() !== setup.mailbox;
    if (otherMailbox && !(await actions.change({ kind: 'mailbox', mailbox: mailbox.trim() }))) return;
    const otherId = entered.kind === 'usable' && entered.objectId !== setup.enterpriseObjectId;
    if (otherId && !(await actions.change({ kind: 'enterprise-object-id', objectId: entered.objectId })))
      return;
    if (isHanded) {
      if (!isSheetCurrent) return;
      if (handedAt !== undefined || isDone) return onNext();
      return void (await actions.change({ kind: 'hand-over', step: 'exchange' }));
    }
    const open = otherMailbox || otherId || !isDone;
    if (says && open && !(await actions.change({ kind: 'say', step: 'exchange' }))) return;
    onNext();
  };

  return (
    <StepFrame
      of={props}
      title={t('steps.exchange.title')}
      intro={t('steps.exchange.intro')}
      primary={{
        label: label(),
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
      {asksObjectId ? (
        setup.seenObjectId ? (
          <SeenObjectId setup={setup} seen={setup.seenObjectId} />
        ) : (
          <ObjectIdField value={objectId} entered={entered} onChange={setObjectId} actions={actions} />
        )
      ) : null}
      {isHanded ? (
        setup.mailbox === undefined ? null : (
          <HandOver
            key={setup.updatedAt}
            setup={setup}
            step="exchange"
            seesItself={way.transport !== 'graph'}
          />
        )
      ) : (
        <>
          {hasPage || practice ? (
            <PortalButton
              place={hasPage ? 'mailboxes' : 'exchange-admin'}
              actions={actions}
              label={t('steps.exchange.openAdmin')}
            />
          ) : null}
          {isOneScript ? <OneScript setup={known} recipe={recipe} way={way} /> : null}
          {settings.map((setting) => (
            <SettingCard
              key={setting.id}
              setting={setting}
              setup={known}
              recipe={recipe}
              way={way}
              isInOne={isOneScript && together.some(({ id }) => id === setting.id)}
            />
          ))}
          {isRequired ? null : (
            <Checkbox
              checked={limited}
              onChange={(_, { checked }) => setLimited(checked === true)}
              label={t('steps.exchange.done')}
            />
          )}
        </>
      )}
      {reach === 'mailbox' ? <ScopeProof of={props} /> : null}
    </StepFrame>
  );
}
