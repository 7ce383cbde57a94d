import type { Transparency } from '../../language/values.ts';
import type { TokenRange } from '../tokens/token-range.ts';

/** A source with all its mentions. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly transparency: Transparency;
  /** In text order. */
  readonly mentions: readonly TokenRange[];
}

/**
 * The entities of an attribution's source and intermediary; null for an unnamed or unresolved one.
 */
export interface Resolved {
  readonly source: Entity | null;
  readonly via: Entity | null;
  readonly transparency: Transparency;
  /**
   * Whether the source was resolved anaphorically (an unexpressed subject, «المصادر» "the
   * sources"), so that its chain continues.
   */
  readonly continues: boolean;
}
