import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowState } from './window-state.ts';

export interface WindowWishes {
  readonly title: string;
  readonly preload: string;
  readonly dark: boolean;
  readonly state: WindowState | undefined;
}

/** Shown until the page has painted: Fluent's two page backgrounds, so that nothing flashes. */
const background = { light: '#fafafa', dark: '#1f1f1f' } as const;

/** The one window: a sandboxed page without Node, whose only way out is the preload's link. */
export function windowOptions({
  title,
  preload,
  dark,
  state,
}: WindowWishes): BrowserWindowConstructorOptions {
  return {
    width: 1100,
    height: 760,
    ...state?.bounds,
    minWidth: 320,
    minHeight: 400,
    title,
    backgroundColor: dark ? background.dark : background.light,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  };
}
