import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from './build/root.mjs';
import { runNode } from './testing/run.mjs';
import { counted, notRun, summaryOf } from './testing/suites.mjs';

/**
 * `npm run test:live`: the recipes' sends and checks against a real tenant that environment variables name
 * (docs/how-to/test-against-a-real-tenant.md). What is not named is not run; nothing is ever sent by default.
 */

const recipeFolder = join(root, 'shared', 'recipes', 'builtin');
const program = join(root, 'cli', 'sendproof.mjs');

/** The value of `SENDPROOF_LIVE_<name>`; an empty one counts as absent. */
function given(name) {
  return process.env[`SENDPROOF_LIVE_${name}`] || undefined;
}

function variablesOf(recipe) {
  const prefix = recipe.id.toUpperCase().replaceAll('-', '_');
  const wanted = { clientId: `${prefix}_CLIENT_ID` };
  const isConfidential = recipe.ways[0].client === 'confidential';
  return isConfidential ? { ...wanted, secret: `${prefix}_CLIENT_SECRET` } : wanted;
}

async function writeSetup(folder, recipe, clientId) {
  const file = join(folder, `${recipe.id}.setup.json`);
  const cloud = given('CLOUD');
  const setup = {
    schema: 1,
    name: `${recipe.name} (live test)`,
    recipe: recipe.id,
    ...(cloud ? { cloud: cloud.endsWith('.json') ? resolve(cloud) : cloud } : {}),
    tenantId: given('TENANT_ID'),
    clientId,
    mailbox: given('MAILBOX'),
  };
  await writeFile(file, JSON.stringify(setup, null, 2));
  return file;
}

/** Looks first and sends then, each with the real command line; a person signs in where the recipe's way asks for one. */
async function runLive(folder, recipe) {
  const variables = variablesOf(recipe);
  const missing = ['TENANT_ID', 'MAILBOX', 'TO', ...Object.values(variables)].filter((name) => !given(name));
  if (missing.length > 0)
    return notRun(`${recipe.id} - set ${missing.map((name) => `SENDPROOF_LIVE_${name}`).join(', ')}`);
  const setup = await writeSetup(folder, recipe, given(variables.clientId));
  const environment = {
    SENDPROOF_HOME: join(folder, 'home'),
    ...(variables.secret ? { SENDPROOF_CLIENT_SECRET: given(variables.secret) } : {}),
  };
  console.log(`\n== ${recipe.name}: verify`);
  const looked = await runNode(program, ['verify', '--setup', setup], { environment });
  console.log(`\n== ${recipe.name}: test`);
  const sent = await runNode(program, ['test', '--setup', setup, '--to', given('TO')], { environment });
  const isDelegated = recipe.ways[0].flow === 'authorization-code';
  // Before somebody signed in there is nothing to verify for a delegated way.
  return counted(sent.code === 0 && (isDelegated || looked.code === 0));
}

const folder = await mkdtemp(join(tmpdir(), 'sendproof-live-'));
try {
  const files = (await readdir(recipeFolder)).filter((name) => name.endsWith('.json')).sort();
  const results = [];
  for (const name of files)
    results.push(await runLive(folder, JSON.parse(await readFile(join(recipeFolder, name), 'utf8'))));
  const { text, isOk } = summaryOf(results);
  console.log(`\n${text}`);
  process.exitCode = isOk ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
