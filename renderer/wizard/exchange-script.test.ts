import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recipeSchema } from '../../shared/recipes/schema.ts';
import { wayOf } from '../../shared/setup/plan.ts';
import { translatorFor } from '../../shared/text/index.ts';
import { exchangeScript } from './exchange-script.ts';

const file = new URL('../../shared/recipes/builtin/aktion-next.json', import.meta.url);
const recipe = recipeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const way = wayOf(recipe, {});
const t = translatorFor('en');

describe('a script for Exchange', () => {
  it('has the mailbox filled in', () => {
    const script = exchangeScript('smtp-auth', { setup: { mailbox: 'a@contoso.com' }, recipe, way }, t);
    expect(script).toContain(
      "Set-CASMailbox -Identity 'a@contoso.com' -SmtpClientAuthenticationDisabled $false",
    );
  });

  it('lets no address break out of its quotes', () => {
    const setup = { mailbox: "o'brien$(calc)@contoso.com" };
    expect(exchangeScript('smtp-auth', { setup, recipe, way }, t)).toContain("'o''brien$(calc)@contoso.com'");
    expect(exchangeScript('rbac-scope', { setup, recipe, way }, t)).toContain(
      `"UserPrincipalName -eq 'o''brien\`$(calc)@contoso.com'"`,
    );
  });

  it('limits the role of the transport that the way uses', () => {
    expect(exchangeScript('rbac-scope', { setup: {}, recipe, way }, t)).toContain("'Application Mail.Send'");
  });
});
