import type { TokenView } from '../tokens/token-view.ts';

/** Whether a token stands in a headline or a subheading, where articles and verbs are left out. */
export const isHeading = ({ document, sentenceOf }: TokenView, at: number): boolean =>
  (document.paragraphs[sentenceOf(at).paragraph]?.kind ?? 'body') !== 'body';
