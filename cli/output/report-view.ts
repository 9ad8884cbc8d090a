import type { ExplainContext } from '../../shared/causes/explain.ts';
import type { Report, ReportStep } from '../../shared/report/schema.ts';
import { seenText, stateWord } from '../../shared/report/step-text.ts';
import { reportFacts, utcTime } from '../../shared/report/summary.ts';
import { resultJson } from '../../shared/results/result-json.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import type { Translate } from '../../shared/text/index.ts';
import { facts, hanging, wrapped } from './layout.ts';
import { resultLines } from './result-view.ts';
import { stepJson } from './setup-view.ts';
import type { Terminal } from './terminal.ts';

function aboutOf({ setup }: Report): ExplainContext {
  return { mailbox: setup.mailbox, clientId: setup.clientId };
}

/** What a support file holds as one document: the file, and beside each step and test the words that explain it. */
export function reportJson(report: Report, t: Translate): Record<string, unknown> {
  const about = aboutOf(report);
  return {
    ...report,
    steps: report.steps.map((step) => ({
      ...stepJson(step, t, about),
      ...(step.saidAt === undefined ? {} : { saidAt: step.saidAt }),
      ...(step.handedOverAt === undefined ? {} : { handedOverAt: step.handedOverAt }),
    })),
    results: report.results.map((result) => ({ id: result.id, ...resultJson(result, t, about) })),
  };
}

function stepLines(step: ReportStep, t: Translate, terminal: Terminal): readonly string[] {
  const head = `  ${t(`cli.step.${step.kind}`)}: ${stateWord(step, t)}`;
  const line = step.state === 'failing' ? terminal.paint('red', head) : head;
  const seen = seenText(step, t);
  return seen === '' ? [line] : [line, ...hanging('      ', seen, terminal.width)];
}

function testLines(result: TestResult, report: Report, t: Translate, terminal: Terminal): readonly string[] {
  const conversation = result.transcript.flatMap((line) => hanging('  ', line, terminal.width));
  return [
    '',
    terminal.paint('bold', t('report.test', { time: utcTime(result.startedAt) })),
    '',
    ...resultLines(result, t, terminal, aboutOf(report)),
    ...(conversation.length > 0
      ? ['', terminal.paint('bold', t('report.cli.conversation')), ...conversation]
      : []),
  ];
}

/** A support file for a person. */
export function reportLines(report: Report, t: Translate, terminal: Terminal): readonly string[] {
  const { setup, steps, results, resultsLeftOut } = report;
  const groups = reportFacts(report, t).flatMap((group) => [
    '',
    terminal.paint('bold', group.title),
    ...facts(group.facts.map(({ label, value }) => [label, value] as const)),
  ]);
  return [
    terminal.paint('bold', t('report.titleOf', { name: setup.name })),
    ...wrapped(
      t('report.page.made', { time: utcTime(report.madeAt), version: report.program.version }),
      terminal.width,
    ),
    ...groups,
    '',
    terminal.paint('bold', t('report.group.steps')),
    ...steps.flatMap((step) => stepLines(step, t, terminal)),
    ...(results.length === 0 ? ['', t('report.noTests')] : []),
    ...results.flatMap((result) => testLines(result, report, t, terminal)),
    ...(resultsLeftOut > 0 ? ['', t('report.leftOut', { n: resultsLeftOut })] : []),
  ];
}
