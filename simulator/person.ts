import { personSignsIn } from './testing/person.ts';

/**
 * The person as a program, to stand in `BROWSER`: takes the address as its last argument and signs in.
 * `PRACTICE_ACCOUNT` names the account (default: the first offered), `PRACTICE_CONSENT=cancel` refuses consent.
 */
async function main(): Promise<void> {
  const address = process.argv.at(-1) ?? '';
  if (!URL.canParse(address)) {
    process.stderr.write('person: the last argument must be the address of a sign-in page.\n');
    process.exitCode = 2;
    return;
  }
  const account = process.env.PRACTICE_ACCOUNT;
  const end = await personSignsIn(address, {
    ...(account === undefined ? {} : { account }),
    consent: process.env.PRACTICE_CONSENT === 'cancel' ? 'cancel' : 'accept',
    signal: AbortSignal.timeout(30_000),
  });
  if (end.kind === 'stopped') process.stderr.write(`person: ${end.sentence}\n`);
  process.exitCode = end.kind === 'stopped' ? 1 : 0;
}

main().catch((error: unknown) => {
  process.stderr.write(`person: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
