import type { TokenView } from '../tokens/token-view.ts';

/** Whether a token stands in a headline or a subheading, where articles and verbs are left out. */
export const isHeading = ({ document, sentenceOf }: TokenView, at: number): boolean =>
  (document.paragraphs[sentenceOf(at).paragraph]?.kind ?? 'body') !== 'body';

/** Whether a token stands in the first sentence of the headline with which an article begins. */
export const isInHeadline = ({ document: { paragraphs, sentences } }: TokenView, at: number): boolean =>
  paragraphs[0]?.kind === 'headline' && sentences[0]?.paragraph === 0 && at < sentences[0].endToken;
