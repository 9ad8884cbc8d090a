import { describe, expect, it } from 'vitest';
import { fc, inputs } from '../../test-data/properties.ts';
import { exchangeStepIds } from '../recipes/schema.ts';
import { type Language, languages, translatorFor } from '../text/index.ts';
import { exchangeSteps } from './index.ts';
import { fitsOneLine, inOneLine, quote } from './quote.ts';
import { type ScriptFacts, scriptFacts } from './script-facts.ts';
import type { Reach } from './step.ts';
import { powerShellTokens } from './testing/powershell-tokens.ts';

const t = translatorFor('en');
const calm: ScriptFacts = {
  clientId: '11111111-2222-3333-4444-555555555555',
  objectId: '66666666-7777-8888-9999-000000000000',
  mailbox: 'office@contoso.com',
  name: 'Contoso ERP',
  transport: 'smtp',
  readsMail: false,
};

const every = exchangeStepIds.flatMap((id) =>
  exchangeSteps[id].reaches.flatMap((reach) =>
    (Object.keys(languages) as Language[]).flatMap((language) =>
      (['apply', 'readBack', 'undo'] as const).map((part) => ({ id, reach, language, part })),
    ),
  ),
);

function textOf(row: (typeof every)[number], facts: ScriptFacts): string {
  return exchangeSteps[row.id].scripts(facts, row.reach, translatorFor(row.language))[row.part];
}

/** What a script does, whatever the values in it say. */
function skeleton(text: string): readonly string[] {
  return powerShellTokens(text).map((token) => (token.kind === 'string' ? '<string>' : token.text));
}

function stringsOf(text: string): readonly string[] {
  return powerShellTokens(text).flatMap((token) => (token.kind === 'string' ? [token.value] : []));
}

/** Names as somebody nasty, or just somebody from Ireland or Romania, would choose them. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\'"`$#;|&{}()@\u2018\u2019\u201a\u201b\u201c\u201d\u201e',
        '$(calc)',
        "'; Remove-Mailbox *; '",
        "''",
        '`n',
        'ș',
        'Žluťoučký',
        '😀',
        '<#',
        '#>',
        "@'",
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('a value in a script', () => {
  it('is read as exactly the text it was', () => {
    fc.assert(
      fc.property(nasty.map(inOneLine), (text) => {
        expect(powerShellTokens(`Get-Mailbox -Identity ${quote(text)}`)).toContainEqual({
          kind: 'string',
          value: text,
        });
      }),
      inputs(500),
    );
  });

  it.each(['one\ntwo', 'one\rtwo', 'one\u2028two', 'one\u0000two', 'one\u202etwo'])(
    'is refused where it would break the line or hide what is read: %j',
    (text) => {
      expect(() => quote(text)).toThrow(RangeError);
      expect(fitsOneLine(text)).toBe(false);
      expect(inOneLine(text)).toBe('one two');
    },
  );

  it('with curly quotes cannot close its string, because PowerShell takes them for quotes', () => {
    expect(quote('O\u2019Brien')).toBe("'O\u2019\u2019Brien'");
    expect(() => powerShellTokens("'O\u2019Brien'")).toThrow('not closed');
  });
});

describe('the scripts', () => {
  it.each(every)('$id, $reach, $part in $language do the same whatever the values are', (row) => {
    const wanted = skeleton(textOf(row, calm));
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, (clientId, objectId, mailbox, name) => {
        // Empty values are asked for instead, which is another script.
        const facts = scriptFacts(
          {
            clientId: `c${inOneLine(clientId)}`,
            enterpriseObjectId: `o${inOneLine(objectId)}`,
            mailbox: `m${inOneLine(mailbox)}`,
            cloud: 'global',
          },
          { application: { ...application, suggestedName: name } },
          { transport: 'smtp', permissions: [] },
        );
        expect(skeleton(textOf(row, facts))).toEqual(wanted);
      }),
      inputs(40),
    );
  });

  it.each(every)('$id, $reach, $part in $language ask for what is not known yet', (row) => {
    const text = textOf(row, { name: 'ERP', transport: 'smtp', readsMail: false });
    expect(skeleton(text).length).toBeGreaterThan(5);
    for (const value of [calm.clientId, calm.objectId, calm.mailbox]) expect(text).not.toContain(value);
    expect(text).not.toMatch(/undefined|=\s*$/mu);
  });

  it.each(every.filter(({ part }) => part !== 'undo'))('$id, $part look before they change', (row) => {
    const text = textOf(row, calm);
    const [change] =
      /(?:Add|Set|New|Remove)-(?:Mailbox|Recipient|CAS|Service|Transport|Organization|Management)\w*/u.exec(
        text,
      ) ?? [];
    if (row.part === 'readBack') expect(change).toBeUndefined();
    else expect(text.indexOf(change ?? '?')).toBeGreaterThan(text.search(/(?:^|[^-])\bGet-/mu));
  });

  it('have the values of the set-up in them', () => {
    const { apply } = exchangeSteps['rbac-scope'].scripts(calm, 'scoped', t);
    expect(stringsOf(apply)).toEqual(
      expect.arrayContaining([calm.clientId, calm.objectId, calm.mailbox, 'Application SMTP.SendAsApp']),
    );
  });

  it('limit the role of the transport that the way uses', () => {
    const roleFor = (transport: ScriptFacts['transport'], reach: Reach) =>
      exchangeSteps['rbac-scope'].scripts({ ...calm, transport }, reach, t).apply;
    expect(roleFor('graph', 'scoped')).toContain("-Role 'Application Mail.Send' -CustomResourceScope $name");
    expect(roleFor('ews', 'scoped')).toContain(
      "-Role 'Application EWS.AccessAsApp' -CustomResourceScope $name",
    );
    expect(roleFor('graph', 'tenant-wide')).not.toContain('-CustomResourceScope $name');
  });

  it('give a product that fetches mail over Graph the role to read the same mailbox, and take it back', () => {
    const reading = { ...calm, transport: 'graph', readsMail: true } as const;
    const { apply, undo } = exchangeSteps['rbac-scope'].scripts(reading, 'scoped', t);
    expect(apply).toContain(
      "New-ManagementRoleAssignment -Name ($name + ' Read') -App $application.ObjectId -Role 'Application Mail.Read' -CustomResourceScope $name",
    );
    expect(undo).toContain("Remove-ManagementRoleAssignment -Identity ($name + ' Read')");
    const sending = exchangeSteps['rbac-scope'].scripts({ ...reading, readsMail: false }, 'scoped', t);
    expect(sending.apply).not.toContain('Mail.Read');
  });

  it('say for SMTP that SMTP.SendAsApp must go, and elsewhere that rights add up', () => {
    const { apply } = exchangeSteps['rbac-scope'].scripts(calm, 'scoped', t);
    expect(apply).toContain('Remove SMTP.SendAsApp');
    const graph = exchangeSteps['rbac-scope'].scripts({ ...calm, transport: 'graph' }, 'scoped', t);
    expect(graph.apply).toContain('Rights add up');
  });

  it('stop where Exchange has the application under another object ID', () => {
    const { apply } = exchangeSteps['service-principal'].scripts(calm, 'scoped', t);
    expect(apply).toContain('if ($application -and $application.ObjectId -ne $objectId) { throw');
    expect(apply).toContain('if ($objectId -eq $clientId) { throw');
  });

  it('lead to the national cloud of the set-up', () => {
    const facts = scriptFacts({ cloud: 'china' }, { application }, { transport: 'smtp', permissions: [] });
    expect(exchangeSteps['smtp-auth'].scripts(facts, 'scoped', t).readBack).toContain(
      '-ExchangeEnvironmentName O365China',
    );
  });
});

const application = {
  suggestedName: 'ERP',
  accountTypes: ['single-tenant' as const],
  redirects: [],
};
