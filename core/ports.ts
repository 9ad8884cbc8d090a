import type { SecretStorageKind } from '../shared/setup/setup.ts';

/** Small strings kept secret, by name: credentials and MSAL's token caches. Never in clear on disk. */
export interface SecretStore {
  /** What kind of keeping this is; `memory` is gone when the program ends and is said to the person. */
  readonly kind: SecretStorageKind;
  load(name: string): Promise<string | undefined>;
  save(name: string, value: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Opens an address in the person's own browser. */
export interface Opener {
  /** False where nothing could be opened: the address is then shown to be opened by hand. */
  open(url: string): Promise<boolean>;
}

export interface Clipboard {
  readonly available: boolean;
  /** False where it did not work. */
  copy(text: string): Promise<boolean>;
  /** Empties it where it still holds exactly this text; what somebody copied since then stays. */
  takeBack(text: string): Promise<void>;
}

export interface Clock {
  now(): Date;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when it is aborted first. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The installation's own files, below one folder. Writing is whole or not at all. */
export interface Files {
  readonly folder: string;
  /** Undefined where there is no such file; other faults throw. Paths are relative to `folder`. */
  read(path: string): Promise<string | undefined>;
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  list(path: string): Promise<readonly string[]>;
}

/** What the program notes about itself; everything is redacted before it is written. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, unknown>>): void;
  error(event: string, facts?: Readonly<Record<string, unknown>>): void;
}

/** What the core needs of the program it runs in. Each host brings its own; `testing/` has honest fakes. */
export interface Ports {
  readonly secrets: SecretStore;
  readonly opener: Opener;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly files: Files;
  readonly log: Log;
  /** Environment variables: proxy settings, `BROWSER`, the passphrase of the vault. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}
