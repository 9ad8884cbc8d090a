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
  return breakingScenarios
    .map(({ id, breaks, expectedCause, exit, recipes }) =>
      JSON.stringify({ id, breaks, expectedCause, exit, recipes }),
    )
    .join('\n');
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
  process.stdin.destroy();
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

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
