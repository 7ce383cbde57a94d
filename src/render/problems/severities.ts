import type { Severity } from '../../problem.ts';
import type { UiLanguage } from '../../wording.ts';

/** The names of the severities in each interface language. */
export const SEVERITIES: Readonly<Record<UiLanguage, Readonly<Record<Severity, string>>>> = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  ar: { error: 'خطأ', warning: 'تحذير', info: 'ملاحظة' },
};
