import { onceFor } from '../../memo.ts';
import { addToGroup } from '../../text/group-by.ts';
import type { TokenView } from '../tokens/token-view.ts';

const NONE: readonly number[] = [];

/** The tokens whose stem without its article is a word («المرصد» and «مرصد» for «مرصد»), in text order. */
export const tokensOfBare = (view: TokenView, bare: string): readonly number[] => bareIndex(view).get(bare) ?? NONE;

const bareIndex = onceFor((view: TokenView): ReadonlyMap<string, readonly number[]> => {
  const index = new Map<string, number[]>();
  view.tokens.forEach(({ kind, word }, at) => {
    if (kind === 'word') addToGroup(index, word.bareCitation, at);
  });
  return index;
});
