import { jsonOf } from '../claims/json-array.ts';
import type { ComparisonView } from './format.ts';
import { articleValues, copyValues, originValue, sourceValue } from './json-values.ts';

/** The comparison as indented JSON; fields may be added to it, none renamed. */
export const render = ({ comparison }: ComparisonView): string =>
  jsonOf({
    schema: 'isnad-origins/1',
    articles: articleValues(comparison),
    sources: comparison.sources.map(sourceValue),
    origins: comparison.origins.map(originValue),
    copies: copyValues(comparison),
  });
