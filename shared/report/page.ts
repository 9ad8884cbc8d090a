import type { Diagnosis } from '../causes/diagnosis.ts';
import { explain } from '../causes/explain.ts';
import type { TestResult, TokenReport } from '../results/test-result.ts';
import type { Translate } from '../text/index.ts';
import { type Html, html, nothing, richHtml } from './page-html.ts';
import { pageStyle } from './page-style.ts';
import type { Report } from './schema.ts';
import { seenText, stateWord } from './step-text.ts';
import { type Fact, reportFacts, utcTime } from './summary.ts';

function factTable(facts: readonly Fact[]): Html {
  const rows = facts.map(({ label, value }) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`);
  return html`<table>${rows}</table>`;
}

function stepTable({ steps }: Report, t: Translate): Html {
  const rows = steps.map(
    (step) =>
      html`<tr><th scope="row">${t(`steps.${step.kind}.short`)}</th><td><b>${stateWord(step, t)}</b> ${richHtml(seenText(step, t))}</td></tr>`,
  );
  return html`<section><h2>${t('report.group.steps')}</h2><table>${rows}</table></section>`;
}

function list(items: readonly Html[]): Html {
  return items.length === 0 ? nothing : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function diagnosisHtml(diagnosis: Diagnosis, report: Report, t: Translate): Html {
  const { mailbox, clientId } = report.setup;
  const said = explain(diagnosis, t, { mailbox, clientId });
  const evidence = said.evidence.map(
    (item) =>
      html`${t(item.for ? 'diagnosis.supports' : 'diagnosis.against')}: ${richHtml(item.text)} ${item.raw === undefined ? nothing : html`<br><code>${item.raw}</code>`}`,
  );
  const fixes = said.fixes.map(
    (fix) =>
      html`${t('diagnosis.by', { who: fix.whoText })}: ${richHtml(fix.text)}${fix.script === undefined ? nothing : html`<pre>${fix.script}</pre>`}`,
  );
  return html`<h4>${t('diagnosis.meaning')}</h4><p>${richHtml(said.meaning)}</p>
<h4>${t('diagnosis.evidence')} (${t(`diagnosis.confidence.${diagnosis.confidence}`)})</h4>${list(evidence)}
<h4>${t('diagnosis.action')}</h4>${list(fixes)}
<h4>${t('diagnosis.raw')}</h4><pre>${diagnosis.raw === '' ? t('diagnosis.noRaw') : diagnosis.raw}</pre>`;
}

function stagesHtml({ steps }: TestResult, t: Translate): Html {
  const rows = steps.map(
    (step) =>
      html`<tr><th scope="row">${t(`test.stage.${step.id}`)}</th><td>${t(`test.stageState.${step.ok ? 'ok' : 'failed'}`)}</td><td>${t('report.value.ms', { ms: Math.round(step.ms) })}</td><td><code>${step.detail ?? ''}</code></td></tr>`,
  );
  return html`<h4>${t('test.stages')}</h4><table>${rows}</table>`;
}

function tokenHtml(token: TokenReport, t: Translate): Html {
  const { expected } = token;
  const joined = (names: readonly string[]) => names.join(', ');
  const rows = [
    [t('test.token.aud'), joined(expected.aud), token.aud],
    [t('test.token.tenant'), expected.tenantId, token.tenantId],
    [t('test.token.app'), expected.appId, token.appId],
    [t('test.token.roles'), joined(expected.roles), joined(token.roles)],
    [t('test.token.scopes'), joined(expected.scopes), joined(token.scopes)],
    [t('test.token.username'), undefined, token.username],
    [t('test.token.expires'), undefined, token.expiresAt],
  ] as const;
  const none = t('test.token.none');
  const body = rows.map(
    ([claim, needed, found]) =>
      html`<tr><th scope="row">${claim}</th><td>${needed || t('test.token.any')}</td><td>${found || none}</td></tr>`,
  );
  return html`<h4>${t('test.token.title')}</h4>
<table><thead><tr><th scope="col">${t('test.token.claim')}</th><th scope="col">${t('test.token.expected')}</th><th scope="col">${t('test.token.actual')}</th></tr></thead><tbody>${body}</tbody></table>`;
}

function resultHtml(result: TestResult, report: Report, t: Translate): Html {
  const failed = result.outcome === 'failed';
  const title = failed ? explain(result.diagnosis, t).title : t('test.resultOk');
  const facts: Fact[] = [
    { label: t('report.field.from'), value: result.from },
    { label: t('report.field.to'), value: result.to },
    { label: t('report.field.transport'), value: t(`test.transport.${result.transport}`) },
    { label: t('report.field.took'), value: t('report.value.ms', { ms: Math.round(result.durationMs) }) },
    { label: t('report.field.attempt'), value: String(result.attempt) },
    { label: t('report.field.resultId'), value: result.id },
    ...(result.messageId === undefined
      ? []
      : [{ label: t('report.field.messageId'), value: result.messageId }]),
    ...(failed ? [{ label: t('report.field.cause'), value: result.diagnosis.cause }] : []),
  ];
  const conversation =
    result.transcript.length === 0
      ? nothing
      : html`<h4>${t('diagnosis.conversation')}</h4><pre>${result.transcript.join('\n')}</pre>`;
  return html`<article><h3 class="${failed ? 'failed' : 'ok'}">${title}</h3>
<p class="quiet">${t('report.test', { time: utcTime(result.startedAt) })}</p>
${factTable(facts)}
${failed ? diagnosisHtml(result.diagnosis, report, t) : nothing}
${stagesHtml(result, t)}
${result.token ? tokenHtml(result.token, t) : nothing}
${conversation}</article>`;
}

function resultsHtml(report: Report, t: Translate): Html {
  const { results, resultsLeftOut } = report;
  const leftOut =
    resultsLeftOut > 0 ? html`<p class="quiet">${t('report.leftOut', { n: resultsLeftOut })}</p>` : nothing;
  const body =
    results.length === 0
      ? html`<p>${t('report.noTests')}</p>`
      : html`${results.map((result) => resultHtml(result, report, t))}`;
  return html`<section><h2>${t('report.group.tests')}</h2>${body}${leftOut}</section>`;
}

/**
 * A support file as one HTML page to print or to read without the program, in the language of `t`. It brings everything along, loads
 * nothing and runs nothing: its own policy forbids both. Every text of the report is escaped.
 */
export function reportPage(report: Report, t: Translate): string {
  const title = t('report.page.title', { name: report.setup.name });
  const made = t('report.page.made', { time: utcTime(report.madeAt), version: report.program.version });
  const groups = reportFacts(report, t).map(
    (group) => html`<section><h2>${group.title}</h2>${factTable(group.facts)}</section>`,
  );
  const style: Html = { html: pageStyle };
  return html`<!doctype html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p class="quiet">${made}</p>
<p class="quiet">${t('report.never')}</p>
${groups}
${stepTable(report, t)}
${resultsHtml(report, t)}
</body>
</html>
`.html;
}
