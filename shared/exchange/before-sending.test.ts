import { expect, it } from 'vitest';
import { builtInRecipe, setupOf } from '../registration/testing/registration-facts.ts';
import { wayOf } from '../setup/plan.ts';
import { translatorFor } from '../text/index.ts';
import { scriptBeforeSending } from './before-sending.ts';

function scriptOf(id: string, facts: Parameters<typeof setupOf>[1] = {}): string {
  const recipe = builtInRecipe(id);
  const setup = setupOf(id, facts);
  return scriptBeforeSending(setup, { recipe, way: wayOf(recipe, setup) }, translatorFor('en'));
}

it('signs in to Exchange once, however many settings one script makes', () => {
  const script = scriptOf('aevo-innovate');
  expect(script.match(/Connect-ExchangeOnline/gu)).toHaveLength(1);
  for (const command of ['New-ServicePrincipal', 'Add-MailboxPermission', 'Set-CASMailbox'])
    expect(script).toContain(command);
});

it('is empty where a consent opens every mailbox and nothing else is needed', () => {
  expect(scriptOf('aktion-next', { reach: 'organisation' })).toBe('');
  expect(scriptOf('aktion-next', { reach: 'mailbox' })).toContain('New-ManagementRoleAssignment');
});
