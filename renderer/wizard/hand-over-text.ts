import { builtInClouds, isBuiltInCloud } from '../../shared/clouds/built-in.ts';
import { exchangeSteps } from '../../shared/exchange/index.ts';
import { scriptFacts } from '../../shared/exchange/script-facts.ts';
import { settingKeys } from '../../shared/exchange/setting-keys.ts';
import type { Recipe, Way } from '../../shared/recipes/schema.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Translate } from '../../shared/text/index.ts';
import { localized } from '../../shared/text/localized-text.ts';

/** Whether an administrator has to consent: application permissions always need one. Source: Microsoft Entra, Permissions and consent. */
export function needsAdminConsent(way: Way): boolean {
  return way.permissions.some(({ type }) => type === 'application');
}

/**
 * The page on which an administrator consents with one press; the portal while the IDs are not known or the cloud is a lab.
 * Source: Microsoft Entra, Grant tenant-wide admin consent (`/adminconsent`).
 */
export function consentLink(setup: Setup, portal: string | undefined): string {
  if (!isBuiltInCloud(setup.cloud) || !setup.clientId || !setup.tenantId) return portal ?? '';
  const { origin } = new URL(builtInClouds[setup.cloud].authority);
  return `${origin}/${setup.tenantId}/adminconsent?client_id=${setup.clientId}`;
}

interface HandOverFacts {
  readonly setup: Setup;
  readonly recipe: Recipe;
  readonly way: Way;
  readonly portal: string | undefined;
}

/** What to send to the person who may consent. */
export function consentMessage({ setup, recipe, way, portal }: HandOverFacts, t: Translate): string {
  const asked = way.permissions.filter(({ type }) => type === 'application');
  return t('steps.who.mail.consent', {
    product: recipe.name,
    name: recipe.application.suggestedName,
    clientId: setup.clientId ?? t('steps.who.mail.clientIdLater'),
    link: consentLink(setup, portal),
    permissions: asked.map(({ name }) => name).join(', '),
    reason: asked.map(({ reason }) => localized(reason, t.language)).join(' '),
  });
}

/** What to send to the person who may run Exchange commands. */
export function exchangeMessage({ setup, recipe, way }: HandOverFacts, t: Translate): string {
  const settings = way.exchange.map(({ id }) => {
    const keys = settingKeys(id);
    return `- ${t(keys.title)}. ${t(keys.why)}`;
  });
  const scripts = way.exchange.map(({ id }) => {
    const { reaches, scripts } = exchangeSteps[id];
    return scripts(scriptFacts(setup, recipe, way), reaches[0], t).apply;
  });
  return t('steps.who.mail.exchange', {
    product: recipe.name,
    settings: settings.join('\n'),
    script: scripts.join('\n\n'),
  });
}
