import { diagnose } from '../../shared/causes/diagnose.ts';
import { connectHost } from '../../shared/contract/connect.ts';
import type { Handlers, Host } from '../../shared/contract/host.ts';
import { linkPair } from '../../shared/contract/link.ts';
import { emitOver, serveHost } from '../../shared/contract/serve.ts';
import { sheetHtml } from '../../shared/hand-over/sheet-html.ts';
import { sheetMarkdown } from '../../shared/hand-over/sheet-markdown.ts';
import { taskSheet } from '../../shared/hand-over/task-sheet.ts';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import { reportText } from '../../shared/report/build-report.ts';
import { reportSchema } from '../../shared/report/schema.ts';
import { applyChange } from '../../shared/setup/change.ts';
import { wayOf } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { isLanguage, translatorFor } from '../../shared/text/index.ts';
import { sampleDiagnosis, sampleTime } from './sample-data.ts';
import { signedOutState } from './sample-registration.ts';
import { sampleReport } from './sample-report.ts';
import type { World } from './world.ts';

/** A host with a memory and no world behind it: what is entered is kept until the page is left, and nothing is ever asked of a server. */
export function scriptedHost(world: World): Host {
  const [page, program] = linkPair();
  const emit = emitOver(program);
  const setups = new Map(world.setups.map((setup) => [setup.id, setup]));
  let info = world.info;

  const withSetup = async <T>(id: string, use: (setup: Setup) => Outcome<T>): Promise<Outcome<T>> => {
    const setup = setups.get(id);
    return setup ? use(setup) : refused('refused.noSetup', { name: id });
  };
  const kept = (setup: Setup) => {
    setups.set(setup.id, setup);
    emit('setup.changed', { setup });
    return ok(setup);
  };
  const same = async ({ setup }: { readonly setup: string }) => withSetup(setup, kept);
  const nothing = async () => ok({});

  // A call that no scene makes has no answer here.
  const handlers: Partial<Handlers> = {
    'app.info': async () => ok(info),
    'app.prefer': async ({ language, theme }) => {
      info = { ...info, ...(language ? { language } : {}), ...(theme ? { theme } : {}) };
      return ok(info);
    },
    'recipe.list': async () => ok({ recipes: [...world.recipes], broken: [...(world.broken ?? [])] }),
    'setup.list': async () => ok([...setups.values()]),
    'setup.create': async () => refused('refused.notFound', { what: 'host' }),
    'setup.change': ({ setup, change }) =>
      withSetup(setup, (before) => kept(applyChange(before, change, sampleTime))),
    'setup.delete': async ({ setup }) => {
      setups.delete(setup);
      return ok({});
    },
    'setup.import': async () => refused('files.empty', { file: 'setup.json' }),
    'setup.export': async () => ok({ fileName: 'setup.json', text: '{}' }),
    'secret.put': ({ setup, expiresAt }) =>
      withSetup(setup, (before) => {
        const credential = { kind: 'secret', ...(expiresAt ? { expiresAt } : {}) } as const;
        const next = { ...before, credential, secretStored: info.secretStorage };
        kept(next);
        return ok({ setup: next, findings: [] });
      }),
    'secret.forget': ({ setup }) =>
      withSetup(setup, ({ secretStored: _, ...before }) => kept({ ...before, credential: { kind: 'none' } })),
    'secret.copy': nothing,
    'step.check': same,
    'step.watch': async () => ok({ run: 'watch' }),
    'handover.sheet': async ({ setup: id, steps, language }) =>
      withSetup(id, (setup) => {
        const loaded = world.recipes.find(({ recipe }) => recipe.id === setup.recipe);
        if (!loaded) return refused('refused.noRecipe', { id: setup.recipe });
        const t = translatorFor(language !== undefined && isLanguage(language) ? language : 'en');
        const { recipe } = loaded;
        const sheet = taskSheet({ setup, recipe, way: wayOf(recipe, setup), steps }, t);
        return ok({ fileName: 'sheet', html: sheetHtml(sheet, t), markdown: sheetMarkdown(sheet, t) });
      }),
    'signin.start': async () => {
      queueMicrotask(() =>
        emit('signin.progress', {
          kind: 'waiting',
          run: 'run',
          url: 'https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize?client_id=7d8e9f0a',
          until: sampleTime,
        }),
      );
      return ok({ run: 'run' });
    },
    'test.start': async () => ok({ run: 'run' }),
    'run.cancel': async () => {
      emit('signin.progress', { kind: 'failed', run: 'run', diagnosis: sampleDiagnosis('user-cancelled') });
      return ok({});
    },
    'incoming.list': async () => ok([...(world.looks ?? [])]),
    'result.list': async () => ok([...(world.results ?? [])]),
    'report.preview': ({ setup: id, withAddresses }) =>
      withSetup(id, (setup) => {
        const text = reportText(sampleReport(setup, world, withAddresses));
        return ok({ fileName: `${id}.sendproof.json`, text, page: '' });
      }),
    'report.open': async ({ text }) => ok(reportSchema.parse(JSON.parse(text))),
    'diagnose.text': async ({ text }) => ok(diagnose({ text, seenAt: sampleTime })),
    'portal.open': nothing,
    'register.state': async () => ok(world.registering?.state ?? signedOutState),
    'register.plan': async () => {
      const plan = world.registering?.plan;
      return plan ? ok(plan) : refused('directory.notSignedIn');
    },
    'register.verify': ({ setup }) =>
      withSetup(setup, (known) => ok({ setup: known, findings: [...(world.registering?.findings ?? [])] })),
    'register.script': async ({ kind }) =>
      ok({
        fileName: kind === 'powershell' ? 'register.ps1' : 'register.sh',
        text: '# Connect-MgGraph -Scopes Application.ReadWrite.All',
      }),
  };
  serveHost(program, handlers as Handlers, {
    onMistake: (error) => sampleDiagnosis('unknown', { raw: String(error) }),
  });
  return connectHost(page);
}
