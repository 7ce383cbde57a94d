import type { Transparency } from '../../language/values.ts';
import type { TokenRange } from '../tokens/token-range.ts';

/** Somebody the article ascribes words to, with every mention of them as a source. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly transparency: Transparency;
  /** In text order. */
  readonly mentions: readonly TokenRange[];
}

/** Who an attribution's source and intermediary are; null where nobody is named or nobody fits. */
export interface Resolved {
  readonly source: Entity | null;
  readonly via: Entity | null;
  readonly transparency: Transparency;
  /** Whether the source was found by pointing back (an unexpressed subject, «المصادر»), so that its chain goes on. */
  readonly continues: boolean;
}
