import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import type { TextKey } from '../../shared/text/text-key.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { FileDrop } from '../components/FileDrop.tsx';
import type { Brought } from './use-brought-certificate.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '12px' },
  field: { width: '100%', maxWidth: '360px' },
});

/** What is wrong with the passphrase and not with the file. */
const ofPassphrase: ReadonlySet<TextKey> = new Set([
  'certificate.fault.passphrase-missing',
  'certificate.fault.passphrase-wrong',
]);

/** A certificate with its key that is there already: a PEM file, or a PFX file, which the step's button opens with its passphrase. */
export function BroughtCertificate({ brought }: { readonly brought: Brought }) {
  const t = useText();
  const styles = useStyles();
  const { locked, passphrase, setPassphrase, failure } = brought;
  const fault =
    failure?.kind === 'refused' && ofPassphrase.has(failure.message.key) ? failure.message : undefined;
  return (
    <>
      <FileDrop
        text={t('certificate.importHint')}
        button={t('certificate.import')}
        accept=".pfx,.p12,.pem,.key,.crt,.txt"
        onFile={(file) => void brought.take(file)}
      />
      {failure && !fault ? <FailureView failure={failure} /> : null}
      {locked ? (
        <div className={styles.form}>
          <Field
            className={styles.field}
            label={t('certificate.pfxPassphrase', { file: locked.name })}
            hint={t('certificate.pfxPassphraseHint')}
            {...(fault === undefined ? {} : { validationMessage: t(fault) })}
          >
            <Input
              type="password"
              autoComplete="off"
              value={passphrase}
              onChange={(_, { value }) => setPassphrase(value)}
            />
          </Field>
          <Button onClick={brought.forget}>{t('certificate.pfxForget')}</Button>
        </div>
      ) : null}
    </>
  );
}
