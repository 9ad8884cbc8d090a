import { z } from 'zod';
import type { Files } from '../ports.ts';

const path = 'preferences.json';

const preferencesSchema = z.object({
  language: z.string().optional(),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** What a person prefers on this machine. Unreadable preferences are no reason to stop: the defaults stand until something is chosen. */
export async function readPreferences(files: Files): Promise<Preferences> {
  const text = await files.read(path);
  if (text === undefined) return { theme: 'system' };
  try {
    const parsed = preferencesSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : { theme: 'system' };
  } catch {
    return { theme: 'system' };
  }
}

export async function writePreferences(files: Files, preferences: Preferences): Promise<void> {
  await files.write(path, `${JSON.stringify(preferences, null, 2)}\n`);
}
