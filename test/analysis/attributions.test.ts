import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { packOf } from '../../src/language/index.ts';
import { readDocument } from '../../src/text/document.ts';

const pack = await packOf('ar');

interface Expected {
  readonly source: string;
  readonly content: string;
  readonly cue?: string | null;
  readonly name?: string | null;
  readonly chain?: readonly string[];
  readonly type?: string;
  /** The place in the list of the claim that this one lies in; null for none. */
  readonly parent?: number | null;
}

/** The claims that a text ascribes to somebody, in order. */
function claimsOf(text: string): Expected[] {
  const { claims } = analyze(readDocument({ id: 'text', path: null, text }, pack), pack);
  const attributed = claims.filter(({ source }) => source !== null);
  return attributed.map(({ source, cue, content, chain, parent, type }) => ({
    source: source?.text ?? '',
    cue: cue?.text ?? null,
    content: content.text,
    name: source?.name ?? null,
    chain: chain.map(({ name }) => name),
    parent: parent === null ? null : attributed.findIndex(({ id }) => id === parent),
    type,
  }));
}

type Case = readonly [behaviour: string, text: string, claims: readonly Expected[]];

/** Exactly these claims must come out; what a claim does not say of itself may be anything. */
const expectClaims = (text: string, claims: readonly Expected[]): void => expect(claimsOf(text)).toMatchObject(claims);

const SAFE = { source: 'الوزير', cue: 'قال', content: 'الجسر آمن' };

describe('statements without a subject', () => {
  test.each<Case>([
    [
      'take the last speaker across a background paragraph',
      'وقالت الوزيرة ليلى حداد إن الجسر آمن.\nويمتد الجسر على طول كيلومترين.\nوأضافت أن الطريق مفتوح.',
      [
        { source: 'الوزيرة ليلى حداد', content: 'الجسر آمن' },
        { source: '', cue: 'أضافت', content: 'الطريق مفتوح', name: 'ليلى حداد' },
      ],
    ],
    [
      'take the last feminine speaker, not a man who spoke behind her',
      'وقالت الوزيرة ليلى حداد إن الجسر آمن.\nوقال النائب سامي ناصر إن الطريق مفتوح.\nوأضافت أن العمل مستمر.',
      [
        { source: 'الوزيرة ليلى حداد', content: 'الجسر آمن' },
        { source: 'النائب سامي ناصر', content: 'الطريق مفتوح' },
        { source: '', content: 'العمل مستمر', name: 'ليلى حداد' },
      ],
    ],
    [
      'take the last masculine speaker, not a woman who spoke behind him',
      'وقال النائب سامي حداد إن الجسر آمن.\nوقالت الوزيرة ليلى ناصر إن الطريق مفتوح.\nوأضاف أن العمل مستمر.',
      [
        { source: 'النائب سامي حداد', content: 'الجسر آمن' },
        { source: 'الوزيرة ليلى ناصر', content: 'الطريق مفتوح' },
        { source: '', content: 'العمل مستمر', name: 'سامي حداد' },
      ],
    ],
    [
      'take sources that are many for a feminine singular',
      'وكشفت مصادر في الوزارة أن الجسر سيغلق.\nوأضافت أن العمل طويل.',
      [
        { source: 'مصادر في الوزارة', content: 'الجسر سيغلق' },
        { source: '', content: 'العمل طويل', name: 'مصادر في الوزارة' },
      ],
    ],
    [
      'take people for a masculine plural',
      'وقال سكان القرية إن الجسر آمن. وأضافوا أن الطريق مفتوح.',
      [
        { source: 'سكان القرية', content: 'الجسر آمن' },
        { source: '', content: 'الطريق مفتوح', name: 'سكان القرية' },
      ],
    ],
    [
      'do not take who was only spoken to',
      'وقالت الوزيرة ليلى حداد لصحيفة «الأفق» إن الجسر آمن.\nوأضافت أن الطريق مفتوح.',
      [
        { source: 'الوزيرة ليلى حداد', content: 'الجسر آمن' },
        { source: '', content: 'الطريق مفتوح', name: 'ليلى حداد' },
      ],
    ],
    [
      'do not take who was only spoken of',
      'وقال مدير الشركة إن وزيرة النقل زارت الجسر.\nوأضافت أن الطريق مفتوح.',
      [
        { source: 'مدير الشركة', content: 'وزيرة النقل زارت الجسر' },
        { source: '', content: 'الطريق مفتوح', name: null, chain: [] },
      ],
    ],
    [
      'have no name where nobody of that gender spoke',
      'وقال النائب سامي حداد إن الجسر آمن.\nوأضافت أن الطريق مفتوح.',
      [
        { source: 'النائب سامي حداد', content: 'الجسر آمن' },
        { source: '', content: 'الطريق مفتوح', name: null, chain: [] },
      ],
    ],
    [
      'have no name where nobody spoke',
      'ويمتد الجسر على طول كيلومترين.\nوأضافت أن الطريق مفتوح.',
      [{ source: '', content: 'الطريق مفتوح', name: null, chain: [] }],
    ],
  ])('%s', (_, text, claims) => expectClaims(text, claims));
});

describe('participles', () => {
  test.each<Case>([
    [
      'share the subject of their sentence',
      'وقال الوزير إن الجسر آمن، مؤكدا أن العمل مستمر.',
      [SAFE, { source: 'الوزير', cue: 'مؤكدا', content: 'العمل مستمر', parent: null }],
    ],
    [
      'share the subject of the sentence before where they begin their own',
      'وقال الوزير إن الجسر آمن. موضحا أن العمل مستمر.',
      [SAFE, { source: 'الوزير', cue: 'موضحا', content: 'العمل مستمر' }],
    ],
    [
      'take a noun phrase',
      'وأكدت الوزارة أن الجسر آمن، نافية وقوع أي حادث.',
      [
        { source: 'الوزارة', content: 'الجسر آمن' },
        { source: 'الوزارة', cue: 'نافية', content: 'وقوع أي حادث' },
      ],
    ],
    [
      'follow one another',
      'وقال الوزير إن الجسر آمن، مؤكدا أن العمل مستمر، ومشيرا إلى أن الطريق مفتوح.',
      [SAFE, { source: 'الوزير', content: 'العمل مستمر' }, { source: 'الوزير', content: 'الطريق مفتوح', parent: null }],
    ],
    [
      'only lengthen the cue where they mean saying itself',
      'وتابع الوزير قائلا: "الجسر آمن اليوم".',
      [{ source: 'الوزير', cue: 'تابع … قائلا', content: '"الجسر آمن اليوم"' }],
    ],
  ])('%s', (_, text, claims) => expectClaims(text, claims));

  test('follow one another without a comma between', () => {
    expectClaims('وقال الوزير إن الجسر آمن، مؤكدا أن العمل مستمر ومشيرا إلى أن الطريق مفتوح.', [
      SAFE,
      { source: 'الوزير', content: 'العمل مستمر' },
      { source: 'الوزير', content: 'الطريق مفتوح', parent: null },
    ]);
  });
});

describe('chains', () => {
  test.each<Case>([
    [
      'an outlet carries what witnesses said',
      'ونقلت صحيفة «الأفق» عن شهود عيان قولهم إن القطار تأخر.',
      [{ source: 'شهود عيان', content: 'القطار تأخر', chain: ['صحيفة الأفق', 'شهود عيان'] }],
    ],
    [
      'an outlet learns from sources',
      'وعلمت «الأفق» من مصادر في الوزارة أن الطريق سيغلق.',
      [{ source: 'مصادر في الوزارة', cue: 'علمت', content: 'الطريق سيغلق', chain: ['الأفق', 'مصادر في الوزارة'] }],
    ],
    [
      'an outlet says that somebody told others',
      'وقالت صحيفة «الأفق» إن المدير أبلغ العمال أن المصنع سيغلق.',
      [
        { source: 'صحيفة «الأفق»', content: 'المدير أبلغ العمال أن المصنع سيغلق', parent: null },
        { source: 'المدير', content: 'المصنع سيغلق', parent: 0, chain: ['صحيفة الأفق', 'المدير'] },
      ],
    ],
    [
      'reports say that somebody said',
      'وذكرت تقارير أن الوزير قال للسكان إن الجسر آمن.',
      [
        { source: 'تقارير', content: 'الوزير قال للسكان إن الجسر آمن', parent: null },
        { ...SAFE, parent: 0, chain: ['تقارير', 'الوزير'] },
      ],
    ],
    [
      'an according-to phrase behind a statement',
      'وقال الوزير إن الجسر آمن، بحسب صحيفة «الأفق».',
      [
        { ...SAFE, parent: 1, chain: ['صحيفة الأفق', 'الوزير'] },
        { source: 'صحيفة «الأفق»', cue: 'بحسب', content: 'قال الوزير إن الجسر آمن', parent: null },
      ],
    ],
    [
      'an according-to phrase inside a statement',
      'وقال الوزير، بحسب صحيفة «الأفق»، إن الجسر آمن.',
      [
        { ...SAFE, parent: 1, chain: ['صحيفة الأفق', 'الوزير'] },
        { source: 'صحيفة «الأفق»', cue: 'بحسب', content: 'قال الوزير … إن الجسر آمن', parent: null },
      ],
    ],
    [
      'a statement on the word of another',
      'وأفادت مصادر في البلدية نقلا عن شهود بأن القطار تأخر.',
      [{ source: 'شهود', content: 'القطار تأخر', chain: ['مصادر في البلدية', 'شهود'] }],
    ],
    [
      'according to what an outlet carries from witnesses',
      'وتأخر القطار ساعة، بحسب ما نقلت صحيفة «الأفق» عن شهود عيان.',
      [{ source: 'شهود عيان', content: 'تأخر القطار ساعة', chain: ['صحيفة الأفق', 'شهود عيان'] }],
    ],
    [
      'words that an outlet puts in the mouth of somebody',
      'ونسبت صحيفة «الأفق» إلى الوزير قوله إن الجسر آمن.',
      [{ source: 'الوزير', content: 'الجسر آمن', chain: ['صحيفة الأفق', 'الوزير'] }],
    ],
  ])('%s', (_, text, claims) => expectClaims(text, claims));
});

describe('addressees', () => {
  test.each<Case>([
    [
      'an outlet with its kind',
      'وقال الوزير سامي حداد لوكالة «الأفق» إن الجسر آمن.',
      [{ source: 'الوزير سامي حداد', content: 'الجسر آمن', chain: ['سامي حداد'] }],
    ],
    [
      'an outlet in quotation marks',
      'وقال الوزير لـ«الأفق»: "الجسر آمن اليوم".',
      [{ source: 'الوزير', content: '"الجسر آمن اليوم"', chain: ['الوزير'] }],
    ],
    ['the object of telling', 'وأبلغ الوزير السكان أن الجسر آمن.', [{ ...SAFE, cue: 'أبلغ', chain: ['الوزير'] }]],
    [
      'an outlet in Latin letters',
      'وقال سامي حداد لـCNN إن الجسر آمن.',
      [{ source: 'سامي حداد', content: 'الجسر آمن', chain: ['سامي حداد'] }],
    ],
  ])('%s is no source', (_, text, claims) => expectClaims(text, claims));

  test('journalists behind a title alone are no source', () => {
    expectClaims('وقال الوزير للصحفيين إن الجسر آمن.', [SAFE]);
  });
});

describe('according to', () => {
  const open = { source: 'الوزارة', content: 'سيفتح الجسر غدا' };
  test.each<Case>([
    ['first', 'وبحسب الوزارة، سيفتح الجسر غدا.', [{ ...open, cue: 'بحسب' }]],
    ['first with its connective', 'وبحسب الوزارة فإن الجسر سيفتح.', [{ source: 'الوزارة', content: 'الجسر سيفتح' }]],
    ['in the middle', 'سيفتح الجسر، بحسب الوزارة، غدا.', [{ ...open, content: 'سيفتح الجسر … غدا' }]],
    ['last', 'سيفتح الجسر غدا، بحسب الوزارة.', [open]],
    ['last without a comma', 'سيفتح الجسر غدا بحسب الوزارة.', [open]],
    ['as a sentence of its own', 'سيفتح الجسر غدا. بحسب الوزارة.', [open]],
    ['with a clause', 'سيفتح الجسر غدا، حسبما ذكرت الوزارة.', [{ ...open, cue: 'حسبما ذكرت' }]],
    ['what somebody said', 'سيفتح الجسر غدا، وفق ما أعلنت الوزارة.', [open]],
    ['on the word of', 'سيفتح الجسر غدا، نقلا عن الوزارة.', [{ ...open, cue: 'نقلا عن' }]],
    ['in the words of', 'سيفتح الجسر غدا، على حد قول الوزارة.', [{ ...open, cue: 'على حد قول' }]],
    [
      'in his own words, behind a statement of his',
      'وقال الوزير إن الجسر آمن، على حد قوله.',
      [{ source: 'الوزير', cue: 'قال … على حد قوله', content: 'الجسر آمن' }],
    ],
  ])('%s', (_, text, claims) => expectClaims(text, claims));

  test.each([
    ['the law', 'سيفتح الجسر غدا وفقا للقانون.'],
    ['a plan', 'سيفتح الجسر غدا وفق الخطة.'],
    ['a timetable', 'سيفتح الجسر غدا حسب الجدول.'],
    ['conditions', 'سيفتح الجسر غدا وفقا لشروط العقد.'],
  ])('%s is nobody', (_, text) => expectClaims(text, []));

  test.each<Case>([
    ['as somebody said', 'سيفتح الجسر غدا كما قال الوزير.', [{ source: 'الوزير', content: 'سيفتح الجسر غدا' }]],
    [
      'a preposition melted with the article leaves a whole name',
      'سيفتح الجسر غدا وفقا للوزير.',
      [{ source: 'لوزير', content: 'سيفتح الجسر غدا', name: 'الوزير' }],
    ],
  ])('%s', (_, text, claims) => expectClaims(text, claims));
});

describe('a headline with a colon', () => {
  const BODY = 'افتتح السوق الجديد أمس أمام الزوار.';
  test.each([
    ['a title', 'وزير النقل'],
    ['a given name', 'سامي حداد'],
    ['an organisation', 'الأمم المتحدة'],
    ['sources', 'مصادر'],
    ['a study', 'دراسة'],
    ['experts', 'خبراء'],
    ['a ministry', 'وزارة النقل'],
  ])('%s speaks', (_, speaker) => {
    expectClaims(`${speaker}: الجسر آمن\n${BODY}`, [{ source: speaker, cue: ':', content: 'الجسر آمن' }]);
  });

  test('a name in quotation marks speaks', () => {
    expectClaims(`«صدف»: الجسر آمن\n${BODY}`, [{ source: '«صدف»', cue: ':', content: 'الجسر آمن' }]);
  });

  test.each([
    ['what they do', 'وزير النقل يزور الجسر الجديد: الطريق آمن'],
    ['whom they answer', 'وزير النقل ردا على الصيادين: الطريق آمن'],
    ['what they speak of', 'وزير النقل عن الجسر الجديد: الطريق آمن'],
    ['on what occasion', 'وزير النقل في أول تعليق على الحادث: الطريق آمن'],
  ])('a speaker with %s behind speaks', (_, headline) => {
    expectClaims(`${headline}\n${BODY}`, [{ source: 'وزير النقل', cue: ':', content: 'الطريق آمن' }]);
  });

  test.each([
    ['says "we"', 'موسكو: لن نسمح بعبور الجسر', 'موسكو'],
    ['does something', 'قطر تدين إغلاق الجسر: خطوة خطيرة', 'قطر'],
  ])('a place that %s speaks', (_, headline, source) => {
    expect(claimsOf(`${headline}\n${BODY}`).map((claim) => claim.source)).toEqual([source]);
  });

  test.each([
    ['a line without a full stop', 'سامي حداد: الجسر آمن'],
    ['a line behind a tag', 'قد يهمك.. سامي حداد: الجسر آمن'],
  ])('%s speaks inside an article', (_, line) => {
    expectClaims(`السوق مفتوح\n${BODY}\n${line}\n${BODY}`, [{ source: 'سامي حداد', cue: ':', content: 'الجسر آمن' }]);
  });

  test.each([
    ['behind a verb of saying', 'وقال كاردوس إن الطريق مفتوح.', 'كاردوس'],
    ['behind a given name', 'واجتمع سامي كاردوس بالعمال.', 'سامي كاردوس'],
  ])('a word that stands %s in the article speaks', (_, body, name) => {
    expect(claimsOf(`كاردوس: الجسر آمن\n${body}`)[0]).toMatchObject({ content: 'الجسر آمن', name });
  });

  test.each([
    ['a name of two words in the report below', 'فان كاردوس', 'قال اللاعب ماريو فان كاردوس إن الجسر آمن.'],
    ['a name behind two stops', 'بعد الافتتاح.. كاردوس', 'قال اللاعب ماريو كاردوس إن الجسر آمن.'],
  ])('%s speaks', (_, label, body) => {
    const name = label.split('.. ').at(-1);
    expect(claimsOf(`${label}: الجسر آمن\n${body}`)[0]).toMatchObject({ source: name, content: 'الجسر آمن' });
  });

  test.each([
    ['where something happens', 'باريس: افتتاح الجسر الجديد\nقال وزير النقل إن الجسر آمن.'],
    ['where its minister speaks', 'فرنسا: وزير النقل يفتتح الجسر\nقال وزير النقل إن الجسر آمن.'],
  ])('a place is no speaker %s', (_, text) => {
    expect(claimsOf(text).some(({ cue }) => cue === ':')).toBe(false);
  });

  test('a word that does not is a topic', () => {
    expectClaims(`رياضة: افتتاح الملعب الجديد\n${BODY}`, []);
  });

  test('a content includes the clitics of its first word', () => {
    expectClaims(`مدير النادي: لهذا رفضنا العرض\n${BODY}`, [{ source: 'مدير النادي', content: 'لهذا رفضنا العرض' }]);
  });

  test('a name after a verb of saying keeps letters that look like a conjunction', () => {
    expectClaims('وقال سامي وايلي إن الطريق مفتوح. وأضاف وايلي أن الجسر آمن.', [
      { source: 'سامي وايلي', content: 'الطريق مفتوح' },
      { source: 'وايلي', content: 'الجسر آمن' },
    ]);
  });

  test('a surname is a source where the article has the full name', () => {
    expectClaims('الحداد: الجسر آمن\nوقال سامي الحداد إن الطريق مفتوح.', [
      { source: 'الحداد', content: 'الجسر آمن', name: 'سامي الحداد' },
      { source: 'سامي الحداد', content: 'الطريق مفتوح', name: 'سامي الحداد' },
    ]);
  });

  test.each([
    ['a country', 'فرنسا: آلاف المزارعين يتظاهرون'],
    ['a city', 'القاهرة: افتتاح جسر جديد'],
    ['an event', 'كأس العالم: هل تفوز البرازيل؟'],
    ['a place of two words where something happens', 'جنوب السودان: توقيف أربعة جنود'],
    ['a place in which something is', 'الانتخابات في مصر: الجسر آمن'],
    ['a topic', 'أزمة المياه: أسباب وحلول'],
    ['a title of a series', 'بالصور: افتتاح السوق الجديد'],
  ])('%s does not', (_, headline) => expectClaims(`${headline}\n${BODY}`, []));
});

describe('a quotation without a cue', () => {
  const quotation = '"سنفتح الطريق غدا أمام جميع السيارات"';
  test.each<Case>([
    [
      'belongs to who spoke in the sentence before',
      `وقال الوزير إن الجسر آمن. ${quotation}.`,
      [SAFE, { source: '', cue: null, content: quotation, name: 'الوزير', type: 'direct' }],
    ],
    [
      'belongs to who spoke in the paragraph before',
      `وقال الوزير إن الجسر آمن.\n${quotation}.`,
      [SAFE, { source: '', cue: null, content: quotation, name: 'الوزير', type: 'direct' }],
    ],
    ['belongs to nobody where nobody spoke', `ويمتد الجسر كيلومترين. ${quotation}.`, []],
    ['is none where it holds a name', 'وقال الوزير إن الجسر آمن. "الجسر الكبير" قديم.', [SAFE]],
  ])('%s', (_, text, claims) => expectClaims(text, claims));
});

describe('where a content ends', () => {
  test('speech without quotation marks has at most 20 sentences', () => {
    const [claim] = claimsOf(`قال المدير: الجسر آمن. ${'سنعبره. '.repeat(25)}`);
    expect(claim?.content.split('.')).toHaveLength(20);
  });

  test.each([
    ['في حين', 'وقال الوزير إن الجسر آمن، في حين يستعد السكان للعودة.'],
    ['وذلك', 'وقال الوزير إن الجسر آمن، وذلك بعد زيارة قصيرة.'],
    ['في خطوة', 'وقال الوزير إن الجسر آمن، في خطوة لطمأنة السكان.'],
    ['a comment of the writer', 'وقال الوزير إن الجسر آمن، وهو ما أثار جدلا.'],
    ['the sentence', 'وقال الوزير إن الجسر آمن. ويمتد الجسر كيلومترين.'],
    ['the paragraph', 'وقال الوزير إن الجسر آمن\nويمتد الجسر على طول كيلومترين فوق النهر.'],
  ])('%s ends it', (_, text) => expectClaims(text, [SAFE]));

  test.each<Case>([
    [
      'a contrast with another statement',
      'وقال الوزير إن الجسر آمن، بينما قالت الشركة إن العمل انتهى.',
      [SAFE, { source: 'الشركة', cue: 'قالت', content: 'العمل انتهى', parent: null }],
    ],
    [
      'a new main clause with a speaker',
      'وقال الوزير إن الجسر آمن، وأعلنت الشركة أن العمل انتهى.',
      [SAFE, { source: 'الشركة', cue: 'أعلنت', content: 'العمل انتهى', parent: null }],
    ],
    [
      'كما and a speaker',
      'وقال الوزير إن الجسر آمن، كما أكدت الشركة أن العمل انتهى.',
      [SAFE, { source: 'الشركة', cue: 'أكدت', content: 'العمل انتهى', parent: null }],
    ],
  ])('%s ends it', (_, text, claims) => expectClaims(text, claims));

  test.each([
    ['a coordinated complementizer', 'الجسر آمن، وأن الطريق مفتوح'],
    ['a coordinated complementizer with its pronoun', 'الجسر آمن وإنه سيزوره غدا'],
    ['a contrast of the speaker’s own', 'الجسر آمن لكن الطريق مغلق'],
    ['words behind a quotation', 'الجسر "آمن تماما" وسيفتح غدا'],
    ['a name in quotation marks', 'جمعية "أصدقاء الجسر" ستزوره غدا'],
    ['several sentences in one quotation', '"الجسر آمن. الطريق مفتوح. السكان يعودون"'],
  ])('%s goes on', (_, content) => {
    expectClaims(`وقال الوزير إن ${content}. ويمتد الجسر كيلومترين.`, [{ source: 'الوزير', content }]);
  });

  test.fails('the comma behind a phrase before the main clause ends it', () => {
    expectClaims('رغم نفي البلدية وقوع حريق في المحطة، بقي السكان بعيدين.', [
      { source: 'البلدية', cue: 'نفي', content: 'وقوع حريق في المحطة' },
    ]);
  });

  test('no span includes adverbials between subject and complementizer', () => {
    expectClaims('وقال الوزير في مؤتمر صحفي اليوم إن الجسر آمن.', [SAFE]);
  });
});

describe('the subject', () => {
  test.each([
    ['with an apposition', 'هند حداد، مديرة المتحف'],
    ['with an age', 'الوزير (50 عاما)'],
    ['whose name is withheld', 'مسؤول - فضل عدم ذكر اسمه -'],
    ['of many words', 'رئيس بلدية القرية الجديدة في شمال البلاد المهندس سامي حداد'],
    ['with a name in quotation marks', 'مدير صحيفة "الأفق" الأسبوعية'],
  ])('%s is whole', (_, source) => {
    const bare = source.replace(/ -$/u, '');
    expectClaims(`وقال ${source} إن الجسر آمن.`, [{ source: bare, content: 'الجسر آمن' }]);
  });

  test.each([
    ['a new speaker’s turn before the verb', 'من جهته، قال الوزير إن الجسر آمن.'],
    ['a new speaker’s turn behind the verb', 'الوزير، قال من جهته إن الجسر آمن.'],
  ])('%s belongs to no span', (_, text) => expectClaims(text, [SAFE]));

  test.each([
    ['an auxiliary', 'وكان الوزير قد قال إن الجسر آمن.', 'قد قال'],
    ['a negation', 'لم يؤكد الوزير أن الجسر آمن.', 'لم يؤكد'],
  ])('%s belongs to the cue', (_, text, cue) => expectClaims(text, [{ ...SAFE, cue }]));

  test('a relative clause of withheld names between commas belongs to the source', () => {
    expectClaims('وكشف دبلوماسي، رفض الكشف عن اسمه، أن الجسر آمن.', [
      { source: 'دبلوماسي، رفض الكشف عن اسمه', content: 'الجسر آمن' },
    ]);
  });
});

describe('false attributions', () => {
  test.each([
    ['an editorial formula', 'يذكر أن الجسر بني قبل عشرين عاما.'],
    ['another', 'يشار إلى أن الجسر بني قبل عشرين عاما.'],
    ['a third', 'والجدير بالذكر أن الجسر بني قبل عشرين عاما.'],
    ['a fourth', 'تجدر الإشارة إلى أن الجسر بني قبل عشرين عاما.'],
    ['what everybody knows', 'ومن المعروف أن الجسر بني قبل عشرين عاما.'],
    ['what seems so to the writer', 'يبدو أن الجسر آمن.'],
    ['what is planned', 'ومن المقرر أن يفتح الجسر غدا.'],
    ['to carry to hospital', 'نقل المصاب إلى المستشفى.'],
    ['to carry goods', 'ونقلت السيارات البضائع إلى الميناء.'],
    ['between', 'ويمتد الطريق بين القرية والمدينة.'],
    ['to cross', 'وعبر السكان الجسر إلى السوق.'],
    ['a flag', 'ورفع الطلاب علم البلاد.'],
    ['a male', 'وفي القرية ذكر وأنثى من الغزلان.'],
    ['to count as', 'ويعتبر الجسر أطول جسور البلاد.'],
    ['to draw looks', 'ولفت العرض أنظار الجمهور.'],
    ['a hope', 'وكان لديه أمل في العودة.'],
    ['a description', 'وفي التقرير وصف للجسر.'],
    ['a so-called thing', 'زار الوزير ما يسمى بالجسر الجديد.'],
    ['a name in quotation marks', 'أسس الوزير جمعية "أصدقاء الجسر القديم" قبل عام.'],
    ['a title in quotation marks', 'كتب الوزير رواية بعنوان "جسر فوق النهر الكبير".'],
    ['a word held at arm’s length', 'رفض الوزير "الهدنة" أمس.'],
  ])('%s: %s', (_, text) => expectClaims(text, []));

  test.each<Case>([
    ['to make clear', 'وبين الوزير أن الجسر آمن.', [{ ...SAFE, cue: 'بين' }]],
    ['to hold that', 'ويعتبر الوزير أن الجسر آمن.', [{ ...SAFE, cue: 'يعتبر' }]],
    ['to point out', 'ولفت الوزير إلى أن الجسر آمن.', [{ ...SAFE, cue: 'لفت' }]],
    ['to mention', 'وذكر الوزير أن الجسر آمن.', [{ ...SAFE, cue: 'ذكر' }]],
    ['it was said', 'قيل إن الجسر آمن.', [{ source: '', cue: 'قيل', content: 'الجسر آمن', name: null }]],
    ['it is believed', 'يعتقد أن الجسر آمن.', [{ source: '', cue: 'يعتقد', content: 'الجسر آمن', name: null }]],
    ['it is rumoured', 'تردد أن الجسر سيغلق.', [{ source: '', cue: 'تردد', content: 'الجسر سيغلق', name: null }]],
  ])('the sense that does ascribe: %s', (_, text, claims) => expectClaims(text, claims));

  test('the subject of the sentence is not the source of a verbal noun with a possessive', () => {
    expectClaims('وعاد السكان رغم نفيها وقوع حريق في المحطة.', [
      { source: '', cue: 'نفيها', content: 'وقوع حريق في المحطة' },
    ]);
  });

  test.fails('what somebody calls a thing has him for its source', () => {
    expectClaims('انتقد الوزير ما وصفه بالتأخير الكبير.', [
      { source: '', cue: 'وصفه', content: 'بالتأخير الكبير', name: 'الوزير' },
    ]);
  });
});
