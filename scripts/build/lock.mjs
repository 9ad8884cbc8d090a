import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const longestWaitMs = 300_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Null when the holder has just gone, or has not yet written who it is. */
function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return null;
  }
}

/** Runs `work` while no other process does the same; a lock that a dead process left behind is taken over. */
export async function locked(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  const end = Date.now() + longestWaitMs;
  while (!take(file)) {
    const pid = holder(file);
    if (pid && !isAlive(pid)) rmSync(file, { force: true });
    else if (Date.now() > end)
      throw new Error(`Another build holds ${file} since ${longestWaitMs / 1000} s.`);
    else await wait(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
