import { type StepKind, stepKinds } from '../../shared/setup/step.ts';

/** Screens of a set-up beside its steps: registering through Graph, and replacing the credential. */
export const setupPlaces = ['registering', 'rotation'] as const;
export type SetupPlace = StepKind | (typeof setupPlaces)[number];

/** Which screen is shown. It stands in the address, so that going back and reloading work; nothing of it is saved. */
export type Route =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'paste' }
  /** Opening a support file; which one is open does not stand in the address. */
  | { readonly kind: 'support' }
  /** Making a support file of a set-up. */
  | { readonly kind: 'report'; readonly id: string }
  /** Without a step the one that the evidence asks for is shown. */
  | { readonly kind: 'setup'; readonly id: string; readonly step?: SetupPlace | undefined };

/** Whether a place of a set-up is one of its steps. */
export function isStepKind(text: string | undefined): text is StepKind {
  return stepKinds.some((kind) => kind === text);
}

function isSetupPlace(text: string | undefined): text is SetupPlace {
  return isStepKind(text) || setupPlaces.some((place) => place === text);
}

/** The screen of an address's fragment; Welcome for one that names none. */
export function routeOf(hash: string): Route {
  const [place, id, step] = hash.replace(/^#\/?/u, '').split('/');
  if (place === 'explain') return { kind: 'paste' };
  if (place === 'support') return { kind: 'support' };
  if (!id || !/^[a-z0-9-]{1,64}$/u.test(id)) return { kind: 'welcome' };
  if (place === 'report') return { kind: 'report', id };
  if (place === 'setup') return { kind: 'setup', id, step: isSetupPlace(step) ? step : undefined };
  return { kind: 'welcome' };
}

/** The fragment of a screen's address. */
export function hashOf(route: Route): string {
  switch (route.kind) {
    case 'welcome':
      return '#/';
    case 'paste':
      return '#/explain';
    case 'support':
      return '#/support';
    case 'report':
      return `#/report/${route.id}`;
    case 'setup':
      return route.step ? `#/setup/${route.id}/${route.step}` : `#/setup/${route.id}`;
  }
}
