import { expect, it } from 'vitest';
import { exchangeSteps } from '../../shared/exchange/index.ts';
import { scriptFacts } from '../../shared/exchange/script-facts.ts';
import { wayOf } from '../../shared/setup/plan.ts';
import { translatorFor } from '../../shared/text/index.ts';
import { sampleIds, sampleSetup, shipped } from '../testing/sample-data.ts';
import { joinedScript } from './joined-script.ts';

it('signs in to Exchange once, however many settings one script makes', () => {
  const recipe = shipped('aevo-innovate');
  const setup = sampleSetup(recipe, sampleIds);
  const way = wayOf(recipe, setup);
  const facts = scriptFacts(setup, recipe, way);
  const scripts = way.exchange.map(
    ({ id }) => exchangeSteps[id].scripts(facts, exchangeSteps[id].reaches[0], translatorFor('en')).apply,
  );
  expect(scripts.length).toBeGreaterThan(1);
  const joined = joinedScript(scripts);
  expect(joined.match(/Connect-ExchangeOnline/gu)).toHaveLength(1);
  for (const command of ['New-ServicePrincipal', 'Add-MailboxPermission', 'Set-CASMailbox'])
    expect(joined).toContain(command);
});
