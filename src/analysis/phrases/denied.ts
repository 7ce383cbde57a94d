import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { mayBeSomebody } from './somebody.ts';
import { isOwnThing } from './thing-nouns.ts';
import { isWhat } from './what.ts';

// The object of a verb that takes any noun phrase as its content, such as one of denying.

/**
 * Whether a phrase that begins directly behind a verb of denying can only be what is denied: «أي علاقة» (any connection), «هذه
 * الاتهامات» (these accusations), «جميع التهم» (all charges), «ما نشرته الصحف» (what the papers wrote), «معرفتها» (her knowledge).
 */
export const isDenied = (view: TokenView, { entry: { nominal } }: Cue, at: number): boolean =>
  nominal === 'any' &&
  (view.is('polarity-determiner', at) ||
    isWhat(view, at) ||
    isOwnThing(view, at) ||
    (view.isAny(['distributive-quantifier', 'demonstrative'], at) &&
      !view.is('partitive', at + 1) &&
      (isWhat(view, at + 1) || !mayBeSomebody(view, at + 1))));
