import { z } from 'zod';
import type { Files } from '../../core/ports.ts';

const stateFile = 'window.json';

const boundsSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(320).max(20_000),
  height: z.number().int().min(400).max(20_000),
});
const windowStateSchema = z.strictObject({ bounds: boundsSchema, maximized: z.boolean() });

export type Bounds = z.infer<typeof boundsSchema>;
export type WindowState = z.infer<typeof windowStateSchema>;

/** How much of the window's title bar must lie on a screen for the person to get hold of it. */
const leastVisible = { width: 100, height: 40 };

function isReachable(window: Bounds, screen: Bounds): boolean {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const below = window.y >= screen.y;
  return width >= leastVisible.width && below && window.y + leastVisible.height <= screen.y + screen.height;
}

function parsed(text: string): WindowState | undefined {
  try {
    return windowStateSchema.safeParse(JSON.parse(text)).data;
  } catch {
    // JSON.parse throws for nothing else than text that is not JSON.
    return undefined;
  }
}

/**
 * Where the window was when it was closed; undefined at the first start, for a damaged file, and where that place is on no
 * screen any more.
 */
export async function rememberedWindow(
  files: Files,
  screens: readonly Bounds[],
): Promise<WindowState | undefined> {
  const state = parsed((await files.read(stateFile)) ?? '');
  return state && screens.some((screen) => isReachable(state.bounds, screen)) ? state : undefined;
}

/** Keeps the place of the window for the next start. */
export async function rememberWindow(files: Files, state: WindowState): Promise<void> {
  await files.write(stateFile, JSON.stringify(state));
}
