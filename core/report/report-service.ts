import { builtInClouds } from '../../shared/clouds/built-in.ts';
import { type Outcome, ok } from '../../shared/outcome.ts';
import type { LoadedRecipe } from '../../shared/recipes/schema.ts';
import { buildReport, reportText } from '../../shared/report/build-report.ts';
import { reportPage } from '../../shared/report/page.ts';
import { type Report, reportExtension, reportJsonSchema } from '../../shared/report/schema.ts';
import { planFor } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { type Language, translatorFor } from '../../shared/text/index.ts';
import { readTextFile } from '../files/read-text-file.ts';
import type { LookStore } from '../incoming/looks.ts';
import { proxyFor } from '../net/proxy.ts';
import type { ResultStore } from '../sending/results.ts';
import type { Tools } from '../setup-context.ts';
import { environmentFacts, programFacts } from './environment.ts';
import { readReport } from './read-report.ts';

/** A support file before it is saved: exactly the text to save, and a page to print. */
export interface ReportPreview {
  readonly fileName: string;
  readonly text: string;
  readonly page: string;
}

export interface ReportService {
  /** Makes a support file of a set-up and its history; nothing is saved or sent. */
  preview(
    setup: Setup,
    options: { readonly withAddresses: boolean; readonly language: Language },
  ): Promise<Outcome<ReportPreview>>;
  /** Reads the text of a support file; `named` is how refusals call it. */
  open(text: string, named: string): Outcome<Report>;
  readFile(path: string): Promise<Outcome<Report>>;
  /** The JSON Schema of the support file. */
  jsonSchema(): unknown;
}

/** Passwords that this process was started with. */
function passwordsOf({ environment }: Tools['ports']): readonly string[] {
  const proxy = proxyFor(builtInClouds.global.authority, environment)?.password;
  const named = ['SENDPROOF_VAULT_KEY', 'SENDPROOF_CLIENT_SECRET', 'SENDPROOF_CLIENT_CERTIFICATE_PASSPHRASE'];
  return [proxy, ...named.map((name) => environment[name])].filter((value) => value !== undefined);
}

function planOf(loaded: LoadedRecipe | undefined, setup: Setup) {
  return loaded ? planFor(loaded.recipe, setup) : [];
}

/** Support files: made here, opened anywhere. */
export function createReportService(
  tools: Tools,
  {
    results,
    looks,
  }: { readonly results: Pick<ResultStore, 'list'>; readonly looks: Pick<LookStore, 'list'> },
  version: string,
): ReportService {
  const { ports, clouds, recipes, secrets } = tools;
  return {
    async preview(setup, { withAddresses, language }) {
      const [cloud, recipe, history, looked, secret] = await Promise.all([
        clouds.load(setup.cloud),
        recipes.get(setup.recipe),
        results.list(setup.id),
        looks.list(setup.id),
        secrets.secretOf(setup.id),
      ]);
      // A recipe or cloud file that is gone is no reason to be without help: only what it would tell is missing.
      const loaded = recipe.ok ? recipe.value : undefined;
      const report = buildReport({
        setup,
        recipe: loaded?.recipe,
        plan: planOf(loaded, setup),
        results: history,
        looks: looked,
        program: programFacts(version),
        environment: environmentFacts(cloud.ok ? cloud.value : undefined, ports),
        choices: { withAddresses },
        madeAt: ports.clock.now().toISOString(),
        language,
        secrets: [...secrets.used(), ...(secret === undefined ? [] : [secret]), ...passwordsOf(ports)],
      });
      return ok({
        fileName: `${setup.id}${reportExtension}`,
        text: reportText(report),
        page: reportPage(report, translatorFor(language)),
      });
    },
    open: (text, named) => readReport(text, named, version),
    async readFile(path) {
      const text = await readTextFile(path);
      return text.ok ? readReport(text.value, path, version) : text;
    },
    jsonSchema: reportJsonSchema,
  };
}
