import { useState } from 'react';
import type { RegisterState } from '../../shared/registration/plan-view.ts';
import { canBeLimited } from '../../shared/setup/reach.ts';
import type { SetupChange } from '../../shared/setup/setup.ts';
import { useHost } from '../app/host-context.ts';
import { isAddress } from '../wizard/MailboxField.tsx';
import { isCallback } from '../wizard/RedirectAction.tsx';
import type { StepProps } from '../wizard/step-props.ts';
import { type FollowedSignin, useSignin } from '../wizard/use-signin.ts';
import { type ClientEntry, clientOf, firstEntry } from './client-choice.ts';

/** What the form holds. */
export interface RegisterEntry {
  readonly mailbox: string;
  readonly callback: string;
  readonly client: ClientEntry;
  readonly keep: boolean;
}

/** What has to be saved of an entry before the sign-in; undefined where something is missing or wrong. */
function changesOf(
  entry: RegisterEntry,
  { setup, recipe, way }: StepProps,
): readonly SetupChange[] | undefined {
  const mailbox = entry.mailbox.trim();
  const callback = entry.callback.trim();
  const asksCallback = recipe.application.redirects.some(({ from }) => from === 'product');
  if (!isAddress(mailbox) || (asksCallback && !isCallback(callback))) return undefined;
  return [
    ...(canBeLimited(way) && setup.reach === undefined ? [{ kind: 'reach', reach: 'mailbox' } as const] : []),
    ...(mailbox === setup.mailbox ? [] : [{ kind: 'mailbox', mailbox } as const]),
    ...(!asksCallback || callback === setup.productRedirectUri
      ? []
      : [{ kind: 'product-redirect', uri: callback } as const]),
  ];
}

export interface RegisterFormState extends Pick<FollowedSignin, 'signin' | 'cancel'> {
  readonly entry: RegisterEntry;
  readonly setEntry: (entry: RegisterEntry) => void;
  readonly judged: boolean;
  readonly isRunning: boolean;
  /** Saves what was entered and signs the administrator in; says what is missing otherwise. */
  readonly submit: (access: 'write' | 'read') => Promise<void>;
}

/** The form before the sign-in, and the sign-in. */
export function useRegisterForm(
  of: StepProps,
  client: RegisterState['client'],
  onSignedIn: () => void,
): RegisterFormState {
  const host = useHost();
  const { setup, actions } = of;
  const { signin, start, cancel } = useSignin(onSignedIn);
  const [judged, setJudged] = useState(false);
  const [entry, setEntry] = useState<RegisterEntry>({
    mailbox: setup.mailbox ?? '',
    callback: setup.productRedirectUri ?? '',
    client: firstEntry(client),
    keep: false,
  });
  const isRunning = signin.kind === 'starting' || signin.kind === 'waiting';

  const submit = async (access: 'write' | 'read') => {
    setJudged(true);
    // Reading back asks for nothing that only the making needs.
    const changes = changesOf(entry, of) ?? (access === 'read' ? [] : undefined);
    const chosen = clientOf(entry.client);
    if (isRunning || !changes || !chosen.complete) return;
    for (const change of changes) if (!(await actions.change(change))) return;
    const wish = { setup: setup.id, access, keep: entry.keep };
    await start(() =>
      host.call('register.signIn', { ...wish, ...(chosen.client ? { client: chosen.client } : {}) }),
    );
  };
  return { entry, setEntry, judged, isRunning, signin, cancel, submit };
}
