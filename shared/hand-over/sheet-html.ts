import { type Html, html, nothing, richHtml } from '../report/page-html.ts';
import { pageStyle } from '../report/page-style.ts';
import type { Translate } from '../text/index.ts';
import type { SheetTask, TaskSheet } from './task-sheet.ts';

/** Addresses come from the clouds that are built in or from a cloud file, which a person may have been sent. */
function linkHtml(link: string | undefined): Html {
  if (link === undefined) return nothing;
  return /^https?:\/\//u.test(link) ? html`<p><a href="${link}">${link}</a></p>` : html`<p>${link}</p>`;
}

function row(label: string, text: string | undefined): Html {
  return text === undefined
    ? nothing
    : html`<tr><th scope="row">${label}</th><td>${richHtml(text)}</td></tr>`;
}

function taskHtml(task: SheetTask, number: number, t: Translate): Html {
  const scripts = task.scripts.map(({ label, text }) => html`<h3>${label}</h3><pre>${text}</pre>`);
  return html`<article><h2>${number}. ${task.title}</h2>
<p>${richHtml(task.why)}</p>
<ul>${task.how.map((step) => html`<li>${richHtml(step)}</li>`)}</ul>
${linkHtml(task.link)}
<table>${row(t('handOver.label.who'), task.who)}${row(t('handOver.label.risk'), task.risk)}${row(t('handOver.label.takes'), task.takes)}${row(t('handOver.label.undo'), task.undo)}${row(t('handOver.label.noticed'), task.noticed)}</table>
${scripts}</article>`;
}

/** The sheet as one page to print or to attach: nothing is loaded, nothing can run. */
export function sheetHtml(sheet: TaskSheet, t: Translate): string {
  const facts = sheet.facts.map(
    ({ label, value }) => html`<tr><th scope="row">${label}</th><td><code>${value}</code></td></tr>`,
  );
  const body = html`<h1>${sheet.title}</h1>
<p>${richHtml(sheet.intro)}</p>
<table>${facts}</table>
${sheet.tasks.map((task, index) => taskHtml(task, index + 1, t))}
<p class="quiet">${richHtml(sheet.closing)}</p>`;
  return `<!doctype html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
${html`<title>${sheet.title}</title>`.html}
<style>${pageStyle}</style>
</head>
<body>
${body.html}
</body>
</html>
`;
}
