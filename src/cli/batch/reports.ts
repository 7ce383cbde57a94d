import type { Article, Item } from '../../input/article.ts';
import { idOf } from '../../input/formats.ts';
import { type Problem, worded, wordingOf } from '../../problem.ts';
import { same } from '../../wording.ts';
import { logStderr } from '../io/log.ts';
import { inOrder } from '../workers/in-order.ts';
import { openWorkerPool } from '../workers/worker-pool.ts';
import type { Batch } from './batch.ts';
import type { Rendered } from './render-article.ts';
import type { Writer } from './writer.ts';

/** An item of the inputs, with a tag by which the caller recognises its result. */
export interface Tagged<Tag> {
  readonly item: Item;
  readonly tag: Tag;
}

/** The rendered report on an item, or why there is none. */
export type ReportResult<Tag> =
  | { readonly tag: Tag; readonly rendered: Rendered }
  | { readonly tag: Tag; readonly failure: ReportFailure };

/** Why there is no report on an item. */
export interface ReportFailure {
  /** The article's own id; null where it could not be read. */
  readonly id: string | null;
  readonly problem: Problem;
}

// The first articles, up to this many characters in all, are analysed on this thread: for a few
// short ones, starting threads costs more than it saves.
const INLINE_CHARACTERS = 64 * 1024;

interface ResultWithNotes<Tag> {
  readonly result: ReportResult<Tag>;
  /** Notes on how the article was read, to be logged. */
  readonly notes: readonly Problem[];
}

/** Analyses articles, many of them concurrently, and yields the reports in order; logs problems. */
export async function* renderReports<Tag>(
  items: AsyncIterable<Tagged<Tag>>,
  { setup, policyOf }: Writer,
  { jobs, progress }: Pick<Batch, 'jobs' | 'progress'>,
): AsyncGenerator<ReportResult<Tag>> {
  const workerPool = openWorkerPool('render', setup, jobs);
  let characters = 0;
  const run = async ({ item, tag }: Tagged<Tag>): Promise<ResultWithNotes<Tag>> => {
    if ('problem' in item) {
      return { result: { tag, failure: { id: item.id ?? null, problem: item.problem } }, notes: [] };
    }
    const { article } = item;
    characters += article.text.length;
    const job = { article, policy: await policyOf(article.path) };
    const outcome = await (characters <= INLINE_CHARACTERS ? workerPool.runInline(job) : workerPool.run(job));
    const result =
      'error' in outcome ? { tag, failure: failureOf(article, outcome.error) } : { tag, rendered: outcome.result };
    return { result, notes: article.notes ?? [] };
  };
  try {
    for await (const { result, notes } of inOrder(items, run, workerPool.window)) {
      const hasFailed = 'failure' in result;
      for (const note of hasFailed ? [...notes, result.failure.problem] : notes) {
        progress.clear();
        logStderr(wordingOf(note));
      }
      yield result;
      progress.addArticle(hasFailed);
    }
  } finally {
    await workerPool.close();
  }
}

/** The name of an article in messages: its path, with its id where the file holds several. */
const nameOf = (path: string | null, id: string): string =>
  path === null ? id : idOf(path) === id ? path : `${path}: ${id}`;

const failureOf = ({ id, path }: Article, error: string): ReportFailure => ({
  id,
  problem: { rule: 'not-analysed', severity: 'error', ...worded(same(`${nameOf(path, id)}: ${error}`)), path },
});
