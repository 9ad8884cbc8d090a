import { describe, expect, it } from 'vitest';
import { diagnose } from '../../shared/causes/diagnose.ts';
import { fc, inputs } from '../../test-data/properties.ts';
import { markedText } from './marks.ts';

function marksIn(text: string): readonly string[] {
  const marked = markedText(text, diagnose({ text }));
  return (marked?.parts ?? []).filter(({ isMarked }) => isMarked).map(({ text: part }) => part);
}

const tenantOff =
  '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.';

describe('the evidence in a pasted text', () => {
  it.each([
    ['as it came', `2026-11-20 sending\n${tenantOff}\nretry later`],
    ['in JSON', JSON.stringify({ level: 'error', message: `Mail failed: ${tenantOff}` })],
    ['with lines broken', tenantOff.replace('is disabled', 'is\n   disabled')],
  ])('is marked %s', (_how, text) => {
    const [mark = ''] = marksIn(text);
    expect(mark.replace(/\s+/gu, ' ')).toContain('SmtpClientAuthentication is disabled for the Tenant');
  });

  it.each([
    [
      'a sentence of a server',
      `Sending failed for ana@contoso.com: ${tenantOff}`,
      'SmtpClientAuthentication is disabled for the Tenant',
    ],
    [
      'a number of Entra',
      'Error: invalid_client: AADSTS7000215: Invalid client secret provided.',
      'AADSTS7000215',
    ],
    ['a name of an error', 'Error: connect ECONNREFUSED 192.0.2.1:587\n    at Socket', 'ECONNREFUSED'],
    ['an answer that proves no cause', 'then: HTTP 403 Forbidden, and nothing more', '403 Forbidden'],
  ])('is %s and nothing that stands around it', (_what, text, sign) => {
    expect(marksIn(text)).toEqual([sign]);
  });

  it('is the code where nothing more can be pointed at', () => {
    expect(marksIn('x\nAADSTS7000215\ny').join()).toContain('AADSTS7000215');
  });

  it('is shown with the lines around it, and says how many are left out', () => {
    const noise = Array.from({ length: 200 }, (_, n) => `line ${n} is fine`).join('\n');
    const text = `${noise}\n${tenantOff}\n${noise}`;
    const marked = markedText(text, diagnose({ text }));
    const shown = (marked?.parts ?? []).map((part) => part.text).join('');
    expect(shown).toContain('line 199 is fine');
    expect(shown).not.toContain('line 100 is fine');
    expect(marked?.linesLeftOut).toBeGreaterThan(300);
  });

  it('is found at the end of a long log', () => {
    const line = '2026-11-20T14:03:20Z INFO connecting to the mail server of the customer\n';
    const text = `${line.repeat(6_000)}${tenantOff}\n`;
    expect(marksIn(text).join()).toContain('disabled for the Tenant');
  });

  it('never shows a token that stands beside it', () => {
    const token =
      'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJjYW5hcnkifQ.c2lnbmF0dXJlLWNhbmFyeS1jYW5hcnk';
    const text = `Authorization: Bearer ${token}\n${tenantOff}`;
    const shown = (markedText(text, diagnose({ text }))?.parts ?? []).map((part) => part.text).join('');
    expect(shown).toContain('disabled for the Tenant');
    expect(shown).not.toContain(token.slice(10, 50));
  });

  it('is nothing where there is none', () => {
    expect(markedText('the sun shines', diagnose({ text: 'the sun shines' }))).toBeUndefined();
  });

  it('gives back a piece of the text, unchanged, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (noise) => {
        const text = `${noise}\n${tenantOff}\n${noise}`;
        const marked = markedText(text, diagnose({ text }));
        const shown = (marked?.parts ?? []).map((part) => part.text).join('');
        expect(shown).toContain('Tenant');
        expect(text).toContain(shown);
      }),
      inputs(40),
    );
  });
});
