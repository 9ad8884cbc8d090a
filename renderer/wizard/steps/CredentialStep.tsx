import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useText } from '../../app/language-context.ts';
import { Action, ActionList } from '../../components/ActionList.tsx';
import { Hint } from '../../components/Hint.tsx';
import { PortalDrawing } from '../../components/portal/PortalDrawing.tsx';
import { certificatePicture, credentialPicture } from '../../components/portal/pictures.ts';
import { RichText } from '../../components/RichText.tsx';
import { CredentialCare } from '../../registration/CredentialCare.tsx';
import { ReadBack } from '../../registration/ReadBack.tsx';
import {
  CredentialChoice,
  type CredentialKind,
  KeptCertificate,
  NewCertificate,
} from '../CertificateEntry.tsx';
import { type ExpiryChoice, expiryDay } from '../expiry.ts';
import { PortalButton } from '../PortalButton.tsx';
import { SecretEntry, type SecretNote } from '../SecretEntry.tsx';
import { StepFrame } from '../StepFrame.tsx';
import { StoredSecret } from '../StoredSecret.tsx';
import type { StepProps } from '../step-props.ts';
import { useBroughtCertificate } from '../use-brought-certificate.ts';

type Findings = CallOutput<'secret.put'>['findings'];

function noteOf(findings: Findings, missing: string | undefined, say: (finding: Findings[number]) => string) {
  const finding = findings.find(({ level }) => level === 'stop') ?? findings[0];
  if (finding)
    return {
      state: finding.level === 'stop' ? 'error' : 'warning',
      text: <RichText text={say(finding)} />,
    } satisfies SecretNote;
  return missing ? ({ state: 'error', text: missing } satisfies SecretNote) : undefined;
}

/** The client secret, made in the portal, pasted once, stored by the host; or a certificate. Then it is tried. */
export function CredentialStep(props: StepProps) {
  const t = useText();
  const { setup, way, info, actions, step, onNext } = props;
  const isPublic = way.client === 'public';
  const [kind, setKind] = useState<CredentialKind>(
    setup.credential.kind === 'certificate' ? 'certificate' : 'secret',
  );
  const [days, setDays] = useState(365);
  const brought = useBroughtCertificate(actions);
  const [value, setValue] = useState('');
  const [expiry, setExpiry] = useState<ExpiryChoice>({ preset: 'd180', customDay: '' });
  const [replacing, setReplacing] = useState(
    setup.secretStored === undefined || setup.credential.kind === 'certificate',
  );
  const [findings, setFindings] = useState<Findings>([]);
  const [judged, setJudged] = useState(false);
  const isMissing = judged && value === '' && !isPublic;

  const leave = async () => {
    if (isPublic) {
      // Nobody can be asked about a secret that this way does not use; what the person did is what there is to know.
      if (setup.secretStored || (await actions.change({ kind: 'say', step: 'credential' }))) onNext();
      return;
    }
    const seen = await actions.check('credential');
    if (seen && seen.evidence.credential?.state !== 'failing') onNext();
  };
  const store = async () => {
    setJudged(true);
    if (value === '') return isPublic ? leave() : undefined;
    const put = await actions.putSecret(value, expiryDay(expiry, new Date()));
    if (!put) return;
    setFindings(put.findings);
    if (put.findings.some(({ level }) => level === 'stop')) return;
    // The screen has no use for the value any more.
    setValue('');
    setReplacing(false);
    await leave();
  };
  const hasCertificate = setup.credential.kind === 'certificate' && setup.secretStored !== undefined;
  const withCertificate = kind === 'certificate' && !isPublic;
  const press = () => {
    if (withCertificate) {
      if (!hasCertificate) return void (brought.locked ? brought.open() : actions.makeCertificate(days));
      return step.state === 'proven' ? onNext() : void leave();
    }
    if (replacing) return void store();
    if (step.state === 'proven' || isPublic) return onNext();
    void leave();
  };
  const label = () => {
    if (withCertificate) {
      if (!hasCertificate) return t(brought.locked ? 'certificate.pfxTake' : 'certificate.make');
      return t(step.state === 'proven' ? 'wizard.next' : 'certificate.check');
    }
    if (replacing)
      return isPublic
        ? value
          ? t('steps.credential.doneKeep')
          : t('wizard.next')
        : t('steps.credential.done');
    return step.state === 'proven' || isPublic ? t('wizard.next') : t('wizard.check');
  };
  const forget = async () => {
    if (await actions.forgetSecret()) setReplacing(true);
  };

  return (
    <StepFrame
      of={props}
      title={t(withCertificate ? 'certificate.title' : 'steps.credential.title')}
      intro={t(withCertificate ? 'certificate.hint' : 'steps.credential.intro')}
      primary={{ label: label(), onPress: press }}
      skip={step.state === 'failing' && !replacing}
      noTraps={withCertificate}
      aside={<PortalDrawing picture={withCertificate ? certificatePicture(t) : credentialPicture(t)} />}
    >
      {isPublic ? <Hint intent="info">{t('steps.credential.publicClient')}</Hint> : null}
      {isPublic ? null : <CredentialChoice kind={kind} onKind={setKind} />}
      {withCertificate ? (
        hasCertificate ? (
          <KeptCertificate key={setup.credential.thumbprint} setup={setup} actions={actions} />
        ) : (
          <NewCertificate days={days} onDays={setDays} brought={brought} />
        )
      ) : replacing ? (
        <>
          <ActionList>
            <Action n={1}>
              <RichText text={t('steps.credential.open')} />
              <PortalButton place="app-credentials" actions={actions} />
            </Action>
            <Action n={2}>
              <RichText text={t('steps.credential.describe')} />
            </Action>
            <Action n={3}>
              <RichText text={t('steps.credential.copy')} />
            </Action>
          </ActionList>
          <SecretEntry
            value={value}
            onValue={setValue}
            expiry={expiry}
            onExpiry={setExpiry}
            required={!isPublic}
            hint={t(`steps.credential.storage.${info.secretStorage}`)}
            note={noteOf(findings, isMissing ? t('steps.credential.required') : undefined, ({ message }) =>
              t(message),
            )}
          />
        </>
      ) : (
        <StoredSecret setup={setup} onReplace={() => setReplacing(true)} onForget={() => void forget()} />
      )}
      {setup.secretStored && !replacing ? <CredentialCare of={props} /> : null}
      <ReadBack of={props} />
    </StepFrame>
  );
}
