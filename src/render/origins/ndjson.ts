import { escapeControls } from '../escape/json.ts';
import type { ComparisonView } from './format.ts';
import { articleValues, originValue, sourceValue } from './json-values.ts';

/** One origin or source a line, with its articles, so that each line is complete. */
export function render({ comparison, by }: ComparisonView): string {
  const articles = articleValues(comparison);
  const values = by === 'origin' ? comparison.origins.map(originValue) : comparison.sources.map(sourceValue);
  const lines = values.map((value) => JSON.stringify({ ...value, in: inOf(value.articles, articles) }));
  return lines.map((line) => `${escapeControls(line)}\n`).join('');
}

const inOf = (indexes: readonly number[], articles: ReturnType<typeof articleValues>) =>
  indexes.map((index) => ({ article: index, id: articles[index]?.id, path: articles[index]?.path }));
