import type { RegisterClient } from '../../shared/registration/calls.ts';
import type { RegisterState } from '../../shared/registration/plan-view.ts';
import { clientIdSchema } from '../../shared/setup/setup-file.ts';

/** Which application signs the administrator in, as the form has it. */
export interface ClientEntry {
  /** `known`: the one that is configured or was entered before. */
  readonly choice: 'known' | 'own' | 'microsoft' | undefined;
  readonly ownId: string;
}

/** The form as it is on arrival: what is known, else nothing chosen, so that the choice is the person's. */
export function firstEntry({ source }: RegisterState['client']): ClientEntry {
  return { choice: source === 'none' ? undefined : 'known', ownId: '' };
}

/** What is sent to the host; no client where the known one is used. Not complete while nothing is chosen or the id is none. */
export function clientOf({
  choice,
  ownId,
}: ClientEntry):
  | { readonly complete: true; readonly client: RegisterClient | undefined }
  | { readonly complete: false } {
  if (choice === 'known') return { complete: true, client: undefined };
  if (choice === 'microsoft') return { complete: true, client: { kind: 'microsoft' } };
  const id = clientIdSchema.safeParse(ownId.trim());
  return choice === 'own' && id.success
    ? { complete: true, client: { kind: 'own', id: id.data } }
    : { complete: false };
}
