import { buildReport } from '../../shared/report/build-report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { planFor } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { sampleTime } from './sample-data.ts';
import type { World } from './world.ts';

/** A support file as a host would make it of what a scene knows. */
export function sampleReport(setup: Setup, world: World, withAddresses = true): Report {
  const recipe = world.recipes.find((loaded) => loaded.recipe.id === setup.recipe)?.recipe;
  const { cloud, secretStorage, version, language } = world.info;
  return buildReport({
    setup,
    recipe,
    plan: recipe ? planFor(recipe, setup) : [],
    results: world.results ?? [],
    program: {
      version,
      node: '24.1.0',
      system: { family: 'win32', release: '10.0.26100', architecture: 'x64' },
    },
    environment: {
      cloud: { id: 'global', name: cloud.name, practice: cloud.practice },
      proxy: { set: true, host: 'proxy.contoso.com:8080' },
      ownCertificateAuthority: false,
      clockOffsetMs: -2300,
      secretStorage,
    },
    choices: { withAddresses },
    madeAt: sampleTime,
    language,
    secrets: [],
  });
}
