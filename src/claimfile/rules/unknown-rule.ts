import type { Wording } from '../../wording.ts';
import { didYouMean } from '../format/did-you-mean.ts';

/** The message for the id of a rule that does not exist; `meant` is a similar one, null for none. */
export function unknownRule(id: string, meant: string | null): Wording {
  const hint =
    meant === null ? { en: "'isnad rules' lists them", ar: "يسردها الأمر 'isnad rules'" } : didYouMean(meant);
  return { en: `there is no rule '${id}'; ${hint.en}`, ar: `لا قاعدة باسم '${id}'؛ ${hint.ar}` };
}
