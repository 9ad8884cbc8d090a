import type { Recipe } from '../recipes/schema.ts';
import { redact } from '../redact.ts';
import type { IncomingResult } from '../results/incoming-result.ts';
import { latestLooks } from '../results/latest-looks.ts';
import type { TestResult } from '../results/test-result.ts';
import type { Setup } from '../setup/setup.ts';
import type { Step } from '../setup/step.ts';
import { createAddressCover } from './addresses.ts';
import { lookOf, productOf, resultOf, setupOf, stepOf } from './allowed.ts';
import { mapTexts, textsOf } from './map-texts.ts';
import { mostReportBytes, type Report, type ReportEnvironment, reportVersion } from './schema.ts';

/** How many results go in at most, the newest. */
const mostResults = 20;
/** How many inboxes; of each the newest look over each service. */
const mostLooks = 12;
/** Room for what a file gains on its way: line breaks, indentation, marks. */
const budgetBytes = mostReportBytes * 0.8;

export interface ReportInput {
  readonly setup: Setup;
  /** Undefined where the recipe is not there any more. */
  readonly recipe: Recipe | undefined;
  /** The steps as `planFor` gives them. */
  readonly plan: readonly Step[];
  /** Newest first. */
  readonly results: readonly TestResult[];
  /** Looks at inboxes, newest first. */
  readonly looks?: readonly IncomingResult[] | undefined;
  readonly program: Report['program'];
  readonly environment: ReportEnvironment;
  readonly choices: { readonly withAddresses: boolean };
  readonly madeAt: string;
  readonly language: string;
  /** What is hidden by value, beside all that looks like a secret. */
  readonly secrets: readonly string[];
}

/** The file's text: what is shown before it is saved, character by character. */
export function reportText(report: Report): string {
  return `${JSON.stringify(report, null, 1)}\n`;
}

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function drafted(input: ReportInput): Report {
  const { setup, recipe, plan, program, environment, choices, madeAt, language } = input;
  const results = input.results.slice(0, mostResults).map(resultOf);
  const looks = latestLooks(input.looks ?? [])
    .slice(0, mostLooks)
    .map(lookOf);
  const { cloud, proxy } = environment;
  // The newest test that saw it: a clock may have been put right since.
  const clockOffsetMs =
    environment.clockOffsetMs ?? results.find((result) => result.clockAheadMs !== undefined)?.clockAheadMs;
  return {
    schema: reportVersion,
    madeAt,
    language,
    addresses: choices.withAddresses ? 'shown' : 'replaced',
    program: {
      version: program.version,
      node: program.node,
      ...(program.electron === undefined ? {} : { electron: program.electron }),
      system: {
        family: program.system.family,
        release: program.system.release,
        architecture: program.system.architecture,
      },
    },
    environment: {
      cloud: { id: cloud.id, name: cloud.name, practice: cloud.practice },
      proxy: { set: proxy.set, ...(proxy.host === undefined ? {} : { host: proxy.host }) },
      ownCertificateAuthority: environment.ownCertificateAuthority,
      ...(clockOffsetMs === undefined ? {} : { clockOffsetMs }),
      secretStorage: environment.secretStorage,
    },
    product: productOf(setup, recipe),
    setup: setupOf(setup),
    steps: plan.map((step) => stepOf(step, setup)),
    results,
    resultsLeftOut: input.results.length - results.length,
    ...(looks.length === 0 ? {} : { looks }),
  };
}

function withoutSecrets(report: Report, secrets: readonly string[]): Report {
  return mapTexts(report, (text) => redact(text, secrets));
}

/** Addresses by their place, so that they are found in whatever else they stand in. */
function knownAddresses({ setup, results, looks = [] }: Report): readonly string[] {
  const known = [
    setup.mailbox,
    setup.signedInAs,
    ...results.flatMap(({ from, to, token }) => [from, to, token?.username]),
    ...looks.flatMap(({ mailbox, token }) => [mailbox, token?.username]),
  ];
  return [...new Set(known.filter((text) => text !== undefined && text.length > 2))] as readonly string[];
}

function hostOf(uri: string | undefined): string | undefined {
  return uri !== undefined && URL.canParse(uri) ? new URL(uri).hostname : undefined;
}

/** What else names the customer's network: a tenant named by its domain, the product's own server, the proxy. */
function customersHosts({ setup, environment }: Report): readonly string[] {
  const { tenantId, productRedirectUri } = setup;
  const proxy = environment.proxy.host?.replace(/:\d+$/u, '');
  return [tenantId, hostOf(productRedirectUri), proxy].filter((name) => name !== undefined);
}

function withoutAddresses(report: Report): Report {
  const cover = createAddressCover(knownAddresses(report));
  for (const name of customersHosts(report)) cover.note(`x@${name}`);
  for (const text of textsOf(report)) cover.note(text);
  return mapTexts(report, cover.cover);
}

/** Leaves out the oldest results until the file can be opened again. */
function fitting(report: Report): Report {
  let kept = report;
  while (kept.results.length > 0 && bytesOf(reportText(kept)) > budgetBytes)
    kept = { ...kept, results: kept.results.slice(0, -1), resultsLeftOut: kept.resultsLeftOut + 1 };
  return kept;
}

/**
 * The content of a support file. What goes in is named one by one (`allowed.ts`); everything else stays out. Each text then passes
 * `redact`, and where the person wants it, every address and its domain is replaced by a number.
 */
export function buildReport(input: ReportInput): Report {
  const safe = withoutSecrets(drafted(input), input.secrets);
  return fitting(input.choices.withAddresses ? safe : withoutAddresses(safe));
}
