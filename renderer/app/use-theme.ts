import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Info } from '../../shared/contract/calls.ts';

const dark = '(prefers-color-scheme: dark)';

function onSystemChange(listener: () => void): () => void {
  const query = window.matchMedia(dark);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The theme a person chose, the system's where they left it to the system. */
export function useTheme(choice: Info['theme']): {
  readonly theme: Theme;
  readonly scheme: 'light' | 'dark';
} {
  const systemIsDark = useSyncExternalStore(onSystemChange, () => window.matchMedia(dark).matches);
  const isDark = choice === 'dark' || (choice === 'system' && systemIsDark);
  return { theme: isDark ? webDarkTheme : webLightTheme, scheme: isDark ? 'dark' : 'light' };
}
