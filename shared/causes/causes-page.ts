import type { Translate } from '../text/index.ts';
import { fixerOf } from './cause-entry.ts';
import { causeIds, type Stage, stages } from './cause-id.ts';
import { causeEntries } from './entries.ts';
import { nothingKnown, titleOf } from './explain.ts';

const headings: Readonly<Record<Stage, string>> = {
  token: 'At the token',
  mail: 'At the mail service',
  network: 'On the network',
  local: 'On this machine',
};

function causeSection(cause: (typeof causeIds)[number], t: Translate): string[] {
  const { fixes, transient } = causeEntries[cause];
  return [
    `### \`${cause}\``,
    '',
    `**${titleOf(cause, t)}.** ${t(`causes.${cause}.meaning`, nothingKnown)}`,
    '',
    ...fixes.map((fix) => `- ${t(`fixers.${fixerOf(fix)}`)}: ${t(fix.text, nothingKnown)}`),
    ...(transient ? ['- It passes by itself: the test waits and repeats on its own.'] : []),
    '',
  ];
}

/** The manual's page of all causes, in Markdown; kept in `docs/causes.md`. */
export function causesPage(t: Translate): string {
  const sections = stages.flatMap((stage) => [
    `## ${headings[stage]}`,
    '',
    ...causeIds
      .filter((cause) => causeEntries[cause].stage === stage)
      .flatMap((cause) => causeSection(cause, t)),
  ]);
  return [
    '# The causes Sendproof can name',
    '',
    'Each has an id that scripts may branch on: ids are added, never renamed or removed. This page is made from',
    '`shared/causes` and `shared/text`; `how-to/add-a-cause.md` says how to add one.',
    '',
    ...sections,
  ]
    .join('\n')
    .replace(/\n+$/u, '\n');
}
