import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/outcome.ts';
import type { LoadedRecipe, Recipe } from '../../shared/recipes/schema.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { useHost } from '../app/host-context.ts';
import type { Loadable } from '../app/loadable.ts';
import { useRoute } from '../app/use-route.ts';
import { newSetupName } from './new-setup-name.ts';
import { straightTo } from './straight-to.ts';

interface NewSetup {
  start(recipe: Recipe): Promise<void>;
  readonly failure: Failure | undefined;
}

/**
 * Starts a set-up for a product and goes there. Where a vendor made one product the only one and nothing was begun yet, it is started
 * on arrival: there is nothing to choose.
 */
export function useNewSetup(recipes: readonly LoadedRecipe[], setups: Loadable<readonly Setup[]>): NewSetup {
  const host = useHost();
  const { go, replace } = useRoute();
  const [failure, setFailure] = useState<Failure>();
  const hasArrived = useRef(false);

  const begin = async (recipe: Recipe, goTo: typeof go) => {
    const names = setups.kind === 'loaded' ? setups.value.map(({ name }) => name) : [];
    const name = newSetupName(recipe.name, names);
    const created = await host.call('setup.create', { recipe: recipe.id, name });
    if (created.ok) goTo({ kind: 'setup', id: created.value.id });
    else setFailure(created.failure);
  };

  useEffect(() => {
    if (hasArrived.current || setups.kind !== 'loaded') return;
    // Once only: whoever deletes the last set-up stays where they are.
    hasArrived.current = true;
    const only = straightTo(recipes, setups.value);
    if (only) void begin(only, replace);
  });

  return { start: (recipe) => begin(recipe, go), failure };
}
