import { jsonOf } from '../claims/json-array.ts';
import type { Compared } from './format.ts';
import { articleValues, copyValues, originValue, sourceValue } from './json-values.ts';

/** All that comparing came to, as indented JSON; fields may be added to it, none renamed. */
export const render = ({ across }: Compared): string =>
  jsonOf({
    schema: 'isnad-origins/1',
    articles: articleValues(across),
    sources: across.sources.map(sourceValue),
    origins: across.origins.map(originValue),
    copies: copyValues(across),
  });
