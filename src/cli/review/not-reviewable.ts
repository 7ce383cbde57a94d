import type { Wording } from '../../wording.ts';

/** Why a claim file with problems of shape is not reviewed; the problems themselves precede it. */
export const notReviewable = (path: string): Wording => ({
  en: `${path}: cannot be reviewed; fix these problems first`,
  ar: `${path}: لا يمكن مراجعته؛ أصلح هذه المشكلات أولًا`,
});
