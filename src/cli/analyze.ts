import { extname } from 'node:path';
import type { Article, Item } from '../input/article.ts';
import { formatOf, readInputs } from '../input/read.ts';
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
import { pathOf, readOptions, refuseOverwriting, toInput } from './inputs.ts';
import type { AnalyzeFlags } from './options.ts';
import { type Output, withOutput } from './output.ts';
import { type PolicyOf, policyReader } from './policy-file.ts';
import { say } from './say.ts';
import { selectClaims, TOLD } from './select.ts';
import { sortClaims } from './sort.ts';
import { defaultFormat } from './terminal-options.ts';

/** Analyses the inputs one by one and writes what was found as it goes; returns the exit code. */
export async function analyze(inputs: readonly string[], flags: AnalyzeFlags): Promise<number> {
  const path = flags.output ?? null;
  refuseOverwriting(inputs, path);
  const run = async (output: Output): Promise<Tally> =>
    writeAll(readInputs(inputs, readOptions(flags)), await openWriter(inputs, flags, output));
  return conclude(await withOutput(path, run, ({ done, failed }) => done > 0 || failed === 0));
}

/** A format with all it needs to write one report after another. */
interface Writer {
  readonly output: Output;
  readonly format: ClaimFormat;
  readonly options: RenderOptions;
  readonly select: (report: Report) => Report;
  readonly policyOf: PolicyOf;
}

async function openWriter(inputs: readonly string[], flags: AnalyzeFlags, output: Output): Promise<Writer> {
  const jsonl = inputs.some((input) => formatOf(input, readOptions(flags)) === 'jsonl');
  const surroundings = surroundingsOf(output);
  const options = renderOptions(flags, surroundings, jsonl || inputs.length > 1);
  const name = flags.format ?? formatOfExtension(flags.output) ?? defaultFormat(surroundings, jsonl);
  const format: ClaimFormat = await formats[name]();
  checkColumns(name, format, flags.columns ?? []);
  const policyOf = policyReader(flags);
  // A policy that cannot be used stops the run before anything is written.
  for (const input of inputs) await policyOf(pathOf(input, flags));
  const shown = FOR_PEOPLE.includes(name) ? TOLD : null;
  const selection = { levels: flags.level ?? null, kinds: flags.kind ?? shown, source: flags.source ?? null };
  const select = (report: Report): Report => sortClaims(selectClaims(report, selection), flags.sort ?? 'place');
  return { output, format, options, policyOf, select };
}

const formatOfExtension = (path = ''): FormatName | undefined => FORMAT_OF_EXTENSION[extname(path).toLowerCase()];

function checkColumns(name: FormatName, { columns }: ClaimFormat, wanted: readonly string[]): void {
  if (wanted.length === 0) return;
  if (columns === undefined) throw new Failure(`--columns: the format ${name} has no columns`);
  const unknown = wanted.find((column) => !columns.includes(column));
  if (unknown === undefined) return;
  throw new Failure(`--columns: ${name} has no column '${unknown}'; it has ${columns.join(', ')}`);
}

/** How many articles were analysed, and how many could not be. */
interface Tally {
  readonly done: number;
  readonly failed: number;
}

async function writeAll(items: AsyncIterable<Item>, writer: Writer): Promise<Tally> {
  const { output, format, options } = writer;
  let [done, failed] = [0, 0];
  for await (const item of items) {
    const text = await rendered(item, writer);
    if (text === null) {
      failed += 1;
      continue;
    }
    const before = done === 0 ? format.open : format.between;
    done += 1;
    if (!(await output.write((before?.(options) ?? '') + text))) return { done, failed };
  }
  const open = done === 0 && failed === 0 ? format.open?.(options) : '';
  if (done > 0 || failed === 0) await output.write(`${open ?? ''}${format.close?.(options) ?? ''}`);
  return { done, failed };
}

async function rendered(item: Item, { format, options, select, policyOf }: Writer): Promise<string | null> {
  if ('problem' in item) {
    say(item.problem.message);
    return null;
  }
  try {
    const policy = await policyOf(item.article.path);
    const report = select(await reportOn({ ...toInput(item.article), policy }));
    await format.prepare?.(report, options);
    return format.render(report, options);
  } catch (error) {
    say(broken(item.article, error));
    return null;
  }
}

// A fault of the program's own costs the article it happened on, not the ones after it.
const broken = ({ path, id }: Article, error: unknown): string =>
  `${path ?? id}: internal error: ${error instanceof Error ? error.message : String(error)}`;

function conclude({ done, failed }: Tally): number {
  if (failed > 0 && done + failed > 1) say(`${failed} of ${done + failed} articles could not be read; ${done} done`);
  return failed > 0 ? 2 : 0;
}
