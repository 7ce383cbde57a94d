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
import type { AnalyzeFlags } from '../options/analyze.ts';
import { renderOptions, surroundingsOf } from '../options/render.ts';
import { defaultFormat } from '../options/terminal.ts';
import { type PolicyOf, policyReader } from '../settings/policy-file.ts';
import type { RenderSetup } from './render-article.ts';
import { TOLD } from './select.ts';

/** A format with all it needs to write one report after another. */
export interface Writer {
  readonly name: FormatName;
  readonly format: ClaimFormat;
  readonly options: RenderOptions;
  /** What analyses an article and writes the report needs to know, on whatever thread. */
  readonly setup: RenderSetup;
  readonly policyOf: PolicyOf;
  /** Whether there may be more than one article. */
  readonly several: boolean;
}

/** Gets ready to write reports on the inputs to an output of this kind; what cannot be done is refused before anything is read. */
export async function openWriter(
  inputs: readonly string[],
  flags: AnalyzeFlags,
  output: Pick<Output, 'isTTY' | 'columns'>,
): Promise<Writer> {
  const jsonl = inputs.some((input) => formatOf(input, readOptions(flags)) === 'jsonl');
  const surroundings = surroundingsOf(output);
  const several = jsonl || inputs.length > 1;
  const options = renderOptions(flags, surroundings, several && flags.outputDir === undefined);
  const name = flags.format ?? formatOfExtension(flags.output) ?? defaultFormat(surroundings, jsonl);
  const format: ClaimFormat = await formats[name]();
  checkColumns(name, format, flags.columns ?? []);
  if (flags.outputDir === undefined && inputs.length > 1) refuseSeveral(name, format);
  const policyOf = policyReader(flags);
  // A policy that cannot be used stops the run before anything is written.
  for (const input of inputs) await policyOf(pathOf(input, flags));
  const shown = FOR_PEOPLE.includes(name) ? TOLD : null;
  const besides = flags.output !== undefined || flags.outputDir !== undefined;
  const selection = { levels: flags.level ?? null, kinds: flags.kind ?? shown, source: flags.source ?? null };
  const setup = { name, options, selection, sort: flags.sort ?? 'place', besides };
  return { name, format, options, policyOf, setup, several };
}

const formatOfExtension = (path = ''): FormatName | undefined => FORMAT_OF_EXTENSION[extname(path).toLowerCase()];

/** Refuses a second article in an output that can hold one only. */
export function refuseSeveral(name: FormatName, { single }: ClaimFormat): void {
  if (single) throw new CliError(`${name}: a file holds one article; --output-dir DIR writes one for each`);
}

function checkColumns(name: FormatName, { columns }: ClaimFormat, wanted: readonly string[]): void {
  if (wanted.length === 0) return;
  if (columns === undefined) throw new CliError(`--columns: the format ${name} has no columns`);
  const unknown = wanted.find((column) => !columns.includes(column));
  if (unknown === undefined) return;
  throw new CliError(`--columns: ${name} has no column '${unknown}'; it has ${columns.join(', ')}`);
}
