import { join } from 'node:path';
import type { Failure, Outcome } from '../shared/outcome.ts';
import { redact } from '../shared/redact.ts';
import { exitCodes } from '../shared/results/exit-code.ts';
import { chooseLanguage, languages, type Translate, translatorFor } from '../shared/text/index.ts';
import { inlineText } from '../shared/text/inline-parts.ts';
import type { TextKey } from '../shared/text/text-key.ts';
import { abortOnInterruption } from './interruption.ts';
import { readStartOptions, type StartOptions } from './options.ts';
import type { Surroundings } from './run-browser-host.ts';
import { terminalOf } from './terminal.ts';

type Run = (options: StartOptions, surroundings: Surroundings) => Promise<Outcome<'ended'>>;

/** Without the marks of its values: nothing draws them here. */
function sentenceFor(failure: Failure, t: Translate): string {
  return failure.kind === 'refused' ? inlineText(t(failure.message)) : failure.diagnosis.raw;
}

const faultsOfThisMachine: ReadonlySet<TextKey> = new Set([
  'start.practiceNotStarted',
  'start.practiceEnded',
  'start.desktopWanted',
]);

/** Every other refusal is wrong usage or a bad file. */
function exitCodeOf(failure: Failure): number {
  const isUsage = failure.kind === 'refused' && !faultsOfThisMachine.has(failure.message.key);
  return isUsage ? exitCodes.usage : exitCodes.local;
}

/** Reads the options, runs, and turns what comes of it into a sentence and the program's exit code. */
export async function runProgram(run: Run, program: NodeJS.Process): Promise<void> {
  const { LC_ALL, LANG, SENDPROOF_LANG } = program.env;
  const options = readStartOptions(program.argv.slice(2));
  const wanted = options.ok ? options.value.language : undefined;
  const t = translatorFor(wanted ?? chooseLanguage([SENDPROOF_LANG, LC_ALL, LANG]));
  const complain = (sentence: string, exitCode: number) => {
    program.stderr.write(`${sentence}\n`);
    program.exitCode = exitCode;
  };
  if (!options.ok) {
    const usage = inlineText(t('start.usage', { languages: Object.keys(languages).join(', ') }));
    return complain(`${sentenceFor(options.failure, t)}\n${usage}`, exitCodes.usage);
  }
  const surroundings: Surroundings = {
    dist: join(import.meta.dirname, '..'),
    environment: program.env,
    terminal: terminalOf(program),
    t,
    signal: abortOnInterruption(program),
  };
  try {
    const ended = await run(options.value, surroundings);
    if (!ended.ok) complain(sentenceFor(ended.failure, t), exitCodeOf(ended.failure));
  } catch (error) {
    // A programming mistake; its text may hold what it was working on.
    complain(
      redact(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      exitCodes.local,
    );
  }
}
