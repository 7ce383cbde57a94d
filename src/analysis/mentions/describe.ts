import { onceFor } from '../../memo.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { describeByCapitals } from './describe-by-capitals.ts';
import { describeByLists } from './describe-by-lists.ts';
import type { Description } from './description.ts';

/** What the mention that takes up a range of tokens says of its source; read once for each range of a document. */
export const describe = (view: TokenView, range: TokenRange): Description => descriptionsOf(view)(range);

const descriptionsOf = onceFor((view: TokenView) => {
  const read = view.pack.profile.names === 'capitals' ? describeByCapitals : describeByLists;
  const known = new Map<number, Description[]>();
  return (range: TokenRange): Description => {
    const list = known.get(range.firstToken) ?? [];
    const found = list.find((one) => one.range.endToken === range.endToken && one.range.cut === range.cut);
    if (found !== undefined) return found;
    const description = read(view, range);
    known.set(range.firstToken, [...list, description]);
    return description;
  };
});
