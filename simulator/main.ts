import { readArguments, usage } from './arguments.ts';
import { breakingScenarios, scenarioIds } from './scenarios/index.ts';
import { type PracticeOptions, type PracticeTenant, startTenant } from './start.ts';

/** The line by which the program says that it is ready. */
function readyLine(tenant: PracticeTenant): string {
  const { cloudFile, portal, tenantId, domain, accounts, ready, scenario, folder } = tenant;
  return JSON.stringify({
    cloudFile,
    portal,
    tenantId,
    domain,
    accounts,
    ready,
    scenario,
    scenarios: scenarioIds,
    folder,
  });
}

function scenarioList(): string {
  return JSON.stringify(
    breakingScenarios.map(({ id, title, breaks, recipes, expectedCause, exit, signInFirst = false }) => ({
      id,
      title,
      breaks,
      recipes,
      expectedCause,
      exit,
      signInFirst,
    })),
    null,
    2,
  );
}

/** Resolves when the program should end: told so, or its parent is gone. A terminal's input may close at will. */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
    if (process.stdin.isTTY) return;
    process.stdin
      .once('end', resolve)
      .once('close', resolve)
      .once('error', () => resolve());
    process.stdin.resume();
  });
}

async function serve(options: PracticeOptions): Promise<void> {
  const asked = untilAsked();
  const tenant = await startTenant(options);
  process.stdout.write(`${readyLine(tenant)}\n`);
  await asked;
  await tenant.stop();
}

async function main(): Promise<void> {
  const command = readArguments(process.argv.slice(2));
  switch (command.kind) {
    case 'help':
      process.stdout.write(usage);
      return;
    case 'list-scenarios':
      process.stdout.write(`${scenarioList()}\n`);
      return;
    case 'wrong':
      process.stderr.write(`${command.sentence}\n\n${usage}`);
      process.exitCode = 2;
      return;
    case 'serve':
      await serve(command.options);
  }
}

/** Exit codes: 2 wrong usage, 13 something on this machine, as those of the command line. */
function failed(error: unknown): void {
  const { code = '', port = '' } = error as NodeJS.ErrnoException & { port?: number };
  const sentence =
    code === 'EADDRINUSE' ? `Port ${port} is taken by another program (EADDRINUSE).` : String(error);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 13;
}

main()
  .catch(failed)
  .finally(() => process.stdin.destroy());
