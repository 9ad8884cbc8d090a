import { useState } from 'react';
import { type Failure, refused } from '../../shared/outcome.ts';
import { base64Of } from './base64-of.ts';
import type { SetupActions } from './use-setup-actions.ts';

/** A pair of key and certificate takes a tenth of it; the host takes no more either. */
const mostBytes = 64_000;

/** A PFX file that waits for its passphrase. */
export interface Locked {
  readonly name: string;
  readonly pfx: string;
}

/** A certificate with its key that is there already, until it is taken in or refused. */
export interface Brought {
  readonly locked: Locked | undefined;
  /** What opens the PFX file. It is forgotten with the file. */
  readonly passphrase: string;
  readonly setPassphrase: (passphrase: string) => void;
  readonly failure: Failure | undefined;
  readonly take: (file: File) => Promise<void>;
  readonly open: () => Promise<void>;
  readonly forget: () => void;
}

/** Takes a PEM file as it is, and holds a PFX file until its passphrase opens it. */
export function useBroughtCertificate(actions: SetupActions): Brought {
  const [locked, setLocked] = useState<Locked>();
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const forget = () => {
    setLocked(undefined);
    setPassphrase('');
    setFailure(undefined);
  };
  const take = async (file: File) => {
    forget();
    if (file.size > mostBytes) return setFailure(refused('certificate.fileTooLarge').failure);
    const bytes = new Uint8Array(await file.arrayBuffer());
    // A PFX is DER, which begins with a SEQUENCE; PEM is text.
    if (bytes[0] === 0x30) return setLocked({ name: file.name, pfx: base64Of(bytes) });
    setFailure(await actions.importCertificate({ text: new TextDecoder().decode(bytes) }));
  };
  const open = async () => {
    if (!locked) return;
    const failed = await actions.importCertificate({ pfx: locked.pfx, passphrase });
    if (failed) setFailure(failed);
    else forget();
  };
  return { locked, passphrase, setPassphrase, failure, take, open, forget };
}
