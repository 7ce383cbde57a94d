import { lazily } from '../../memo.ts';
import { isClosedPipe } from './closed-pipe.ts';

// Opened on first use: loading Node's stream classes takes a tenth of the time of a short article.

let isOpen = false;

/** Whether the standard output has been opened as a stream. */
export const isStreaming = (): boolean => isOpen;

/** The standard output as a stream. */
export const standardOutput = lazily(() => {
  isOpen = true;
  return process.stdout.on('error', ignoreClosedPipe);
});

/** The standard error as a stream. */
export const standardError = lazily(() => process.stderr.on('error', ignoreClosedPipe));

// In `isnad … | head -1` the reader exits when it has its line: that is no error.
function ignoreClosedPipe(error: Error): void {
  if (!isClosedPipe(error)) process.exitCode = 2;
}
