import type { Problem, RuleGroup } from '../../problem.ts';
import { visible } from '../terminal/sanitise.ts';
import type { Findings } from './format.ts';
import { byFile, counted } from './total.ts';

/**
 * JUnit XML, which CI servers read as test results: a suite for each file, with a case for each
 * group of rules.
 */
export function render({ files, problems, groups }: Findings): string {
  const own = byFile(problems);
  const suites = files.map((path) => suiteOf(path, own.get(path) ?? [], groups));
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="isnad validate" ${totals(files.length * groups.length, failures)}>`,
    ...suites.map(({ text }) => text),
    '</testsuites>',
    '',
  ].join('\n');
}

const totals = (tests: number, failures: number): string => `tests="${tests}" failures="${failures}" errors="0"`;

function suiteOf(path: string, problems: readonly Problem[], groups: readonly RuleGroup[]) {
  const cases = groups.map((group) => {
    const rules = new Set(group.rules.map(({ id }) => id));
    return caseOf(
      path,
      group.name,
      problems.filter(({ rule }) => rules.has(rule)),
    );
  });
  const failures = cases.filter(({ failed }) => failed).length;
  const lines = [
    `  <testsuite name="${xml(path)}" ${totals(groups.length, failures)}>`,
    ...cases.map(({ text }) => text),
    '  </testsuite>',
  ];
  return { failures, text: lines.join('\n') };
}

/** Errors and warnings fail a case; problems of severity info go to its output. */
function caseOf(path: string, group: string, problems: readonly Problem[]) {
  const head = `    <testcase classname="${xml(path)}" name="${group}" file="${xml(path)}"`;
  const [failing, rest] = [true, false].map((fails) =>
    problems.filter(({ severity }) => (severity !== 'info') === fails),
  );
  const parts = [...failureOf(failing ?? []), ...outputOf(rest ?? [])];
  const text = parts.length === 0 ? `${head}/>` : `${head}>\n${parts.join('\n')}\n    </testcase>`;
  return { failed: (failing ?? []).length > 0, text };
}

function failureOf(problems: readonly Problem[]): string[] {
  const [first] = problems;
  if (first === undefined) return [];
  const message = problems.length === 1 ? first.message : counted(problems.length, 'problem');
  return [`      <failure type="${xml(first.rule)}" message="${xml(message)}">${linesOf(problems)}</failure>`];
}

const outputOf = (problems: readonly Problem[]): string[] =>
  problems.length === 0 ? [] : [`      <system-out>${linesOf(problems)}</system-out>`];

const linesOf = (problems: readonly Problem[]): string =>
  problems
    .map(({ path, line = 1, column = 1, severity, message, rule }) =>
      xml(`${path}:${line}:${column}: ${severity}: ${message} [${rule}]`),
    )
    .join('\n');

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' },
};
// XML 1.0 cannot represent these characters, not even escaped.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const xml = (text: string): string =>
  visible(text)
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
