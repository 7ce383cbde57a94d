import type { Span } from '../../../text/span.ts';
import { claimChanged, isRefusal, type Outcome } from '../changes.ts';
import { claimWith, type EditContext, type FoundClaim } from '../context.ts';
import type { EditOf } from '../edit.ts';
import { keptSelector, quotedContent, quotedWords } from '../selection.ts';
import { changedVoice, quotedAs } from '../voice.ts';

/** Sets the boundaries of a claim's content. */
export function setSpans(context: EditContext, edit: EditOf<'set-spans'>): Outcome {
  const found = claimWith(context, edit.claim);
  if (isRefusal(found)) return found;
  const quoted = quotedContent(context.text, edit.spans);
  if (isRefusal(quoted)) return { ...quoted, claim: edit.claim };
  const { index, claim } = found;
  return claimChanged(index, claim.id, {
    content: quoted.words,
    at: keptSelector(context.text, claim.at, quoted),
    ...(claim.gone === true ? { gone: undefined } : {}),
    ...typeOver(context, found, quoted.spans),
  });
}

/** The kind of quotation of the new content, where the file gave that of the former one. */
function typeOver(context: EditContext, { index, claim }: FoundClaim, spans: readonly Span[]) {
  const former = context.places[index]?.spans ?? [];
  const isFollowed = claim.type !== undefined && former.length > 0 && quotedAs(context, former) === claim.type;
  return isFollowed ? { type: quotedAs(context, spans) } : {};
}

/** Sets the cue of a claim, or the article's words for its source. */
export function setWords(context: EditContext, edit: EditOf<'set-cue' | 'set-mention'>): Outcome {
  const found = claimWith(context, edit.claim);
  if (isRefusal(found)) return found;
  const field = edit.kind === 'set-cue' ? 'cue' : 'mention';
  const quoted = quotedWords(context.text, edit.spans, field);
  if (isRefusal(quoted)) return { ...quoted, claim: edit.claim };
  const words = quoted.words === '' ? undefined : quoted.words;
  return changedVoice(context, found, field === 'cue' ? { cue: words } : { mention: words });
}
