import type { ChangeKind, HedgeAxis } from '../../diff/change.ts';
import type { Plural } from '../../wording.ts';

/** The columns of the table of changes. */
export const CHANGE_COLUMNS = ['change', 'before', 'after', 'content', 'place'] as const;

/** A column of the table of changes. */
export type ChangeColumn = (typeof CHANGE_COLUMNS)[number];

/** The texts that only a comparison has. */
interface ChangeMessages {
  readonly headers: Readonly<Record<ChangeColumn, string>>;
  readonly kind: Readonly<Record<ChangeKind, string>>;
  readonly axis: Readonly<Record<HedgeAxis, string>>;
  readonly none: string;
  /** The number of changes, by plural category; `#` stands for the number. */
  readonly changes: Plural;
  readonly minor: Plural;
  /** Follows the number of minor changes where they are not shown. */
  readonly hidden: string;
}

/** The texts of a comparison in each interface language. */
export const CHANGE_MESSAGES: Readonly<Record<'en' | 'ar', ChangeMessages>> = {
  en: {
    headers: { change: 'Change', before: 'Before', after: 'After', content: 'Claim', place: 'Place' },
    kind: {
      'claim-added': 'claim added',
      'claim-removed': 'claim removed',
      'claim-moved': 'claim moved',
      'attribution-added': 'attribution added',
      'attribution-removed': 'attribution removed',
      'source-named': 'source named',
      'source-unnamed': 'source un-named',
      'source-replaced': 'source replaced',
      'source-reworded': 'source reworded',
      'reason-dropped': 'reason for anonymity dropped',
      'reason-added': 'reason for anonymity added',
      'chain-shortened': 'chain shortened',
      'chain-lengthened': 'chain lengthened',
      'chain-replaced': 'teller replaced',
      'hedge-dropped': 'hedge dropped',
      'hedge-added': 'hedge added',
      'polarity-flipped': 'polarity flipped',
      'cue-replaced': 'cue replaced',
      'quoting-changed': 'quoting changed',
      reworded: 'reworded',
      spelling: 'spelling only',
    },
    axis: { stance: 'stance', certainty: 'certainty', irrealis: 'irrealis', level: 'level' },
    none: 'no changes in attribution',
    changes: { one: 'one change', other: '# changes' },
    minor: { one: 'one minor change', other: '# minor changes' },
    hidden: ' (spelling, the writer’s own voice) not shown: --all',
  },
  ar: {
    headers: { change: 'التغيير', before: 'قبل', after: 'بعد', content: 'القول', place: 'الموضع' },
    kind: {
      'claim-added': 'أُضيف قول',
      'claim-removed': 'حُذف قول',
      'claim-moved': 'تغيّر موضع القول',
      'attribution-added': 'أُضيف إسناد',
      'attribution-removed': 'حُذف الإسناد',
      'source-named': 'سُمّي المصدر',
      'source-unnamed': 'أُخفي المصدر',
      'source-replaced': 'تبدّل المصدر',
      'source-reworded': 'تغيّر وصف المصدر',
      'reason-dropped': 'حُذف سبب إخفاء المصدر',
      'reason-added': 'أُضيف سبب إخفاء المصدر',
      'chain-shortened': 'قصرت السلسلة',
      'chain-lengthened': 'طالت السلسلة',
      'chain-replaced': 'تبدّل ناقل',
      'hedge-dropped': 'سقط تحفّظ',
      'hedge-added': 'أُضيف تحفّظ',
      'polarity-flipped': 'انقلب الإثبات والنفي',
      'cue-replaced': 'تبدّل اللفظ',
      'quoting-changed': 'تغيّر نوع الاقتباس',
      reworded: 'تغيّرت الألفاظ',
      spelling: 'إملاء فقط',
    },
    axis: { stance: 'الموقف', certainty: 'اليقين', irrealis: 'غير المتحقّق', level: 'التحفّظ' },
    none: 'لا تغيير في الإسناد',
    changes: {
      zero: 'لا تغييرات',
      one: 'تغيير واحد',
      two: 'تغييران',
      few: '# تغييرات',
      many: '# تغييرًا',
      other: '# تغيير',
    },
    minor: {
      one: 'تغيير طفيف واحد',
      two: 'تغييران طفيفان',
      few: '# تغييرات طفيفة',
      many: '# تغييرًا طفيفًا',
      other: '# تغيير طفيف',
    },
    hidden: ' (إملاء أو صوت الكاتب) دون عرض: --all',
  },
};
