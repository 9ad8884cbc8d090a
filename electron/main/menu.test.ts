import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { type Language, languages, translatorFor } from '../../shared/text/index.ts';
import { type MenuActions, menuTemplate } from './menu.ts';

const nothing = () => undefined;
const actions: MenuActions = { togglePractice: nothing, showDataFolder: nothing, showAbout: nothing };

function itemsOf(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap(({ submenu }) => (submenu ?? []) as MenuItemConstructorOptions[]);
}

function accessKey(item: MenuItemConstructorOptions): string | undefined {
  return /&(.)/u.exec(item.label ?? '')?.[1]?.toLowerCase();
}

const everyLanguage = Object.keys(languages) as Language[];

test.each(everyLanguage)('in %s every entry has a name, and no two in one menu share a key', (language) => {
  const template = menuTemplate(translatorFor(language), { ...actions, openPortal: nothing }, 'linux');
  for (const menu of [{ submenu: [...template] }, ...template]) {
    const entries = (menu.submenu as MenuItemConstructorOptions[]).filter(({ type }) => type !== 'separator');
    expect(entries.every(({ label }) => label)).toBe(true);
    const keys = entries.map(accessKey);
    expect(new Set(keys).size, keys.join(' ')).toBe(keys.length);
  }
});

test('there is no entry that opens the developer tools', () => {
  const roles = itemsOf(menuTemplate(translatorFor('en'), actions)).map(({ role }) => role);
  expect(roles).not.toContain('toggleDevTools');
  expect(roles).not.toContain('viewMenu');
});

test('in practice the menu leads to the portal and out again, elsewhere into practice', () => {
  const togglePractice = vi.fn();
  const labels = (own: Partial<MenuActions>) =>
    itemsOf(menuTemplate(translatorFor('en'), { ...actions, ...own }, 'linux')).map(({ label }) => label);
  expect(labels({})).toContain('Open the &practice tenant');
  expect(labels({ openPortal: nothing })).toContain('Leave the &practice tenant');
  const [enter] = itemsOf(menuTemplate(translatorFor('en'), { ...actions, togglePractice }, 'linux'));
  enter?.click?.({} as never, undefined, {} as never);
  expect(togglePractice).toHaveBeenCalledOnce();
});
