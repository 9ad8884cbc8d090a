import type { MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../shared/text/index.ts';

/** What the menu does beyond what Electron does by itself. */
export interface MenuActions {
  readonly togglePractice: () => void;
  /** Absent outside of practice. */
  readonly openPortal?: (() => void) | undefined;
  readonly showDataFolder: () => void;
  readonly showAbout: () => void;
}

const separator = { type: 'separator' } as const satisfies MenuItemConstructorOptions;

function fileMenu(t: Translate, actions: MenuActions): MenuItemConstructorOptions {
  const practice = actions.openPortal
    ? [
        { label: t('menu.practicePortal'), click: actions.openPortal },
        { label: t('menu.practiceOff'), click: actions.togglePractice },
      ]
    : [{ label: t('menu.practiceOn'), click: actions.togglePractice }];
  return {
    label: t('menu.file'),
    submenu: [...practice, separator, { role: 'quit', label: t('menu.quit') }],
  };
}

function editMenu(t: Translate): MenuItemConstructorOptions {
  return {
    label: t('menu.edit'),
    submenu: [
      { role: 'undo', label: t('menu.undo') },
      { role: 'redo', label: t('menu.redo') },
      separator,
      { role: 'cut', label: t('menu.cut') },
      { role: 'copy', label: t('menu.copy') },
      { role: 'paste', label: t('menu.paste') },
      { role: 'selectAll', label: t('menu.selectAll') },
    ],
  };
}

function viewMenu(t: Translate): MenuItemConstructorOptions {
  return {
    label: t('menu.view'),
    submenu: [
      { role: 'reload', label: t('menu.reload') },
      separator,
      { role: 'resetZoom', label: t('menu.actualSize') },
      { role: 'zoomIn', label: t('menu.zoomIn') },
      { role: 'zoomOut', label: t('menu.zoomOut') },
      separator,
      { role: 'togglefullscreen', label: t('menu.fullScreen') },
    ],
  };
}

function helpMenu(t: Translate, actions: MenuActions): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: t('menu.help'),
    submenu: [
      { label: t('menu.dataFolder'), click: actions.showDataFolder },
      separator,
      { label: t('menu.about'), click: actions.showAbout },
    ],
  };
}

/** The window's menu in the person's language; on macOS the program's own menu stands before it. */
export function menuTemplate(
  t: Translate,
  actions: MenuActions,
  platform = process.platform,
): readonly MenuItemConstructorOptions[] {
  const ownMenu: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [...ownMenu, fileMenu(t, actions), editMenu(t), viewMenu(t), helpMenu(t, actions)];
}
