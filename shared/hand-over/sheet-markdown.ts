import type { Translate } from '../text/index.ts';
import type { SheetScript, SheetTask, TaskSheet } from './task-sheet.ts';

/**
 * A text in one line that Markdown shows as it is. Only what would be a mark is escaped: a chat may show the sheet as it stands.
 * Source: CommonMark 0.31, backslash escapes; strikethrough and tables of GitHub Flavored Markdown.
 */
function plain(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  // The marks of headings and lists count at the beginning only.
  return line.replace(/[\\`*_[\]<>|~&]/gu, '\\$&').replace(/^(\s?)([#+=-])/u, '$1\\$2');
}

/** As many back-ticks as nothing inside can end. */
function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

function code(text: string): string {
  const fence = fenceFor(text, 1);
  return `${fence}${fence.length > 1 ? ` ${text} ` : text}${fence}`;
}

/** A text whose back-ticks mark values and whose stars mark the portal's own names. */
function rich(text: string): string {
  return text
    .split(/(`[^`]+`|\*[^*\n]+\*)/gu)
    .map((part) => {
      if (/^`[^`]+`$/u.test(part)) return code(part.slice(1, -1));
      return /^\*[^*\n]+\*$/u.test(part) ? `**${plain(part.slice(1, -1))}**` : plain(part);
    })
    .join('');
}

function block({ text, language = 'powershell' }: SheetScript): string {
  const fence = fenceFor(text, 3);
  return `${fence}${language}\n${text}\n${fence}`;
}

function taskMarkdown(task: SheetTask, number: number, t: Translate): string {
  const facts = [
    [t('handOver.label.who'), task.who],
    [t('handOver.label.risk'), task.risk],
    [t('handOver.label.takes'), task.takes],
    [t('handOver.label.undo'), task.undo],
    [t('handOver.label.noticed'), task.noticed],
  ] as const;
  return [
    `## ${number}. ${plain(task.title)}`,
    rich(task.why),
    task.how.map((step) => `- ${rich(step)}`).join('\n'),
    ...(task.link === undefined ? [] : [`<${encodeURI(decodeURI(task.link))}>`]),
    facts
      .flatMap(([label, text]) => (text === undefined ? [] : [`- **${plain(label)}:** ${rich(text)}`]))
      .join('\n'),
    ...task.scripts.map((script) => `### ${plain(script.label)}\n\n${block(script)}`),
  ].join('\n\n');
}

/** The sheet as Markdown, for a ticket or a chat. */
export function sheetMarkdown(sheet: TaskSheet, t: Translate): string {
  return `${[
    `# ${plain(sheet.title)}`,
    rich(sheet.intro),
    sheet.facts.map(({ label, value }) => `- ${plain(label)}: ${code(value)}`).join('\n'),
    ...sheet.tasks.map((task, index) => taskMarkdown(task, index + 1, t)),
    rich(sheet.closing),
  ].join('\n\n')}\n`;
}
