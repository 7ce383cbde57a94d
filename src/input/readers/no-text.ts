import type { Wording } from '../../wording.ts';

/** Why a document of an office program has no article. */
export const NO_TEXT: Wording = {
  en: 'no text found; if it holds scanned pages, run OCR first',
  ar: 'لا نص فيه؛ إن كانت صفحاته ممسوحة ضوئيًا فعالجها أولًا ببرنامج للتعرّف الضوئي (OCR)',
};
