import { runNode } from './run.mjs';

/** Every folder under its own rules of what it may import. */
export async function typesAreRight() {
  const { code } = await runNode('node_modules/typescript/bin/tsc', ['--build']);
  return code === 0;
}

export async function lintIsClean() {
  const { code } = await runNode('node_modules/@biomejs/biome/bin/biome', [
    'check',
    '--error-on-warnings',
    '.',
  ]);
  return code === 0;
}
