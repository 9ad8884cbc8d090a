import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { type Failure, refused } from '../../shared/outcome.ts';
import type { TextKey } from '../../shared/text/text-key.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { FileDrop } from '../components/FileDrop.tsx';
import { base64Of } from './base64-of.ts';
import type { SetupActions } from './use-setup-actions.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '12px' },
  field: { width: '100%', maxWidth: '360px' },
});

/** A pair of key and certificate takes a tenth of it; the host takes no more either. */
const mostBytes = 64_000;

/** What is wrong with the passphrase and not with the file. */
const ofPassphrase: ReadonlySet<TextKey> = new Set([
  'certificate.fault.passphrase-missing',
  'certificate.fault.passphrase-wrong',
]);

interface Locked {
  readonly name: string;
  readonly pfx: string;
}

interface PassphraseProps {
  readonly file: Locked;
  /** Why it did not open the file. */
  readonly fault: string | undefined;
  readonly onTake: (passphrase: string) => void;
}

/** What opens a PFX file. It is forgotten with the file. */
function Passphrase({ file, fault, onTake }: PassphraseProps) {
  const t = useText();
  const styles = useStyles();
  const [passphrase, setPassphrase] = useState('');
  const takeOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // The step has a form of its own, which is not what is meant.
    event.preventDefault();
    onTake(passphrase);
  };
  return (
    <div className={styles.form}>
      <Field
        className={styles.field}
        label={t('certificate.pfxPassphrase', { file: file.name })}
        hint={t('certificate.pfxPassphraseHint')}
        {...(fault === undefined ? {} : { validationMessage: fault })}
      >
        <Input
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={(_, { value }) => setPassphrase(value)}
          onKeyDown={takeOnEnter}
        />
      </Field>
      <Button onClick={() => onTake(passphrase)}>{t('certificate.pfxTake')}</Button>
    </div>
  );
}

/** A certificate with its key that is there already: a PEM file, or a PFX file and its passphrase. */
export function BroughtCertificate({ actions }: { readonly actions: SetupActions }) {
  const t = useText();
  const [locked, setLocked] = useState<Locked>();
  const [failure, setFailure] = useState<Failure>();
  const fault =
    failure?.kind === 'refused' && ofPassphrase.has(failure.message.key) ? failure.message : undefined;
  const take = async (file: File) => {
    setLocked(undefined);
    setFailure(undefined);
    if (file.size > mostBytes) return setFailure(refused('certificate.fileTooLarge').failure);
    const bytes = new Uint8Array(await file.arrayBuffer());
    // A PFX is DER, which begins with a SEQUENCE; PEM is text.
    if (bytes[0] === 0x30) return setLocked({ name: file.name, pfx: base64Of(bytes) });
    setFailure(await actions.importCertificate({ text: new TextDecoder().decode(bytes) }));
  };
  const open = async (pfx: string, passphrase: string) => {
    setFailure(await actions.importCertificate({ pfx, passphrase }));
  };
  return (
    <>
      <FileDrop
        text={t('certificate.importHint')}
        button={t('certificate.import')}
        accept=".pfx,.p12,.pem,.key,.crt,.txt"
        onFile={(file) => void take(file)}
      />
      {failure && !fault ? <FailureView failure={failure} /> : null}
      {locked ? (
        <Passphrase
          key={locked.name}
          file={locked}
          fault={fault && t(fault)}
          onTake={(passphrase) => void open(locked.pfx, passphrase)}
        />
      ) : null}
    </>
  );
}
