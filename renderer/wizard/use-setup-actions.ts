import { useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import type { Failure, Outcome } from '../../shared/outcome.ts';
import type { PortalPlace } from '../../shared/setup/portal-place.ts';
import type { Setup, SetupChange } from '../../shared/setup/setup.ts';
import type { StepKind } from '../../shared/setup/step.ts';
import { useHost } from '../app/host-context.ts';

/** What is under way on behalf of the step shown. */
export type Pending = 'nothing' | 'saving' | 'checking';

/** The text of a PEM file, or a PFX file in base64 with its passphrase. */
export type BroughtCertificate =
  | { readonly text: string }
  | { readonly pfx: string; readonly passphrase: string };

/** What a step can do to its set-up. What fails is in `failure`, and the answer is undefined then. */
export interface SetupActions {
  readonly pending: Pending;
  readonly failure: Failure | undefined;
  readonly change: (change: SetupChange) => Promise<Setup | undefined>;
  /** Looks at a step; the answer carries the new evidence. */
  readonly check: (step: StepKind) => Promise<Setup | undefined>;
  readonly putSecret: (
    value: string,
    expiresAt: string | undefined,
  ) => Promise<CallOutput<'secret.put'> | undefined>;
  readonly makeCertificate: (days: number) => Promise<Setup | undefined>;
  /** Answers with what is wrong with the file or its passphrase: that is said where they were given, not in `failure`. */
  readonly importCertificate: (brought: BroughtCertificate) => Promise<Failure | undefined>;
  readonly forgetSecret: () => Promise<Setup | undefined>;
  readonly copySecret: () => Promise<boolean>;
  readonly openPortal: (place: PortalPlace) => Promise<void>;
}

/** The calls of one set-up, with what is under way and what failed. */
export function useSetupActions(id: string, take: (setup: Setup) => void): SetupActions {
  const host = useHost();
  const [pending, setPending] = useState<Pending>('nothing');
  const [failure, setFailure] = useState<Failure>();

  async function call<N extends CallName>(
    name: N,
    input: CallInput<N>,
    busy: Pending,
  ): Promise<Outcome<CallOutput<N>>> {
    setPending(busy);
    setFailure(undefined);
    const outcome = await host.call(name, input);
    setPending('nothing');
    return outcome;
  }
  async function ask<N extends CallName>(
    name: N,
    input: CallInput<N>,
    busy: Pending,
  ): Promise<CallOutput<N> | undefined> {
    const outcome = await call(name, input, busy);
    if (outcome.ok) return outcome.value;
    setFailure(outcome.failure);
    return undefined;
  }
  const taken = (setup: Setup | undefined) => {
    if (setup) take(setup);
    return setup;
  };

  return {
    pending,
    failure,
    change: async (change) => taken(await ask('setup.change', { setup: id, change }, 'saving')),
    check: async (step) => taken(await ask('step.check', { setup: id, step }, 'checking')),
    putSecret: async (value, expiresAt) => {
      const put = await ask(
        'secret.put',
        { setup: id, value, ...(expiresAt ? { expiresAt } : {}) },
        'saving',
      );
      taken(put?.setup);
      return put;
    },
    makeCertificate: async (days) =>
      taken((await ask('certificate.make', { setup: id, days }, 'saving'))?.setup),
    importCertificate: async (brought) => {
      const imported = await call('certificate.import', { setup: id, ...brought }, 'saving');
      if (!imported.ok) return imported.failure;
      take(imported.value.setup);
      return undefined;
    },
    forgetSecret: async () => taken(await ask('secret.forget', { setup: id }, 'saving')),
    copySecret: async () => (await ask('secret.copy', { setup: id }, 'nothing')) !== undefined,
    openPortal: async (place) => void (await ask('portal.open', { setup: id, place }, 'nothing')),
  };
}
