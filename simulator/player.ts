import { type HandedOut, type ReadySetup, rightValues, secretValue, writeSetupFiles } from './hand-out.ts';
import { forEachRecipe, type SeededRecipe } from './recipes.ts';
import { type ScenarioId, scenarioNamed } from './scenarios/index.ts';
import type { Stage, Undo } from './scenarios/scenario.ts';
import type { SeededTenant } from './seed.ts';
import type { TenantServers } from './servers.ts';

/** Plays scenarios one after the other: the one before is undone first. */
export interface Player {
  readonly handedOut: Record<SeededRecipe, HandedOut>;
  readonly current: () => ScenarioId;
  play(id: ScenarioId): Promise<void>;
}

function stageOf(seeded: SeededTenant, servers: TenantServers, redirectUri: string): Stage {
  return {
    state: seeded.state,
    handedOut: forEachRecipe((recipe) => rightValues(seeded, recipe, redirectUri)),
    secretOf: (recipe) => secretValue(seeded, seeded.ready[recipe].appId).clientSecret ?? '',
    loopbackPort: Number(new URL(redirectUri).port || 80),
    servers,
  };
}

export function newPlayer(seeded: SeededTenant, servers: TenantServers, redirectUri: string): Player {
  const stage = stageOf(seeded, servers, redirectUri);
  let current: ScenarioId = 'none';
  let undo: Undo = () => {};
  return {
    handedOut: stage.handedOut,
    current: () => current,
    async play(id) {
      await undo();
      undo = () => {};
      current = 'none';
      if (id === 'none') return;
      undo = await scenarioNamed(id).apply(stage);
      current = id;
    },
  };
}

/** A player that writes the set-up files anew after each scenario, as people would have noted them down. */
export interface FilingPlayer {
  readonly current: () => ScenarioId;
  readonly ready: () => Readonly<Record<SeededRecipe, ReadySetup>>;
  play(id: ScenarioId): Promise<void>;
}

export interface Filing {
  readonly kept: SeededTenant;
  readonly folder: string;
  readonly cloudFile: string;
}

export function filingPlayer(player: Player, { kept, folder, cloudFile }: Filing): FilingPlayer {
  let ready: Readonly<Record<SeededRecipe, ReadySetup>> | undefined;
  return {
    current: player.current,
    ready() {
      if (ready === undefined) throw new Error('Nothing has been handed out yet.');
      return ready;
    },
    async play(id) {
      await player.play(id);
      ready = await writeSetupFiles(kept, player.handedOut, folder, cloudFile);
    },
  };
}
