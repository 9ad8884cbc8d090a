import type { HandedOut } from '../hand-out.ts';
import type { SeededRecipe, WalkedRecipe } from '../recipes.ts';
import type { Fault, TenantState } from '../tenant.ts';

/** Puts back what a scenario broke, and nothing that changed meanwhile. */
export type Undo = () => void | Promise<void>;

/** What a scenario may reach: the tenant, what people noted down, and the servers in front. */
export interface Stage {
  readonly state: TenantState;
  readonly handedOut: Record<SeededRecipe, HandedOut>;
  /** The value of a recipe's registered secret, whether or not it was handed out. */
  readonly secretOf: (recipe: SeededRecipe) => string;
  /** The port to which the desktop sign-in returns. */
  readonly loopbackPort: number;
  readonly servers: {
    /** Frees the ports of SMTP and Graph until undone. */
    refuseMail(): Promise<Undo>;
    /** Shows every client a certificate of an authority that nobody was told of. */
    showForeignCertificate(): Promise<Undo>;
    /** Ends open connections, so that clients meet what has changed. */
    dropConnections(): void;
  };
}

/** One thing broken in a healthy tenant. */
export interface Scenario {
  readonly title: string;
  /** What is broken, as one sentence. */
  readonly breaks: string;
  /** Those of the walked recipes that meet it. */
  readonly recipes: readonly WalkedRecipe[];
  /** Other recipes that meet it. */
  readonly also?: readonly SeededRecipe[];
  /** Only the incoming side meets it: sending goes on. */
  readonly incomingOnly?: true;
  /** The cause that a diagnosis should name. */
  readonly expectedCause: string;
  /** The exit code of a test: 10 token, 11 mail service, 12 network, 13 this machine, 14 cancelled. */
  readonly exit: 10 | 11 | 12 | 13 | 14;
  /** Only somebody who is signed in already meets it: sign in with the scenario on, then test. */
  readonly signInFirst?: true;
  readonly apply: (stage: Stage) => Undo | Promise<Undo>;
}

/** Sets one property and gives the way back, which leaves alone what somebody has put right meanwhile. */
export function change<T, K extends keyof T>(target: T, key: K, value: T[K]): Undo {
  const before = target[key];
  target[key] = value;
  return () => {
    if (target[key] === value) target[key] = before;
  };
}

/** Several changes as one. */
export function together(undos: readonly Undo[]): Undo {
  return async () => {
    for (const undo of undos.toReversed()) await undo();
  };
}

export function fault(name: Fault): Scenario['apply'] {
  return ({ state }) => {
    state.faults.add(name);
    return () => {
      state.faults.delete(name);
    };
  };
}

export const desktop = ['winmentor-enterprise'] as const satisfies readonly WalkedRecipe[];
export const application = ['aktion-next'] as const satisfies readonly WalkedRecipe[];
export const both = [...desktop, ...application] as const;
