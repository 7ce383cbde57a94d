import { packOf } from '../../src/language/index.ts';
import { type Document, readDocument } from '../../src/text/document.ts';

const [arabic, english] = await Promise.all([packOf('ar'), packOf('en')]);

/** A text read with the rules of Arabic. */
export const readArabic = (text: string): Document => readDocument({ id: 'text', path: null, text }, arabic);

/** A text read with the rules of English. */
export const readEnglish = (text: string): Document => readDocument({ id: 'text', path: null, text }, english);

/** The words of spans, each as it stands in the document. */
export const wordsOf = (
  { text }: Document,
  spans: readonly { readonly start: number; readonly end: number }[],
): string[] => spans.map(({ start, end }) => text.slice(start, end));
