import { lazily } from '../../memo.ts';
import { isClosedPipe } from './closed-pipe.ts';

// Streams are opened when they are first written to: to load what Node has for them takes a tenth of the time of a short article.

let isOpen = false;

/** Whether the standard output is written to as a stream. */
export const isStreaming = (): boolean => isOpen;

/** The standard output as a stream. */
export const standardOutput = lazily(() => {
  isOpen = true;
  return process.stdout.on('error', ignoreClosedPipe);
});

/** The standard error as a stream. */
export const standardError = lazily(() => process.stderr.on('error', ignoreClosedPipe));

// `isnad … | head -1`: the reader has what it wanted.
function ignoreClosedPipe(error: Error): void {
  if (!isClosedPipe(error)) process.exitCode = 2;
}
