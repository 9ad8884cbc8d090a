import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { arch, cpus, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diagnoseThroughput } from './bench/diagnose.mjs';
import { openCore } from './bench/in-process.mjs';
import { run, timed } from './bench/measure.mjs';
import { peers } from './bench/peers.mjs';
import { startTenant } from './bench/tenant.mjs';
import { root } from './build/root.mjs';
import { ensureBuilt } from './build.mjs';

/**
 * The benchmarks: one message to the practice tenant, from a fresh process and from one that runs, beside curl and msmtp in the same
 * run; the start of the command line; how fast errors are explained. JSON on standard output, the same as a table on standard error.
 */

const program = join(root, 'dist/cli/main.js');
const person = `"${process.execPath}" "${join(root, 'dist/simulator/person.js')}"`;
const to = 'jan@contoso.example';

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Nothing of this machine's own settings and set-ups takes part. */
function environmentIn(folder) {
  const { PATH = '', SystemRoot = '' } = process.env;
  const own = { SENDPROOF_HOME: join(folder, 'data'), SENDPROOF_VAULT_KEY: 'bench', BROWSER: person };
  return { PATH, SystemRoot, HOME: folder, LANG: 'C', ...own };
}

function startUps(env, runs) {
  const node = (...args) => ({ work: () => run(process.execPath, args, { env }) });
  return timed(
    [
      { name: 'node, nothing to do', ...node('-e', '0') },
      { name: 'sendproof --version', ...node(program, '--version') },
      { name: 'sendproof --help', ...node(program, '--help') },
      {
        name: 'sendproof diagnose, one error',
        work: () => run(process.execPath, [program, 'diagnose'], { env, input: 'AADSTS7000215' }),
      },
    ],
    runs,
  );
}

async function sends(tenant, core, env, folder, runs) {
  const { 'aktion-next': graph, 'winmentor-enterprise': smtp } = tenant.ready;
  const token = await core.signIn(smtp.setupFile);
  await core.supply(graph.setupFile, graph.clientSecret);
  // A session for the fresh processes, which cannot see the one above. Opening the vault takes its 0.3 s on purpose.
  await run(process.execPath, [program, 'signin', '--setup', smtp.setupFile], { env });
  const fresh =
    (setup, more = {}) =>
    () =>
      run(process.execPath, [program, 'test', '--setup', setup.setupFile, '--to', to], {
        env: { ...env, ...more },
      });
  const { here, missing } = peers(tenant.cloudFile, { from: smtp.mailbox, to, token, folder });
  const times = await timed(
    [
      { name: 'sendproof: SMTP, process, session in the vault', work: fresh(smtp) },
      {
        name: 'sendproof: Graph, process, token fetched',
        work: fresh(graph, { SENDPROOF_CLIENT_SECRET: graph.clientSecret, SENDPROOF_VAULT_KEY: '' }),
      },
      ...here,
      { name: 'sendproof: SMTP, in process', work: await core.sender(smtp.setupFile, to, 'smtp') },
      { name: 'sendproof: Graph, in process', work: await core.sender(graph.setupFile, to, 'graph') },
    ],
    runs,
  );
  return { times, notRun: missing };
}

function tableOf({ startUp, send, throughput, notRun }) {
  const row = (cells) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(48) : String(cell).padStart(9))).join('');
  const times = (list) => list.map((one) => row([one.name, one.meanMs, one.medianMs, one.minMs, one.maxMs]));
  const heads = ['mean', 'median', 'min', 'max'];
  return [
    row(['Start of the command line (ms)', ...heads]),
    ...times(startUp),
    '',
    row(['One message (ms)', ...heads]),
    ...times(send),
    ...notRun.map(({ name, why }) => row([name, `not run: ${why}`])),
    '',
    ...throughput.map(({ name, value, unit }) => row([name, `${value} ${unit}`])),
  ].join('\n');
}

async function bench(runs) {
  const folder = mkdtempSync(join(tmpdir(), 'sendproof-bench-'));
  const env = environmentIn(folder);
  const tenant = await startTenant(await freePort());
  const core = await openCore(env);
  try {
    const startUp = await startUps(env, runs);
    const { times, notRun } = await sends(tenant, core, env, folder, runs);
    const throughput = await diagnoseThroughput(folder, env);
    const machine = { node: process.version, system: `${platform()} ${arch()}`, cores: cpus().length };
    return { at: new Date().toISOString(), machine, startUp, send: times, throughput, notRun };
  } finally {
    await core.close();
    await tenant.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
const runs = Number(values.runs);
if (!(Number.isInteger(runs) && runs > 0)) {
  console.error('--runs takes a whole number from 1.');
  process.exit(2);
}
await ensureBuilt(['cli', 'simulator', 'recipes']);
const report = await bench(runs);
console.log(JSON.stringify(report, null, 2));
console.error(`\n${tableOf(report)}`);
