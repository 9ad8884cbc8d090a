import { describe, expect, it } from 'vitest';
import { languages, translatorFor } from '../text/index.ts';
import { buildReport } from './build-report.ts';
import { reportPage } from './page.ts';
import { fullInput, fullSetup } from './testing/full-input.ts';

const codes = Object.keys(languages) as (keyof typeof languages)[];

describe('the page to print', () => {
  it.each(codes)('says everything in the language of its reader (%s)', (code) => {
    const t = translatorFor(code);
    const page = reportPage(buildReport(fullInput()), t);
    expect(page).toContain(`<html lang="${code}">`);
    expect(page).toContain(t('causes.graph-permission-missing.title', { port: 0 }));
    expect(page).toContain('S: 403 Forbidden');
    expect(page).toContain('2026-11-20 12:00:00 UTC');
    expect(page).toContain(t('report.never'));
  });

  it('loads nothing and runs nothing', () => {
    const page = reportPage(buildReport(fullInput()), translatorFor('en'));
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\shref=|url\(|@import|\son\w+=/iu);
  });

  it('shows hostile text as text', () => {
    const hostile = `</title><script>alert(1)</script><img src=x onerror='alert(2)'> "quoted" & more`;
    const input = fullInput({ setup: { ...fullSetup, name: hostile } });
    const page = reportPage(buildReport(input), translatorFor('en'));
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&quot;quoted&quot; &amp; more');
  });
});
