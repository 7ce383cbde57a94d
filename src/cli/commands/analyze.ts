import { type Batch, openBatch, type Tally } from '../batch/batch.ts';
import { reportsOn, type Tagged } from '../batch/reports.ts';
import { openWriter, refuseSeveral, type Writer } from '../batch/writer.ts';
import { CliError } from '../cli-error.ts';
import { refuseOverwriting } from '../io/inputs.ts';
import { logStderr } from '../io/log.ts';
import { withOutput } from '../io/output.ts';
import type { Output } from '../io/output-target.ts';
import type { AnalyzeFlags } from '../options/analyze.ts';

/** Analyses the inputs and writes what was found as it goes, in their order; returns the exit code. */
export async function analyze(inputs: readonly string[], flags: AnalyzeFlags): Promise<number> {
  const path = flags.output ?? null;
  if (flags.skipExisting && flags.outputDir === undefined) {
    throw new CliError('--skip-existing needs --output-dir DIR: the folder to look in');
  }
  refuseOverwriting(inputs, path);
  if (path !== null || flags.outputDir !== undefined) {
    const writer = await openWriter(inputs, flags, FILE);
    if (flags.outputDir !== undefined || writer.format.beside !== undefined) {
      const { writeFiles } = await import('../batch/article-files.ts');
      const run = (batch: Batch): Promise<void> => writeFiles(batch, writer, { inputs, ...flags });
      return conclude(await inBatch(openBatch(inputs, flags, writer.several), run));
    }
  }
  const run = async (output: Output): Promise<Tally> => {
    const writer = await openWriter(inputs, flags, output);
    return inBatch(openBatch(inputs, flags, writer.several), (batch) => writeAll(batch, writer, output));
  };
  return conclude(await withOutput(path, run, ({ done, failed }) => done > 0 || failed === 0));
}

const FILE = { isTTY: false, columns: undefined };

async function inBatch(batch: Batch, run: (batch: Batch) => Promise<void>): Promise<Tally> {
  try {
    await run(batch);
    return batch.tally;
  } catch (error) {
    throw batch.endedBy(error);
  } finally {
    batch.close();
  }
}

async function writeAll(batch: Batch, writer: Writer, output: Output): Promise<void> {
  const { name, format, options } = writer;
  const { tally } = batch;
  for await (const each of reportsOn(untagged(batch), writer, batch)) {
    if ('failure' in each) {
      tally.failed += 1;
      const { problem, id } = each.failure;
      if (!(await output.write(format.problem?.(problem, id) ?? ''))) return batch.stop();
      continue;
    }
    if (tally.done > 0) refuseSeveral(name, format);
    const before = tally.done === 0 ? format.open : format.between;
    if (!(await output.write((before?.(options) ?? '') + each.rendered.text))) return batch.stop();
    tally.done += 1;
  }
  const { done, failed } = tally;
  const open = done === 0 && failed === 0 ? format.open?.(options) : '';
  if (done > 0 || failed === 0) await output.write(`${open ?? ''}${format.close?.(options) ?? ''}`);
}

async function* untagged({ items }: Batch): AsyncGenerator<Tagged<null>> {
  for await (const item of items) yield { item, tag: null };
}

function conclude({ done, failed, skipped }: Tally): number {
  if (failed > 0 && done + failed > 1)
    logStderr(`${failed} of ${done + failed} articles could not be read; ${done} done`);
  if (skipped > 0)
    logStderr(`${skipped} ${skipped === 1 ? 'article was' : 'articles were'} there before; ${done} done`);
  return failed > 0 ? 2 : 0;
}
