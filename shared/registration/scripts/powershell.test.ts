import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { fc, inputs } from '../../../test-data/properties.ts';
import { inOneLine } from '../../exchange/quote.ts';
import { powerShellTokens } from '../../exchange/testing/powershell-tokens.ts';
import type { Setup } from '../../setup/setup.ts';
import { type Language, languages, translatorFor } from '../../text/index.ts';
import { desiredRegistration } from '../desired.ts';
import { builtInRecipe, everyWay, setupOf, tenantId } from '../testing/registration-facts.ts';
import { registrationScript } from './index.ts';

interface Facts extends Partial<Setup> {
  /** The name of the registration. */
  readonly application?: string;
}

function scriptOf(recipe: string, { application, ...facts }: Facts = {}, language: Language = 'en'): string {
  const setup = setupOf(recipe, facts);
  const desired = desiredRegistration(builtInRecipe(recipe), setup);
  const named = application === undefined ? desired : { ...desired, displayName: application };
  return registrationScript('powershell', named, setup, translatorFor(language)).text;
}

/** What a script does, whatever the values in it say. */
function skeleton(text: string): readonly string[] {
  return powerShellTokens(text).flatMap((token) => {
    if (token.kind === 'comment') return [];
    return [token.kind === 'string' ? '<string>' : token.text];
  });
}

const stringsOf = (text: string) =>
  powerShellTokens(text).flatMap((token) => (token.kind === 'string' ? [token.value] : []));

const nasty = fc
  .array(
    fc.oneof(fc.constantFrom("'", '\u2019', '"', '`', '$(calc)', '#>', '; Remove-MgUser', 'ș'), fc.string()),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

const rows = everyWay.flatMap((row) =>
  (Object.keys(languages) as Language[]).map((language) => ({ ...row, language })),
);
const hasPowerShell = spawnSync('pwsh', ['-NoProfile', '-Command', 'exit 0']).status === 0;
const parse = `
$errors = $null
[void][System.Management.Automation.Language.Parser]::ParseInput([Console]::In.ReadToEnd(), [ref]$null, [ref]$errors)
$errors | ForEach-Object { $_.Message }`;

describe('the script for PowerShell', () => {
  it.each(rows)(
    'of $recipe, $way in $language does the same whatever the values are',
    ({ recipe, way, language }) => {
      const facts = { way, tenantId };
      const wanted = skeleton(scriptOf(recipe, { ...facts, application: 'ERP' }, language));
      fc.assert(
        fc.property(nasty, (name) => {
          const script = scriptOf(recipe, { ...facts, application: name }, language);
          expect(skeleton(script)).toEqual(wanted);
          const shown = inOneLine(name);
          if (shown !== '') expect(stringsOf(script)).toContain(shown);
        }),
        inputs(30),
      );
    },
  );

  it.each(rows)('of $recipe, $way in $language looks before it makes', ({ recipe, way, language }) => {
    const lines = scriptOf(recipe, { way }, language).split('\n');
    const at = (text: string) => lines.findIndex((line) => line.includes(text));
    expect(at('Get-MgApplication')).toBeLessThan(at('New-MgApplication'));
    expect(lines[at('New-MgApplication') - 1]?.trim()).toBe('if (-not $application) {');
    expect(at('Get-MgServicePrincipal ')).toBeLessThan(at('New-MgServicePrincipal '));
    expect(at('$live =')).toBeLessThan(at('Add-MgApplicationPassword'));
    expect(lines.join('\n')).not.toMatch(/undefined|\[object/u);
  });

  it('asks to sign in for exactly what it does', () => {
    expect(scriptOf('glpi', { tenantId, cloud: 'china' })).toContain(
      `Connect-MgGraph -NoWelcome -TenantId '${tenantId}' -Environment China -Scopes 'Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All'`,
    );
  });

  it('finds the registration by its client ID where it is known', () => {
    const clientId = '11111111-2222-3333-4444-555555555555';
    expect(stringsOf(scriptOf('glpi', { clientId }))).toContain(`appId eq '${clientId}'`);
    expect(stringsOf(scriptOf('glpi'))).toContain("tags/any(t:t eq 'Sendproof:contoso')");
  });

  it('lets no redirect URI stand that Entra takes for the wanted one', () => {
    const script = scriptOf('winmentor-enterprise');
    const same = "'^http://localhost(:[0-9]+)?/?$'";
    expect(script).toContain(`Where-Object { $_ -cnotmatch ${same} -or $_ -ceq $kept }`);
    expect(script).toContain(`$uris.spa = @($uris.spa | Where-Object { $_ -cnotmatch ${same} })`);
  });

  it('grants nothing for the whole organisation where a role in Exchange does it', () => {
    expect(scriptOf('aktion-next')).not.toContain('AppRoleAssignment ');
    expect(scriptOf('aevo-innovate')).toContain('New-MgServicePrincipalAppRoleAssignment');
  });

  it('takes back only what carries its mark', () => {
    const script = scriptOf('aktion-next');
    const guard = script.indexOf("if ($application.Tags -notcontains 'Sendproof:contoso') { throw");
    expect(guard).toBeGreaterThan(0);
    expect(script.indexOf('Remove-MgApplication')).toBeGreaterThan(guard);
  });

  it.skipIf(!hasPowerShell)('is taken by the parser of PowerShell itself', () => {
    for (const { recipe, way, language } of rows) {
      const { stdout } = spawnSync('pwsh', ['-NoProfile', '-Command', parse], {
        input: scriptOf(recipe, { way }, language),
        encoding: 'utf8',
      });
      expect(stdout).toBe('');
    }
  });
});
