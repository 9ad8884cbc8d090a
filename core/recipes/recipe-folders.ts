import { basename, dirname, join, sep } from 'node:path';
import { dataFolder } from '../node-ports/index.ts';

/** Where recipes lie. */
export interface RecipeFolders {
  /** The recipes this program ships. */
  readonly builtIn: string;
  /** Folders whose recipes are added; one that does not exist counts as empty. */
  readonly vendor: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** An installed program is packed into one of these; what its installer added lies beside them. */
const packed = new Set(['app.asar', 'app.asar.unpacked']);

/** `resources/recipes` of the desktop program, of which the command line is a part, too; none where the program was not installed. */
function installedFolder(builtIn: string): readonly string[] {
  const archive = dirname(dirname(builtIn));
  return packed.has(basename(archive)) ? [join(dirname(archive), 'recipes')] : [];
}

/**
 * An AppImage is its own installer: it tells the program where it lies (`APPIMAGE`) and where it is unpacked (`APPDIR`). A terminal
 * that another AppImage opened says the same of that one, whose neighbours are no recipes of ours.
 */
function besideAppImage(builtIn: string, { APPIMAGE, APPDIR }: Environment): readonly string[] {
  return APPIMAGE && APPDIR && builtIn.startsWith(join(APPDIR, sep))
    ? [join(dirname(APPIMAGE), 'recipes')]
    : [];
}

/**
 * Where recipes are looked for, the same for the window, the browser host and the command line: those of this program, those that a
 * vendor's installer brought, and the `recipes` folder of the data folder.
 *
 * @param builtIn the folder with the recipes that this program ships
 */
export function recipeFolders(builtIn: string, environment: Environment): RecipeFolders {
  return {
    builtIn,
    vendor: [
      ...installedFolder(builtIn),
      ...besideAppImage(builtIn, environment),
      join(dataFolder(environment), 'recipes'),
    ],
  };
}
