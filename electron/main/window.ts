import { BrowserWindow, screen } from 'electron';
import type { Files } from '../../core/ports.ts';
import { pageOrigin } from './trusted-sender.ts';
import { type WindowWishes, windowOptions } from './window-options.ts';
import { rememberedWindow, rememberWindow } from './window-state.ts';

/** Opens the window where it was closed the last time, and shows it when there is something to see. */
export async function openWindow(wishes: Omit<WindowWishes, 'state'>, files: Files): Promise<BrowserWindow> {
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const state = await rememberedWindow(files, screens);
  const window = new BrowserWindow(windowOptions({ ...wishes, state }));
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    void rememberWindow(files, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  await window.loadURL(`${pageOrigin}/`);
  return window;
}
