import type { EncodedTokens } from '../model/encode.ts';
import type { Run } from '../model/segments.ts';
import type { TokenRange } from '../tokens/token-range.ts';

/**
 * Whether the rules attribute a content of the model by another cue: the same content, or a quotation at its beginning
 * whose cue lies in it as well (scolded him: “The road is bad,” |she said|. “It floods.”), or one at its end whose cue is
 * a noun in it (posted a photo with the |caption|: “Guess who.”).
 */
export const isSaidOtherwise = ({ view, found }: EncodedTokens, content: Run | undefined): boolean =>
  content !== undefined &&
  found.some(
    ({ parent, cue, content: ranges }) =>
      parent === null &&
      cue?.entry != null &&
      (ranges.some((range) => isSame(range, content)) ||
        (cue.ranges.every((range) => lies(range, content)) &&
          ranges.some(
            ({ firstToken, endToken }) =>
              view.opensAt(firstToken) !== null &&
              (firstToken === content.from || (cue.kind === 'noun' && endToken === content.to)),
          ))),
  );

/** Whether a range equals a run, with or without its introducer. */
const isSame = ({ firstToken, endToken }: TokenRange, { from, to }: Run): boolean =>
  endToken === to && firstToken >= from && firstToken <= from + 1;

const lies = ({ firstToken, endToken }: TokenRange, { from, to }: Run): boolean => from <= firstToken && endToken <= to;
