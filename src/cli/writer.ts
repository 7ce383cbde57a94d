import { extname } from 'node:path';
import type { Article, Item } from '../input/article.ts';
import { formatOf } from '../input/read.ts';
import {
  type ClaimFormat,
  FOR_PEOPLE,
  FORMAT_OF_EXTENSION,
  type FormatName,
  formats,
} from '../render/claims/registry.ts';
import type { RenderOptions } from '../render/options.ts';
import { reportOn } from '../report/build.ts';
import type { Report } from '../report/report.ts';
import { renderOptions, surroundingsOf } from './display.ts';
import { Failure } from './failure.ts';
import { pathOf, readOptions, toInput } from './inputs.ts';
import type { AnalyzeFlags } from './options.ts';
import type { Output } from './output.ts';
import { type PolicyOf, policyReader } from './policy-file.ts';
import { say } from './say.ts';
import { selectClaims, TOLD } from './select.ts';
import { sortClaims } from './sort.ts';
import { defaultFormat } from './terminal-options.ts';

/** A format with all it needs to write one report after another. */
export interface Writer {
  readonly name: FormatName;
  readonly format: ClaimFormat;
  readonly options: RenderOptions;
  readonly select: (report: Report) => Report;
  readonly policyOf: PolicyOf;
}

/** Gets ready to write reports on the inputs to an output of this kind; what cannot be done is refused before anything is read. */
export async function openWriter(
  inputs: readonly string[],
  flags: AnalyzeFlags,
  output: Pick<Output, 'isTTY' | 'columns'>,
): Promise<Writer> {
  const jsonl = inputs.some((input) => formatOf(input, readOptions(flags)) === 'jsonl');
  const surroundings = surroundingsOf(output);
  const several = flags.outputDir === undefined && (jsonl || inputs.length > 1);
  const options = renderOptions(flags, surroundings, several);
  const name = flags.format ?? formatOfExtension(flags.output) ?? defaultFormat(surroundings, jsonl);
  const format: ClaimFormat = await formats[name]();
  checkColumns(name, format, flags.columns ?? []);
  if (flags.outputDir === undefined && inputs.length > 1) refuseSeveral(name, format);
  const policyOf = policyReader(flags);
  // A policy that cannot be used stops the run before anything is written.
  for (const input of inputs) await policyOf(pathOf(input, flags));
  const shown = FOR_PEOPLE.includes(name) ? TOLD : null;
  const selection = { levels: flags.level ?? null, kinds: flags.kind ?? shown, source: flags.source ?? null };
  const select = (report: Report): Report => sortClaims(selectClaims(report, selection), flags.sort ?? 'place');
  return { name, format, options, policyOf, select };
}

const formatOfExtension = (path = ''): FormatName | undefined => FORMAT_OF_EXTENSION[extname(path).toLowerCase()];

/** Refuses a second article in an output that can hold one only. */
export function refuseSeveral(name: FormatName, { single }: ClaimFormat): void {
  if (single) throw new Failure(`${name}: a file holds one article; --output-dir DIR writes one for each`);
}

function checkColumns(name: FormatName, { columns }: ClaimFormat, wanted: readonly string[]): void {
  if (wanted.length === 0) return;
  if (columns === undefined) throw new Failure(`--columns: the format ${name} has no columns`);
  const unknown = wanted.find((column) => !columns.includes(column));
  if (unknown === undefined) return;
  throw new Failure(`--columns: ${name} has no column '${unknown}'; it has ${columns.join(', ')}`);
}

/** How many articles were analysed, and how many could not be. */
export interface Tally {
  readonly done: number;
  readonly failed: number;
}

/** An article's report as text of the format. */
export interface Rendered {
  readonly article: Article;
  readonly report: Report;
  readonly text: string;
}

/** Analyses an article and writes its report as text; null, once it has been said why, where that cannot be done. */
export async function rendered(item: Item, { format, options, select, policyOf }: Writer): Promise<Rendered | null> {
  if ('problem' in item) {
    say(item.problem.message);
    return null;
  }
  try {
    const policy = await policyOf(item.article.path);
    const report = select(await reportOn({ ...toInput(item.article), policy }));
    await format.prepare?.(report, options);
    return { article: item.article, report, text: format.render(report, options, item.article.text) };
  } catch (error) {
    say(broken(item.article, error));
    return null;
  }
}

// A fault of the program's own costs the article it happened on, not the ones after it.
const broken = ({ path, id }: Article, error: unknown): string =>
  `${path ?? id}: internal error: ${error instanceof Error ? error.message : String(error)}`;
