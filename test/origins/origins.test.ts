import { describe, expect, test } from 'vitest';
import { fc } from '../properties.ts';
import { comparison, shared } from './comparing.ts';

type Why = { readonly speaker: string | null; readonly relay: string | null };
type Row = readonly [name: string, first: string, second: string, why: Why];

const BRIDGE = 'الجسر القديم على النهر أغلق أمام حركة السير بسبب الفيضان';

describe('claims of two articles that come from one origin', () => {
  const rows: readonly Row[] = [
    [
      'the same man, in other spelling',
      `أعلن وزير النقل أحمد الحسن أن ${BRIDGE}.`,
      'قال أحمد الحسن إنّ الجسرَ القديم على النهر أُغلق أمام حركة السير بسبب الفيضان.',
      { speaker: 'أحمد الحسن', relay: null },
    ],
    [
      'the same woman, some words put otherwise',
      'Mayor Anna Berg said the old bridge over the river will stay closed to all traffic until May.',
      'The old bridge over the river will stay shut to traffic until May, Anna Berg told reporters.',
      { speaker: 'Anna Berg', relay: null },
    ],
    [
      'her short name, where the words are the same',
      'The spokesman, John Kirby, said the strikes hit two sites used to store weapons near the border.',
      'Kirby said the strikes hit two sites used to store weapons near the border.',
      { speaker: 'John Kirby', relay: null },
    ],
    [
      'the same agency passes it on',
      `نقلت وكالة سانا عن مصدر في الوزارة أن ${BRIDGE}.`,
      `ذكرت وكالة "سانا" الرسمية أن ${BRIDGE} أمس.`,
      { speaker: null, relay: 'وكالة سانا' },
    ],
    [
      'an agency, of which one article is a copy by its dateline',
      'Old bridge shut\nDAMASCUS (Reuters) - Officials said the old bridge over the river was closed because of the flood.',
      'A bridge closes\nReuters reported that the old bridge over the river was closed on Monday because of the flood.',
      { speaker: null, relay: 'Reuters' },
    ],
    [
      'an agency, named in a line of credit below both',
      'جسر\nقال مسؤولون إن الجسر القديم على النهر أغلق أمام السير.\nوأمطرت السماء طوال الليل.\nالمصدر: وكالات، رويترز',
      'نهر\nقال مسؤولون محليون إن الجسر القديم على النهر أغلق اليوم أمام السير.\nوانقطعت الكهرباء عن الحي.\n(رويترز)',
      { speaker: null, relay: 'رويترز' },
    ],
    [
      'the same words, which one article says itself',
      `أعلن وزير النقل أحمد الحسن أن ${BRIDGE}.`,
      `${BRIDGE}. وهطل المطر.`,
      { speaker: null, relay: null },
    ],
    [
      'the same words, by somebody whom nobody names',
      'A source said the council will sell the old harbour to a company from abroad.',
      'The council will sell the old harbour to a company from abroad, sources said.',
      { speaker: null, relay: null },
    ],
    [
      'a part of what the same man says',
      'Omar Khan said the mill will close in spring and that a hundred workers of the night shift will lose their jobs.',
      'A hundred workers of the night shift will lose their jobs, Omar Khan said.',
      { speaker: 'Omar Khan', relay: null },
    ],
    [
      'what a body says, and its spokeswoman',
      'قالت الشرطة إن السيارة المسروقة وجدت قرب المصنع القديم خارج المدينة.',
      'قالت المتحدثة باسم الشرطة إن السيارة المسروقة وجدت قرب المصنع القديم خارج المدينة.',
      { speaker: null, relay: null },
    ],
  ];

  test.each(rows)('%s', async (_, first, second, why) => {
    const [origin] = shared(await comparison(first, second));
    expect(origin?.map((member) => member.in)).toEqual(['a', 'b']);
    expect(origin?.[1]).toMatchObject(why);
  });
});

describe('claims of two articles that have different origins', () => {
  test.each([
    [
      'other reports of the same agency',
      `ذكرت وكالة سانا أن ${BRIDGE}.`,
      'ذكرت وكالة سانا أن المعرض السنوي للكتاب يفتح أبوابه يوم الخميس في دمشق.',
    ],
    [
      'other reports of the same agency, in English',
      'BERLIN (Reuters) - The mayor said the old harbour will be sold to a company from abroad.',
      'BERLIN (Reuters) - The mayor said the new library will open its doors to readers in May.',
    ],
    [
      'other words of the same man',
      'Omar Khan said the mill will close in spring.',
      'Omar Khan said the new road will open in summer.',
    ],
    ['two who say the same', `قال أحمد الحسن إن ${BRIDGE}.`, `قال سامر حداد إن ${BRIDGE}.`],
    [
      'two who say the same, in English',
      'Anna Berg said the old bridge over the river will stay closed to all traffic until May.',
      'Omar Khan said the old bridge over the river will stay closed to all traffic until May.',
    ],
    [
      'two offices of one kind',
      'قال وزير النقل إن الجسر القديم على النهر أغلق أمام حركة السير أمس.',
      'قال وزير الداخلية إن الجسر القديم على النهر أغلق أمام حركة السير أمس.',
    ],
    [
      'two bodies, through the same agency',
      'نقلت رويترز عن المجلس البلدي أن المرفأ القديم سيباع لشركة من الخارج هذا العام.',
      'نقلت رويترز عن هيئة الموانئ أن المرفأ القديم سيباع لشركة من الخارج هذا العام.',
    ],
    [
      'another number',
      'The police said 12 people were hurt when the train left the tracks near the village.',
      'The police said 15 people were hurt when the train left the tracks near the village.',
    ],
    [
      'what one affirms and the other denies',
      'أكد أحمد الحسن أن الحكومة باعت المرفأ القديم لشركة من الخارج.',
      'نفى أحمد الحسن أن الحكومة باعت المرفأ القديم لشركة من الخارج.',
    ],
    ['a few words that many say', 'A source said that it rained.', 'Sources said that it rained.'],
    [
      'the same matter in other words',
      'The mayor said the crossing would be shut for a fortnight for repairs.',
      'A resident said nobody had been told when the bridge would open again.',
    ],
  ])('%s', async (_, first, second) => {
    expect(shared(await comparison(first, second))).toEqual([]);
  });
});

test('five articles that rest on one source are one origin', async () => {
  const found = await comparison(
    `دمشق – سانا : أعلن وزير النقل أحمد الحسن أن ${BRIDGE}. وهطل المطر.`,
    `نقلت وكالة سانا عن وزير النقل أحمد الحسن قوله إن ${BRIDGE}.`,
    `وبحسب وكالة سانا فإن ${BRIDGE}.`,
    `قال أحمد الحسن إن ${BRIDGE}.`,
    `${BRIDGE}. وقال سائقون إن الطريق الآخر طويل.`,
  );
  expect(shared(found)).toHaveLength(1);
  expect(found.origins[0]?.articles).toEqual([0, 1, 2, 3, 4]);
});

test('where two speakers say the same, each origin names the other', async () => {
  const { origins } = await comparison(`قال أحمد الحسن إن ${BRIDGE}.`, `قال سامر حداد إن ${BRIDGE}.`);
  expect(origins.map(({ id, alike }) => [id, alike])).toEqual([
    ['o1', [{ id: 'o2', speaker: 'سامر حداد' }]],
    ['o2', [{ id: 'o1', speaker: 'أحمد الحسن' }]],
  ]);
});

test('a claim in the writer’s own voice has no origin where two others say it', async () => {
  const found = await comparison(
    `قال أحمد الحسن إن ${BRIDGE}.`,
    `${BRIDGE}. وهطل المطر.`,
    `قال سامر حداد إن ${BRIDGE}.`,
  );
  expect(shared(found)).toEqual([]);
  const again = await comparison(`قال أحمد الحسن إن ${BRIDGE}.`, `${BRIDGE}. وهطل المطر.`, `${BRIDGE}.`);
  expect(shared(again).map((members) => members.map(({ by }) => by))).toEqual([['أحمد الحسن', null, null]]);
});

describe('copies of one text', () => {
  const WIRE = [
    'The council sold the old harbour to a company from abroad on Monday.',
    'Anna Berg said the price was far below what the land is worth today.',
    'The harbour was built by the navy more than a hundred years ago.',
    'Workers will keep their jobs for two years, the company said in a letter.',
  ];
  test('are listed, with the share of common text', async () => {
    const { copies } = await comparison(
      WIRE.join(' '),
      ['A sale\n', ...WIRE, 'Nobody answered the phone there in the evening.'].join(' '),
    );
    expect(copies).toMatchObject([{ articles: [0, 1], statements: 4, share: 1 }]);
  });
  test('two articles with one common sentence are no copies', async () => {
    const { copies } = await comparison(
      WIRE.join(' '),
      `${WIRE[0]} Drivers were angry. The fair opened in the old mill by the river at noon.`,
    );
    expect(copies).toEqual([]);
  });
});

test('every claim has exactly one origin, in any articles', async () => {
  const sentence = fc.constantFrom(
    `قال أحمد الحسن إن ${BRIDGE}.`,
    `نقلت رويترز عن سامر حداد أن ${BRIDGE} \u202e.`,
    `${BRIDGE}.`,
    'Anna Berg said that =1+1 <b> was "two", ::error:: ]]> 😀 and nothing else at all.',
    'BERLIN (AFP) -- Nobody said so. \ud800',
    '(Reuters)',
    'x'.repeat(3000),
  );
  const texts = fc.array(
    fc.array(sentence, { maxLength: 4 }).map((all) => all.join('\n')),
    { maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(texts, async (articles) => {
      const { origins, articles: read } = await comparison(...articles);
      const claims = origins.flatMap(({ members }) => members.map(({ claim }) => claim));
      expect(new Set(claims)).toEqual(new Set(read.flatMap((article) => article.claims)));
      expect(claims).toHaveLength(new Set(claims).size);
    }),
    { numRuns: 60 },
  );
});

describe('five articles that rest on one report of an agency', () => {
  const LINE = 'الخط الجديد بين حمص وطرطوس سيدخل الخدمة الشهر المقبل بقدرة 230 كيلوفولت';
  const OPENS = 'Lake Bridge will open to lorries in May after two years of repairs';
  test.each([
    [
      'Arabic',
      [
        `دمشق – سانا : أعلن وزير الكهرباء فادي منصور أن ${LINE}.`,
        `نقلت وكالة سانا عن وزير الكهرباء فادي منصور قوله إن ${LINE}.`,
        `قال الوزير فادي منصور، بحسب وكالة الأنباء السورية (سانا)، إن ${LINE}.`,
        `ذكرت الوكالة العربية السورية للأنباء أن ${LINE}.`,
        `أفادت سانا نقلا عن وزير الكهرباء فادي منصور بأن ${LINE.replace('سيدخل', 'سيدخل في')}.`,
        'قال المهندس سامر عيسى للصحيفة إن الأعمال في خط حمص وطرطوس لم تنته بعد، وإن تشغيله قبل الصيف غير ممكن.',
      ],
    ],
    [
      'English',
      [
        `Bridge in May\nGENEVA (Reuters) - Transport Minister Ellen Varga said on Monday that the ${OPENS}.`,
        `The ${OPENS}, Transport Minister Ellen Varga told Reuters.`,
        `Reuters quoted Transport Minister Ellen Varga as saying the ${OPENS.replace('will', 'would')}.`,
        `According to Reuters, the ${OPENS}.`,
        `Transport Minister Ellen Varga has said that the ${OPENS}, Reuters reported.`,
        "The head of the hauliers' union, Marc Oberlin, said the bridge would not open to lorries before autumn.",
      ],
    ],
  ])('are one, and a sixth of its own is not among them: %s', async (_, texts) => {
    const groups = shared(await comparison(...texts));
    expect(groups.map((members) => members.map((member) => member.in))).toEqual([['a', 'b', 'c', 'd', 'e']]);
  });
});
