import { setTimeout as delay, setImmediate } from 'node:timers/promises';
import { CliError } from '../cli-error.ts';
import { logStderr } from '../io/log.ts';
import { standardOutput } from '../io/streams.ts';
import { type Look, lookAt, sameLook, someGone } from './file-states.ts';
import { openWatchers, type Watchers } from './watchers.ts';

/** Work that is done again whenever one of its files has changed. */
export interface Watched {
  /** The files it depends on as things are now, there or not. */
  readonly files: () => Promise<readonly string[]>;
  /** What else it depends on: looked at less often, as it may lie in folders where much happens. */
  readonly settings: (files: readonly string[]) => readonly string[];
  /** Folders in which files may come up that it would depend on. */
  readonly folders: readonly string[];
  readonly run: () => Promise<number>;
  /** Whether it writes for people on the standard output. */
  readonly shows: boolean;
}

/** Runs work, and again after each change, until a signal ends the program or nobody reads any more; returns the last exit code. */
export async function watch(work: Watched): Promise<number> {
  const watchers = openWatchers();
  let isRead = true;
  standardOutput().once('error', () => {
    isRead = false;
  });
  try {
    for (let first = true; ; first = false) {
      const files = await work.files();
      // What changes while it runs is a change as well.
      const look = lookAt([...files, ...work.settings(files)]);
      watchers.watch(files, work.folders);
      if (work.shows && !first) clearScreen();
      const exit = await runOnce(work, first);
      await setImmediate(); // a pipe without a reader is told of after the write
      if (!isRead) return exit;
      logStderr(`watching ${files.length} ${files.length === 1 ? 'file' : 'files'}`);
      await change(look, work, watchers);
    }
  } finally {
    watchers.close();
  }
}

/** A run that fails is told and waits for the next change; if already the first one cannot be done, that is the user's to mend. */
async function runOnce({ run }: Watched, first: boolean): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (first || !(error instanceof CliError)) throw error;
    logStderr(error.message);
    return error.exitCode;
  }
}

// Editors write a file in several steps.
const QUIET_MS = 100;
// A folder in which something always happens is never quiet.
const LONGEST_MS = 1000;
// Some take the old file away before the new one is there.
const GONE_MS = 500;

async function change(before: Look, work: Watched, watchers: Watchers): Promise<void> {
  for (;;) {
    await watchers.event();
    const end = Date.now() + LONGEST_MS;
    while (Date.now() < end && (await watchers.eventWithin(QUIET_MS)));
    const now = await lookAgain(before, work);
    if (!sameLook(before, now)) return;
  }
}

/** The files as they are now; one that has gone, or is empty, is given a moment to come back. */
async function lookAgain(before: Look, { files, settings }: Watched): Promise<Look> {
  const end = Date.now() + GONE_MS;
  for (;;) {
    const there = await files();
    const now = lookAt([...there, ...settings(there)]);
    if (!someGone(before, now) || Date.now() > end) return now;
    await delay(QUIET_MS / 2);
  }
}

function clearScreen(): void {
  const output = standardOutput();
  if (output.isTTY && process.env.TERM !== 'dumb') output.write('\u001b[H\u001b[2J');
}
