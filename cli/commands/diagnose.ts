import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Command } from 'commander';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { exitCodes } from '../../shared/results/exit-code.ts';
import { explainedJson } from '../../shared/results/result-json.ts';
import type { Context } from '../context.ts';
import { diagnoseLines } from '../diagnosing/diagnose-lines.ts';
import { diagnoseStream } from '../diagnosing/diagnose-stream.ts';
import { unreadable } from '../input/file-error.ts';
import { textOf } from '../input/text-stream.ts';
import { diagnosisHead, diagnosisLines } from '../output/diagnosis-view.ts';
import { UsageError } from '../usage-error.ts';

interface Source {
  readonly name: string;
  open(): Readable;
}

interface Explained {
  readonly file: string;
  readonly diagnosis: Diagnosis;
}

function sourcesOf(files: readonly string[], { t, terminal }: Context): readonly Source[] {
  const standardInput = { name: t('cli.standardInput'), open: () => terminal.input };
  if (files.length === 0) return [standardInput];
  return files.map((path) =>
    path === '-' ? standardInput : { name: path, open: () => createReadStream(path) },
  );
}

/** The text of a source; what the file system refuses becomes a sentence. */
async function* readFrom(source: Source, { signal }: Context): AsyncGenerator<string> {
  try {
    yield* textOf(source.open(), signal);
  } catch (error) {
    throw signal.aborted ? error : unreadable(source.name, error);
  }
}

function invitePasting({ t, terminal }: Context): void {
  const keys = process.platform === 'win32' ? 'Ctrl+Z, Enter' : 'Ctrl+D';
  if (terminal.interactive) terminal.say(t('cli.paste', { keys }));
}

async function answerLines(sources: readonly Source[], context: Context): Promise<void> {
  for (const source of sources)
    for await (const line of diagnoseLines(readFrom(source, context)))
      if (line.kind === 'answer') await context.terminal.write(line.json);
      else {
        context.exitCode = exitCodes.usage;
        context.terminal.say(`${source.name}: ${context.t(line.fault)}`);
      }
}

async function explain(source: Source, context: Context): Promise<Explained> {
  const diagnosis = await diagnoseStream(readFrom(source, context));
  if (!diagnosis) throw new UsageError('cli.refused.nothingToExplain', { path: source.name });
  return { file: source.name, diagnosis };
}

async function printJson(explained: readonly Explained[], { t, terminal }: Context): Promise<void> {
  const [only, ...others] = explained.map(({ file, diagnosis }) => ({
    file,
    ...explainedJson(diagnosis, t),
  }));
  await terminal.write(JSON.stringify(others.length === 0 ? only : { results: [only, ...others] }, null, 2));
}

async function printForPerson(explained: readonly Explained[], { t, terminal }: Context): Promise<void> {
  const blocks = explained.map(({ file, diagnosis }) => {
    const head = diagnosisHead(diagnosis, t, terminal);
    const name = explained.length > 1 ? [terminal.paint('dim', file)] : [];
    return [...name, head, ...diagnosisLines(diagnosis, t, terminal)].join('\n');
  });
  await terminal.write(blocks.join('\n\n\n'));
}

export function define(command: Command, context: Context): void {
  const { t } = context;
  command
    .argument('[FILE...]', t('cli.argument.logFile'))
    .option('--jsonl', t('cli.option.jsonl'))
    .action(async (files: readonly string[], options: { readonly jsonl?: true }) => {
      const sources = sourcesOf(files, context);
      if (files.length === 0) invitePasting(context);
      if (options.jsonl) return answerLines(sources, context);
      const explained: Explained[] = [];
      for (const source of sources) explained.push(await explain(source, context));
      await (context.json ? printJson : printForPerson)(explained, context);
    });
}
