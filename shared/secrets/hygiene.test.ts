import { describe, expect, test } from 'vitest';
import { inspectGuid, inspectObjectId } from './id-hygiene.ts';
import { inspectSecret } from './secret-hygiene.ts';

const value = 'abC8Q~dEfGhIjKlMnOpQrStUvWxYz01234567._-';
const guid = '6b2e1c5e-9f5b-4d51-9a58-0c1e8a2f0100';
const otherGuid = '0f7bd0de-6f6c-4a54-8fd5-1f2c3d4e5f60';

describe('a pasted client secret', () => {
  test('as the portal shows it raises nothing', () => {
    expect(inspectSecret(value)).toEqual([]);
  });

  test.each([
    ['a Secret ID', guid, 'stop', 'secretLooksLikeId'],
    ['a Secret ID with blanks', ` ${guid}\n`, 'stop', 'secretLooksLikeId'],
    ['the stars the portal shows later', 'abC******************', 'stop', 'secretMasked'],
    ['quotes around it', `"${value}"`, 'warn', 'secretQuotes'],
    ['curly quotes around it', `\u201c${value}\u201d`, 'warn', 'secretQuotes'],
    ['a line break behind it', `${value}\r\n`, 'warn', 'secretBlanks'],
    ['a blank inside', `${value.slice(0, 10)} ${value.slice(10)}`, 'warn', 'secretBlanks'],
    ['an invisible character', `${value}\u200b`, 'warn', 'secretInvisible'],
    ['URL-encoding', value.replace('~', '%7E'), 'warn', 'secretEncoded'],
    ['half of it', value.slice(0, 12), 'warn', 'secretTooShort'],
    ['the whole row of the table', `${value}${value}`, 'warn', 'secretTooLong'],
  ])('is noticed to be %s', (_, text, level, code) => {
    expect(inspectSecret(text)).toContainEqual(expect.objectContaining({ level, code }));
  });

  test.each([`"${value}"`, ` ${value}\t`, `${value}\u200b`, value.replace('~', '%7E')])(
    'is offered as it was meant: %j',
    (text) => {
      expect(inspectSecret(text).map(({ cleaned }) => cleaned)).toContain(value);
    },
  );
});

describe('a pasted id', () => {
  test('raises nothing when it is one, and a domain is as good for the directory', () => {
    expect(inspectGuid(guid, 'client', { entered: { tenantId: otherGuid } })).toEqual([]);
    expect(inspectGuid('contoso.onmicrosoft.com', 'tenant')).toEqual([]);
  });

  test.each([
    ['a name instead of the client id', 'AktionNEXT', 'client', 'idNotGuid'],
    ['a domain instead of the client id', 'contoso.com', 'client', 'idNotGuid'],
    ['a cut id', guid.slice(0, -1), 'client', 'idNotGuid'],
    ['zeros', '00000000-0000-0000-0000-000000000000', 'client', 'idEmpty'],
    ['the id of Microsoft Graph', '00000003-0000-0000-c000-000000000000', 'client', 'idOfMicrosoft'],
    ['a sentence instead of the directory', 'our tenant', 'tenant', 'tenantNotDomain'],
    ['the address for everybody', 'common', 'tenant', 'tenantCommon'],
    ['braces around the id', `{${guid}}`, 'client', 'idCleaned'],
  ] as const)('is noticed to be %s', (_, text, role, code) => {
    expect(inspectGuid(text, role).map((one) => one.code)).toContain(code);
  });

  test('is noticed when it stands in both fields, or was proven to be the other one', () => {
    const codes = (surroundings: Parameters<typeof inspectGuid>[2]) =>
      inspectGuid(guid.toUpperCase(), 'client', surroundings).map(({ code }) => code);
    expect(codes({ entered: { tenantId: guid } })).toEqual(['idSame']);
    expect(codes({ proven: { tenantId: guid } })).toEqual(['idSwapped']);
  });
});

describe('a pasted object ID of an enterprise application', () => {
  const known = { clientId: guid, tenantId: otherGuid };
  const objectId = '11111111-2222-4333-8444-555555555555';

  test('raises nothing when it is neither of the other two IDs', () => {
    expect(inspectObjectId(objectId, known)).toEqual([]);
  });

  test.each([
    ['the client ID', guid, 'stop', 'objectIdIsClient'],
    ['the directory ID', otherGuid.toUpperCase(), 'stop', 'objectIdIsTenant'],
    ['a name', 'AEVO Innovate', 'stop', 'idNotGuid'],
    ['wrapped in blanks', ` ${objectId} `, 'warn', 'idCleaned'],
  ])('is noticed to be %s', (_, text, level, code) => {
    expect(inspectObjectId(text, known)).toContainEqual(expect.objectContaining({ level, code }));
  });
});
