import { describe, expect, it } from 'vitest';
import { fc, inputs } from '../../test-data/properties.ts';
import { encodeBase64 } from '../encodings/base64.ts';
import { translatorFor } from '../text/index.ts';
import { buildReport, type ReportInput, reportText } from './build-report.ts';
import { reportPage } from './page.ts';
import { mostReportBytes, reportSchema } from './schema.ts';
import { seenText } from './step-text.ts';
import { failedResult, fullInput, fullSetup } from './testing/full-input.ts';

const report = buildReport(fullInput());

describe('what a support file holds', () => {
  it('is what its schema says, and comes back the same from its text', () => {
    expect(reportSchema.parse(JSON.parse(reportText(report)))).toEqual(report);
  });

  it('has the steps with what was seen and said, and the tests with their conversation and claims', () => {
    expect(report.steps.find(({ kind }) => kind === 'ids')?.evidence?.state).toBe('proven');
    expect(report.steps.find(({ kind }) => kind === 'register')?.saidAt).toBe(fullSetup.said.register);
    expect(report.results).toHaveLength(2);
    expect(report.results[1]?.transcript).toContain('S: 403 Forbidden');
    expect(report.results[1]?.token?.expected.roles).toEqual(['Mail.Send']);
    expect(report.results[1]).toMatchObject({ diagnosis: { cause: 'graph-permission-missing' } });
  });

  it('says how wrong the clock is as the newest test saw it', () => {
    const results = fullInput().results.map((result, at) => ({ ...result, clockAheadMs: 480_000 + at }));
    const built = buildReport(fullInput({ results }));
    expect(built.environment.clockOffsetMs).toBe(480_000);
    expect(built.results[1]?.clockAheadMs).toBe(480_001);
  });

  it('says which steps another person was asked to do, and since when', () => {
    const setup = {
      ...fullSetup,
      who: { mayConsent: false, mayRunExchange: true },
      evidence: {},
      handedOver: { permissions: '2026-11-20T09:00:00.000Z' },
    };
    const step = buildReport(fullInput({ setup })).steps.find(({ kind }) => kind === 'permissions');
    expect(step).toMatchObject({ state: 'waiting', handedOverAt: '2026-11-20T09:00:00.000Z' });
    expect(step && seenText(step, translatorFor('en'))).toContain('2026-11-20 09:00:00 UTC');
  });

  it('has the newest look at each inbox, without what the mail was about', () => {
    const look = (mailbox: string, startedAt: string) =>
      ({
        outcome: 'ok',
        protocol: 'imap',
        mailbox,
        startedAt,
        durationMs: 90,
        steps: [{ id: 'newest', ok: true, ms: 3 }],
        transcript: ['S: Subject: Bonus for Ana'],
        newest: { receivedAt: '2026-11-20T09:30:00.000Z', subject: 'Bonus for Ana' },
      }) as const;
    const looks = [
      look('erp@contoso.com', '2026-11-20T10:02:00.000Z'),
      look('stock@contoso.com', '2026-11-20T10:01:00.000Z'),
      look('ERP@contoso.com', '2026-11-20T10:00:00.000Z'),
    ];
    const text = reportText(buildReport(fullInput({ looks, choices: { withAddresses: false } })));
    expect(text).not.toContain('Bonus');
    expect(text).not.toContain('stock@');
    const open = buildReport(fullInput({ looks, choices: { withAddresses: true } }));
    expect(reportSchema.parse(JSON.parse(reportText(open)))).toEqual(open);
    expect(open.looks?.map(({ mailbox }) => mailbox)).toEqual(['erp@contoso.com', 'stock@contoso.com']);
    const page = reportPage(open, translatorFor('en'));
    expect(page).toContain('stock@contoso.com over IMAP');
    expect(page).toContain('OK, the newest message came 2026-11-20 09:30:00 UTC');
  });

  it('says nothing of the folders of the person who made it', () => {
    expect(reportText(report)).not.toContain('/home/ana');
  });

  it('leaves out what nobody allowed, wherever it comes from', () => {
    const smuggled = { clientSecret: 'anything', cookie: 'anything' };
    const input = fullInput({
      setup: { ...fullSetup, ...smuggled } as ReportInput['setup'],
      results: [
        {
          ...failedResult,
          ...smuggled,
          steps: failedResult.steps.map((step) => ({ ...step, ...smuggled })),
          ...(failedResult.token ? { token: { ...failedResult.token, ...smuggled } } : {}),
        },
      ],
      environment: { ...fullInput().environment, ...smuggled } as ReportInput['environment'],
    });
    const built = buildReport(input);
    expect(reportText(built)).not.toContain('anything');
    expect(reportSchema.safeParse(built).success).toBe(true);
  });

  it('stays small enough to be opened again, and says how many older tests it left out', () => {
    const long = { ...failedResult, transcript: Array(400).fill(`S: ${'ș'.repeat(1900)}`) };
    const built = buildReport(fullInput({ results: Array(30).fill(long) }));
    expect(new TextEncoder().encode(reportText(built)).byteLength).toBeLessThan(mostReportBytes);
    expect(built.results.length).toBeGreaterThan(0);
    expect(built.results.length + built.resultsLeftOut).toBe(30);
  });
});

/** Secrets as Microsoft makes them: known by their shape, without anybody telling. */
const shaped = [
  'kA58Q~canaryCanarycanaryCanarycanary-_.x',
  `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.${encodeBase64('{"aud":"https://graph.microsoft.com","canary":1}').replace(/=+$/u, '')}.c2lnbmF0dXJlLWNhbmFyeS1jYW5hcnktY2FuYXJ5`,
  `0.AX${'canaryCANARY0123456789'.repeat(6)}`,
];
/** A secret that looks like nothing, which only its value gives away. */
const byValue = 'correct horse battery staple 7';

const encodings: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  encodeURIComponent,
  (secret) => encodeURIComponent(encodeURIComponent(secret)),
  encodeBase64,
  (secret) => encodeBase64(`user=erp@contoso.com\u0001auth=Bearer ${secret}\u0001\u0001`),
  (secret) => JSON.stringify({ secret }),
  (secret) => JSON.stringify(JSON.stringify({ client_secret: secret })),
];

/** Puts a text into every place of an input where a text of the outside can stand. */
function planted(canary: string): ReportInput {
  const item = {
    for: true,
    message: { key: 'couldNotLook.otherAnswer', params: { answer: canary } },
    raw: canary,
  } as const;
  const diagnosis = {
    ...(failedResult.outcome === 'failed' ? failedResult.diagnosis : expect.fail('a failed result')),
    evidence: [item],
    raw: `the server said ${canary} and hung up`,
    params: { code: canary, host: canary, program: canary, secret: canary },
  };
  return fullInput({
    secrets: [byValue],
    setup: {
      ...fullSetup,
      name: `Contoso ${canary}`,
      signedInAs: canary,
      redirectUri: `http://localhost/?x=${canary}`,
      evidence: {
        ...fullSetup.evidence,
        test: { state: 'failing', diagnosis, at: fullSetup.createdAt },
        signin: { state: 'unknown', reason: item.message, at: fullSetup.createdAt },
        exchange: { state: 'proven', seen: [item.message], at: fullSetup.createdAt },
      },
    },
    results: [
      {
        ...failedResult,
        outcome: 'failed',
        diagnosis,
        from: canary,
        to: canary,
        messageId: canary,
        steps: [{ id: 'token', ok: false, ms: 1, detail: canary }],
        transcript: [`C: AUTH XOAUTH2 ${canary}`, `S: 334 ${canary}`, canary],
        token: {
          aud: canary,
          username: canary,
          roles: [canary],
          scopes: [canary],
          expected: { aud: [canary], roles: [canary], scopes: [canary] },
        },
      },
    ],
    environment: {
      ...fullInput().environment,
      cloud: { id: 'file', name: canary, practice: false },
      proxy: { set: true, host: canary },
    },
  });
}

describe('secrets', () => {
  const anySecret = fc.constantFrom(...shaped, byValue);
  const anyWrapping = fc.array(fc.constantFrom(...encodings), { maxLength: 2 });

  it('never come out, whatever they are wrapped in and wherever they were', () => {
    fc.assert(
      fc.property(anySecret, anyWrapping, fc.boolean(), (secret, wrapping, withAddresses) => {
        const canary = wrapping.reduce((text, encode) => encode(text), secret);
        const built = buildReport({ ...planted(canary), choices: { withAddresses } });
        const left = reportText(built) + reportPage(built, translatorFor('ro'));
        for (const encode of encodings.slice(0, 4)) expect(left).not.toContain(encode(secret));
        expect(left).not.toContain(secret.slice(4, -4));
      }),
      inputs(60),
    );
  });
});

describe('addresses that were to be left out', () => {
  const without = (input: ReportInput) => buildReport({ ...input, choices: { withAddresses: false } });

  it('are replaced everywhere by the same number', () => {
    const text = reportText(without(fullInput()));
    expect(text).not.toMatch(/contoso\.com|fabrikam|erp@|erp%40|sales@|ana\.pop|ana@/u);
    const built = without(fullInput());
    expect(built.addresses).toBe('replaced');
    expect(built.setup.mailbox).toBe('mailbox-1@domain-1');
    expect(built.results.map(({ from }) => from)).toEqual(['mailbox-1@domain-1', 'mailbox-1@domain-1']);
    expect(built.results[1]?.transcript[0]).toBe('C: POST /v1.0/users/mailbox-1@domain-1/sendMail');
    expect(built.environment.proxy.host).toMatch(/^domain-\d:8080$/u);
  });

  it('leave the number by which a message is found', () => {
    expect(without(fullInput()).results[0]?.messageId).toBe(
      '<9c1f0d52-6a5e-4c43-8a11-0f4d8b2f6f10@domain-1>',
    );
  });

  it('are found in a tenant named by its domain, in other spellings, and in base64', () => {
    const built = without(
      fullInput({
        setup: { ...fullSetup, tenantId: 'northwind.example' },
        results: [
          {
            ...failedResult,
            transcript: [
              'S: 550 ERP@Contoso.COM northwind.example tenant northwind.onmicrosoft.com',
              `S: ${encodeBase64('the mailbox erp@contoso.com is not there')}`,
              'S: contoso-com.mail.protection.outlook.com said hello [AM0PR01MB1.eurprd01.prod.outlook.com]',
              'S: erp%2540contoso.com and hidden=40contoso.com',
            ],
          },
        ],
      }),
    );
    const text = reportText(built);
    expect(text).not.toMatch(/contoso(?!-erp)|northwind|hidden/u);
    expect(built.setup.tenantId).toMatch(/^domain-\d$/u);
    expect(built.results[0]?.transcript[2]).toContain('AM0PR01MB1.eurprd01.prod.outlook.com');
  });

  it("go with the names of the servers that are the customer's own", () => {
    const built = without(
      fullInput({
        setup: { ...fullSetup, productRedirectUri: 'https://helpdesk.intra.example/front/callback.php' },
        environment: { ...fullInput().environment, proxy: { set: true, host: 'gate.lan.example:3128' } },
      }),
    );
    expect(reportText(built)).not.toMatch(/intra\.example|lan\.example/u);
    expect(built.setup.productRedirectUri).toMatch(/^https:\/\/domain-\d\/front\/callback\.php$/u);
    expect(built.environment.proxy.host).toMatch(/^domain-\d:3128$/u);
    expect(built.setup.redirectUri).toBe('http://localhost:2132');
  });

  it('never come out, whatever they are', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9._-]{2,20}[a-z0-9]$/u);
    const domain = fc.stringMatching(/^[a-z][a-z0-9-]{3,12}zq\.(com|example|co\.uk)$/u);
    fc.assert(
      fc.property(name, domain, (local, at) => {
        const address = `${local}@${at}`;
        const text = reportText(without(planted(address)));
        expect(text).not.toContain(at);
        expect(text).not.toContain(encodeURIComponent(address));
      }),
      inputs(50),
    );
  });
});
