import { setTimeout as delay, setImmediate } from 'node:timers/promises';
import { countedIn } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { logStderr } from '../io/log.ts';
import { standardOutput } from '../io/streams.ts';
import { type FileStates, hasLostContent, isSame, readStates } from './file-states.ts';
import { openWatchers, type Watchers } from './watchers.ts';

/** Work to repeat whenever a file that it depends on changes. */
export interface WatchedRun {
  /** The files that it depends on at present, whether they exist or not. */
  readonly files: () => Promise<readonly string[]>;
  /** Settings that it depends on. Their folders are not watched, as they may be busy: they are polled. */
  readonly settings: (files: readonly string[]) => readonly string[];
  /** Folders in which new files may appear that it would depend on. */
  readonly folders: readonly string[];
  /** Does the work; returns the exit status. */
  readonly run: () => Promise<number>;
  /** Whether it writes for people on the standard output. */
  readonly usesScreen: boolean;
}

/**
 * Runs work, and again after each change, until a signal ends the program or the reader of the
 * standard output has gone. Returns the last exit status.
 */
export async function watch(work: WatchedRun): Promise<number> {
  const watchers = openWatchers();
  let isRead = true;
  standardOutput().once('error', () => {
    isRead = false;
  });
  try {
    for (let isFirst = true; ; isFirst = false) {
      const files = await work.files();
      // Read before the run, so that a change during the run counts.
      const states = readStates([...files, ...work.settings(files)]);
      watchers.watch(files, work.folders);
      if (work.usesScreen && !isFirst) clearScreen();
      const exit = await runOnce(work, isFirst);
      await setImmediate(); // the error of a closed pipe arrives after the write
      if (!isRead) return exit;
      logStderr(countedIn(files.length, WATCHING));
      await nextChange(states, work, watchers);
    }
  } finally {
    watchers.close();
  }
}

const WATCHING = {
  en: { one: 'watching # file', other: 'watching # files' },
  ar: {
    zero: 'لا ملفات تُرقب',
    one: 'ترقّب ملف واحد',
    two: 'ترقّب ملفين',
    few: 'ترقّب # ملفات',
    many: 'ترقّب # ملفًا',
    other: 'ترقّب # ملف',
  },
} as const;

/** Runs once. A CliError is logged and the watch goes on, but the first run must succeed. */
async function runOnce({ run }: WatchedRun, isFirst: boolean): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (isFirst || !(error instanceof CliError)) throw error;
    logStderr(error.wording);
    return error.exitCode;
  }
}

// Editors write a file in several steps: wait until it has been quiet for so long,
const QUIET_MS = 100;
// but no longer than this in a folder that is never quiet.
const MAX_WAIT_MS = 1000;
// Some editors remove the old file before the new one exists.
const MISSING_MS = 500;

async function nextChange(before: FileStates, work: WatchedRun, watchers: Watchers): Promise<void> {
  for (;;) {
    await watchers.event();
    const end = Date.now() + MAX_WAIT_MS;
    while (Date.now() < end && (await watchers.eventWithin(QUIET_MS)));
    const now = await settledStates(before, work);
    if (!isSame(before, now)) return;
  }
}

/** The present states; a file that is missing or empty is given a moment to come back. */
async function settledStates(before: FileStates, { files, settings }: WatchedRun): Promise<FileStates> {
  const end = Date.now() + MISSING_MS;
  for (;;) {
    const present = await files();
    const now = readStates([...present, ...settings(present)]);
    if (!hasLostContent(before, now) || Date.now() > end) return now;
    await delay(QUIET_MS / 2);
  }
}

function clearScreen(): void {
  const output = standardOutput();
  if (output.isTTY && process.env.TERM !== 'dumb') output.write('\u001b[H\u001b[2J');
}
