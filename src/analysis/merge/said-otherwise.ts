import type { EncodedTokens } from '../model/encode.ts';
import type { Run } from '../model/segments.ts';
import type { TokenRange } from '../tokens/token-range.ts';

/**
 * Whether the rules attribute a content of the model by another cue: the same content, or a quotation at its beginning
 * whose cue lies in it as well (scolded him: “The road is bad,” |she said|. “It floods.”).
 */
export const isSaidOtherwise = ({ view, found }: EncodedTokens, content: Run | undefined): boolean =>
  content !== undefined &&
  found.some(
    ({ parent, cue, content: ranges }) =>
      parent === null &&
      cue?.entry != null &&
      (ranges.some((range) => isSame(range, content)) ||
        (view.opensAt(content.from) !== null &&
          ranges.some(({ firstToken }) => firstToken === content.from) &&
          cue.ranges.every((range) => lies(range, content)))),
  );

/** Whether a range equals a run, with or without its introducer. */
const isSame = ({ firstToken, endToken }: TokenRange, { from, to }: Run): boolean =>
  endToken === to && firstToken >= from && firstToken <= from + 1;

const lies = ({ firstToken, endToken }: TokenRange, { from, to }: Run): boolean => from <= firstToken && endToken <= to;
