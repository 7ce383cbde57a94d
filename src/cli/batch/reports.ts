import type { Article, Item } from '../../input/article.ts';
import { idOf } from '../../input/formats.ts';
import type { Problem } from '../../problem.ts';
import { logStderr } from '../io/log.ts';
import { inOrder } from '../workers/in-order.ts';
import { openCrew } from '../workers/worker-pool.ts';
import type { Batch } from './batch.ts';
import type { Rendered } from './render-article.ts';
import type { Writer } from './writer.ts';

/** What came of an item of the inputs; `tag` is what was put to it. */
export type Done<Tag> =
  | { readonly tag: Tag; readonly rendered: Rendered }
  | { readonly tag: Tag; readonly failure: Failed };

/** An item of the inputs with what whoever takes the report wants to know it by. */
export interface Tagged<Tag> {
  readonly item: Item;
  readonly tag: Tag;
}

/** Why there is no report on an item. */
export interface Failed {
  /** The article's own id, where one could be read. */
  readonly id: string | null;
  readonly problem: Problem;
}

// So many characters are analysed on this thread before others are started: for a few short articles that does not pay.
const ALONE = 64 * 1024;

interface Noted<Tag> {
  readonly done: Done<Tag>;
  /** What is to be known of how the article was read. */
  readonly notes: readonly Problem[];
}

/** Analyses articles, several at a time where there are many, and gives the reports in their order; says what is wrong in between. */
export async function* reportsOn<Tag>(
  items: AsyncIterable<Tagged<Tag>>,
  { setup, policyOf }: Writer,
  { jobs, progress }: Pick<Batch, 'jobs' | 'progress'>,
): AsyncGenerator<Done<Tag>> {
  const crew = openCrew('render', setup, jobs);
  let characters = 0;
  const run = async ({ item, tag }: Tagged<Tag>): Promise<Noted<Tag>> => {
    if ('problem' in item) return { done: { tag, failure: { id: item.id ?? null, problem: item.problem } }, notes: [] };
    const { article } = item;
    characters += article.text.length;
    const job = { article, policy: await policyOf(article.path) };
    const outcome = await (characters <= ALONE ? crew.runHere(job) : crew.run(job));
    const done =
      'died' in outcome ? { tag, failure: failureOf(article, outcome.died) } : { tag, rendered: outcome.result };
    return { done, notes: article.notes ?? [] };
  };
  try {
    for await (const { done, notes } of inOrder(items, run, crew.window)) {
      const failed = 'failure' in done;
      for (const { message } of failed ? [...notes, done.failure.problem] : notes) {
        progress.clear();
        logStderr(message);
      }
      yield done;
      progress.did(failed);
    }
  } finally {
    await crew.close();
  }
}

/** A line of many needs its own name beside that of its file. */
const nameOf = (path: string | null, id: string): string =>
  path === null ? id : idOf(path) === id ? path : `${path}: ${id}`;

const failureOf = ({ id, path }: Article, died: string): Failed => ({
  id,
  problem: { rule: 'not-analysed', severity: 'error', message: `${nameOf(path, id)}: ${died}`, path },
});
