import type { Report } from '../../report/report.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import type { Messages } from '../locale/messages.ts';
import { visible } from '../terminal/sanitise.ts';

/** A hint that an editor shows in front of what somebody says. */
export interface SourceHint {
  /** The UTF-16 offset of the content. */
  readonly offset: number;
  /** The sign of the level, and the tellers from the outermost to the source. */
  readonly label: string;
  /** The level in words. */
  readonly tooltip: string;
}

/** The hints for the claims of an article that somebody makes, in text order. */
export function sourceHints({ claims }: Report, messages: Messages): SourceHint[] {
  return claims
    .filter(({ source, cue }) => source !== null || cue !== null)
    .map(({ content, chain, source, hedging: { level } }) => {
      const tellers = chain.length > 0 ? chain.map(({ name }) => name) : [source?.name ?? messages.nobody];
      return {
        offset: content.spans[0]?.start ?? 0,
        label: visible(`${LEVEL_SIGNS[level]} ${tellers.join(' → ')}:`),
        tooltip: messages.level[level],
      };
    })
    .sort((a, b) => a.offset - b.offset);
}
