import { ar as arMessages } from '../../../src/render/locale/ar.ts';
import { en as enMessages } from '../../../src/render/locale/en.ts';
import type { Messages } from '../../../src/render/locale/messages.ts';
import { ar } from '../../../src/review/page/messages/ar.ts';
import { en } from '../../../src/review/page/messages/en.ts';
import type { Texts } from '../../../src/review/page/messages/texts.ts';

/** A review of one article: what is corrected in it. */
export interface ReviewCase {
  readonly article: string;
  readonly withClaims: boolean;
  readonly ui: 'ar' | 'en';
  readonly texts: Texts;
  readonly messages: Messages;
  /** The content of a claim whose stance and checking are set, and the words that begin and end it. */
  readonly checked: string;
  /** The content of a claim that is rejected and then made anew from its words. */
  readonly remade: string;
  readonly cue: string;
  readonly source: string;
  readonly newName: string;
  readonly note: string;
}

/** The whole reviews that the tests do. */
export const CASES: readonly ReviewCase[] = [
  {
    article: 'seed',
    withClaims: false,
    ui: 'ar',
    texts: ar,
    messages: arMessages,
    checked: 'استشهاد طفل وثلاثة مدنيين في الاعتداء الأميركي',
    remade: 'أي وجود أجنبي في أفغانستان ستعامله كاحتلال',
    cue: 'تحذيرات',
    source: 'طالبان',
    newName: 'حركة طالبان',
    note: 'سألنا الوزارة، ولم تجب.',
  },
  {
    article: 'wikinews-korea',
    withClaims: true,
    ui: 'en',
    texts: en,
    messages: enMessages,
    checked: 'it would attack any loudspeakers broadcasting propaganda',
    remade: 'the broadcasts will continue',
    cue: 'says',
    source: 'South Korea',
    newName: 'The South Korean ministry',
    note: 'We asked the ministry; no answer yet.',
  },
];
