import { describe, expect, test } from 'vitest';
import { inOneLine, quote } from '../exchange/quote.ts';
import { languages, translatorFor } from '../text/index.ts';
import { causeIds } from './cause-id.ts';
import { causesPage } from './causes-page.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import { causeEntries } from './entries.ts';
import { explain } from './explain.ts';

const en = translatorFor('en');

function diagnosisOf(cause: Diagnosis['cause'], more: Partial<Diagnosis> = {}): Diagnosis {
  return {
    cause,
    stage: causeEntries[cause].stage,
    confidence: 'likely',
    evidence: [],
    alternatives: [],
    params: {},
    raw: '',
    seenAt: '2026-11-20T10:00:00.000Z',
    ...more,
  };
}

describe('an explanation', () => {
  const languageCodes = Object.keys(languages) as (keyof typeof languages)[];

  test.each(languageCodes)('of every cause is complete in %s', (language) => {
    const t = translatorFor(language);
    for (const cause of causeIds) {
      const { title, meaning, fixes } = explain(diagnosisOf(cause), t);
      for (const text of [title, meaning, ...fixes.map((fix) => fix.text)]) {
        expect(text.length, `${cause}: ${text}`).toBeGreaterThan(8);
        expect(text, cause).not.toMatch(/[{}]|causes\./u);
      }
      expect(title, cause).not.toMatch(/\.$/u);
    }
  });

  test('says title, meaning, who does what, what else it can be, and what to ask', () => {
    const text =
      '{"error":{"code":"ErrorAccessDenied","message":"Access is denied. Check credentials and try again."}}';
    const explanation = explain(diagnose({ text, protocol: 'graph', status: 403 }), en, {
      clientId: '11111111-2222-4333-8444-555555555555',
    });
    expect(explanation.title).toBe('The permission to send through Microsoft Graph is missing');
    expect(explanation.evidence[0]).toMatchObject({
      for: true,
      raw: expect.stringContaining('ErrorAccessDenied'),
    });
    expect(explanation.fixes[0]).toMatchObject({
      who: 'entra-admin',
      whoText: 'Entra administrator',
      link: expect.stringContaining('CallAnAPI/appId/11111111-2222-4333-8444-555555555555'),
    });
    expect(explanation.alternatives.map(({ title }) => title)).toContain(
      'The permission is there, Exchange has not caught up yet',
    );
    expect(explanation.nextQuestion).toContain('Mail.Send');
  });

  test('asks nothing more when the cause is certain', () => {
    expect(
      explain(diagnosisOf('smtp-oauth-rejected', { confidence: 'certain' }), en).nextQuestion,
    ).toBeUndefined();
  });

  test('names the port that is taken, where it is known', () => {
    const title = (params: Diagnosis['params']) =>
      explain(diagnosisOf('loopback-port-in-use', { params }), en).title;
    expect(title({ port: 2132 })).toBe('Port 2132 is taken by another program');
    expect(title({})).toBe('The port of the redirect is taken by another program');
  });

  test.each([
    ['graph', 'port 443'],
    ['smtp', 'port 587'],
    ['imap', 'port 993'],
  ])('names the port of the service that was tried: %s', (transport, port) => {
    const refused = diagnosisOf('connection-refused', { params: { transport } });
    expect(explain(refused, en).fixes[0]?.text).toContain(port);
    expect(
      explain(diagnosisOf('connection-timeout', { params: { transport } }), en).fixes[0]?.text,
    ).toContain(port);
  });

  test('fills scripts with quoted values, and leaves a place where one is not known', () => {
    const [fix] = explain(diagnosisOf('smtp-auth-disabled-mailbox'), en, {
      mailbox: "o'neil@contoso.com",
    }).fixes;
    expect(fix?.script).toContain(
      "Set-CASMailbox -Identity 'o''neil@contoso.com' -SmtpClientAuthenticationDisabled $false",
    );
    const [blank] = explain(diagnosisOf('smtp-auth-disabled-mailbox'), en).fixes;
    expect(blank?.script).toContain("-Identity '<mailbox>'");
  });

  test.each([
    "a'; Remove-Mailbox 'b",
    'a\u2019; Remove-Mailbox \u2018b',
    'a\nRemove-Mailbox b',
    '$(Remove-Mailbox b)',
  ])('lets no value leave its quotes: %j', (value) => {
    const quoted = quote(inOneLine(value));
    const inside = quoted.slice(1, -1).replace(/(['\u2018\u2019\u201a\u201b])\1/gu, '');
    expect(inside).not.toMatch(/['\u2018\u2019\u201a\u201b\n]/u);
  });
});

test('no script puts a value inside double quotes, where PowerShell would run what stands in it', () => {
  for (const { fixes } of Object.values(causeEntries)) {
    for (const { script } of fixes) expect(script ?? '').not.toMatch(/"[^"\n]*\{[a-zA-Z]+\}[^"\n]*"/u);
  }
});

test('the manual lists every cause as the program explains it', async () => {
  await expect(causesPage(en)).toMatchFileSnapshot('../../docs/causes.md');
});
