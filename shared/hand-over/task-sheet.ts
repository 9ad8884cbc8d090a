import { exchangeSteps } from '../exchange/index.ts';
import { scriptFacts } from '../exchange/script-facts.ts';
import { roleKeys, settingKeys } from '../exchange/setting-keys.ts';
import { resources } from '../recipes/resources.ts';
import type { Recipe, Way } from '../recipes/schema.ts';
import { desiredRegistration } from '../registration/desired.ts';
import type { PermissionRef } from '../registration/permission-ref.ts';
import { registrationScript } from '../registration/scripts/index.ts';
import { exchangeOf, reachOf } from '../setup/reach.ts';
import type { Setup } from '../setup/setup.ts';
import type { SheetStep } from '../setup/step.ts';
import type { Translate } from '../text/index.ts';
import { localized } from '../text/localized-text.ts';

/** What a sheet is made from. */
export interface HandOver {
  readonly setup: Setup;
  readonly recipe: Recipe;
  readonly way: Way;
  readonly steps: readonly SheetStep[];
  /** The page on which the consent is given; absent where the cloud has no portal. */
  readonly consentLink?: string | undefined;
}

/** A script with what it is for. */
export interface SheetScript {
  readonly label: string;
  readonly text: string;
  /** What it is written in; PowerShell where absent. */
  readonly language?: 'powershell' | 'bash' | undefined;
}

/** One thing to do. Texts may mark names with stars and values with back-ticks. */
export interface SheetTask {
  readonly title: string;
  readonly why: string;
  readonly how: readonly string[];
  readonly link?: string | undefined;
  /** To run, to check, to undo. */
  readonly scripts: readonly SheetScript[];
  readonly risk: string;
  readonly who: string;
  readonly takes?: string | undefined;
  readonly undo: string;
  /** How the one who asked sees that it was done, without being told. */
  readonly noticed: string;
}

/** A sheet for a person who knows nothing of the set-up: plain text and values, no markup of any kind. */
export interface TaskSheet {
  readonly title: string;
  readonly intro: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly tasks: readonly SheetTask[];
  readonly closing: string;
}

/** Values in a sentence must not be taken for its marks. */
function asValue(text: string): string {
  return text.replace(/[`*]/gu, '\u2019').replace(/\s+/gu, ' ').trim();
}

/**
 * Who may consent: application permissions of Microsoft Graph need a higher role than those of other APIs.
 * Source: learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies
 */
function consentRole(asked: readonly PermissionRef[]) {
  const ofGraph = asked.some(({ resource, type }) => resource === 'graph' && type === 'application');
  return ofGraph ? 'handOver.consent.whoGraph' : 'handOver.consent.who';
}

function consentTask({ setup, recipe, way, consentLink }: HandOver, t: Translate): SheetTask {
  const asked = way.permissions.filter(({ type }) => type === 'application');
  const name = asValue(recipe.application.suggestedName);
  const clientId = setup.clientId ?? t('handOver.notKnown');
  return {
    title: t('handOver.consent.title', { name }),
    why: t('handOver.consent.why'),
    how: [
      t('handOver.consent.open', { name, clientId }),
      ...asked.map((permission) =>
        t('handOver.consent.permission', {
          name: permission.name,
          api: resources[permission.resource].name,
          reason: localized(permission.reason, t.language),
        }),
      ),
      t('handOver.consent.press'),
    ],
    link: consentLink,
    scripts: [],
    risk: t('handOver.consent.risk'),
    who: t(consentRole(asked)),
    undo: t('handOver.consent.undo', { name }),
    noticed: t('handOver.consent.noticed'),
  };
}

/**
 * Who may register: making the application and its enterprise application needs less than consenting for the organisation.
 * Source: learn.microsoft.com/entra/identity/role-based-access-control/delegate-by-task, Enterprise applications
 */
function registerTask({ setup, recipe }: HandOver, t: Translate): SheetTask {
  const desired = desiredRegistration(recipe, setup);
  const name = asValue(recipe.application.suggestedName);
  const powershell = registrationScript('powershell', desired, setup, t);
  const azure = registrationScript('azure-cli', desired, setup, t);
  return {
    title: t('handOver.register.title', { name }),
    why: t('handOver.register.why', { product: asValue(recipe.name) }),
    how: [
      t('handOver.register.powershell', { file: powershell.fileName }),
      t('handOver.register.azure', { file: azure.fileName }),
      t('handOver.register.giveBack'),
      ...(desired.credential === 'secret' ? [t('handOver.register.secret')] : []),
    ],
    scripts: [
      { label: t('handOver.register.labelPowershell'), text: powershell.text },
      { label: t('handOver.register.labelAzure'), text: azure.text, language: 'bash' },
    ],
    risk: t(desired.permissions.length > 0 ? 'handOver.register.riskConsent' : 'handOver.register.risk'),
    who: t(consentRole(desired.permissions)),
    undo: t('handOver.register.undo'),
    noticed: t('handOver.register.noticed'),
  };
}

function exchangeTasks({ setup, recipe, way }: HandOver, t: Translate): readonly SheetTask[] {
  return exchangeOf(way, setup).map(({ id, need }) => {
    const step = exchangeSteps[id];
    const keys = settingKeys(id);
    const [reach] = step.reaches;
    const scripts = step.scripts(scriptFacts(setup, recipe, way), reach, t);
    const { source, fromMinutes, toMinutes } = step.delay;
    return {
      title: need === 'required' ? t(keys.title) : t('handOver.recommended', { title: t(keys.title) }),
      why: t(keys.why),
      how: [t('handOver.exchange.run'), t('handOver.exchange.portal', { way: t(keys.portal) })],
      scripts: [
        { label: t('exchange.apply'), text: scripts.apply },
        { label: t('exchange.readBack'), text: scripts.readBack },
        { label: t('exchange.undo'), text: scripts.undo },
      ],
      risk: t(keys.risk[reach]),
      who: t('exchange.who', { role: t(roleKeys[step.role]) }),
      takes: t('exchange.takes', { source, from: fromMinutes, to: toMinutes }),
      undo: t(keys.undo),
      noticed: t(way.transport === 'graph' ? 'handOver.exchange.noticedByTest' : 'handOver.exchange.noticed'),
    };
  });
}

const tasksOf: Readonly<Record<SheetStep, (handOver: HandOver, t: Translate) => readonly SheetTask[]>> = {
  register: (handOver, t) => [registerTask(handOver, t)],
  // Where Exchange decides alone, there is nothing to consent to.
  permissions: (handOver, t) =>
    reachOf(handOver.way, handOver.setup) === 'mailbox' ? [] : [consentTask(handOver, t)],
  exchange: exchangeTasks,
};

function factsOf({ setup, recipe }: HandOver, t: Translate): TaskSheet['facts'] {
  const facts = [
    { label: t('handOver.fact.product'), value: recipe.name },
    { label: t('handOver.fact.application'), value: recipe.application.suggestedName },
    { label: t('steps.ids.client'), value: setup.clientId },
    { label: t('steps.ids.tenant'), value: setup.tenantId },
    { label: t('steps.exchange.mailbox'), value: setup.mailbox },
  ];
  return facts.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
}

/** What another person is asked to do for a set-up: what, why, where, what it opens, who may, how to undo it, how it will be noticed. */
export function taskSheet(handOver: HandOver, t: Translate): TaskSheet {
  const { recipe, steps } = handOver;
  const product = asValue(recipe.name);
  return {
    title: t('handOver.title', { product }),
    intro: t('handOver.intro', { product }),
    facts: factsOf(handOver, t),
    tasks: steps.flatMap((step) => tasksOf[step](handOver, t)),
    closing: t('handOver.closing'),
  };
}
