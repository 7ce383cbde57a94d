import { resolve } from 'node:path';
import type { Findings } from '../../render/problems/format.ts';
import { type ProblemFormatName, problemFormats } from '../../render/problems/problem-formats.ts';
import { prepare } from '../../render/terminal/prepare.ts';
import { CliError } from '../cli-error.ts';
import { refuseOverwriting } from '../io/inputs.ts';
import { withOutput } from '../io/output.ts';
import { renderOptions, surroundingsOf } from '../options/render.ts';
import type { NamedOutput, ValidateFlags } from '../options/validate.ts';

/** A format and where it goes; null is the standard output. */
export interface ProblemOutput {
  readonly format: ProblemFormatName;
  readonly path: string | null;
}

/** What `--format` and `--output` come to, the standard output last. An output that names its format asks for it as well. */
export function outputsOf({ format = [], output = [] }: Pick<ValidateFlags, 'format' | 'output'>): ProblemOutput[] {
  const named = output.flatMap((each) => (each.format === null ? [] : [each.format]));
  const [first = 'stylish', ...rest] = format;
  const formats = [...new Set([first, ...rest, ...named])];
  const given = output.map((each) => ({ ...each, format: each.format ?? first }));
  refuseTwice(given);
  const outputs = formats.map((name) => ({
    format: name,
    path: given.find((each) => each.format === name)?.path ?? null,
  }));
  const unnamed = outputs.filter(({ path }) => path === null);
  if (unnamed.length > 1) {
    const [one, two] = unnamed.map((each) => each.format);
    throw new CliError(
      `two formats for the standard output, ${one} and ${two}; write one to a file: --output ${two}=FILE`,
    );
  }
  return [...outputs.filter(({ path }) => path !== null), ...unnamed];
}

function refuseTwice(given: readonly NamedOutput[]): void {
  given.forEach(({ format, path }, index) => {
    const before = given.slice(0, index);
    if (before.some((other) => other.format === format))
      throw new CliError(`two files for the format ${format}; name one`);
    if (before.some((other) => resolve(other.path) === resolve(path))) {
      throw new CliError(`--output ${path}: two formats for one file; name another`);
    }
  });
}

/** Refuses outputs that would take the place of a file that is checked. */
export function refuseOutputs(files: readonly string[], outputs: readonly ProblemOutput[]): void {
  for (const { path } of outputs) refuseOverwriting(files, path);
}

/** Writes what was found in each format, each file whole or not at all. */
export async function writeFindings(
  findings: Findings,
  outputs: readonly ProblemOutput[],
  flags: ValidateFlags,
): Promise<void> {
  for (const { format, path } of outputs) {
    const { render } = await problemFormats[format]();
    await withOutput(path, async (output) => {
      const options = renderOptions(flags, surroundingsOf(output), false);
      await prepare([findings.problems, [...findings.excerpts.values()]], options);
      await output.write(render(findings, options));
    });
  }
}
