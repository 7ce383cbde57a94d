import { visible } from '../terminal/sanitise.ts';
import type { Findings } from './format.ts';

/** One line for each problem, as compilers write them; editors jump to the place. */
export const render = ({ problems }: Findings): string =>
  problems
    .map(({ rule, severity, message, path, line = 1, column = 1 }) =>
      visible(`${path ?? ''}:${line}:${column}: ${severity}: ${message} [${rule}]`),
    )
    .map((line) => `${line}\n`)
    .join('');
