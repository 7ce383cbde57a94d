import { extname } from 'node:path';
import { formatOf } from '../../input/read.ts';
import {
  type ClaimFormat,
  FOR_PEOPLE,
  FORMAT_OF_EXTENSION,
  type FormatName,
  formats,
} from '../../render/claims/claim-formats.ts';
import type { RenderOptions } from '../../render/options.ts';
import { CliError } from '../cli-error.ts';
import { pathOf, readOptions } from '../io/inputs.ts';
import type { Output } from '../io/output-target.ts';
import type { AnalyzeFlags } from '../options/analyze-options.ts';
import { renderOptions, terminalEnvOf } from '../options/render-options.ts';
import { defaultFormat } from '../options/terminal-env.ts';
import { type PolicyOf, policyReader } from '../settings/policy-file.ts';
import type { RenderSetup } from './render-article.ts';
import { DEFAULT_KINDS } from './select.ts';

/** A format, and all that is needed to write reports in it. */
export interface Writer {
  readonly name: FormatName;
  readonly format: ClaimFormat;
  readonly options: RenderOptions;
  /** Plain values, so that reports can be rendered on any thread. */
  readonly setup: RenderSetup;
  readonly policyOf: PolicyOf;
  /** Whether the inputs may hold more than one article. */
  readonly several: boolean;
}

/**
 * Resolves the options to a writer of reports. Throws a CliError for options that contradict each
 * other and for unusable policies, before any article is read.
 */
export async function openWriter(
  inputs: readonly string[],
  flags: AnalyzeFlags,
  output: Pick<Output, 'isTTY' | 'columns'>,
): Promise<Writer> {
  const jsonl = inputs.some((input) => formatOf(input, readOptions(flags)) === 'jsonl');
  const terminal = terminalEnvOf(output);
  const several = jsonl || inputs.length > 1;
  // A person opens a file; a program that reads a pipe would take the mark for part of a name.
  const hasMark = flags.csvBom ?? (flags.output !== undefined || flags.outputDir !== undefined);
  const options = { ...renderOptions(flags, terminal, several && flags.outputDir === undefined), hasMark };
  const name = flags.format ?? formatOfExtension(flags.output) ?? defaultFormat(terminal, jsonl);
  const format: ClaimFormat = await formats[name]();
  checkColumns(name, format, flags.columns ?? []);
  if (flags.outputDir === undefined && inputs.length > 1) rejectSeveral(name, format);
  const policyOf = policyReader(flags);
  for (const input of inputs) await policyOf(pathOf(input, flags));
  const defaultKinds = FOR_PEOPLE.includes(name) ? DEFAULT_KINDS : null;
  const withCompanions = flags.output !== undefined || flags.outputDir !== undefined;
  const selection = { levels: flags.level ?? null, kinds: flags.kind ?? defaultKinds, source: flags.source ?? null };
  const setup = { name, options, selection, sort: flags.sort ?? 'place', withCompanions };
  return { name, format, options, policyOf, setup, several };
}

const formatOfExtension = (path = ''): FormatName | undefined => FORMAT_OF_EXTENSION[extname(path).toLowerCase()];

/** Throws a CliError where a format holds only one article per file. */
export function rejectSeveral(name: FormatName, { single }: ClaimFormat): void {
  if (single)
    throw new CliError({
      en: `${name}: holds one article per file; use --output-dir DIR for several`,
      ar: `في ملف ${name} مقال واحد؛ استعمل --output-dir DIR لعدة مقالات`,
    });
}

function checkColumns(name: FormatName, { columns }: ClaimFormat, wanted: readonly string[]): void {
  if (wanted.length === 0) return;
  if (columns === undefined)
    throw new CliError({
      en: `--columns: the format ${name} has no columns`,
      ar: `--columns: لا أعمدة للصيغة ${name}`,
    });
  const unknown = wanted.find((column) => !columns.includes(column));
  if (unknown === undefined) return;
  throw new CliError({
    en: `--columns: ${name} has no column '${unknown}'; its columns are ${columns.join(', ')}`,
    ar: `--columns: لا عمود باسم '${unknown}' في الصيغة ${name}؛ أعمدتها: ${columns.join('، ')}`,
  });
}
