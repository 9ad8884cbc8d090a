import { Button, Field, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Setup } from '../../shared/setup/setup.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { useAnswer } from '../app/use-answer.ts';
import { Action, ActionList } from '../components/ActionList.tsx';
import { CopyField } from '../components/CopyField.tsx';
import { RichText } from '../components/RichText.tsx';
import { BroughtCertificate } from './BroughtCertificate.tsx';
import { PortalButton } from './PortalButton.tsx';
import { saveFile } from './save-file.ts';
import type { Brought } from './use-brought-certificate.ts';
import type { SetupActions } from './use-setup-actions.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '12px' },
});

export type CredentialKind = 'secret' | 'certificate';

interface CredentialChoiceProps {
  readonly kind: CredentialKind;
  readonly onKind: (kind: CredentialKind) => void;
}

/** A secret or a certificate. */
export function CredentialChoice({ kind, onKind }: CredentialChoiceProps) {
  const t = useText();
  return (
    <Field label={t('certificate.choice')}>
      <RadioGroup
        value={kind}
        onChange={(_, { value }) => onKind(value === 'certificate' ? 'certificate' : 'secret')}
      >
        <Radio value="secret" label={t('certificate.secret')} />
        <Radio value="certificate" label={t('certificate.certificate')} />
      </RadioGroup>
    </Field>
  );
}

const validities = [90, 180, 365, 730] as const;

interface NewCertificateProps {
  readonly days: number;
  readonly onDays: (days: number) => void;
  readonly brought: Brought;
}

/** A certificate to be made here, or one that is there already. */
export function NewCertificate({ days, onDays, brought }: NewCertificateProps) {
  const t = useText();
  return (
    <>
      {brought.locked ? null : (
        <Field label={t('certificate.validFor')}>
          <Select value={String(days)} onChange={(_, { value }) => onDays(Number(value))}>
            {validities.map((each) => (
              <option key={each} value={each}>
                {t('certificate.days', { days: each })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <BroughtCertificate brought={brought} />
    </>
  );
}

interface KeptCertificateProps {
  readonly setup: Setup;
  readonly actions: SetupActions;
}

/** The certificate that is stored: its public part to save, its thumbprint to compare, where to upload it. */
export function KeptCertificate({ setup, actions }: KeptCertificateProps) {
  const t = useText();
  const styles = useStyles();
  const { answer } = useAnswer('certificate.show', { setup: setup.id });
  const [isSaved, setSaved] = useState(false);
  if (answer.kind === 'failed') return <FailureView failure={answer.failure} />;
  if (answer.kind === 'loading') return null;
  const { fileName, publicPart, thumbprint } = answer.value;
  const save = () => {
    saveFile(fileName, 'application/x-pem-file', publicPart);
    setSaved(true);
  };
  const { expiresAt } = setup.credential;
  return (
    <>
      {expiresAt ? <p>{t('certificate.stored', { date: expiresAt })}</p> : null}
      <ActionList>
        <Action n={1}>
          <RichText text={t('certificate.saveFirst')} />
          <div>
            <Button appearance={isSaved ? 'secondary' : 'outline'} onClick={save}>
              {t('certificate.save')}
            </Button>
          </div>
        </Action>
        <Action n={2}>
          <RichText text={t('certificate.upload')} />
          <PortalButton place="app-credentials" actions={actions} />
        </Action>
      </ActionList>
      <CopyField label={t('certificate.thumbprint')} value={thumbprint} mono />
      <div className={styles.row}>
        <Button onClick={() => void actions.forgetSecret()}>{t('certificate.forget')}</Button>
      </div>
    </>
  );
}
