import { visible } from '../../render/terminal/sanitise.ts';
import { standardError } from './streams.ts';

/**
 * Writes one line to stderr, prefixed with the program's name. Control characters are made visible:
 * the message may quote an article or a file name, which must not steer the terminal.
 */
export const logStderr = (message: string): void => {
  standardError().write(`isnad: ${visible(message)}\n`);
};
