import type { Plural } from '../../wording.ts';

/** The texts that only the page has. */
export interface PageMessages {
  readonly report: string;
  readonly measures: string;
  readonly contents: string;
  readonly article: string;
  readonly articleNote: string;
  readonly legend: string;
  readonly table: string;
  readonly graph: string;
  readonly graphNote: string;
  readonly strip: string;
  readonly stripNote: string;
  readonly sources: string;
  readonly theArticle: string;
  readonly ownVoice: string;
  readonly filter: string;
  readonly any: string;
  readonly reset: string;
  /** The number of claims that the filter shows: # is that number and % the total. */
  readonly shown: string;
  readonly inText: string;
  readonly number: string;
  readonly says: string;
  readonly relays: string;
  readonly levels: string;
  readonly points: Plural;
  readonly passages: Plural;
  readonly source: string;
  readonly within: string;
  readonly made: string;
  readonly brief: string;
  readonly mostSaid: string;
  readonly unnamed: string;
  readonly passedOn: string;
  readonly hedged: string;
  /** A part of a total: # is the part and % the total. */
  readonly of: string;
}

const en: PageMessages = {
  report: 'Attribution report',
  measures: 'Hedging levels measure wording, not truth.',
  contents: 'On this page',
  article: 'The article',
  articleNote: 'Bold: the cue. Dotted: the source. The sign before a claim links to the reasons for its level.',
  legend: 'How firmly it is said',
  table: 'Attributed claims',
  graph: 'Who told whom',
  graphNote:
    'An arrow goes from who says it to whoever passes it on, with the number of claims and their highest level.',
  strip: 'Who speaks where',
  stripNote: 'From the beginning of the article to its end.',
  sources: 'Sources',
  theArticle: 'The article',
  ownVoice: 'Own voice',
  filter: 'Show only',
  any: 'all',
  reset: 'Show all',
  shown: '# of % claims shown',
  inText: 'In the text',
  number: 'No.',
  says: 'Says',
  relays: 'Passes on',
  levels: 'Levels',
  points: { one: '# point', other: '# points' },
  passages: { one: '# passage', other: '# passages' },
  source: 'Source',
  within: 'Within',
  brief: 'In short',
  mostSaid: 'Most is said by',
  unnamed: 'Rests on sources without a name',
  passedOn: 'Passed on by others, not heard at first hand',
  hedged: 'Strongly hedged',
  of: '# of %',
  made: 'Made by Isnad from the words of the article alone, without a network.',
};

const ar: PageMessages = {
  report: 'تقرير الإسناد',
  measures: 'درجات التحفّظ تقيس الصياغة لا الصحة.',
  contents: 'في هذه الصفحة',
  article: 'المقال',
  articleNote: 'الخط العريض للفظ الإسناد، والمنقّط للمصدر؛ والعلامة قبل القول تقود إلى سبب درجته.',
  legend: 'بأي قدر من الجزم',
  table: 'الأقوال المنسوبة',
  graph: 'من نقل عمّن',
  graphNote: 'السهم من صاحب القول إلى من نقله، ومعه عدد الأقوال وأعلى درجات تحفّظها.',
  strip: 'من يتكلم وأين',
  stripNote: 'من أول المقال إلى آخره.',
  sources: 'المصادر',
  theArticle: 'المقال',
  ownVoice: 'صوت الكاتب',
  filter: 'اعرض فقط',
  any: 'الكل',
  reset: 'اعرض الكل',
  shown: 'الأقوال المعروضة: # من %',
  inText: 'في النص',
  number: 'الرقم',
  says: 'قال',
  relays: 'ينقل',
  levels: 'الدرجات',
  points: { zero: 'بلا نقاط', one: 'نقطة واحدة', two: 'نقطتان', few: '# نقاط', many: '# نقطة', other: '# نقطة' },
  passages: {
    one: 'موضع واحد',
    two: 'موضعان',
    few: '# مواضع',
    many: '# موضعًا',
    other: '# موضع',
  },
  source: 'المصدر',
  within: 'ضمن',
  brief: 'باختصار',
  mostSaid: 'أكثر الأقوال لـ',
  unnamed: 'عن مصادر بلا اسم',
  passedOn: 'منقول عبر آخرين',
  hedged: 'بتحفّظ مرتفع أو أكثر',
  of: '# من %',
  made: 'أعدّه «إسناد» من كلمات المقال وحدها، بلا شبكة.',
};

/** The texts of the page in each interface language. */
export const PAGE_MESSAGES: Readonly<Record<'en' | 'ar', PageMessages>> = { en, ar };
