import { visible } from '../../render/terminal/sanitise.ts';
import { standardError } from './streams.ts';

/** One line on stderr. What the user or an article wrote in it is made visible, so that it cannot steer the terminal. */
export const logStderr = (message: string): void => {
  standardError().write(`isnad: ${visible(message)}\n`);
};
