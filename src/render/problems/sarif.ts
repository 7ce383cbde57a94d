import { posix } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Problem, RuleText, Severity } from '../../problem.ts';
import { fingerprintOf } from '../../problem-fingerprint.ts';
import { escapeControls } from '../escape/json.ts';
import { visible } from '../terminal/sanitise.ts';
import type { Findings } from './format.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * SARIF 2.1.0, which code scanning services read: one run with every rule and its help, and columns
 * in UTF-16 units.
 */
export function render({ files, problems, excerpts, groups }: Findings): string {
  const rules = groups.flatMap((group) => group.rules);
  const order = new Map(rules.map(({ id }, index) => [id, index]));
  const ordinal = counter();
  const run = {
    tool: { driver: { name: 'Isnad', semanticVersion: packageJson.version, rules: rules.map(descriptorOf) } },
    invocations: [{ executionSuccessful: true }],
    artifacts: files.map((path) => ({ location: { uri: uriOf(path) } })),
    results: problems.map((problem) => ({
      ruleId: problem.rule,
      ...(order.has(problem.rule) ? { ruleIndex: order.get(problem.rule) } : {}),
      level: LEVELS[problem.severity],
      message: { text: unlinked(visible(problem.message)) },
      locations: [locationOf(problem, excerpts.get(problem)?.column)],
      partialFingerprints: { 'isnadProblem/v1': ordinal(problem) },
    })),
    columnKind: 'utf16CodeUnits',
  };
  return `${escapeControls(JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2))}\n`;
}

const descriptorOf = ({ id, severity, summary, why, wrong, right }: RuleText) => ({
  id,
  shortDescription: { text: sentence(summary) },
  fullDescription: { text: why },
  help: {
    text: `${why}\n\nWrong:\n${wrong}\n\nRight:\n${right}`,
    markdown: `${why}\n\nWrong:\n\n${fenced(wrong)}\n\nRight:\n\n${fenced(right)}`,
  },
  defaultConfiguration: { level: LEVELS[severity] },
});

const sentence = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}.`;
const fenced = (text: string): string => `\`\`\`yaml\n${text}\n\`\`\``;

const locationOf = ({ path, line = 1, column = 1 }: Problem, utf16Column = column) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(path ?? '') },
    region: { startLine: line, startColumn: utf16Column },
  },
});

/** A path as a URI reference; relative paths are resolved from the root of the repository. */
function uriOf(path: string): string {
  const named = posix.normalize(path.replaceAll('\\', '/'));
  // A lone surrogate cannot be encoded in UTF-8.
  const segments = named.split('/').map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')));
  return `${named.startsWith('/') ? 'file://' : ''}${segments.join('/')}`;
}

// `[text](target)` is a link in a SARIF message; the text of a file must not become one.
const unlinked = (message: string): string => message.replaceAll('](', '] (');

/** Numbers equal problems of a file, so that each has its own fingerprint. */
function counter(): (problem: Problem) => string {
  const seen = new Map<string, number>();
  return (problem) => {
    const print = fingerprintOf(problem);
    const key = `${problem.path}\n${print}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${print}:${count}`;
  };
}
