import type { Span } from '../../text/span.ts';

/** A replacement of a range of a text; the range may be empty. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * Applies edits that do not overlap; the rest of the text is unchanged. Edits at the same place
 * keep their order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  const parts = inOrder.flatMap((edit) => {
    const before = text.slice(at, edit.start);
    at = edit.end;
    return [before, edit.text];
  });
  return [...parts, text.slice(at)].join('');
}
