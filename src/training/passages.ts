import type { Attribution } from '../score/marked-documents.ts';
import type { Span } from '../text/span.ts';
import type { GoldDocument } from './gold.ts';

// Words, as blanks part them: what a reader pastes is seldom longer.
const LONGEST = 70;

/**
 * The passages of a marked article: paragraphs in a row of so few words together, each with the attributions whose content
 * lies in it. A longer paragraph is left out.
 */
export function passagesOf(gold: GoldDocument): GoldDocument[] {
  const passages: Paragraph[] = [];
  for (const paragraph of paragraphsOf(gold.text)) {
    const last = passages.at(-1);
    if (last !== undefined && last.words + paragraph.words <= LONGEST)
      passages[passages.length - 1] = { ...last, end: paragraph.end, words: last.words + paragraph.words };
    else passages.push(paragraph);
  }
  return passages.filter(({ words }) => words <= LONGEST).map((passage) => passageOf(gold, passage));
}

interface Paragraph extends Span {
  readonly words: number;
}

const paragraphsOf = (text: string): Paragraph[] =>
  Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    words: line.trim().split(/\s+/).length,
  }));

function passageOf(gold: GoldDocument, { start, end }: Span): GoldDocument {
  const within = (spans: readonly Span[]): Span[] => spans.filter((span) => start <= span.start && span.end <= end);
  const moved = (spans: readonly Span[]): Span[] =>
    within(spans).map((span) => ({ start: span.start - start, end: span.end - start }));
  const own = gold.attributions.filter(({ content }) => within(content).length === content.length);
  const ids = new Set(own.map(({ id }) => id));
  const attributions = own.map(
    (one): Attribution => ({
      ...one,
      parent: one.parent !== null && ids.has(one.parent) ? one.parent : null,
      ...{ source: moved(one.source), cue: moved(one.cue), content: moved(one.content) },
    }),
  );
  return { ...gold, id: `${gold.id} ${start}`, text: gold.text.slice(start, end), attributions };
}
