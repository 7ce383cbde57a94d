import { PROBLEM_SCHEMA, type Problem } from '../../problem.ts';
import type { Report } from '../../report/report.ts';
import { escapeControls } from '../escape/json.ts';

const lineOf = (value: unknown): string => `${escapeControls(JSON.stringify(value))}\n`;

/** The report as one line of JSON. */
export const render = (report: Report): string => lineOf(report);

/** The problem in place of the report: the output has one line for each article. */
export const problem = (found: Problem, id: string | null): string => lineOf({ schema: PROBLEM_SCHEMA, id, ...found });
