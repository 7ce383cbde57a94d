import type { Item } from '../input/article.ts';
import { articlesOf, refuseOverwriting } from './inputs.ts';
import type { AnalyzeFlags } from './options.ts';
import { type Output, withOutput } from './output.ts';
import { say } from './say.ts';
import { openWriter, refuseSeveral, rendered, type Tally, type Writer } from './writer.ts';

/** Analyses the inputs one by one and writes what was found as it goes; returns the exit code. */
export async function analyze(inputs: readonly string[], flags: AnalyzeFlags): Promise<number> {
  const path = flags.output ?? null;
  refuseOverwriting(inputs, path);
  if (path !== null || flags.outputDir !== undefined) {
    const writer = await openWriter(inputs, flags, FILE);
    if (flags.outputDir !== undefined || writer.format.beside !== undefined) {
      const { writeFiles } = await import('./article-files.ts');
      return conclude(await writeFiles(articlesOf(inputs, flags), writer, { inputs, ...flags }));
    }
  }
  const run = async (output: Output): Promise<Tally> =>
    writeAll(articlesOf(inputs, flags), await openWriter(inputs, flags, output), output);
  return conclude(await withOutput(path, run, ({ done, failed }) => done > 0 || failed === 0));
}

const FILE = { isTTY: false, columns: undefined };

async function writeAll(items: AsyncIterable<Item>, writer: Writer, output: Output): Promise<Tally> {
  const { name, format, options } = writer;
  let [done, failed] = [0, 0];
  for await (const item of items) {
    const result = await rendered(item, writer);
    if (result === null) {
      failed += 1;
      continue;
    }
    if (done > 0) refuseSeveral(name, format);
    const before = done === 0 ? format.open : format.between;
    done += 1;
    if (!(await output.write((before?.(options) ?? '') + result.text))) return { done, failed };
  }
  const open = done === 0 && failed === 0 ? format.open?.(options) : '';
  if (done > 0 || failed === 0) await output.write(`${open ?? ''}${format.close?.(options) ?? ''}`);
  return { done, failed };
}

function conclude({ done, failed }: Tally): number {
  if (failed > 0 && done + failed > 1) say(`${failed} of ${done + failed} articles could not be read; ${done} done`);
  return failed > 0 ? 2 : 0;
}
