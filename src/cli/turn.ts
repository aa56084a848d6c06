/**
 * Builds in one checkout take turns: Astro keeps files of the build under way in `.astro`, whatever cache it is given, so two
 * builds at once would spoil each other.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from './running.ts';

/** Holds the process number of the build whose turn it is. */
const file = '.astro/build-under-way';

/** Waits until no other build is under way in this checkout; says so if there is one. */
export async function takeTurn(): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  let waitsFor: number | undefined;
  while (!isTaken()) {
    const owner = ownerOf();
    // A build that was killed leaves its file behind.
    if (owner !== undefined && !isRunning(owner)) rmSync(file, { force: true });
    else if (owner !== undefined && owner !== waitsFor) {
      console.warn(`Another build (process ${owner}) is under way here; this one waits for it. If there is none, remove ${file}.`);
      waitsFor = owner;
    }
    await wait(100);
  }
}

/** Lets the next build begin, where it was this one's turn. */
export function endTurn(): void {
  if (ownerOf() === process.pid) rmSync(file, { force: true });
}

/** Takes the turn if it is free. A file with this very number is from an earlier process that was killed. */
function isTaken(): boolean {
  if (ownerOf() === process.pid) return true;
  try {
    writeFileSync(file, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The build whose turn it is; undefined where there is none, or where its number is not written yet. */
function ownerOf(): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
