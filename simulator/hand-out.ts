import { rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { derivedSecretValue, sha256 } from './entra/secrets.ts';
import { bootstrapClientId } from './foreign-apps.ts';
import { forEachRecipe, type SeededRecipe, seededRecipes } from './recipes.ts';
import type { SeededTenant } from './seed.ts';
import { appOf } from './tenant.ts';

/** What a person would have noted down for a product; a scenario may have them note the wrong thing. */
export interface HandedOut {
  tenantId: string;
  /** Absent where nothing was registered. */
  clientId?: string;
  clientSecret?: string;
  mailbox: string;
  credential: 'secret' | 'none';
  redirectUri?: string;
}

export interface ReadySetup {
  readonly setupFile: string;
  /** Empty where nothing was registered. */
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly mailbox: string;
}

const setupFileName = (recipe: SeededRecipe) => `${recipe}.setup.json`;

const setupNames = {
  'winmentor-enterprise': 'Winmentor Enterprise (practice)',
  'aktion-next': 'AktionNEXT (practice)',
  'monitor-erp': 'Monitor ERP (practice)',
  'aevo-innovate': 'AEVO Innovate (practice)',
  glpi: 'GLPI (practice)',
} as const satisfies Record<SeededRecipe, string>;

/** The right values for a recipe. The desktop registration has a secret as well, but its way must not use one. */
export function rightValues(seeded: SeededTenant, recipe: SeededRecipe, redirectUri: string): HandedOut {
  const { state } = seeded;
  const { appId, mailbox } = seeded.ready[recipe];
  const common = { tenantId: state.tenantId, ...(appId && { clientId: appId }), mailbox };
  if (recipe === 'winmentor-enterprise') return { ...common, credential: 'none', redirectUri };
  const withSecret = { ...common, credential: 'secret', ...secretValue(seeded, appId) } as const;
  return recipe === 'glpi' ? { ...withSecret, redirectUri: 'http://localhost' } : withSecret;
}

/** The value of a ready-made registration's secret; nothing where somebody deleted it in the portal. */
export function secretValue({ state }: SeededTenant, appId = ''): Pick<HandedOut, 'clientSecret'> {
  const values = appOf(state, appId)?.secrets.map((secret) => ({
    record: secret,
    value: derivedSecretValue(state.seed, secret.keyId),
  }));
  const ours = values?.find(({ record, value }) => record.sha256 === sha256(value));
  return ours === undefined ? {} : { clientSecret: ours.value };
}

function credentialOf(seeded: SeededTenant, given: HandedOut) {
  if (given.credential === 'none') return { kind: 'none' };
  const secret = appOf(seeded.state, given.clientId ?? '')?.secrets[0];
  return { kind: 'secret', ...(secret && { expiresAt: new Date(secret.endsAt).toISOString() }) };
}

function setupDocument(seeded: SeededTenant, recipe: SeededRecipe, given: HandedOut, cloudFile: string) {
  return {
    schema: 1,
    name: setupNames[recipe],
    recipe,
    cloud: cloudFile,
    tenantId: given.tenantId,
    ...(given.clientId === undefined ? {} : { clientId: given.clientId }),
    mailbox: given.mailbox,
    credential: credentialOf(seeded, given),
    ...(given.redirectUri === undefined ? {} : { redirectUri: given.redirectUri }),
  };
}

const writeJson = (file: string, value: object) => writeFile(file, `${JSON.stringify(value, null, 2)}\n`);

/** Writes one set-up file for each recipe and says what else was handed out with it. */
export async function writeSetupFiles(
  seeded: SeededTenant,
  handedOut: Readonly<Record<SeededRecipe, HandedOut>>,
  folder: string,
  cloudFile: string,
): Promise<Record<SeededRecipe, ReadySetup>> {
  const written = async (recipe: SeededRecipe): Promise<ReadySetup> => {
    const given = handedOut[recipe];
    const setupFile = join(folder, setupFileName(recipe));
    await writeJson(setupFile, setupDocument(seeded, recipe, given, cloudFile));
    const { clientId = '', clientSecret, mailbox } = given;
    return { setupFile, clientId, mailbox, ...(clientSecret === undefined ? {} : { clientSecret }) };
  };
  const setups = new Map(
    await Promise.all(seededRecipes.map(async (recipe) => [recipe, await written(recipe)] as const)),
  );
  return forEachRecipe((recipe) => {
    const setup = setups.get(recipe);
    if (setup === undefined) throw new Error(`The recipe ${recipe} has no set-up file.`);
    return setup;
  });
}

export interface CloudPlaces {
  readonly name: string;
  readonly entra: string;
  readonly graph: string;
  /** The whole address of EWS. */
  readonly ews: string;
  readonly portal: string;
  readonly smtpPort: number;
  readonly imapPort: number;
  readonly popPort: number;
}

export const cloudFileName = 'cloud.json';

/** Writes the cloud file and the authority's certificate beside it. */
export async function writeCloudFile(folder: string, ca: string, places: CloudPlaces): Promise<void> {
  await writeFile(join(folder, 'ca.pem'), ca);
  await writeJson(join(folder, cloudFileName), {
    name: `Practice tenant ${places.name}`,
    authority: `${places.entra}/organizations`,
    protocol: 'entra',
    graph: places.graph,
    smtp: { host: '127.0.0.1', port: places.smtpPort, security: 'starttls' },
    imap: { host: '127.0.0.1', port: places.imapPort, security: 'tls' },
    pop: { host: '127.0.0.1', port: places.popPort, security: 'tls' },
    ews: places.ews,
    ca: 'ca.pem',
    portal: places.portal,
    bootstrapClientId,
    practice: true,
  });
}

/** Takes away what was written here, and the folder if nothing else lies in it. */
export async function removeFiles(folder: string): Promise<void> {
  const names = ['ca.pem', cloudFileName, ...seededRecipes.map(setupFileName)];
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error;
  });
}
