import { frameNamed } from '../../language/entries.ts';
import type { Slot } from '../../language/pack.ts';
import type { Attribution } from '../attribution.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** The slots of the frame that an attribution was read by; none where no frame of the lexicon was. */
export function slotsOf({ pack }: TokenView, { frame }: Attribution): readonly Slot[] {
  const { left = [], right = [] } = frameNamed(pack, frame) ?? {};
  return [...left, ...right];
}
