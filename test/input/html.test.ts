import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { charsetOf } from '../../src/input/declared-charset.ts';
import type { ExtractedText, Unreadable } from '../../src/input/extracted-text.ts';
import { isNestedDeeper } from '../../src/input/readers/nesting.ts';
import { read } from '../../src/input/readers/read.ts';
import { formatOfBytes } from '../../src/input/signatures.ts';
import { fc } from '../properties.ts';

const sample = (name: string): string => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');
const page = (html: string): Promise<Partial<ExtractedText & Unreadable>> => read('html', html);
const body = (html: string): Promise<string | undefined> =>
  page(`<html><body>${html}</body></html>`).then(({ text, reason }) => text ?? reason?.en);

describe('a news page', () => {
  test('from right to left gives its article and metadata', async () => {
    expect(await page(sample('page-ar.html'))).toEqual({
      text: sample('page-ar.txt'),
      details: {
        title: 'وزير النقل يعلن موعد افتتاح خط القطار الساحلي',
        outlet: 'صحيفة المرفأ',
        author: 'رنا خليل',
        published: '2024-02-14T09:30:00+03:00',
      },
      language: 'ar',
      notes: [],
    });
  });

  test('in English, with its details in meta elements alone', async () => {
    expect(await page(sample('page-en.html'))).toEqual({
      text: sample('page-en.txt'),
      details: {
        title: 'Ferry company denies plan to end night service',
        outlet: 'The Harbour Post',
        author: 'Maya Lindqvist',
        published: '2024-03-05T18:04:00Z',
      },
      language: 'en',
      notes: [],
    });
  });
});

const PAGES = {
  'agency-ar': { title: 'مسؤول: المعبر يفتح غدا', outlet: 'الوكالة الوطنية' },
  'amp-en': {
    ...{ title: 'Dockers vote to end strike', outlet: 'The Quay Times', author: 'Ruth Amadi, Colm Daly' },
    published: '2024-06-11T16:20:00+01:00',
  },
  'aspnet-ar': { title: 'صحيفة الجبل | إغلاق مصنع الإسمنت' },
  'blocks-en': {
    ...{
      title: 'Island ferry sinks; 12 rescued',
      outlet: 'BayNews',
      author: 'Li Wen',
      published: '2024-04-02T12:00:00Z',
    },
  },
  'blogger-ar': { title: 'جريدة الحي: المستشفى الميداني يغلق أبوابه' },
  'broadcaster-ar': {
    ...{ title: 'وساطة جديدة لوقف القتال في الجنوب', outlet: 'شبكة الأفق', author: 'الأفق + وكالات' },
    published: '2024-02-20T11:05:33Z',
  },
  'drupal-en': {
    ...{ title: 'Lake levels fall for third year', outlet: 'Northern Dispatch', author: 'Northern Dispatch staff' },
    published: '2023-09-14T09:00:00-04:00',
  },
  'layout-tables-ar': { title: 'اتفاق على تقاسم المياه' },
  'live-ar': { title: 'مباشر: فيضانات الوادي', outlet: 'قناة السهل', published: '2024-03-01T05:00:00Z' },
  'rendered-en': {
    ...{ title: 'Council Rejects Stadium Plan', author: 'Grace Okafor', published: '2024-01-23T22:41:00Z' },
  },
  'wordpress-ar': {
    ...{ title: 'البلدية تؤجل إعادة فتح السوق القديم', outlet: 'موقع الضفة الإخباري', author: 'سليم عواد' },
    published: '2024-05-02T07:10:00+00:00',
  },
  'wordpress-en': { title: 'Bakery chain recalls bread', outlet: 'Valley Courier', author: 'Tom Hale' },
};

test.each(Object.entries(PAGES))(
  'a page as many systems make it gives its article, without notices, other articles, comments and captions: %s',
  async (name, details) => {
    const { text, ...rest } = await page(readFileSync(join(import.meta.dirname, 'pages', `${name}.html`), 'utf8'));
    expect(text).toBe(readFileSync(join(import.meta.dirname, 'pages', `${name}.txt`), 'utf8'));
    expect(rest.details).toEqual(details);
  },
);

describe('the text of a page', () => {
  test.each([
    ['has a line for each block', '<p>One.</p><div>Two.<p>Three.</p>Four.</div>', 'One.\nTwo.\nThree.\nFour.\n'],
    ['breaks at br, and not between words', '<p>One<br>Two <b>thr</b>ee</p>', 'One\nTwo three\n'],
    ['has one blank for several', '<p>One\n  two&nbsp;three&#9;four</p>', 'One two three four\n'],
    ['has what entities stand for', '<p>A &amp; B &lt;i&gt; &#x627;&ldquo;</p>', 'A & B <i> ا“\n'],
    ['has no soft hyphens', '<p>at&shy;tri&shy;bu&shy;tion</p>', 'attribution\n'],
    ['has quotation marks where q stands for them', '<p>She said <q>no</q>.</p>', 'She said "no".\n'],
    ['has the items of lists', '<ul><li>One</li><li>Two</li></ul>', 'One\nTwo\n'],
    ['has no script or style', '<p>One.<script>alert(1)</script><style>p{}</style></p>', 'One.\n'],
    ['has no table', '<p>One.</p><table><tr><td>he said</td><td>1</td></tr></table><p>Two.</p>', 'One.\nTwo.\n'],
    ['has no caption', '<p>One.</p><figure><img src="a"><figcaption>he said</figcaption></figure>', 'One.\n'],
    [
      'nor one by its class',
      '<p>One.</p><p class="wp-caption-text">he said</p><p class="captions">Two.</p>',
      'One.\nTwo.\n',
    ],
    ['has no numbers of footnotes', '<p>One<sup>[1]</sup> m<sup>2</sup>.</p>', 'One m2.\n'],
    ['has no lists of links', '<p>One.</p><ul><li><a href="b">he said</a></li></ul><p>Two.</p>', 'One.\nTwo.\n'],
    [
      'has lists with links in them',
      '<p>One.</p><ul><li>Two is <a href="b">here</a>, he said.</li></ul>',
      'One.\nTwo is here, he said.\n',
    ],
    [
      'has no other articles and no comments',
      '<p>The mayor said no.</p><div class="related-posts">he said</div><div id="comments"><p>he said</p></div>',
      'The mayor said no.\n',
    ],
    [
      'has what holds most of it, whatever it is called',
      '<div class="has-comments share"><p>The mayor said no.</p></div>',
      'The mayor said no.\n',
    ],
    [
      'has no notices',
      '<p>One.</p><p>Advertisement</p><p>اقرأ أيضا: خبر</p><p>8 May 2024</p><p>Two.</p>',
      'One.\nTwo.\n',
    ],
    [
      'has sentences that begin like notices',
      '<p>Read more books, he said.</p><p>Updated figures show 12.</p>',
      'Read more books, he said.\nUpdated figures show 12.\n',
    ],
    [
      'is in a table where that is the layout',
      '<table><tr><td><p>One.</p><p>Two.</p></td><td>Three</td></tr></table>',
      'One.\nTwo.\nThree\n',
    ],
    ['has nothing that is hidden', '<p>One.</p><p hidden>he said</p>', 'One.\n'],
    ['may stand in a mere piece of a page', '', 'no article found; copy its text into a file'],
  ])('%s', async (_, html, expected) => {
    expect(await body(html)).toEqual(expected);
  });

  test('may be without a body element', async () => {
    expect((await page('<p>He said no.</p><p>She said yes.')).text).toBe('He said no.\nShe said yes.\n');
  });
});

describe('the metadata of a page', () => {
  const details = async (head: string): Promise<object | undefined> =>
    (await page(`<html><head>${head}</head><body><p>The mayor said no.</p></body></html>`)).details;
  const published = (date: string): string => `<meta property="article:published_time" content="${date}">`;

  test.each([
    ['a day', published('2024-03-05'), { published: '2024-03-05' }],
    ['a time without a zone is kept as its day', published('2024-03-05T18:04:00'), { published: '2024-03-05' }],
    ['a zone without a colon', published('2024-03-05T18:04:00+0300'), { published: '2024-03-05T18:04:00+03:00' }],
    ['a date as mail has it', published('Tue, 05 Mar 2024 18:04:00 GMT'), { published: '2024-03-05T18:04:00Z' }],
    ['no date', published('yesterday'), {}],
    ['no such day', published('2024-13-45'), {}],
    ['“by” is no part of a name', '<meta name="author" content="By Maya Lindqvist">', { author: 'Maya Lindqvist' }],
    ['nor «بقلم»', '<meta name="author" content="بقلم: رنا خليل">', { author: 'رنا خليل' }],
    ['an address is no name', '<meta property="article:author" content="https://example.org/maya">', {}],
    ['JSON-LD that is broken is left aside', '<script type="application/ld+json">{ "@type": </script>', {}],
  ])('%s', async (_, head, expected) => {
    expect(await details(head)).toEqual(expected);
  });

  test('is on one line and no longer than a name', async () => {
    const long = await details(`<meta property="og:site_name" content="a\u0007\nb ${'c'.repeat(5000)}">`);
    expect(long).toEqual({ outlet: `a b ${'c'.repeat(296)}` });
  });
});

describe('a hostile page', () => {
  const times = (part: string, count = 100_000): string => part.repeat(count);
  test.each([
    ['elements in one another', times('<div>'), 'elements nested more than 500 deep'],
    ['the same, closed in themselves', times('<div/>'), 'elements nested more than 500 deep'],
    [
      'the same behind what is no element',
      `<svg><script>${times('<b>', 90_000)}`,
      'elements nested more than 500 deep',
    ],
    ['too many elements', times('<p>a</p>'), 'has more than 100000 tags'],
    ['signs that begin nothing', times('<', 200_000), 'has more than 100000 tags'],
    ['a page too long', times('a', 17_000_000), 'longer than 16 Mi characters'],
  ])('is refused with what to do: %s', async (_, html, fault) => {
    expect((await page(html)).reason?.en).toMatch(new RegExp(`^${fault}.*; copy its text into a file$`));
  });

  test.each([
    ['comments that do not end', times('<!--'), /no article/],
    ['scripts that do not end', times('<script>', 90_000), /no article/],
    ['a long attribute', `<p title="${times('a=b ')}">He said no.</p>`, /^He said no\.\n$/],
    ['characters that are none', '<p>a\0b\ud800c&#0;&#xD800;&#x110000;</p>', /a.*b.*c/],
  ])('is read for what it holds: %s', async (_, html, expected) => {
    const { text, reason } = await page(html);
    expect(text ?? reason?.en).toMatch(expected);
  });

  test('never throws', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div ',
        '>',
        '<table>',
        '<!--',
        '<script>',
        '</html>',
        '<body',
        '&#',
        '"',
        '<br/>',
        '<svg>',
        '<![CDATA[',
      ),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const { text, reason } = await page(pieces.join(''));
        expect(typeof (text ?? reason?.en)).toBe('string');
        expect(reason?.en ?? '').not.toContain('cannot be read as');
      }),
    );
  });
});

test.each([
  ['<p><p><p>', false],
  ['<br><br><br><img>', false],
  ['<li><li><li>', false],
  ['<b></b><b></b><b></b>', false],
  ['<!-- <b><b><b> -->', false],
  ['<script>"<b><b><b>"</script>', false],
  ['<b><i><u>', true],
  ['<script></script><b><i><u>', true],
  ['</b></b></b><b><i><u>', true],
  ['1 < 2 <b> <i> <u>', true],
])('nested deeper than two: %s is %s', (html, is) => {
  expect(isNestedDeeper(html, 2)).toBe(is);
});

test.each([
  ['<meta charset="windows-1256">', 'windows-1256'],
  ["<META http-equiv='Content-Type' content='text/html; charset=iso-8859-6'>", 'iso-8859-6'],
  ['<?xml version="1.0" encoding="utf-16"?><html>', 'utf-16'],
  ['<p>charset=koi8-r', null],
  [`${' '.repeat(5000)}<meta charset=utf-8>`, null],
])('the encoding that %s declares is %s', (html, charset) => {
  expect(charsetOf(Buffer.from(html))).toBe(charset);
});

test.each([
  ['<!DOCTYPE html><p>', 'html'],
  ['\ufeff \n<html lang=ar>', 'html'],
  ['<?xml version="1.0"?>\n<!-- a -->\n<html>', 'html'],
  ['<p>He said', null],
  ['“<html>” is a word', null],
  ['{\\rtf1', 'rtf'],
])('what begins with %s is %o', (start, format) => {
  expect(formatOfBytes(Buffer.from(start))).toEqual(format);
});
