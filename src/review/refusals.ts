import type { Wording } from '../wording.ts';

/** Why a session refuses a request. */
export const REFUSALS = {
  stale: { en: 'the claim file was changed in another window', ar: 'تغيّر ملف الأقوال في نافذة أخرى' },
  undecided: {
    en: 'take or drop the unsaved changes of the earlier review first',
    ar: 'خذ التغييرات غير المحفوظة من المراجعة السابقة أو اتركها أولًا',
  },
  changed: { en: 'the claim file has changed on disk', ar: 'تغيّر ملف الأقوال على القرص' },
  noStep: { en: 'there is nothing to undo or redo', ar: 'لا يوجد ما يُتراجع عنه أو يُعاد' },
  noFile: { en: 'the claim file is not on the disk any more; save it', ar: 'لم يعد ملف الأقوال على القرص؛ احفظه' },
  noDraft: { en: 'there are no unsaved changes to take or drop', ar: 'لا توجد تغييرات غير محفوظة' },
} as const satisfies Record<string, Wording>;
