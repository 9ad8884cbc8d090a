import type { RegisterRun } from '../../core/registration/registration-service.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { exitCodeOfDiagnosis, exitCodes } from '../../shared/results/exit-code.ts';
import { isExchangeLeft } from '../../shared/setup/plan.ts';
import type { SetupFile } from '../../shared/setup/setup-file.ts';
import type { TextKey } from '../../shared/text/text-key.ts';
import type { Context } from '../context.ts';
import { failureLines, tellFailure } from '../failure.ts';
import { registerTeller, runJson } from '../output/register-view.ts';
import type { Opened } from './open-directory.ts';

type Options = Parameters<Opened['registration']['undo']>[1];

/** What is said at the end of a run. */
export interface RunTexts {
  readonly done: TextKey;
  /** Nothing had to be done: only looking is left. */
  readonly isNothing?: boolean;
  /** What is made here is not all that the product needs: what is left is said. */
  readonly leadsOn?: boolean;
  /** Where it ended in the middle. */
  readonly goOn: TextKey;
}

/** The facts that a run has changed, which a set-up file that is not saved here has to be told by hand. */
function learned(before: SetupFile, after: SetupFile): Partial<SetupFile> {
  const changed = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(before, key)),
  );
  return Object.fromEntries(changed);
}

function setExitCode({ outcome, steps }: RegisterRun, context: Context): void {
  const diagnosis = steps.findLast(({ state }) => state === 'failed')?.diagnosis;
  if (outcome === 'cancelled') context.exitCode = exitCodes.cancelled;
  else if (outcome === 'failed')
    context.exitCode = diagnosis ? exitCodeOfDiagnosis(diagnosis) : exitCodes.local;
}

async function tellPerson(
  run: RegisterRun,
  texts: RunTexts,
  opened: Opened,
  facts: Partial<SetupFile>,
  context: Context,
): Promise<void> {
  const { t, terminal } = context;
  const diagnosis = run.steps.findLast(({ state }) => state === 'failed')?.diagnosis;
  if (run.outcome !== 'ok') {
    await terminal.write(diagnosis ? failureLines(diagnosis, opened.about, context) : t('cli.cancelled'));
    terminal.say(t(texts.goOn));
  } else {
    await terminal.write(terminal.paint('green', t(texts.done)));
  }
  // What was taken back leaves nothing to write down.
  if (opened.saved || facts.clientId === undefined) return;
  terminal.say(t('cli.register.writeDown'));
  await terminal.write(JSON.stringify(facts, null, 2));
}

/** Runs a change of the directory, told live, and answers with what it came to. */
export async function toldRun(
  opened: Opened,
  texts: RunTexts,
  run: (options: Options) => Promise<Outcome<RegisterRun>>,
  context: Context,
): Promise<void> {
  const { t, terminal, json } = context;
  const { setups } = opened.core.services;
  const ended = await run({ signal: context.signal, onStep: registerTeller(t, terminal) });
  terminal.status();
  if (!ended.ok) return tellFailure(ended.failure, opened.about, context);
  setExitCode(ended.value, context);
  const after = setups.exportFile(ended.value.setup);
  const facts = learned(setups.exportFile(opened.before), after);
  const { outcome, setup } = ended.value;
  const isLeft = texts.leadsOn === true && outcome === 'ok' && isExchangeLeft(opened.recipe, setup);
  if (json) {
    const document = {
      ...runJson(ended.value, t, opened.about),
      nothingToDo: texts.isNothing === true,
      ...(texts.leadsOn ? { exchangeLeft: isLeft } : {}),
      setup: { ...after, id: setup.id, saved: opened.saved, secretStored: setup.secretStored ?? null },
    };
    await terminal.write(JSON.stringify(document, null, 2));
  } else await tellPerson(ended.value, texts, opened, facts, context);
  if (isLeft) terminal.say(t('cli.register.exchangeLeft'));
}
