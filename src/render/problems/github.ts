import type { Problem, Severity } from '../../problem.ts';
import { visible } from '../terminal/sanitise.ts';
import type { Findings } from './format.ts';
import { totalOf } from './total.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands, which GitHub shows beside the lines of a pull request, then the total. */
export const render = (findings: Findings): string =>
  `${[...findings.problems.map(commandOf), totalOf(findings)].join('\n')}\n`;

function commandOf({ rule, severity, message, path, line = 1, column = 1 }: Problem): string {
  const properties = { file: path ?? '', line, col: column, title: rule };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${data(visible(message))}`;
}

// Unescaped, these characters would end the command or begin another.
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
