import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { type Sentence, type SentenceRules, sentencesOf } from './sentences.ts';
import { type Token, type TokenReader, tokenise } from './tokens.ts';
import type { WordReading } from './word-reading.ts';

/** An article split into paragraphs, sentences and tokens: spans of its text, which is never changed. */
export interface Document<W extends WordReading = WordReading> {
  readonly id: string;
  readonly path: string | null;
  readonly text: string;
  readonly language: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token<W>[];
}

/** The rules of a language that the text layer needs. */
export interface TextRules<W extends WordReading = WordReading> extends TokenReader<W>, SentenceRules {
  readonly language: string;
}

/** Splits a text into paragraphs, sentences and tokens, in linear time. */
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
  // A text with words has a sentence: one that seems to consist of datelines only has none.
  const { length } = withDatelines.sentences;
  const parts = length > 0 ? withDatelines : read(paragraphs.map((paragraph) => ({ ...paragraph, dateline: null })));
  const { id, path, text } = source;
  return { id, path, text, language: rules.language, paragraphs: parts.paragraphs, sentences: parts.sentences, tokens };
}

/** The text of the headline; null if there is none. */
export function titleOf(document: Document): string | null {
  const headline = document.paragraphs.find((paragraph) => paragraph.kind === 'headline');
  return headline === undefined ? null : document.text.slice(headline.start, headline.end);
}
