import type { Attribution } from '../attribution.ts';
import { announcedBlocks } from '../rules/blocks.ts';
import { findByRules } from '../rules/find-by-rules.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { continueStatements } from './continuations.ts';
import { withoutStrayFirstPerson } from './first-person.ts';
import { mergeWithModel } from './merge.ts';
import { nest } from './nesting.ts';

/**
 * The attributions of a document in text order, each inside the one whose content holds it. The model reads how those of
 * the rules nest; where merging changes some, all are nested again.
 */
export function findAttributions(view: TokenView): readonly Attribution[] {
  const ruled = findNestedByRules(view);
  const merged = continueStatements(view, mergeWithModel(view, ruled));
  const blocks = announcedBlocks(view, merged);
  return merged === ruled && blocks.length === 0 ? ruled : nest([...merged, ...blocks]);
}

/** The attributions that the rules alone find, in text order and nested: what a model reads and is trained on. */
export function findNestedByRules(view: TokenView): readonly Attribution[] {
  const nested = nest(findByRules(view));
  const kept = withoutStrayFirstPerson(view, nested);
  return kept === nested ? nested : nest(kept);
}
