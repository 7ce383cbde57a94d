import { once } from 'node:events';
import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Tells that something may have changed; what, is for the caller to look. */
export interface Watchers {
  /** Takes these files and folders in place of those before. */
  readonly watch: (files: readonly string[], folders: readonly string[]) => void;
  /** Waits for an event since the last one waited for; at the latest it is time to look again anyway. */
  readonly event: () => Promise<void>;
  /** Whether there is an event within so many milliseconds. */
  readonly eventWithin: (ms: number) => Promise<boolean>;
  readonly close: () => void;
}

// Shares on a network and some containers send no events.
const LOOK_AGAIN_MS = 2000;

/**
 * Watches folders, never files: an editor that puts a new file in the place of the old one takes a watched file away.
 * Each folder has a watcher of its own, as those for a whole tree miss new folders on Linux in Node 20.
 */
export function openWatchers(): Watchers {
  const watchers = new Map<string, FSWatcher>();
  const bell = new EventTarget();
  let rung = false;
  const ring = (): void => {
    rung = true;
    bell.dispatchEvent(new Event('ring'));
  };
  const eventWithin = async (ms: number): Promise<boolean> => {
    const [timer, waiting] = [new AbortController(), new AbortController()];
    if (!rung) {
      const heard = once(bell, 'ring', { signal: waiting.signal }).catch(() => {});
      await Promise.race([heard, delay(ms, undefined, { signal: timer.signal }).catch(() => {})]);
      timer.abort();
      waiting.abort();
    }
    const result = rung;
    rung = false;
    return result;
  };
  return {
    watch: (files, folders) =>
      replaceWatchers(watchers, new Set([...files.map(folderOf), ...folders.flatMap(tree)]), ring),
    event: async () => void (await eventWithin(LOOK_AGAIN_MS)),
    eventWithin,
    close: () => replaceWatchers(watchers, new Set(), ring),
  };
}

const folderOf = (file: string): string => dirname(resolve(file));

/** A folder and all below it, but for what no article or claim file lies in. */
function tree(folder: string): string[] {
  try {
    const below = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .flatMap(({ name }) => tree(join(folder, name)));
    return [resolve(folder), ...below];
  } catch {
    return []; // it has gone, or is none
  }
}

function replaceWatchers(watchers: Map<string, FSWatcher>, folders: ReadonlySet<string>, ring: () => void): void {
  for (const [folder, watcher] of watchers) {
    if (folders.has(folder)) continue;
    watcher.close();
    watchers.delete(folder);
  }
  for (const folder of folders) {
    if (watchers.has(folder)) continue;
    try {
      const watcher = watch(folder, ring);
      // A folder that was removed, or of which there are too many, is looked at from time to time.
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
        ring();
      });
      watchers.set(folder, watcher);
    } catch {
      // not there yet, or more than the system watches
    }
  }
}
