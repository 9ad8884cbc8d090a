import { existsSync } from 'node:fs';

/**
 * Splits a command as written in an environment variable into program and arguments: blanks separate, quotes keep together.
 * No shell reads it, so nothing in it is expanded. A path with blanks that exists as it stands is one program.
 */
export function splitCommand(command: string): readonly string[] {
  const trimmed = command.trim();
  if (trimmed === '' || existsSync(trimmed)) return trimmed === '' ? [] : [trimmed];
  const parts = trimmed.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu);
  return [...parts].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}
