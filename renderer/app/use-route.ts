import { useCallback, useSyncExternalStore } from 'react';
import { hashOf, type Route, routeOf } from './route.ts';

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The screen shown, and how to go to another; `replace` leaves no trace to go back to. */
export function useRoute(): {
  readonly route: Route;
  readonly go: (route: Route) => void;
  readonly replace: (route: Route) => void;
} {
  const hash = useSyncExternalStore(onHashChange, () => window.location.hash);
  const go = useCallback((route: Route) => {
    window.location.hash = hashOf(route);
  }, []);
  const replace = useCallback((route: Route) => {
    window.location.replace(hashOf(route));
  }, []);
  return { route: routeOf(hash), go, replace };
}
