import { visible } from '../terminal/sanitise.ts';
import type { Findings } from './format.ts';

/** One line for each problem, in the format of compilers, which editors can jump to. */
export const render = ({ problems }: Findings): string =>
  problems
    .map(({ rule, severity, message, path, line = 1, column = 1 }) =>
      visible(`${path ?? ''}:${line}:${column}: ${severity}: ${message} [${rule}]`),
    )
    .map((line) => `${line}\n`)
    .join('');
