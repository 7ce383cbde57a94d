import type {
  Axis,
  Certainty,
  ClaimKind,
  Irrealis,
  Level,
  Polarity,
  QuoteType,
  Stance,
  Transparency,
} from '../../language/values.ts';
import type { Direction } from '../terminal/bidi.ts';

/** The columns that may be asked for, in the order they are listed to the user. */
export const COLUMN_IDS = [
  'id',
  'level',
  'source',
  'cue',
  'content',
  'mention',
  'type',
  'stance',
  'certainty',
  'polarity',
  'irrealis',
  'transparency',
  'points',
  'chain',
  'place',
  'frame',
  'entry',
  'parent',
  'trace',
  'kind',
] as const;

export type ColumnId = (typeof COLUMN_IDS)[number];

/** A sign for each level that says without colour how far it is from none. */
export const LEVEL_SIGNS: Readonly<Record<Level, string>> = {
  none: '○',
  low: '◔',
  medium: '◑',
  high: '◕',
  'very-high': '●',
};

/** Every word a renderer says in its own name, in one language. */
export interface Words {
  readonly direction: Direction;
  /** A BCP 47 tag, for plural rules. */
  readonly tag: string;
  readonly headers: Readonly<Record<ColumnId, string>>;
  readonly level: Readonly<Record<Level, string>>;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly polarity: Readonly<Record<Polarity, string>>;
  readonly irrealis: Readonly<Record<Irrealis, string>>;
  readonly transparency: Readonly<Record<Transparency, string>>;
  readonly type: Readonly<Record<QuoteType, string>>;
  readonly kind: Readonly<Record<ClaimKind, string>>;
  readonly ownVoice: string;
  readonly nobody: string;
  readonly unresolved: string;
  readonly axis: Readonly<Record<Axis, string>>;
  readonly sum: string;
  /** Tellers counted, by plural category; `#` stands for the number. */
  readonly tellers: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  readonly list: string;
  readonly clause: string;
  readonly claims: string;
  readonly ownVoiceStatements: string;
  readonly noClaims: string;
  readonly ruleTitle: string;
  /** Which weights are in force: the published ones, or those of a file. */
  /** How a claim was found that no frame of the lexicon fits, and what was weighed. */
  readonly foundBy: string;
  readonly learned: string;
  readonly weights: string;
  readonly published: string;
  /** The axis of transparency where there are several tellers. */
  readonly weakest: string;
  /** The stance by a claim's own cue, where an outer one weighs more. */
  readonly ownCue: string;
  readonly noPoints: string;
}

const en: Words = {
  direction: 'ltr',
  tag: 'en',
  headers: {
    id: '#',
    level: 'Hedging',
    source: 'Source',
    cue: 'Cue',
    content: 'Claim',
    mention: 'Named here as',
    type: 'Quotation',
    stance: 'Stance',
    certainty: 'Certainty',
    polarity: 'Polarity',
    irrealis: 'Irrealis',
    transparency: 'Source is',
    points: 'Points',
    chain: 'Chain',
    place: 'Place',
    frame: 'Frame',
    entry: 'Entry',
    parent: 'Within',
    trace: 'Why',
    kind: 'Kind',
  },
  level: { none: 'none', low: 'low', medium: 'medium', high: 'high', 'very-high': 'very high' },
  stance: { own: 'own word', endorse: 'endorse', neutral: 'neutral', distance: 'distance' },
  certainty: {
    certain: 'certain',
    probable: 'probable',
    possible: 'possible',
    belief: 'belief',
    unknown: 'unknown',
  },
  polarity: { positive: 'positive', negative: 'negative' },
  irrealis: { future: 'future', plan: 'plan', request: 'request', condition: 'condition' },
  transparency: {
    person: 'person',
    organisation: 'organisation',
    role: 'role only',
    anonymous: 'anonymous',
    none: 'nobody named',
  },
  type: { direct: 'direct', indirect: 'indirect', mixed: 'mixed' },
  kind: {
    speech: 'speech',
    thought: 'thought',
    evidence: 'evidence',
    perception: 'perception',
    intention: 'intention',
    support: 'support',
    decree: 'decree',
    appearance: 'appearance',
    denial: 'denial',
  },
  ownVoice: '(own voice)',
  nobody: '(nobody named)',
  unresolved: '(unresolved)',
  axis: { stance: 'Writer’s stance', certainty: 'Put as', transparency: 'Source is', distance: 'Tellers' },
  sum: 'Sum',
  tellers: { one: 'one teller', other: '# tellers' },
  list: ', ',
  clause: '; ',
  claims: 'Attributed claims',
  ownVoiceStatements: 'in the writer’s own voice',
  noClaims: 'No attributed claims.',
  ruleTitle: 'The rule',
  foundBy: 'Found by',
  learned:
    'a model learned from marked articles; no frame of the lexicon fits. It weighs the cue and the words round it, their parts of speech, the quotation marks, and where source and content stand',
  weights: 'Weights',
  published: 'as published',
  weakest: 'Weakest teller',
  ownCue: 'by its own cue',
  noPoints: 'no points',
};

const ar: Words = {
  direction: 'rtl',
  tag: 'ar',
  headers: {
    id: '#',
    level: 'التحفّظ',
    source: 'المصدر',
    cue: 'اللفظ',
    content: 'القول',
    mention: 'ورد بلفظ',
    type: 'الاقتباس',
    stance: 'الموقف',
    certainty: 'اليقين',
    polarity: 'إثبات أو نفي',
    irrealis: 'غير المتحقّق',
    transparency: 'نوع المصدر',
    points: 'النقاط',
    chain: 'السلسلة',
    place: 'الموضع',
    frame: 'القالب',
    entry: 'المدخل',
    parent: 'ضمن',
    trace: 'السبب',
    kind: 'النوع',
  },
  level: { none: 'معدوم', low: 'منخفض', medium: 'متوسط', high: 'مرتفع', 'very-high': 'مرتفع جدًا' },
  stance: { own: 'صوت الكاتب', endorse: 'تبنٍّ', neutral: 'حياد', distance: 'تباعد' },
  certainty: { certain: 'جازم', probable: 'راجح', possible: 'ممكن', belief: 'رأي', unknown: 'سؤال مفتوح' },
  polarity: { positive: 'مثبت', negative: 'منفي' },
  irrealis: { future: 'مستقبل', plan: 'خطة', request: 'طلب', condition: 'شرط' },
  transparency: {
    person: 'شخص مسمّى',
    organisation: 'جهة مسمّاة',
    role: 'صفة بلا اسم',
    anonymous: 'مجهول',
    none: 'غير مسمّى',
  },
  type: { direct: 'مباشر', indirect: 'غير مباشر', mixed: 'جزئي' },
  kind: {
    speech: 'قول',
    thought: 'رأي',
    evidence: 'دليل',
    perception: 'إدراك',
    intention: 'نيّة',
    support: 'تأييد',
    decree: 'قرار',
    appearance: 'ظاهر',
    denial: 'نفي أو رفض',
  },
  ownVoice: '(صوت الكاتب)',
  nobody: '(غير مسمّى)',
  unresolved: '(لم يُعرف)',
  axis: { stance: 'موقف الكاتب', certainty: 'صيغة القول', transparency: 'نوع المصدر', distance: 'الناقلون' },
  sum: 'المجموع',
  tellers: { one: 'ناقل واحد', two: 'ناقلان', few: '# ناقلين', many: '# ناقلًا', other: '# ناقل' },
  list: '، ',
  clause: '؛ ',
  claims: 'الأقوال المنسوبة',
  ownVoiceStatements: 'بصوت الكاتب',
  noClaims: 'لا أقوال منسوبة.',
  ruleTitle: 'القاعدة',
  foundBy: 'وجده',
  learned:
    'نموذج تعلّم من مقالات معلَّمة، فلا قالب في المعجم يطابقه. يزن لفظ الإسناد وما حوله وأقسام الكلام وعلامات التنصيص وموضع المصدر والمحتوى',
  weights: 'الأوزان',
  published: 'كما نُشرت',
  weakest: 'أضعف الناقلين',
  ownCue: 'بلفظه هو',
  noPoints: 'بلا نقاط',
};

/** The words of each interface language. */
export const WORDS: Readonly<Record<'en' | 'ar', Words>> = { en, ar };
