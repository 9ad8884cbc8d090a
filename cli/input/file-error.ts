import { UsageError } from '../usage-error.ts';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The sentence for a file that could not be read; what is no fault of the file system is thrown on. */
export function unreadable(path: string, error: unknown): UsageError {
  const code = codeOf(error);
  if (code === '') throw error;
  return code === 'ENOENT'
    ? new UsageError('cli.refused.fileMissing', { path })
    : new UsageError('cli.refused.fileUnreadable', { path, code });
}

/** The sentence for a file that could not be written. */
export function unwritable(path: string, error: unknown): UsageError {
  const code = codeOf(error);
  if (code === '') throw error;
  return new UsageError('cli.refused.fileUnwritable', { path, code });
}
