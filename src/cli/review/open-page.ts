import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFor, startApart } from '../desktop/programs.ts';

/** A page that was opened in the browser. */
interface OpenedPage {
  /** Whether a browser could be started. */
  readonly isStarted: boolean;
  /** Removes the file that led the browser there. */
  readonly remove: () => void;
}

/**
 * Opens an address in the browser by a file that only this user can read and that leads there. The
 * arguments of a program can be read by all users of a machine, and the address has a token.
 */
export async function openPage(address: string): Promise<OpenedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-review-'));
  const file = join(folder, 'open.html');
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${address}">\n`, {
    mode: 0o600,
  });
  const isStarted = await startApart(browserFor(file, process.platform));
  return { isStarted, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
