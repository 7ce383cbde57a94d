import type { Wording } from '../../wording.ts';

/** Why a document of more than `maxBytes` is not read. */
export const tooLarge = (maxBytes: number): Wording => ({
  en: `is larger than ${maxBytes / 1024 / 1024} MiB; copy the article into a file`,
  ar: `حجمه أكبر من ${maxBytes / 1024 / 1024} MiB؛ انسخ المقال في ملف`,
});
