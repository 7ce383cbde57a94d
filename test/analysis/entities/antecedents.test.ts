import { describe, expect, test } from 'vitest';
import { reportOn } from '../../../src/report/build.ts';

/** The names of the sources of an article's claims; null for a source that is left open. */
async function speakers(text: string): Promise<(string | null)[]> {
  const { claims } = await reportOn({ id: 'test', path: null, text, language: 'auto' });
  return claims.flatMap(({ source }) => (source === null ? [] : [source.name]));
}

type Case = readonly [what: string, text: string, names: readonly (string | null)[]];

const PRONOUNS: readonly Case[] = [
  [
    'the woman who was just introduced, though a man spoke last',
    'Ferry owner Adam Stroud closed the line on Monday.\n\nStroud told reporters the boat was old.\n\nEngineer Laura Penn spoke too. "The boat is sound," she said.',
    ['Adam Stroud', 'Laura Penn'],
  ],
  [
    'the subject of the sentence before, who says nothing in it',
    'The mayor, Tom Arden, opened the meeting. He said the well was dry.\n\nDiana Moss was not convinced. She said the pump had failed.',
    ['Tom Arden', 'Diana Moss'],
  ],
  [
    'a surname is of the gender of the full name',
    'Robert Lane and Sarah Webb met on Friday. Lane said the dam would hold. Webb said it would not. She asked for a report.',
    ['Robert Lane', 'Sarah Webb', 'Sarah Webb'],
  ],
  [
    'not whoever is named behind it as the one who says so',
    'Adam Stroud opened the ferry on Monday. He said that the boat was sound, Mark Doyle added.',
    ['Mark Doyle', 'Adam Stroud'],
  ],
  ['nobody where two are as likely', 'Peter Crane and Mark Doyle met on Friday. "It is over," he said.', [null]],
];

const ROLES: readonly Case[] = [
  [
    'a bare calling behind somebody’s own words is somebody new',
    'Police arrested Martin Cole. Cole said he was at home. The detective said he lied. The barrister said he would appeal.',
    ['Martin Cole', 'detective', 'barrister'],
  ],
  [
    'an office is its holder’s, whom the article names beside it',
    'Prime Minister Clara Voss flew home on Sunday. The budget was late. "We are ready," the prime minister said.',
    ['Clara Voss'],
  ],
  [
    'an office with its team is his whom the article calls so before the name',
    'Rovers manager Sam Hale spoke to striker Ben Cole. The Rovers manager said that he was sorry.',
    ['Sam Hale'],
  ],
  [
    'an office is hers whom an apposition gives it to',
    'Mark Doyle met Ann Webb, chief constable of Norfolk, on Monday. The Norfolk chief constable said that it was late.',
    ['Ann Webb'],
  ],
  [
    'one of a people, also by a word that is a given name, or with an adjective',
    'Manager Sam Hale will leave.\n\nThe Scot said that he was sorry. The Northern Irishman said that it was late.',
    ['Sam Hale', 'Sam Hale'],
  ],
  [
    'somebody who holds one office is not meant by another',
    'Senator Frank Bell said the bill would pass. The president said it would not.',
    ['Frank Bell', 'president'],
  ],
];

const DOCUMENTS: readonly Case[] = [
  ['whoever issued it', 'A statement by the Harbour Board said the pier was closed.', ['Harbour Board']],
  ['its owner', 'According to the Harbour Board’s statement, the pier was closed.', ['Harbour Board']],
  [
    'whoever spoke in it',
    'The Harbour Board said in a statement that the pier was closed. The statement said that it was unsafe.',
    ['Harbour Board', 'Harbour Board'],
  ],
  [
    'itself, where nobody known issued it',
    'A letter from a friend said the pier was closed.',
    ['letter from a friend'],
  ],
];

const BODIES: readonly Case[] = [
  [
    'one body by each of its names',
    'The Tories met on Monday. The Tories said the plan was sound. A leader of the Conservatives agreed.',
    ['Conservatives'],
  ],
  [
    'the airline, of which the article says that it is one',
    'Budget airline Norvik bought ten planes. Norvik said costs would fall. Shares in Brandt rose. The airline said that more would follow.',
    ['Norvik', 'Norvik'],
  ],
  [
    'the group, of which the article says that it is one, not the company beside it',
    'Food group Harlow Baird bought a share of dairy company Pellmont. Pellmont makes cheese. The group said that costs would fall.',
    ['Harlow Baird'],
  ],
  [
    'the body whose spokesman has just spoken',
    'A spokesman for Rivers Without Dams said the wall was cracked. "It will not hold," the organisation said.',
    ['spokesman for Rivers Without Dams', 'Rivers Without Dams'],
  ],
  [
    'a firm whose name has its legal form elsewhere',
    'Norvik Foods opened a plant on Monday. Norvik Foods Ltd said that it would hire. The company said that costs would fall.',
    ['Norvik Foods Ltd', 'Norvik Foods Ltd'],
  ],
  [
    'a firm by its kind, with what it makes',
    'Staff of Norvik met. Norvik has opened a plant in June.\n\nThe global software giant said that costs would fall.',
    ['Norvik'],
  ],
  [
    'a firm whose kind an apposition tells, and no country',
    'Shares in Norvik Energy, a UK oil firm, fell on Monday.\n\nThe company said that costs would fall. Norvik said that it would sell.',
    ['Norvik Energy', 'Norvik Energy'],
  ],
  [
    'not a person before a firm that speaks',
    'Food group Harlow makes cheese. In a letter by Sidney Pell, the company said that costs would fall.',
    ['Harlow'],
  ],
  [
    'a body by its acronym, with its article and before its words were a source',
    'Firms led by the Harwick Oil & Gas Corporation (HOGC) will grow. A National Bridges Office report came out. The HOGC said that costs would fall. The NBO said that they would not.',
    ['Harwick Oil & Gas Corporation', 'National Bridges Office'],
  ],
  [
    'not its website',
    'According to the NBO’s website, the pier was closed. The NBO said that it was unsafe.',
    ['NBO’s website', 'NBO'],
  ],
  [
    'not other words by an acronym of two letters',
    'Brigid Carter opened the bridge. The BC said that it was unsafe.',
    ['BC'],
  ],
  [
    'nobody where two are as likely',
    'Norvik Ltd and Pellmont Ltd signed a deal on Monday. The company said that costs would fall.',
    [null],
  ],
];

const ARABIC: readonly Case[] = [
  [
    'كلا ممن ذكرا معا بمنصبيهما (each of two named together with their offices)',
    'التقى رئيس المجلس خالد الحسن والناشطة نادية عمر يوم الأحد. وقال الحسن إن السد آمن.\n\nوغادرت نادية عمر. وقالت إن السد قديم.',
    ['خالد الحسن', 'نادية عمر'],
  ],
  [
    'اثنان معا باسميهما (two by their surnames)',
    'التقى الوزير ماجد الحداد المهندس كمال الزين. وقال الحداد إن السد آمن.\n\nوشدد الحداد والزين على أن العمل مستمر.',
    ['ماجد الحداد', 'ماجد الحداد وكمال الزين'],
  ],
  [
    'صاحب منصب بضمير مالكه (an office with the pronoun of its owner)',
    'كرمت الجمعية أمينها الدكتور سامي حداد. وقال حداد إن العمل صعب.\n\nوأضاف أمينها العام أن المشروع مستمر.',
    ['سامي حداد', 'سامي حداد'],
  ],
  [
    'جريدة باسم آخر لجنسها (a paper by another noun)',
    'كشفت جريدة "الجسر تايمز" البريطانية أن الشركة أفلست.\n\nوأشارت الصحيفة البريطانية إلى أن العمال غاضبون.',
    ['جريدة الجسر تايمز البريطانية', 'جريدة الجسر تايمز البريطانية'],
  ],
  [
    'هيئتان معا غير واحدة منهما (two bodies together are not one of them)',
    'أشارت الصحيفة البريطانية إلى أن السد قديم.\n\nوبحسب الصحيفة البريطانية وموقع إخباري فإن السد آمن.',
    ['الصحيفة البريطانية', 'الصحيفة البريطانية وموقع إخباري'],
  ],
  [
    'من في العنوان بصفة يذكرها المتن (the holder of what a headline calls somebody)',
    'ناشط حقوقي مغربي يصف القرار بالخطير\n\nاجتمع الناشط الحقوقي المغربي ماجد عصام بالوزير. وقال ماجد عصام إن القرار خطير.',
    ['ماجد عصام', 'ماجد عصام'],
  ],
  [
    'ليس من في العنوان بصفة ليست له (not somebody of whom the article does not say it)',
    'ناشط حقوقي مغربي يصف القرار بالخطير\n\nوقال رئيس الجمعية ماجد عصام إن القرار خطير.',
    ['ناشط حقوقي مغربي', 'ماجد عصام'],
  ],
  [
    'هيئة باسمها الكامل (a body by its full name)',
    'دعا الاتحاد الوطني لحماية الأنهار إلى وقف العمل. وقال اتحاد الأنهار إن السد قديم.',
    ['الاتحاد الوطني لحماية الأنهار'],
  ],
  [
    'هيئة باسمها لا برمزها (a body by the name that its brackets shorten)',
    'أطلق صندوق الموارد المائية (منبع) برنامجا جديدا. وقال «منبع» إن السد قديم.',
    ['صندوق الموارد المائية'],
  ],
  [
    'فاعل الجملة السابقة الذي لم يقل شيئا (the subject of the sentence before)',
    'التقى الوزير كريم سعد المهندس فؤاد زين يوم الأحد. وقال سعد إن السد آمن.\n\nوغادر فؤاد زين القاعة. وقال إن السد قديم.',
    ['كريم سعد', 'فؤاد زين'],
  ],
  [
    'صفة نكرة ليست لمن سبق (an indefinite office is somebody new)',
    'قال مسؤول أمني إن الطريق مغلق.\n\nوقال مسؤول إن الجسر مفتوح.',
    ['مسؤول أمني', 'مسؤول'],
  ],
  [
    'صفة معرفة لمن سبق (an office with an adjective means who spoke)',
    'قال سامي حداد إن المشروع جاهز. وزار حداد الموقع.\n\nوأكد المسؤول السوري أن العمل سيبدأ.',
    ['سامي حداد', 'سامي حداد'],
  ],
];

describe.each([
  ['a pronoun', PRONOUNS],
  ['an office', ROLES],
  ['a noun for any body', BODIES],
  ['a document', DOCUMENTS],
  ['in Arabic', ARABIC],
] as const)('%s means', (_, cases) => {
  test.each(cases)('%s', async (_what, text, names) => {
    expect(await speakers(text)).toEqual(names);
  });
});

test('a source that is left open is a problem of the report, with its place', async () => {
  const text = 'Peter Crane and Mark Doyle met on Friday. "It is over," he said.';
  const { problems, claims } = await reportOn({ id: 'test', path: 'a.txt', text, language: 'en' });
  expect(problems).toEqual([
    {
      rule: 'source-unresolved',
      severity: 'info',
      message: '“he … said”: the article does not make clear who is meant; the source is left open',
      path: 'a.txt',
      line: 1,
      column: 43,
      claim: claims[claims.length - 1]?.id,
    },
  ]);
});

test('a source that is named, or that the grammar does not require, is none', async () => {
  const named = await reportOn({ id: 'test', path: null, text: 'Peter Crane said it was over.', language: 'en' });
  const nobody = await reportOn({ id: 'test', path: null, text: 'It is said that the well is dry.', language: 'en' });
  expect([...named.problems, ...nobody.problems]).toEqual([]);
});
