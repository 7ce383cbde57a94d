import type { VNode } from 'preact';
import { type MarkedClaim, type Segment, segmentsOf } from '../../../render/html/segments.ts';
import { LEVEL_SIGNS } from '../../../render/level-signs.ts';
import type { Span } from '../../../text/span.ts';
import type { ClaimState } from '../../protocol.ts';
import { isOwnVoice, levelOf } from '../state/filtered-claims.ts';
import { memo } from './memo.tsx';
import { filled, useUi } from './ui.tsx';

interface ParagraphProps {
  readonly text: string;
  readonly paragraph: Span;
  readonly isHeadline: boolean;
  /** The claims with a part in it, and their numbers. */
  readonly claims: readonly ClaimState[];
  readonly numbers: readonly number[];
  /** The chosen claim if it has a part in it. */
  readonly chosen: string | null;
}

interface Marked extends MarkedClaim {
  readonly claim: ClaimState;
  readonly number: number;
}

/** A paragraph of the article with its claims marked; rendered again only if one of them changed, or is chosen or left. */
export const Paragraph = memo(({ text, paragraph, isHeadline, claims, numbers, chosen }: ParagraphProps): VNode => {
  const marked = claims.map(
    (claim, index): Marked => ({
      id: claim.id,
      content: { spans: claim.spans },
      cue: { spans: claim.cueSpans },
      source: { spans: claim.sourceSpans },
      claim,
      number: numbers[index] ?? 0,
    }),
  );
  return (
    <p data-from={paragraph.start} class={isHeadline ? 'headline' : undefined}>
      {segmentsOf(paragraph, marked).map((segment) => (
        <MarkedWords key={segment.start} segment={segment} text={text} chosen={chosen} />
      ))}
    </p>
  );
});

interface WordsProps {
  readonly segment: Segment<Marked>;
  readonly text: string;
  readonly chosen: string | null;
}

function MarkedWords({ segment, text, chosen }: WordsProps): VNode {
  return (
    <>
      {segment.begins.map(({ claim, number }) => (
        <Sign key={claim.id} claim={claim} number={number} isChosen={claim.id === chosen} />
      ))}
      <span data-at={segment.start} class={classOf(segment, chosen)}>
        {text.slice(segment.start, segment.end)}
      </span>
    </>
  );
}

function classOf({ claims, cues, sources }: Segment<Marked>, chosen: string | null): string | undefined {
  const isChosen = ({ id }: Marked): boolean => id === chosen;
  const told = claims.filter(({ claim }) => !isOwnVoice(claim));
  const innermost = claims.find(isChosen) ?? told.at(-1);
  const names = [
    ...(innermost === undefined ? [] : ['mark', `l-${levelOf(innermost.claim)}`]),
    ...(told.length > 1 ? ['deep'] : []),
    ...(claims.some(isChosen) ? ['chosen'] : []),
    ...(cues.length > 0 ? ['cue'] : []),
    ...(cues.some(isChosen) ? ['chosen-cue'] : []),
    ...(sources.length > 0 ? ['src'] : []),
    ...(sources.some(isChosen) ? ['chosen-src'] : []),
  ];
  return names.length === 0 ? undefined : names.join(' ');
}

interface SignProps {
  readonly claim: ClaimState;
  readonly number: number;
  readonly isChosen: boolean;
}

/** The level and number before the first words of a claim; it chooses the claim. */
function Sign({ claim, number, isChosen }: SignProps): VNode {
  const { texts, messages, dispatch, language } = useUi();
  const level = levelOf(claim);
  const label = filled(texts.article.sign, { count: number, name: messages.level[level] });
  return (
    <button
      type="button"
      class={`sign l-${level}${isOwnVoice(claim) ? ' own' : ''}${claim.reviewed ? ' accepted' : ''}`}
      tabIndex={-1}
      lang={language}
      aria-label={label}
      title={label}
      aria-pressed={isChosen}
      onClick={() => dispatch({ type: 'chosen', claim: claim.id, tab: 'claim' })}
    >
      {LEVEL_SIGNS[level]}
      <sup>{number}</sup>
    </button>
  );
}
