import { resolve } from 'node:path';
import type { Findings } from '../../render/problems/format.ts';
import { type ProblemFormatName, problemFormats } from '../../render/problems/problem-formats.ts';
import { prepare } from '../../render/terminal/prepare.ts';
import { CliError } from '../cli-error.ts';
import { rejectOverwriting } from '../io/inputs.ts';
import { withOutput } from '../io/output.ts';
import { renderOptions, terminalEnvOf } from '../options/render-options.ts';
import type { NamedOutput, ValidateFlags } from '../options/validate-options.ts';

/** A format and the file it goes to; null is the standard output. */
export interface ProblemOutput {
  readonly format: ProblemFormatName;
  readonly path: string | null;
}

/**
 * Resolves `--format` and `--output` to outputs, the standard output last. An output that names a
 * format adds it to the formats. Throws a CliError for two outputs that would collide.
 */
export function outputsOf({ format = [], output = [] }: Pick<ValidateFlags, 'format' | 'output'>): ProblemOutput[] {
  const named = output.flatMap((each) => (each.format === null ? [] : [each.format]));
  const [first = 'stylish', ...rest] = format;
  const formats = [...new Set([first, ...rest, ...named])];
  const given = output.map((each) => ({ ...each, format: each.format ?? first }));
  rejectCollisions(given);
  const outputs = formats.map((name) => ({
    format: name,
    path: given.find((each) => each.format === name)?.path ?? null,
  }));
  const toStdout = outputs.filter(({ path }) => path === null);
  if (toStdout.length > 1) {
    const [one, two] = toStdout.map((each) => each.format);
    throw new CliError({
      en: `two formats for the standard output, ${one} and ${two}; write one to a file: --output ${two}=FILE`,
      ar: `صيغتان للخرج القياسي: ${one} و${two}؛ اكتب إحداهما في ملف: --output ${two}=FILE`,
    });
  }
  return [...outputs.filter(({ path }) => path !== null), ...toStdout];
}

function rejectCollisions(given: readonly NamedOutput[]): void {
  given.forEach(({ format, path }, index) => {
    const before = given.slice(0, index);
    if (before.some((other) => other.format === format))
      throw new CliError({
        en: `two files for the format ${format}; give one`,
        ar: `ملفان للصيغة ${format}؛ أعطِ ملفًا واحدًا`,
      });
    if (before.some((other) => resolve(other.path) === resolve(path))) {
      throw new CliError({
        en: `--output ${path}: two formats for one file; choose another file for one of them`,
        ar: `--output ${path}: صيغتان لملف واحد؛ اختر لإحداهما ملفًا آخر`,
      });
    }
  });
}

/** Throws a CliError for an output that would overwrite a checked file. */
export function rejectOutputs(files: readonly string[], outputs: readonly ProblemOutput[]): void {
  for (const { path } of outputs) rejectOverwriting(files, path);
}

/** Writes the findings in each format; each file is written atomically. */
export async function writeFindings(
  findings: Findings,
  outputs: readonly ProblemOutput[],
  flags: ValidateFlags,
): Promise<void> {
  for (const { format, path } of outputs) {
    const { render } = await problemFormats[format]();
    await withOutput(path, async (output) => {
      const options = renderOptions(flags, terminalEnvOf(output), false);
      await prepare([findings.problems, [...findings.excerpts.values()]], options);
      await output.write(render(findings, options));
    });
  }
}
