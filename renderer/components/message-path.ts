import type { TestStep, TestStepId } from '../../shared/results/test-result.ts';

/** How one link of the way stands. */
export type LinkState = 'todo' | 'running' | 'ok' | 'failed' | 'waiting';

/** One link between two stations of a message. */
export interface PathLink {
  readonly state: LinkState;
  /** How long its stages took together, once one has ended. */
  readonly ms: number | undefined;
}

/** From the product to the token, on to Exchange, on to the mailbox. */
export interface MessageWay {
  readonly token: PathLink;
  readonly service: PathLink;
  readonly mailbox: PathLink;
}

/** What a test has told so far. */
export interface Told {
  readonly steps: readonly TestStep[];
  readonly current?: TestStepId | undefined;
  /** Nothing more will come, or not before the next try. */
  readonly ended: boolean;
  /** A failure that passes by itself is waited for. */
  readonly waiting?: boolean | undefined;
}

const stagesOf = {
  token: ['token'],
  service: ['resolve', 'connect', 'secure', 'authenticate'],
  mailbox: ['send', 'accepted'],
} as const satisfies Record<keyof MessageWay, readonly TestStepId[]>;

function linkOf(stages: readonly TestStepId[], told: Told): PathLink {
  const seen = told.steps.filter(({ id }) => stages.includes(id));
  const ms = seen.length > 0 ? seen.reduce((sum, step) => sum + step.ms, 0) : undefined;
  const failed = seen.some(({ ok }) => !ok);
  if (failed) return { state: told.waiting ? 'waiting' : 'failed', ms };
  if (told.current && stages.includes(told.current)) return { state: 'running', ms };
  const last = stages.at(-1);
  const isThrough = seen.some(({ id }) => id === last);
  if (isThrough) return { state: 'ok', ms };
  if (seen.length === 0) return { state: 'todo', ms };
  // Some services do not tell every stage: what came after shows that this link held.
  const wentOn = told.steps.at(-1);
  return { state: wentOn && !stages.includes(wentOn.id) ? 'ok' : told.ended ? 'todo' : 'running', ms };
}

const untold: Told = { steps: [], ended: false };

/** The way of a message as far as it is known; all ahead before anything was told. */
export function pathOf(told: Told = untold): MessageWay {
  return {
    token: linkOf(stagesOf.token, told),
    service: linkOf(stagesOf.service, told),
    mailbox: linkOf(stagesOf.mailbox, told),
  };
}
