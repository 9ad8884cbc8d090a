import { describe, expect, it } from 'vitest';
import type { PracticeReady } from '../practice-program.ts';
import { calledAs, commandsToTry } from './practice-view.ts';

const ready: PracticeReady = {
  cloudFile: '/t/cloud.json',
  portal: 'http://127.0.0.1:1',
  tenantId: '11111111-1111-4111-8111-111111111111',
  domain: 'contoso.example',
  accounts: [
    { user: 'erp@contoso.example', password: 'p', role: 'user' },
    { user: 'ana@contoso.example', password: 'p', role: 'user' },
  ],
  ready: {
    one: {
      setupFile: "/it's here/one.json",
      clientId: '22222222-2222-4222-8222-222222222222',
      clientSecret: "a~b'c",
      mailbox: 'erp@contoso.example',
    },
  },
  scenario: 'none',
  scenarios: ['none'],
  folder: '/t',
};

describe('the commands to try', () => {
  it('survive blanks and quotes in a POSIX shell', () => {
    expect(commandsToTry(ready, 'sendproof', 'posix')).toEqual([
      "SENDPROOF_CLIENT_SECRET='a~b'\\''c' sendproof test --setup '/it'\\''s here/one.json' --to ana@contoso.example",
    ]);
  });

  it('survive blanks and quotes in PowerShell', () => {
    expect(commandsToTry(ready, 'sendproof', 'powershell')).toEqual([
      "$env:SENDPROOF_CLIENT_SECRET = 'a~b''c'; sendproof test --setup '/it''s here/one.json' --to ana@contoso.example",
    ]);
  });

  it('call the program as it was called', () => {
    expect(calledAs(['node', '/usr/bin/sendproof'], '/project')).toBe('sendproof');
    expect(calledAs(['node', '/project/cli/sendproof.mjs'], '/project')).toBe('node cli/sendproof.mjs');
  });
});
