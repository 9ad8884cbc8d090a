import type { ReactNode } from 'react';
import type { Route } from '../app/route.ts';
import type { World } from '../testing/world.ts';

/** One thing to look at: a whole screen of the application, or a part of it by itself. */
export type Scene =
  | { readonly kind: 'screen'; readonly route: Route; readonly world: World }
  | { readonly kind: 'part'; readonly content: ReactNode };
