import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/input/encoding.ts';
import { mojibakeIn } from '../../src/input/mojibake.ts';
import { read } from '../../src/input/readers/read.ts';

const BEFORE = 'The council met on Monday to discuss the plan for the harbour, which has been in the works for years.';
const AFTER = 'It will meet again on Friday, and a vote is expected before the summer, according to its speaker.';
const TITLE = 'Harbour plan debated again';
const page = (body: string): string =>
  `<!doctype html><html><head><title>${TITLE}</title></head><body><main><article><h1>${TITLE}</h1><p>${BEFORE}</p>${body}<p>${AFTER}</p></article></main></body></html>`;
const textOf = async (html: string): Promise<string> => {
  const result = await read('html', html);
  return 'text' in result ? result.text : result.reason.en;
};
/** What is read between the two paragraphs of an article. */
const between = async (body: string): Promise<string> => {
  const text = await textOf(page(body));
  const [first, second] = [`${TITLE}\n${BEFORE}\n`, `${AFTER}\n`];
  expect([text.slice(0, first.length), text.slice(-second.length)]).toEqual([first, second]);
  return text.slice(first.length, -second.length);
};

describe('an article with quotations by layout', () => {
  const tweet = (
    words: string,
    by = '&mdash; Ines Alvarado (@ines) <a href="https://twitter.com/ines/status/1">March 5, 2024</a>',
  ): string =>
    `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${words}</p>${by}</blockquote><script async src="https://platform.twitter.com/widgets.js"></script>`;
  test.each([
    [
      'a post on X behind a colon',
      `<p>The mayor wrote on X:</p>${tweet('We will not accept it.')}`,
      'The mayor wrote on X:\n“We will not accept it.”\n',
    ],
    ['one without an introduction', tweet('We will not accept it.'), 'Ines Alvarado: “We will not accept it.”\n'],
    [
      'in Arabic',
      `<p>وكتب عيد على منصة إكس:</p>${tweet('لن نقبل بهذه الخطة', '&mdash; عيد (@eid) <a href="https://x.com/eid/status/1">March 5, 2024</a>')}`,
      'وكتب عيد على منصة إكس:\n«لن نقبل بهذه الخطة»\n',
    ],
    [
      'without its links and pictures',
      tweet('See this. <a href="https://t.co/a">https://t.co/a</a> <a href="https://t.co/b">pic.twitter.com/b</a>'),
      'Ines Alvarado: “See this.”\n',
    ],
    [
      'within what pages put around it',
      `<figure class="tweet-embed"><div>${tweet('No.')}</div></figure>`,
      'Ines Alvarado: “No.”\n',
    ],
    [
      'a post on Facebook',
      '<div class="fb-post"><blockquote cite="x" class="fb-xfbml-parse-ignore"><p>We will not accept it.</p>Posted by <a href="https://facebook.com/x">Ines Alvarado</a> on <a href="https://facebook.com/y">Tuesday, March 5, 2024</a></blockquote></div>',
      'Ines Alvarado: “We will not accept it.”\n',
    ],
    [
      'a post on Telegram',
      '<blockquote class="telegram-post"><p>لن نقبل.</p><a href="https://t.me/eid/1">عيد سالم</a></blockquote>',
      'عيد سالم: «لن نقبل.»\n',
    ],
    [
      'a picture on Instagram says nothing',
      '<blockquote class="instagram-media"><p><a href="https://www.instagram.com/p/x/">A post shared by Ines Alvarado (@ines)</a></p></blockquote>',
      '',
    ],
    [
      'a block quote behind a colon',
      '<p>The mayor said:</p><blockquote><p>It stays open.</p><p>Fees will not rise.</p></blockquote>',
      'The mayor said:\n“It stays open.\n“Fees will not rise.”\n',
    ],
    [
      'with marks of its own',
      '<p>The mayor said:</p><blockquote>“It stays open.”</blockquote>',
      'The mayor said:\n“It stays open.”\n',
    ],
    ['in Arabic', '<p>قال الوزير:</p><blockquote>المرفأ مفتوح.</blockquote>', 'قال الوزير:\n«المرفأ مفتوح.»\n'],
    [
      'but not one behind a sentence',
      '<p>The mayor spoke.</p><blockquote>It stays open.</blockquote>',
      'The mayor spoke.\nIt stays open.\n',
    ],
    [
      'a list behind a colon',
      '<p>The mayor said:</p><ul><li>It stays open.</li><li>Fees will not rise.</li></ul>',
      'The mayor said:\nIt stays open; Fees will not rise.\n',
    ],
    [
      'in Arabic',
      '<p>قال الوزير:</p><ol><li>المرفأ مفتوح.</li><li>الرسوم لن ترتفع.</li></ol>',
      'قال الوزير:\nالمرفأ مفتوح؛ الرسوم لن ترتفع.\n',
    ],
    [
      'but not one behind a sentence',
      '<p>The mayor spoke.</p><ul><li>It stays open.</li><li>Fees will not rise.</li></ul>',
      'The mayor spoke.\nIt stays open.\nFees will not rise.\n',
    ],
    [
      'and no list of links',
      '<p>Related stories:</p><ul><li><a href="a">The bridge opens</a></li><li><a href="b">The mill closes</a></li></ul>',
      '',
    ],
    [
      'no teasers of other articles',
      '<p><a href="/a">Read also: Bridge opens</a></p><div class="related-inline"><h3><a href="/c">The hospital</a></h3><p>The ministry said two wards would open.</p></div><p>اقرأ أيضاً: <a href="/x">الجسر يفتح غدا</a></p>',
      '',
    ],
  ])('gives %s', async (_, body, expected) => {
    expect(await between(body)).toBe(expected);
  });

  const ANSWERS = [
    [
      'What will the plan bring?',
      'It will bring a larger harbour with room for two ferries, a hall for the market and a school.',
    ],
    ['Who pays for it?', 'The ministry pays half of it, and the city pays the other half over a period of ten years.'],
    ['Will you run again?', 'No, I will not.'],
  ] as const;
  test.each([
    ['headings', (q: string, a: string) => `<h3>${q}</h3><p>${a}</p>`],
    [
      'parts',
      (q: string, a: string) => `<div class="qa"><div class="question">${q}</div><div class="answer">${a}</div></div>`,
    ],
    ['parts without names', (q: string, a: string) => `<div><span>${q}</span><br><br><span>${a}</span></div>`],
    ['lists of terms', (q: string, a: string) => `<dl><dt>${q}</dt><dd>${a}</dd></dl>`],
    ['breaks', (q: string, a: string) => `<p><b>${q}</b><br>${a}</p>`],
    ['sections', (q: string, a: string) => `<section><h2>${q}</h2><p>${a}</p></section>`],
  ])('gives all answers of an interview made of %s', async (_, form) => {
    const body = ANSWERS.map(([question, answer]) => form(question, answer)).join('');
    const html = `<html><head><title>The mayor speaks</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>The mayor speaks</h1><p>We spoke to the mayor about the harbour.</p>${body}</article></main><footer>The Post</footer></body></html>`;
    expect(await textOf(html)).toBe(
      `The mayor speaks\nWe spoke to the mayor about the harbour.\n${ANSWERS.flat().join('\n')}\n`,
    );
  });

  test.each([
    ['many block quotes', '<blockquote></blockquote>'.repeat(3_000)],
    ['many posts', '<blockquote class="twitter-tweet"><p>No.</p></blockquote>'.repeat(3_000)],
    ['many lists', '<p>a:</p><ul><li>b</li><li>c</li></ul>'.repeat(2_000)],
    ['parts that are alike', '<div><b>a</b></div>'.repeat(3_000)],
  ])('that is hostile takes no time: %s', async (_, body) => {
    const start = performance.now();
    expect(typeof (await textOf(page(body)))).toBe('string');
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('the encoding of a page', () => {
  const ARABIC = Buffer.from('قال الوزير إن الجسر آمن.');
  test.each([
    ['that is UTF-8 in spite of its declaration', ARABIC, 'windows-1256', 'utf-8'],
    ['as declared', Buffer.from([0xde, 0xc7, 0xe1]), 'windows-1256', 'windows-1256'],
    ['as declared for ASCII', Buffer.from('said'), 'windows-1256', 'windows-1256'],
    ['that keeps its state', Buffer.from('\u001b$B'), 'iso-2022-jp', 'iso-2022-jp'],
  ])('is that %s', (_, bytes, declared, encoding) => {
    expect(decodeText(bytes, { given: null, declared })).toMatchObject({ encoding });
  });

  test('is that of the user, even if it is not', () => {
    expect(decodeText(ARABIC, { given: 'windows-1252', declared: null })).toMatchObject({ encoding: 'windows-1252' });
  });

  const wrongly = (text: string, encoding: string): string => new TextDecoder(encoding).decode(Buffer.from(text));
  test.each([
    ['قال الوزير إن الجسر آمن', 'windows-1252'],
    ['قال الوزير إن الجسر آمن', 'windows-1256'],
    ['She said no — at the café', 'windows-1252'],
    ['She said “no”', 'windows-1256'],
  ])('was wrong before: %s as %s', (text, encoding) => {
    expect(mojibakeIn(wrongly(text, encoding))).not.toBeNull();
  });

  test.each([
    'قال الوزير إن الجسر آمن، «نعم».',
    'طظطظ طظ، طظ؛ ظظ',
    'SÃO PAULO, Ærø, naïve, Ångström, “yes”, £3, €5',
    'Ø 5 mm, Ù, Ú',
  ])('was right: %s', (text) => {
    expect(mojibakeIn(text)).toBeNull();
  });
});
