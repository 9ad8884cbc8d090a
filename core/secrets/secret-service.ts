import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import { inspectSecret } from '../../shared/secrets/secret-hygiene.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Message } from '../../shared/text/message.ts';
import type { Ports } from '../ports.ts';
import type { SetupService } from '../setups/setup-service.ts';
import { createPassingClipboard } from './passing-clipboard.ts';
import { secretName } from './secret-names.ts';

export interface SecretFinding {
  readonly level: 'stop' | 'warn';
  readonly message: Message;
}

export interface SecretService {
  /** Inspects the pasted value and stores it, unless a `stop` finding says that it cannot be a secret's value. */
  put(
    setup: Setup,
    value: string,
    expiresAt?: string,
  ): Promise<Outcome<{ readonly setup: Setup; readonly findings: readonly SecretFinding[] }>>;
  forget(setup: Setup): Promise<Setup>;
  /** Puts the stored secret on the system clipboard, from where it is taken back after a minute. */
  copy(setup: Setup): Promise<Outcome<Record<string, never>>>;
  /** A secret for this process only, from the environment or standard input; it stands before a stored one. */
  supply(setupId: string, value: string): void;
  has(setup: Setup): Promise<boolean>;
  /** Resolves once nothing that was copied lies on the clipboard any more. */
  copied(): Promise<void>;
  /** Takes back at once what lies on the clipboard. */
  stop(): Promise<void>;
  /** Gives the stored secret to another program, as the person at the command line has asked; no call of the contract leads here. */
  pass(setup: Setup, to: (value: string) => Promise<void>): Promise<Outcome<Record<string, never>>>;
}

/** What else the core needs of secrets, and no host: the value itself, for the token endpoint. */
export interface SecretReader {
  secretOf(setupId: string): Promise<string | undefined>;
  /** Only a value handed in for this process, not a stored one. */
  suppliedFor(setupId: string): string | undefined;
  /** Every value that was used in this process, to be hidden by value from everything that is kept or shown. */
  used(): readonly string[];
}

/** Another secret proves nothing any more of what an earlier one proved. */
function withoutProof(setup: Setup): Setup {
  const { credential: _credential, test: _test, ...evidence } = setup.evidence;
  return { ...setup, evidence };
}

function withSecret(setup: Setup, stored: Setup['secretStored'], expiresAt: string | undefined): Setup {
  const credential = { kind: 'secret', ...(expiresAt === undefined ? {} : { expiresAt }) } as const;
  return { ...withoutProof(setup), credential, secretStored: stored };
}

function withoutSecret(setup: Setup): Setup {
  const { secretStored: _stored, ...rest } = withoutProof(setup);
  return { ...rest, credential: { kind: 'none' } };
}

/** The secrets of set-ups: entered once, kept in the secret store, never given back to a screen. */
export function createSecretService(
  ports: Pick<Ports, 'secrets' | 'clipboard' | 'clock'>,
  setups: Pick<SetupService, 'update'>,
): SecretService & SecretReader {
  const clipboard = createPassingClipboard(ports.clipboard, ports.clock);
  const supplied = new Map<string, string>();
  const seen = new Set<string>();
  const secretOf = async (setupId: string): Promise<string | undefined> => {
    const value = supplied.get(setupId) ?? (await ports.secrets.load(secretName(setupId)));
    if (value !== undefined) seen.add(value);
    return value;
  };
  /** The saved set-up changes; one that is not saved is only answered. */
  const keep = async (setup: Setup, change: (setup: Setup) => Setup): Promise<Setup> => {
    const saved = await setups.update(setup.id, (before) => ({
      ...change(before),
      updatedAt: ports.clock.now().toISOString(),
    }));
    return saved.ok ? saved.value : change(setup);
  };
  return {
    secretOf,
    suppliedFor: (setupId) => supplied.get(setupId),
    used: () => [...seen],
    async put(setup, value, expiresAt) {
      const inspected = inspectSecret(value);
      const findings = inspected.map(({ level, message }) => ({ level, message }));
      if (findings.some(({ level }) => level === 'stop')) return ok({ setup, findings });
      // Blanks and quotes that copying brought along are no part of any secret.
      const cleaned = inspected.find((found) => found.cleaned !== undefined)?.cleaned ?? value;
      seen.add(cleaned);
      await ports.secrets.save(secretName(setup.id), cleaned);
      supplied.delete(setup.id);
      const kept = await keep(setup, (before) => withSecret(before, ports.secrets.kind, expiresAt));
      return ok({ setup: kept, findings });
    },
    async forget(setup) {
      supplied.delete(setup.id);
      await ports.secrets.remove(secretName(setup.id));
      return keep(setup, withoutSecret);
    },
    async copy(setup) {
      if (setup.credential.kind === 'certificate') return refused('certificate.notCopied');
      const value = await secretOf(setup.id);
      if (value === undefined) return refused('secrets.noneStored');
      return (await clipboard.copy(value)) ? ok({}) : refused('secrets.notCopied');
    },
    copied: clipboard.passed,
    stop: clipboard.stop,
    async pass(setup, to) {
      if (setup.credential.kind === 'certificate') return refused('certificate.notCopied');
      const value = await secretOf(setup.id);
      if (value === undefined) return refused('secrets.noneStored');
      await to(value);
      return ok({});
    },
    supply: (setupId, value) => {
      seen.add(value);
      supplied.set(setupId, value);
    },
    has: async (setup) => (await secretOf(setup.id)) !== undefined,
  };
}
