import { spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './build/root.mjs';
import { ensureBuilt, removeEarlierBuilds } from './build.mjs';

/**
 * `npm run package` makes installers for this system, `npm run package:dir` an unpacked folder. Further arguments go to
 * electron-builder (`--win`, `--mac`, `--linux`). Electron's runtime is taken from the folder in `SENDPROOF_ELECTRON_DIST`, else
 * from where `npx install-electron` put it, else electron-builder fetches it.
 */

function runtimeFolder() {
  const given = process.env.SENDPROOF_ELECTRON_DIST;
  if (given) return resolve(given);
  const installed = join(root, 'node_modules/electron/dist');
  return existsSync(installed) ? installed : undefined;
}

const runtime = runtimeFolder();
if (runtime && !existsSync(runtime)) {
  console.error(`SENDPROOF_ELECTRON_DIST names ${runtime}, which does not exist.`);
  process.exit(2);
}
const packaged = ['renderer', 'electron', 'recipes', 'simulator', 'cli'];
await ensureBuilt(packaged);
removeEarlierBuilds(packaged);
const practice = join(root, 'dist/practice');
rmSync(practice, { recursive: true, force: true });
cpSync(join(root, 'dist/simulator'), practice, { recursive: true });
const builder = join(root, 'node_modules/electron-builder/cli.js');
const parameters = [
  '--config',
  'electron-builder.yml',
  '--publish',
  'never',
  ...(runtime ? [`-c.electronDist=${runtime}`] : []),
  ...(process.env.SENDPROOF_RELEASE
    ? [`-c.directories.output=${resolve(process.env.SENDPROOF_RELEASE)}`]
    : []),
  ...process.argv.slice(2),
];
const child = spawn(process.execPath, [builder, ...parameters], { cwd: root, stdio: 'inherit' });
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
