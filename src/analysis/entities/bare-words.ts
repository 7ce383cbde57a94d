import { onceFor } from '../../memo.ts';
import { addToGroup } from '../../text/group-by.ts';
import type { TokenView } from '../tokens/token-view.ts';

const NONE: readonly number[] = [];

/** The tokens whose stem without its article is a word («المرصد» and «مرصد» for «مرصد»), in text order. */
export const tokensOfBare = (view: TokenView, bare: string): readonly number[] => bareIndex(view).get(bare) ?? NONE;

const bareIndex = onceFor((view: TokenView): ReadonlyMap<string, readonly number[]> => {
  const { bare, citation } = view.pack;
  const index = new Map<string, number[]>();
  for (const { kind, stem, index: at } of view.tokens) if (kind === 'word') addToGroup(index, citation(bare(stem)), at);
  return index;
});
