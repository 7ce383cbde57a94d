import type { Language } from './index.ts';

/** The language of a text by its share of Arabic letters; Latin letters count a third, for names and addresses in Arabic news. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, 4000);
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return arabic * 3 > latin ? 'ar' : 'en';
}
