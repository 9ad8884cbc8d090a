import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fc } from '../../../test-data/properties.ts';
import { inOneLine } from '../../exchange/quote.ts';
import { type Language, languages, translatorFor } from '../../text/index.ts';
import { desiredRegistration } from '../desired.ts';
import { builtInRecipe, everyWay, setupOf, tenantId } from '../testing/registration-facts.ts';
import { registrationScript } from './index.ts';
import { shellQuote } from './shell-quote.ts';

const t = translatorFor('en');

function scriptOf(
  recipe: string,
  facts: Parameters<typeof setupOf>[1] = {},
  language: Language = 'en',
): string {
  const setup = setupOf(recipe, facts);
  const desired = desiredRegistration(builtInRecipe(recipe), setup);
  return registrationScript('azure-cli', desired, setup, translatorFor(language)).text;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sendproof-az-'));
  copyFileSync(new URL('./testing/az.mjs', import.meta.url), join(folder, 'az'));
  chmodSync(join(folder, 'az'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What was changed by this run. */
  readonly changes: readonly Readonly<Record<string, unknown>>[];
}

function run(script: string, ...args: string[]): Ran {
  const log = join(folder, 'log');
  writeFileSync(log, '');
  writeFileSync(join(folder, 'script.sh'), script);
  const { status, stdout, stderr } = spawnSync('bash', [join(folder, 'script.sh'), ...args], {
    encoding: 'utf8',
    env: {
      PATH: `${folder}${delimiter}${process.env.PATH ?? ''}`,
      AZ_STATE: join(folder, 'state'),
      AZ_LOG: log,
    },
  });
  const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  return { status, stdout, stderr, changes: lines.map((line) => JSON.parse(line)) };
}

interface Directory {
  readonly apps: readonly Record<string, unknown>[];
  readonly principals: readonly Record<string, unknown>[];
  readonly roles: readonly Record<string, unknown>[];
  readonly grants: readonly Record<string, unknown>[];
}
const directory = (): Directory => JSON.parse(readFileSync(join(folder, 'state'), 'utf8'));
const breakApp = (change: (app: Record<string, unknown>) => void) => {
  const state = directory();
  for (const app of state.apps) change(app);
  writeFileSync(join(folder, 'state'), JSON.stringify(state));
};

describe('a value in a shell script', () => {
  it('is read as exactly the text it was', () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 20 }).map(inOneLine), 300);
    const nasty = [...texts, "'", "O'Brien", '$(calc)', '`id`', '"', '\\', '!', '~', '*', '-n', ''];
    const { stdout } = spawnSync('bash', ['-c', `printf '%s\\n' ${nasty.map(shellQuote).join(' ')}`], {
      encoding: 'utf8',
    });
    expect(stdout).toBe(`${nasty.join('\n')}\n`);
  });

  it('is refused where it would break the line', () => {
    expect(() => shellQuote('one\ntwo')).toThrow(RangeError);
  });
});

describe('the script for the Azure CLI', () => {
  it.each(
    everyWay.flatMap((row) =>
      (Object.keys(languages) as Language[]).map((language) => ({ ...row, language })),
    ),
  )('of $recipe, $way in $language is taken by Bash', ({ recipe, way, language }) => {
    const script = scriptOf(recipe, { way, name: "O'Brien $(calc) `id`" }, language);
    const { stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
    expect(stderr).toBe('');
  });

  it.each(everyWay)(
    'of $recipe, $way makes all that is needed, and nothing when run again',
    ({ recipe, way }) => {
      const script = scriptOf(recipe, { way });
      const first = run(script);
      expect(first.stderr).toBe('');
      expect(first.status).toBe(0);
      const { apps, principals } = directory();
      expect(apps).toHaveLength(1);
      const [app] = apps;
      expect(principals.find(({ appId }) => appId === app?.appId)?.tags).toContain('Sendproof:contoso');
      expect(first.stdout).toContain(`${t('steps.ids.client')}: ${String(app?.appId)}`);
      expect(first.stdout).toContain(`${t('steps.exchange.objectId')}: principal-`);

      const second = run(script);
      expect(second.stderr).toBe('');
      expect(second.changes).toEqual([]);
      expect(second.stdout).not.toContain('value~shown~once');
    },
  );

  it('shows the secret once, to whoever runs it', () => {
    const { stdout, changes } = run(scriptOf('aktion-next'));
    expect(stdout).toContain('value~shown~once');
    expect(changes).toContainEqual({ command: 'credential reset', append: true });
  });

  it('repairs what others have broken and leaves what they added', () => {
    const script = scriptOf('winmentor-enterprise');
    run(script);
    breakApp((app) => {
      app.signInAudience = 'PersonalMicrosoftAccount';
      app.spa = { redirectUris: ['http://localhost:2132', 'https://other.example/'] };
      app.publicClient = { redirectUris: ['app://theirs'] };
      app.requiredResourceAccess = [];
    });
    expect(run(script).stderr).toBe('');
    const [app] = directory().apps;
    expect(app).toMatchObject({
      signInAudience: 'AzureADMyOrg',
      spa: { redirectUris: ['https://other.example/'] },
      publicClient: { redirectUris: ['app://theirs', 'http://localhost:2132'] },
    });
    expect(JSON.stringify(app?.requiredResourceAccess)).toContain('258f6531-6087-4cc4-bb90-092c5fb3ed3f');
    expect(run(script).changes).toEqual([]);
  });

  it('leaves one of the redirect URIs that Entra takes for the same, and takes them off the wrong platform', () => {
    const script = scriptOf('winmentor-enterprise');
    run(script);
    breakApp((app) => {
      app.spa = { redirectUris: ['http://localhost:9000/'] };
      app.publicClient = { redirectUris: ['http://localhost:8080', 'app://theirs', 'http://localhost/'] };
    });
    expect(run(script).stderr).toBe('');
    expect(directory().apps[0]).toMatchObject({
      spa: { redirectUris: [] },
      publicClient: { redirectUris: ['http://localhost:8080', 'app://theirs'] },
    });
    expect(run(script).changes).toEqual([]);
  });

  it('consents for everybody to what a person needs, beside what was consented to before', () => {
    const script = scriptOf('glpi', { productRedirectUri: 'https://helpdesk.contoso.com/callback' });
    run(script);
    const [grant] = directory().grants;
    expect(grant).toMatchObject({ consentType: 'AllPrincipals' });
    expect(String(grant?.scope).split(' ')).toEqual(expect.arrayContaining(['SMTP.Send', 'offline_access']));
    expect(directory().roles).toEqual([]);
  });

  it('grants an application its role, and none where a role in Exchange takes its place', () => {
    run(scriptOf('aevo-innovate'));
    expect(directory().roles).toMatchObject([{ appRoleId: '7146a1f0-8703-45b3-9eae-527a64c00995' }]);
    rmSync(join(folder, 'state'));
    run(scriptOf('aktion-next'));
    expect(directory().roles).toEqual([]);
  });

  it('takes back what it made, and nothing else', () => {
    const script = scriptOf('aktion-next');
    run(script);
    expect(run(script, '--undo').changes).toEqual([{ command: 'delete', id: expect.any(String) }]);
    expect(directory().apps).toEqual([]);
    expect(run(script, '--undo')).toMatchObject({ status: 0, changes: [] });

    run(script);
    breakApp((app) => {
      app.tags = [];
    });
    expect(run(script, '--undo')).toMatchObject({
      status: 1,
      changes: [],
      stderr: `${t('register.script.notOurs')}\n`,
    });
  });

  it('stops where somebody is signed in to another tenant', () => {
    const { status, stderr, changes } = run(scriptOf('aktion-next', { tenantId }));
    expect({ status, changes }).toEqual({ status: 1, changes: [] });
    expect(stderr).toContain(tenantId);
  });

  it('stops where several registrations could be meant', () => {
    run(scriptOf('aktion-next'));
    const state = directory();
    const copies = state.apps.map((app) => ({ ...app, id: `${String(app.id)}-copy` }));
    writeFileSync(join(folder, 'state'), JSON.stringify({ ...state, apps: [...state.apps, ...copies] }));
    expect(run(scriptOf('aktion-next'))).toMatchObject({ status: 1, changes: [] });
  });
});
