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

it('an AppImage, which is its own installer, looks beside itself, too', () => {
  const environment = { ...home, APPIMAGE: join('/', 'media', 'stick', 'Sendproof.AppImage') };
  const { vendor } = recipeFolders(
    join('/', 'tmp', '.mount_x', 'resources', 'app.asar', 'dist', 'recipes'),
    environment,
  );
  expect(vendor).toContain(join('/', 'media', 'stick', 'recipes'));
});
