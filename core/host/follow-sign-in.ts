import type { Outcome } from '../../shared/outcome.ts';
import type { Language } from '../../shared/text/index.ts';
import type { SigninProgressReport } from '../entra/sign-in-options.ts';
import { type HostContext, languageOf } from './host-context.ts';

/** Tells a running sign-in as events, to its end: who signed in, or why nobody did. */
export async function followSignIn(
  context: HostContext,
  run: string,
  where: string,
  signIn: (options: {
    readonly language: Language;
    readonly onProgress: (progress: SigninProgressReport) => void;
  }) => Promise<Outcome<{ readonly username: string }>>,
): Promise<void> {
  const { emit } = context;
  const answer = await signIn({
    language: await languageOf(context),
    onProgress: (progress) => emit('signin.progress', { ...progress, run }),
  });
  if (answer.ok) return emit('signin.progress', { kind: 'signed-in', run, username: answer.value.username });
  const { failure } = answer;
  if (failure.kind === 'diagnosed')
    return emit('signin.progress', { kind: 'failed', run, diagnosis: failure.diagnosis });
  const diagnosis = context.onMistake(new Error(failure.message.key), where);
  emit('signin.progress', { kind: 'failed', run, diagnosis });
}
