import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Everything `dist/` consists of: what each part is built from, and how. A part is rebuilt when a file below one of
 * its sources has changed.
 */

const everyPart = ['package.json', 'package-lock.json', 'scripts/build'];
const nodeProgram = [...everyPart, 'core', 'shared'];

const builtins = builtinModules
  .filter((name) => !name.startsWith('_'))
  .flatMap((name) => [name, `node:${name}`]);
/** A native module cannot be bundled: it is loaded late, where it is installed. */
const neverBundled = ['electron', '@azure/msal-node-extensions'];

/** A Vite configuration that bundles a program for Node with everything it needs, split at its late imports. */
function bundle(entries, outDir, format) {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  return {
    root,
    configFile: false,
    ssr: { target: 'node', noExternal: true, external: neverBundled },
    // CommonJS packages (write-file-atomic) name their own file, which an ES module knows under another name.
    define: format === 'es' ? { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' } : {},
    build: {
      ssr: true,
      target: 'node20.19',
      outDir,
      // A program that runs while its part is built anew still loads its own chunks late.
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: entries,
        external: [...builtins, ...neverBundled],
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].chunk.${extension}`,
        },
      },
    },
  };
}

/** Installed, the command line and its practice tenant lie outside of the archive whose package.json tells the type of their files. */
const typeOfModules = { 'package.json': '{ "type": "module" }\n' };

export const parts = {
  renderer: {
    sources: [...everyPart, 'vite.config.ts', 'renderer', 'shared'],
    entries: ['renderer/index.html'],
    outDir: 'dist/renderer',
    vite: () => [{ root: join(root, 'renderer'), configFile: join(root, 'vite.config.ts') }],
  },
  electron: {
    sources: [...nodeProgram, 'electron'],
    entries: ['electron/main/app.ts', 'electron/main/practice-child.ts', 'electron/preload/preload.ts'],
    outDir: 'dist/electron',
    keepsOldChunks: true,
    // Three programs, three bundles: the preload can require no chunk in its sandbox, and a chunk that the child shared with the
    // main process could start a second one.
    vite: () => [
      bundle({ main: 'electron/main/app.ts' }, 'dist/electron', 'cjs'),
      bundle({ 'practice-child': 'electron/main/practice-child.ts' }, 'dist/electron', 'cjs'),
      bundle({ preload: 'electron/preload/preload.ts' }, 'dist/electron', 'cjs'),
    ],
  },
  browser: {
    sources: [...nodeProgram, 'browser'],
    entries: ['browser/main.ts', 'browser/start.ts'],
    outDir: 'dist/browser',
    keepsOldChunks: true,
    vite: () => [bundle({ main: 'browser/main.ts', start: 'browser/start.ts' }, 'dist/browser', 'es')],
  },
  cli: {
    sources: [...nodeProgram, 'cli'],
    entries: ['cli/main.ts'],
    outDir: 'dist/cli',
    keepsOldChunks: true,
    vite: () => [bundle({ main: 'cli/main.ts' }, 'dist/cli', 'es')],
    files: typeOfModules,
  },
  simulator: {
    sources: [...everyPart, 'simulator', 'shared'],
    entries: ['simulator/main.ts', 'simulator/person.ts'],
    outDir: 'dist/simulator',
    keepsOldChunks: true,
    vite: () => [
      bundle({ main: 'simulator/main.ts', person: 'simulator/person.ts' }, 'dist/simulator', 'es'),
    ],
    files: typeOfModules,
  },
  recipes: {
    sources: ['shared/recipes/builtin', 'scripts/build'],
    entries: ['shared/recipes/builtin'],
    outDir: 'dist/recipes',
    copy: 'shared/recipes/builtin',
  },
};

export const partNames = Object.keys(parts);
