import type { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { scriptBeforeSending } from '../../shared/exchange/before-sending.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { registerScriptKinds } from '../../shared/registration/calls.ts';
import type { Finding, Plan } from '../../shared/registration/plan-view.ts';
import { exitCodeOfDiagnosis, exitCodes } from '../../shared/results/exit-code.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { stepKinds } from '../../shared/setup/step.ts';
import { type Language, translatorFor } from '../../shared/text/index.ts';
import type { TextKey } from '../../shared/text/text-key.ts';
import type { Context } from '../context.ts';
import { failureLines, tellFailure } from '../failure.ts';
import { unwritable } from '../input/file-error.ts';
import { planJson, planLines } from '../output/plan-view.ts';
import { findingJson, findingLines, madeLines } from '../output/register-view.ts';
import { agrees, cancelledByPerson, demandConsent } from '../registering/consent.ts';
import {
  addOfOptions,
  addReachOption,
  addSignInOptions,
  type DirectoryOptions,
} from '../registering/directory-options.ts';
import { type Opened, openSetup, signInToDirectory } from '../registering/open-directory.ts';
import { type RunTexts, toldRun } from '../registering/told-run.ts';
import { granted } from '../services.ts';
import { UsageError } from '../usage-error.ts';

/** What is said at the end: of what was done, or that nothing had to be. */
function endOf(done: TextKey, nothing: TextKey, isNothing: boolean): RunTexts {
  return { done: isNothing ? nothing : done, isNothing, goOn: 'cli.register.goOn' };
}

/** What an administrator who signed in may see; undefined where that was told to have failed. */
async function signedIn<T>(
  opened: Opened,
  access: 'write' | 'read',
  options: DirectoryOptions,
  context: Context,
  look: () => Promise<Outcome<T>>,
): Promise<T | undefined> {
  const session = await signInToDirectory(opened, access, options, context);
  const looked = session.ok ? await look() : session;
  if (looked.ok) return looked.value;
  await tellFailure(looked.failure, opened.about, context);
  return undefined;
}

/** What an earlier call left behind, that nobody may have seen. */
async function sayLeftBehind({ registration, setup }: Opened, { t, terminal }: Context): Promise<void> {
  const { unfinished, lostSecret } = granted(await registration.state(setup));
  if (unfinished) terminal.say(t('cli.register.brokenOff'));
  if (lostSecret) terminal.say(t('cli.register.lostSecret'));
}

async function plan(options: DirectoryOptions, context: Context): Promise<void> {
  const { t, terminal, json, signal } = context;
  const opened = await openSetup(options, context);
  const seen = await signedIn(opened, 'read', options, context, () =>
    opened.registration.plan(opened.setup, signal),
  );
  if (!seen) return;
  await sayLeftBehind(opened, context);
  await terminal.write(
    json
      ? JSON.stringify(planJson(seen, t), null, 2)
      : planLines(seen, t, terminal, { graph: true }).join('\n'),
  );
}

/** A secret that nobody could keep beyond this call would be made in vain. */
function demandKeeping({ actions }: Plan, { core }: Opened): void {
  const makesSecret = actions.some(({ action }) => action.kind === 'add-secret');
  if (makesSecret && core.ports.secrets.kind === 'memory')
    throw new UsageError('cli.register.refused.noKeeping');
}

async function apply(options: DirectoryOptions, context: Context): Promise<void> {
  demandConsent(options, context);
  const opened = await openSetup(options, context);
  const { registration, setup } = opened;
  const seen = await signedIn(opened, 'write', options, context, () =>
    registration.plan(setup, context.signal),
  );
  if (!seen) return;
  await sayLeftBehind(opened, context);
  demandKeeping(seen, opened);
  const { t, terminal } = context;
  if (seen.actions.length > 0) {
    for (const line of planLines(seen, t, terminal, { graph: false })) terminal.say(line);
    if (!(await agrees(options, 'cli.register.ask.apply', context))) return cancelledByPerson(context);
  }
  const { fingerprint, actions } = seen;
  await toldRun(
    opened,
    { ...endOf('cli.register.applied', 'cli.register.nothingToDo', actions.length === 0), leadsOn: true },
    (running) => registration.apply(setup, { ...running, fingerprint }),
    context,
  );
}

async function undo(options: DirectoryOptions, context: Context): Promise<void> {
  demandConsent(options, context);
  const opened = await openSetup(options, context);
  const { registration, setup } = opened;
  const { t, terminal } = context;
  const { made } = granted(await registration.state(setup));
  const end = endOf('cli.register.undone', 'cli.register.nothingToUndo', made.length === 0);
  if (made.length === 0) {
    const nothing = { outcome: 'ok', steps: [], setup } as const;
    return toldRun(opened, end, async () => ({ ok: true, value: nothing }), context);
  }
  terminal.say(t('cli.register.willUndo', { count: made.length }));
  for (const line of madeLines(made, t, terminal)) terminal.say(line);
  if (!(await agrees(options, 'cli.register.ask.undo', context))) return cancelledByPerson(context);
  const session = await signInToDirectory(opened, 'write', options, context);
  if (!session.ok) return tellFailure(session.failure, opened.about, context);
  await toldRun(opened, end, (running) => registration.undo(setup, running), context);
}

type Verdict = 'ok' | 'partly' | 'failed';

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ state }) => state === 'wrong')) return 'failed';
  return findings.every(({ state }) => state === 'right') ? 'ok' : 'partly';
}

/** The first failing step decides, as with `verify`. */
function failingOf({ evidence }: Setup) {
  return stepKinds.flatMap((kind) => {
    const seen = evidence[kind];
    return seen?.state === 'failing' ? [seen.diagnosis] : [];
  })[0];
}

async function verify(options: DirectoryOptions, context: Context): Promise<void> {
  const { t, terminal, json, signal } = context;
  const opened = await openSetup(options, context);
  const { registration, setup, about } = opened;
  // Only what is read now counts, whatever an earlier look has shown.
  const fresh = { ...setup, evidence: {} };
  const seen = await signedIn(opened, 'read', options, context, () => registration.verify(fresh, signal));
  if (!seen) return;
  const outcome = verdictOf(seen.findings);
  const failing = failingOf(seen.setup);
  if (outcome === 'failed') context.exitCode = failing ? exitCodeOfDiagnosis(failing) : exitCodes.token;
  if (json) {
    const findings = seen.findings.map((finding) => findingJson(finding, t));
    return terminal.write(JSON.stringify({ outcome, setup: setup.name, findings }, null, 2));
  }
  const sentence = t(`cli.register.verified.${outcome}`);
  await terminal.write([sentence, '', ...findingLines(seen.findings, t, terminal)].join('\n'));
  if (outcome === 'failed' && failing) await terminal.write(`\n${failureLines(failing, about, context)}`);
}

interface ScriptOptions extends DirectoryOptions {
  readonly kind: ScriptKind;
  readonly out?: string;
}

/** What can be written for somebody elsewhere: the registration, and what Exchange needs beside it. */
const scriptKinds = [...registerScriptKinds, 'exchange'] as const;
type ScriptKind = (typeof scriptKinds)[number];

function scriptKind(found: string): ScriptKind {
  const kind = scriptKinds.find((each) => each === found.toLowerCase());
  if (kind === undefined)
    throw new UsageError('cli.register.refused.kind', { found, known: scriptKinds.join(', ') });
  return kind;
}

/** Comments in a script are no lines of this program: they keep their own characters. */
function exchangeScript({ setup, recipe, way }: Opened, language: Language) {
  const text = scriptBeforeSending(setup, { recipe, way }, translatorFor(language));
  if (text === '') throw new UsageError('cli.register.refused.noExchange', { product: recipe.name });
  return { fileName: `exchange-${setup.id}.ps1`, text: `${text}\n` };
}

async function script({ kind, out, ...options }: ScriptOptions, context: Context): Promise<void> {
  const { t, terminal, json } = context;
  const opened = await openSetup(options, context);
  const file =
    kind === 'exchange'
      ? exchangeScript(opened, t.language)
      : granted(await opened.registration.script(opened.setup, kind, t.language));
  if (out === undefined)
    return terminal.write(json ? JSON.stringify(file, null, 2) : file.text.replace(/\n$/u, ''));
  await writeFileAtomic(out, file.text).catch((error: unknown) => {
    throw unwritable(out, error);
  });
  await terminal.write(json ? JSON.stringify({ written: out }) : t('cli.setups.exported', { path: out }));
}

async function signOut(options: DirectoryOptions, context: Context): Promise<void> {
  const { registration, setup } = await openSetup(options, context);
  await registration.signOut(setup);
  await context.terminal.write(
    context.json ? JSON.stringify({ signedOut: setup.name }) : context.t('cli.register.signedOut'),
  );
}

export function define(command: Command, context: Context): void {
  const { t } = context;
  const part = (name: string, summary: TextKey) =>
    addOfOptions(command.command(name).description(t(summary)), context);
  const changing = (name: string, summary: TextKey) =>
    addSignInOptions(part(name, summary), context).option('--yes', t('cli.register.option.yes'));
  const save = t('cli.register.option.save');

  const reaching = (name: string, summary: TextKey) => addReachOption(part(name, summary), context);
  addSignInOptions(reaching('plan', 'cli.register.summary.plan'), context).action(
    (options: DirectoryOptions) => plan(options, context),
  );
  addReachOption(changing('apply', 'cli.register.summary.apply'), context)
    .option('--save', save)
    .action((options: DirectoryOptions) => apply(options, context));
  changing('undo', 'cli.register.summary.undo').action((options: DirectoryOptions) => undo(options, context));
  addSignInOptions(reaching('verify', 'cli.register.summary.verify'), context).action(
    (options: DirectoryOptions) => verify(options, context),
  );
  reaching('script', 'cli.register.summary.script')
    .requiredOption('--kind <KIND>', t('cli.register.option.kind'), scriptKind)
    .option('--out <FILE>', t('cli.option.out'))
    .action((options: ScriptOptions) => script(options, context));
  part('sign-out', 'cli.register.summary.signOut').action((options: DirectoryOptions) =>
    signOut(options, context),
  );
}
