import { once } from 'node:events';
import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Signals that something may have changed; the caller compares the states of its files. */
export interface Watchers {
  /** Watches these files and folders in place of the previous ones. */
  readonly watch: (files: readonly string[], folders: readonly string[]) => void;
  /** Resolves at the next event since the last call, or after two seconds. */
  readonly event: () => Promise<void>;
  /** Whether an event comes within so many milliseconds. */
  readonly eventWithin: (ms: number) => Promise<boolean>;
  readonly close: () => void;
}

// Network shares and some containers send no events, so files are polled as well.
const POLL_MS = 2000;

/**
 * Watches folders, never files: an editor that replaces a file ends the watch of the old one. Each
 * folder has its own watcher, as recursive ones miss new folders on Linux in Node 20.
 */
export function openWatchers(): Watchers {
  const watchers = new Map<string, FSWatcher>();
  const events = new EventTarget();
  let isPending = false;
  const notify = (): void => {
    isPending = true;
    events.dispatchEvent(new Event('change'));
  };
  const eventWithin = async (ms: number): Promise<boolean> => {
    const [timer, waiting] = [new AbortController(), new AbortController()];
    if (!isPending) {
      const heard = once(events, 'change', { signal: waiting.signal }).catch(() => {});
      await Promise.race([heard, delay(ms, undefined, { signal: timer.signal }).catch(() => {})]);
      timer.abort();
      waiting.abort();
    }
    const result = isPending;
    isPending = false;
    return result;
  };
  return {
    watch: (files, folders) =>
      replaceWatchers(watchers, new Set([...files.map(folderOf), ...folders.flatMap(tree)]), notify),
    event: async () => void (await eventWithin(POLL_MS)),
    eventWithin,
    close: () => replaceWatchers(watchers, new Set(), notify),
  };
}

const folderOf = (file: string): string => dirname(resolve(file));

/** A folder and all below it, without those that hold no articles or claim files. */
function tree(folder: string): string[] {
  try {
    const below = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .flatMap(({ name }) => tree(join(folder, name)));
    return [resolve(folder), ...below];
  } catch {
    return []; // removed, or no folder
  }
}

function replaceWatchers(watchers: Map<string, FSWatcher>, folders: ReadonlySet<string>, notify: () => void): void {
  for (const [folder, watcher] of watchers) {
    if (folders.has(folder)) continue;
    watcher.close();
    watchers.delete(folder);
  }
  for (const folder of folders) {
    if (watchers.has(folder)) continue;
    try {
      const watcher = watch(folder, notify);
      // A folder that was removed, or one too many for the system, is polled.
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
        notify();
      });
      watchers.set(folder, watcher);
    } catch {
      // does not exist yet, or one too many for the system: polled
    }
  }
}
