import { type Batch, openBatch, type Tally } from '../batch/batch.ts';
import { renderReports, type Tagged } from '../batch/reports.ts';
import { openWriter, rejectSeveral, type Writer } from '../batch/writer.ts';
import { CliError } from '../cli-error.ts';
import { rejectOverwriting } from '../io/inputs.ts';
import { logStderr } from '../io/log.ts';
import { withOutput } from '../io/output.ts';
import type { Output } from '../io/output-target.ts';
import type { AnalyzeFlags } from '../options/analyze-options.ts';

/** Analyses the inputs and writes each report when it is ready, in order; returns the exit status. */
export async function analyze(inputs: readonly string[], flags: AnalyzeFlags): Promise<number> {
  const path = flags.output ?? null;
  if (flags.skipExisting && flags.outputDir === undefined) {
    throw new CliError({
      en: '--skip-existing requires --output-dir DIR, the folder to look in',
      ar: 'الخيار --skip-existing يحتاج إلى --output-dir DIR، وهو المجلّد الذي يُبحث فيه',
    });
  }
  rejectOverwriting(inputs, path);
  if (path !== null || flags.outputDir !== undefined) {
    const writer = await openWriter(inputs, flags, NO_TERMINAL);
    if (flags.outputDir !== undefined || writer.format.beside !== undefined) {
      const { writeFiles } = await import('../batch/article-files.ts');
      const run = (batch: Batch): Promise<void> => writeFiles(batch, writer, { inputs, ...flags });
      return summarise(await runBatch(openBatch(inputs, flags, writer.several), run));
    }
  }
  const run = async (output: Output): Promise<Tally> => {
    const writer = await openWriter(inputs, flags, output);
    return runBatch(openBatch(inputs, flags, writer.several), (batch) => writeAll(batch, writer, output));
  };
  return summarise(await withOutput(path, run, ({ done, failed }) => done > 0 || failed === 0));
}

const NO_TERMINAL = { isTTY: false, columns: undefined };

async function runBatch(batch: Batch, run: (batch: Batch) => Promise<void>): Promise<Tally> {
  try {
    await run(batch);
    return batch.tally;
  } catch (error) {
    throw batch.withTally(error);
  } finally {
    batch.close();
  }
}

async function writeAll(batch: Batch, writer: Writer, output: Output): Promise<void> {
  const { name, format, options } = writer;
  const { tally } = batch;
  for await (const result of renderReports(withoutTags(batch), writer, batch)) {
    if ('failure' in result) {
      tally.failed += 1;
      const { problem, id } = result.failure;
      if (!(await output.write(format.problem?.(problem, id) ?? ''))) return batch.stop();
      continue;
    }
    if (tally.done > 0) rejectSeveral(name, format);
    const before = tally.done === 0 ? format.open : format.between;
    if (!(await output.write((before?.(options) ?? '') + result.rendered.text))) return batch.stop();
    tally.done += 1;
  }
  const { done, failed } = tally;
  const open = done === 0 && failed === 0 ? format.open?.(options) : '';
  if (done > 0 || failed === 0) await output.write(`${open ?? ''}${format.close?.(options) ?? ''}`);
}

async function* withoutTags({ items }: Batch): AsyncGenerator<Tagged<null>> {
  for await (const item of items) yield { item, tag: null };
}

function summarise({ done, failed, skipped }: Tally): number {
  if (failed > 0 && done + failed > 1) {
    logStderr({
      en: `${failed} of ${done + failed} articles failed; ${done} done`,
      ar: `تعذّرت مقالات: ${failed} من ${done + failed}؛ والمنجز ${done}`,
    });
  }
  if (skipped > 0)
    logStderr({
      en: `${skipped} ${skipped === 1 ? 'article' : 'articles'} skipped, with files from earlier; ${done} done`,
      ar: `تُركت مقالات لها ملفات من قبل: ${skipped}؛ والمنجز ${done}`,
    });
  return failed > 0 ? 2 : 0;
}
