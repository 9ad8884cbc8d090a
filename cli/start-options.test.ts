import { describe, expect, it } from 'vitest';
import { startOptions } from './start-options.ts';

describe('the language', () => {
  it.each([
    [
      '--lang before everything',
      ['test', '--lang', 'ro'],
      { SENDPROOF_LANG: 'en', LANG: 'en_US.UTF-8' },
      'ro',
    ],
    ['--lang=ro in one word', ['--lang=ro', 'test'], {}, 'ro'],
    ['SENDPROOF_LANG before the system', [], { SENDPROOF_LANG: 'ro', LC_ALL: 'en_US.UTF-8' }, 'ro'],
    ['LC_ALL before LANG', [], { LC_ALL: 'ro_RO.UTF-8', LANG: 'en_US.UTF-8' }, 'ro'],
    ['LANG', [], { LANG: 'ro_RO' }, 'ro'],
    ['the next wish where one is not spoken', [], { LC_ALL: 'tlh', LANG: 'ro' }, 'ro'],
  ])('follows %s', (_, args, environment, language) => {
    expect(startOptions(args, environment).language).toBe(language);
  });

  it('is refused where it is not spoken and was asked for', () => {
    expect(startOptions(['--lang', 'tlh'], {}).unknownLanguage).toBe('tlh');
    expect(startOptions(['--lang', 'ro-RO'], {}).unknownLanguage).toBeUndefined();
  });
});

describe('the other arguments', () => {
  it('end where "--" stands', () => {
    expect(startOptions(['diagnose', '--', '--json'], {}).json).toBe(false);
    expect(startOptions(['diagnose', '--json'], {}).json).toBe(true);
  });

  it.each(['--secret', '--client-secret', '--client-secret=abc', '--clientSecret', '--password'])(
    'never hold a secret: %s',
    (flag) => {
      expect(startOptions(['test', flag], {}).secretArgument).toBe(true);
    },
  );

  it('may ask for the secret on standard input', () => {
    expect(startOptions(['test', '--secret-stdin'], {}).secretArgument).toBe(false);
  });
});
