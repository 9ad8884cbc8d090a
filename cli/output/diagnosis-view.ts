import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { type ExplainContext, type Explanation, explain, titleOf } from '../../shared/causes/explain.ts';
import type { Translate } from '../../shared/text/index.ts';
import { hanging, wrapped } from './layout.ts';
import type { Terminal } from './terminal.ts';

type Block = readonly string[];

/** The rest of a raw answer is in the JSON document: a screen full of it hides what to do. */
const rawLines = 12;

function indented(text: string, width: number): Block {
  return wrapped(text, width - 2).map((line) => `  ${line}`);
}

function evidenceLines({ evidence }: Explanation, terminal: Terminal): Block {
  return evidence.flatMap((item) => {
    const sign = item.for ? '  + ' : '  - ';
    const raw = item.raw ? hanging('    ', item.raw, terminal.width) : [];
    return [...hanging(sign, item.text, terminal.width), ...raw.map((line) => terminal.paint('dim', line))];
  });
}

function fixLines({ fixes }: Explanation, terminal: Terminal): Block {
  return fixes.flatMap((fix) => [
    `  ${terminal.paint('bold', fix.whoText)}`,
    ...hanging('    ', fix.text, terminal.width),
    ...(fix.link ? [`    ${terminal.paint('cyan', fix.link)}`] : []),
    ...(fix.script ? fix.script.split('\n').map((line) => `      ${line}`) : []),
  ]);
}

function rawLinesOf(raw: string, terminal: Terminal): Block {
  const lines = raw.trim() === '' ? [] : raw.trimEnd().split('\n');
  const shown = lines.slice(0, rawLines).flatMap((line) => indented(line, terminal.width));
  return lines.length > rawLines ? [...shown, '  ...'] : shown;
}

/** A diagnosis for a person: what it means, what was seen, what to do, what else it could be, the raw answer. */
export function diagnosisLines(
  diagnosis: Diagnosis,
  t: Translate,
  terminal: Terminal,
  about: ExplainContext = {},
): Block {
  const explanation = explain(diagnosis, t, about);
  const block = (heading: string, lines: Block): Block =>
    lines.length > 0 ? ['', terminal.paint('bold', heading), ...lines] : [];
  const alternatives = explanation.alternatives.map(({ cause, title }) => `  ${title} (${cause})`);
  const question = explanation.nextQuestion ? indented(explanation.nextQuestion, terminal.width) : [];
  return [
    ...block(t('cli.diagnosis.meaning'), indented(explanation.meaning, terminal.width)),
    ...block(t('cli.diagnosis.evidence'), evidenceLines(explanation, terminal)),
    ...block(t('cli.diagnosis.fixes'), fixLines(explanation, terminal)),
    ...block(t('cli.diagnosis.alternatives'), alternatives),
    ...block(t('cli.diagnosis.question'), question),
    ...block(t('cli.diagnosis.raw'), rawLinesOf(diagnosis.raw, terminal)),
  ];
}

/** The first line of a diagnosis: what is wrong, then the id to search and branch on, and how sure it is. */
export function diagnosisHead(diagnosis: Diagnosis, t: Translate, terminal: Terminal): string {
  const title = titleOf(diagnosis.cause, t, diagnosis.params);
  const sure = t(`cli.diagnosis.confidence.${diagnosis.confidence}`);
  const note = diagnosis.cause === 'unknown' ? '' : terminal.paint('dim', `  (${diagnosis.cause}, ${sure})`);
  return `${terminal.paint('bold', title)}${note}`;
}
