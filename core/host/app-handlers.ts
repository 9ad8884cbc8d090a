import { diagnose } from '../../shared/causes/diagnose.ts';
import type { Info } from '../../shared/contract/calls.ts';
import type { Handlers } from '../../shared/contract/host.ts';
import { type Outcome, ok } from '../../shared/outcome.ts';
import { type HostContext, languageOf } from './host-context.ts';
import { readPreferences, writePreferences } from './preferences.ts';

async function info(context: HostContext): Promise<Outcome<Info>> {
  const { ports, options, services } = context;
  const cloud = await services.clouds.load(options.defaultCloud ?? 'global');
  if (!cloud.ok) return cloud;
  const { id, name, practice, portal } = cloud.value;
  const { theme } = await readPreferences(ports.files);
  return ok({
    version: options.version,
    language: await languageOf(context),
    theme,
    secretStorage: ports.secrets.kind,
    cloud: { id, name, practice, ...(portal === undefined ? {} : { portal }) },
    canCopySecrets: ports.clipboard.available,
  });
}

/** The program itself, recipes, and pasted errors. */
export function appHandlers(context: HostContext) {
  return {
    'app.info': () => info(context),
    async 'app.prefer'({ language, theme }) {
      const before = await readPreferences(context.ports.files);
      await writePreferences(context.ports.files, {
        ...before,
        ...(language === undefined ? {} : { language }),
        ...(theme === undefined ? {} : { theme }),
      });
      return info(context);
    },
    async 'recipe.list'() {
      const { recipes, broken } = await context.services.recipes.list();
      // A saved set-up that cannot be read is told in the same place: both are files that somebody has to mend.
      const damaged = await context.services.setups.broken();
      return ok({ recipes: [...recipes], broken: [...broken, ...damaged] });
    },
    async 'diagnose.text'({ text }) {
      return ok(diagnose({ text, seenAt: context.ports.clock.now().toISOString() }));
    },
  } satisfies Partial<Handlers>;
}
