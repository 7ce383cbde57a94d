import type { Wording } from '../../wording.ts';

/** Suggests the name that was probably meant. */
export const didYouMean = (name: string): Wording => ({ en: `did you mean '${name}'?`, ar: `هل المقصود '${name}'؟` });
