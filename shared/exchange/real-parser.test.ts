import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { exchangeStepIds } from '../recipes/schema.ts';
import { translatorFor } from '../text/index.ts';
import { exchangeSteps } from './index.ts';

const t = translatorFor('en');
const hasPowerShell = spawnSync('pwsh', ['-NoProfile', '-Command', 'exit 0']).status === 0;

const facts = {
  clientId: '11111111-2222-3333-4444-555555555555',
  objectId: '66666666-7777-8888-9999-000000000000',
  mailbox: "o'brien\u2019$(calc)`@contoso.com",
  name: 'ERP "für" \u201ealle\u201c',
  transport: 'smtp',
  readsMail: false,
} as const;

/** Parses and runs nothing; the messages of PowerShell's own parser. */
const parse = `
$errors = $null
[void][System.Management.Automation.Language.Parser]::ParseInput([Console]::In.ReadToEnd(), [ref]$null, [ref]$errors)
$errors | ForEach-Object { $_.Message }`;

describe(`PowerShell's own parser${hasPowerShell ? '' : ' (not run: there is no pwsh on this machine)'}`, () => {
  it.skipIf(!hasPowerShell)('takes every script', () => {
    for (const id of exchangeStepIds)
      for (const reach of exchangeSteps[id].reaches)
        for (const script of Object.values(exchangeSteps[id].scripts(facts, reach, t))) {
          const { stdout } = spawnSync('pwsh', ['-NoProfile', '-Command', parse], {
            input: script,
            encoding: 'utf8',
          });
          expect(stdout, script).toBe('');
        }
  });
});
