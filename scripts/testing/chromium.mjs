import { lookup } from 'node:dns/promises';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { run, runNode } from './run.mjs';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser that is there but lacks a system library does not count. On Windows the question would open a window. */
async function starts(program) {
  if (!existsSync(program)) return false;
  if (process.platform === 'win32') return true;
  const { code } = await run(program, ['--version'], { quiet: true, timeoutMs: 30_000 });
  return code === 0;
}

async function firstThatStarts(programs) {
  for (const program of programs) if (await starts(program)) return program;
  return undefined;
}

async function installWithPlaywright() {
  try {
    await lookup('cdn.playwright.dev');
  } catch {
    // No network, or none that leads there: trying would only take its time.
    return;
  }
  console.log('Fetching Chromium with Playwright ...');
  await runNode('node_modules/playwright-core/cli.js', ['install', 'chromium'], { timeoutMs: 600_000 });
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log('Installing Chromium with apt-get ...');
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { environment, quiet: true, timeoutMs: 900_000 };
  await run('apt-get', ['update'], quiet);
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', 'chromium'],
    quiet,
  );
  if (code !== 0) console.log(output.slice(-2000));
}

/**
 * The Chromium for end-to-end tests: the one in SENDPROOF_CHROMIUM, Playwright's own, the system's; else it is installed with
 * Playwright, else with Debian's package. Undefined where none can be had.
 */
export async function chromiumForTests() {
  const given = process.env.SENDPROOF_CHROMIUM;
  if (given) return starts(given).then((is) => (is ? given : undefined));
  const known = [chromium.executablePath(), ...systemBrowsers];
  const found = await firstThatStarts(known);
  if (found) return found;
  await installWithPlaywright();
  const fetched = await firstThatStarts([chromium.executablePath()]);
  if (fetched) return fetched;
  await installWithApt();
  return firstThatStarts(systemBrowsers);
}
