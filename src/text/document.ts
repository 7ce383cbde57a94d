import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { type Sentence, type SentenceRules, sentencesOf } from './sentences.ts';
import { type Token, type TokenReader, tokenise } from './tokens.ts';
import type { WordReading } from './word-reading.ts';

/** An article as read: its text is never changed, everything else is spans into it. */
export interface Document<W extends WordReading = WordReading> {
  readonly id: string;
  readonly path: string | null;
  readonly text: string;
  readonly language: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token<W>[];
}

/** What a language tells the text layer. */
export interface TextRules<W extends WordReading = WordReading> extends TokenReader<W>, SentenceRules {
  readonly language: string;
}

/** Reads a text into paragraphs, sentences and tokens, in time linear in its length. */
export function readDocument<W extends WordReading>(
  source: { readonly id: string; readonly path: string | null; readonly text: string },
  rules: TextRules<W>,
): Document<W> {
  const tokens = tokenise(source.text, rules);
  const read = (paragraphs: readonly Paragraph[]) => ({
    paragraphs,
    sentences: sentencesOf(paragraphs, tokens, rules),
  });
  const paragraphs = paragraphsOf(source.text);
  const withDatelines = read(paragraphs);
  // A text that is nothing but datelines has none: where there are words, there is a sentence.
  const { length } = withDatelines.sentences;
  const parts = length > 0 ? withDatelines : read(paragraphs.map((paragraph) => ({ ...paragraph, dateline: null })));
  const { id, path, text } = source;
  return { id, path, text, language: rules.language, paragraphs: parts.paragraphs, sentences: parts.sentences, tokens };
}

/** The document's title: the words of its headline; null where it has none. */
export function titleOf(document: Document): string | null {
  const headline = document.paragraphs.find((paragraph) => paragraph.kind === 'headline');
  return headline === undefined ? null : document.text.slice(headline.start, headline.end);
}
