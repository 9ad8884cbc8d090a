import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recipeFolders } from './recipe-folders.ts';

const home = { SENDPROOF_HOME: join('/', 'home', 'ana', 'sendproof') };
const own = join('/', 'home', 'ana', 'sendproof', 'recipes');
const installation = join('/', 'opt', 'Sendproof', 'resources');

it.each(['app.asar', 'app.asar.unpacked'])(
  'the program in %s finds what the installer brought: the window and the command line look in the same folders',
  (archive) => {
    const { vendor } = recipeFolders(join(installation, archive, 'dist', 'recipes'), home);
    expect(vendor).toEqual([join(installation, 'recipes'), own]);
  },
);

it('a program that was not installed looks into its data folder only', () => {
  expect(recipeFolders(join('/', 'src', 'sendproof', 'dist', 'recipes'), home)).toEqual({
    builtIn: join('/', 'src', 'sendproof', 'dist', 'recipes'),
    vendor: [own],
  });
});

const mounted = join('/', 'tmp', '.mount_x');
const stick = { ...home, APPIMAGE: join('/', 'media', 'stick', 'Sendproof.AppImage'), APPDIR: mounted };
const besideIt = join('/', 'media', 'stick', 'recipes');

it('an AppImage, which is its own installer, looks beside itself, too', () => {
  const builtIn = join(mounted, 'resources', 'app.asar', 'dist', 'recipes');
  expect(recipeFolders(builtIn, stick).vendor).toContain(besideIt);
});

it('a program started from another AppImage does not look beside that one', () => {
  const builtIn = join(installation, 'app.asar.unpacked', 'dist', 'recipes');
  expect(recipeFolders(builtIn, stick).vendor).not.toContain(besideIt);
});
