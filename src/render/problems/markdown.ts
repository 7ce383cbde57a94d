import type { Problem, Severity } from '../../problem.ts';
import { escapeMarkdown } from '../escape/markdown.ts';
import type { Findings } from './format.ts';
import { counted, totalOf } from './total.ts';

const SIGNS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' };
// A GitHub comment has at most 65,536 characters.
const ROOM = 60_000;

/** A table for the comments of a pull request, with a count of the problems that do not fit. */
export function render(findings: Findings): string {
  const { problems } = findings;
  if (problems.length === 0) return `${totalOf(findings)}\n`;
  const rows: string[] = [];
  let room = ROOM;
  for (const row of problems.map(rowOf)) {
    room -= row.length + 1;
    if (room < 0) break;
    rows.push(row);
  }
  const left = problems.length - rows.length;
  const more = left === 0 ? [] : ['', `… and ${counted(left, 'more problem')}`];
  return [
    `**${totalOf(findings)}**`,
    '',
    '| | Place | Rule | Problem |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...more,
    '',
  ].join('\n');
}

function rowOf({ severity, path, line = 1, column = 1, rule, message }: Problem): string {
  const place = `<bdi>${escapeMarkdown(path ?? '')}</bdi>:${line}:${column}`;
  return `| ${SIGNS[severity]} ${severity} | ${place} | ${escapeMarkdown(rule)} | ${quotationsApart(message)} |`;
}

// A comma between two Arabic quotations would be laid out as Arabic, with the second quotation
// first.
const quotationsApart = (message: string): string =>
  escapeMarkdown(message)
    .split(/(“[^“”]*”|'[^']*')/)
    .map((part) => (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(part) ? `<bdi>${part}</bdi>` : part))
    .join('');
