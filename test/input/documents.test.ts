import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExtractedText, Unreadable } from '../../src/input/extracted-text.ts';
import { INPUT_FORMATS } from '../../src/input/formats.ts';
import { type Content, read } from '../../src/input/readers/read.ts';
import { openZip } from '../../src/input/readers/zip.ts';
import { formatOfBytes } from '../../src/input/signatures.ts';
import { fc } from '../properties.ts';
import { zipOf } from './zip.ts';

type Format = Parameters<typeof read>[0];

const sample = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'samples', name));
const reading = (format: Format, content: Content): Promise<Partial<ExtractedText & Unreadable>> =>
  read(format, content);
const textOf = async (format: Format, content: Content): Promise<string | undefined> => {
  const { text, reason } = await reading(format, content);
  return text ?? reason?.en;
};

describe('a Word document', () => {
  const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const relations = `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
  const docx = (body: string): Buffer =>
    zipOf({
      '[Content_Types].xml': types,
      '_rels/.rels': relations,
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>${body}</w:body></w:document>`,
    });
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const cell = (text: string): string => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
  const table = (...cells: readonly string[]): string => `<w:tbl><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`;

  test.each([
    ['libreoffice-ar.docx', 'written-ar.txt'],
    ['libreoffice-en.docx', 'page-en.txt'],
  ])('of LibreOffice gives its paragraphs, without the table: %s', async (document, text) => {
    expect(await reading('docx', sample(document))).toEqual({
      ...{ text: sample(text).toString(), details: {}, language: null, notes: [] },
    });
  });

  test.each([
    ['runs make words', `<w:p>${run('attri')}${run('bution')}</w:p>`, 'attribution\n'],
    [
      'what was deleted is gone, what was put in is there',
      `<w:p><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:ins>${run('yes')}</w:ins></w:p>`,
      'yes\n',
    ],
    ['a break is one', `<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>`, 'a\nb\n'],
    [
      'what is hidden is gone',
      `<w:p>${run('a')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>${run('b')}</w:p>`,
      'ab\n',
    ],
    [
      'a property that is off hides nothing',
      `<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>a</w:t></w:r></w:p>`,
      'a\n',
    ],
    [
      'text boxes come in order',
      `<w:p>${run('a')}</w:p><w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>${run('b')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p><w:p>${run('c')}</w:p>`,
      'a\nb\nc\n',
    ],
    [
      'also in the form of newer versions',
      `<w:p>${run('a')}</w:p><w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p>${run('b')}</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>${run('b')}</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p><w:p>${run('c')}</w:p>`,
      'a\nb\nc\n',
    ],
    ['a small table is gone', `<w:p>${run('The mayor said no.')}</w:p>${table('a', '1')}`, 'The mayor said no.\n'],
    [
      'a table that holds the text is not',
      `<w:p>${run('Press')}</w:p>${table('The mayor said no.', 'Call us.')}`,
      'Press\nThe mayor said no.\nCall us.\n',
    ],
    ['numbers', `<w:p>${run('قال 1.5% ')}${run('عند 10:30')}</w:p>`, 'قال 1.5% عند 10:30\n'],
    [
      'headings, lists and tabs',
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('a')}</w:p><w:p><w:r><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>`,
      'a\nb c\n',
    ],
    ['text is no markup', `<w:p>${run('&lt;script&gt;a&lt;/script&gt;')}</w:p>`, '<script>a</script>\n'],
    ['nothing', '', 'no text found; if it holds scanned pages, run OCR first'],
  ])('%s', async (_, body, expected) => {
    expect(await textOf('docx', docx(body))).toBe(expected);
  });

  test.each([
    ['no zip', Buffer.from('PK'), 'not a Word document (.docx), or truncated'],
    [
      'a directory that leads nowhere',
      zipOf({ a: 'b' }).fill(0xff, 30, 60),
      'not a Word document (.docx), or truncated',
    ],
    ['a spreadsheet', zipOf({ 'xl/workbook.xml': '' }), 'is a spreadsheet; save it as .docx or as plain text'],
    [
      'a bomb',
      zipOf({ '_rels/.rels': relations, '[Content_Types].xml': types, 'word/document.xml': Buffer.alloc(80_000_000) }),
      'cannot be read as docx (zip archive too large when decompressed); save it as plain text',
    ],
    [
      'elements in one another',
      docx('<w:p>'.repeat(100_000)),
      /^cannot be read as docx \(.*\); save it as plain text$/,
    ],
    ['entities of entities', docx('').subarray(0, 100), 'not a Word document (.docx), or truncated'],
  ])('that is none is a fault: %s', async (_, bytes, fault) => {
    const result = await reading('docx', bytes);
    expect(result.reason?.en).toMatch(
      typeof fault === 'string' ? new RegExp(`^${fault.replace(/[.()]/g, '\\$&')}$`) : fault,
    );
  });

  test('unpacks no more than the limit, all entries together', () => {
    const archive = openZip(zipOf({ a: 'x'.repeat(60), b: 'y'.repeat(60) }), 100);
    expect(archive?.read('a')).toHaveLength(60);
    expect(() => archive?.read('b')).toThrow('zip archive too large when decompressed');
    expect(() => archive?.read('c')).toThrow('no entry c');
  });
});

describe('Markdown', () => {
  test('gives its words without markup, and the metadata of its front matter', async () => {
    const front =
      '---\ntitle: "A story"\nauthor: By Maya Lindqvist\npublisher: The Post\ndate: 2024-03-05\ntags: [a, b]\nlang: en\n---\n';
    const body = '# A story\n\nHe **said** [no](https://example.org).\nAnd _left_.\n';
    expect(await reading('markdown', front + body)).toEqual({
      text: 'A story\nHe said no. And left.\n',
      details: { title: 'A story', author: 'Maya Lindqvist', outlet: 'The Post', published: '2024-03-05' },
      language: 'en',
      notes: [],
    });
  });

  test.each([
    ['quoted paragraphs and lists are lines', '> قال «لا»\n\n- أ\n- ب\n', 'قال «لا»\nأ\nب\n'],
    ['no code, tables or pictures', 'a\n\n```\ncode\n```\n\n| a | b |\n|--|--|\n| c | d |\n\n![cap](x.png)\n', 'a\n'],
    ['HTML in it is HTML', 'a <b>c</b> &amp;\n\n<script>x</script>\n', 'a c &\n'],
    ['no footnotes', 'He said no.[^1]\n\n[^1]: See 2024.\nIbid.\n\n    More.\n\nEnd.\n', 'He said no.\nEnd.\n'],
    ['footnotes one after the other', 'A[^a] b[^b].\n\n[^a]: x\n[^b]: y\n', 'A b.\n'],
    ['no footnotes in place', 'He said^[see 2024] no.\n', 'He said no.\n'],
    ['links in brackets stay', 'He said [no](a) and [yes].\n', 'He said no and [yes].\n'],
    ['headings without attributes', '# Title {#id .c}\n\nA {b}.\n', 'Title\nA {b}.\n'],
    ['underlined headings', 'Title\n=====\n\nA.\n', 'Title\nA.\n'],
    ['quotations behind a colon', 'He said:\n\n> No.\n>\n> Never.\n', 'He said:\n“No.\n“Never.”\n'],
    ['lists behind a colon', 'She said:\n\n- One.\n- Two.\n', 'She said:\nOne; Two.\n'],
    [
      'numbers',
      'Up 1.5% to 2,500 at 10:30 on 20/2/2024\\. 2024\\-2025\n',
      'Up 1.5% to 2,500 at 10:30 on 20/2/2024. 2024-2025\n',
    ],
    ['Arabic', '*قال* **الوزير** ~~لا~~ «نعم»\n', 'قال الوزير لا «نعم»\n'],
    ['line ends of Windows', '# A\r\n\r\nOne\r\ntwo.\r\n', 'A\nOne two.\n'],
    ['a front matter that lists is left alone', '---\ntitle: [a]\n---\nb\n', 'b\n'],
    ['three dashes alone are none', '---\n\na\n', 'a\n'],
    ['nothing', '', 'no text found'],
  ])('%s', async (_, markdown, expected) => {
    expect(await textOf('markdown', markdown)).toBe(expected);
  });

  test.each([
    '>'.repeat(9_000),
    '['.repeat(9_000),
    '*a_'.repeat(1_000),
    '- '.repeat(4_000),
    '`'.repeat(9_001),
    '*a_'.repeat(30_000),
  ])('that is hostile is read or refused: %#', async (markdown) => {
    expect(typeof (await textOf('markdown', markdown))).toBe('string');
  });
});

describe('subtitles', () => {
  const srt = (...cues: readonly (readonly [from: number, to: number, text: string])[]): string =>
    cues
      .map(
        ([from, to, text], index) =>
          `${index + 1}\r\n00:00:${String(from).padStart(2, '0')},000 --> 00:00:${String(to).padStart(2, '0')},500\r\n${text}\r\n`,
      )
      .join('\r\n');

  test.each([
    [
      'cues are joined to sentences',
      srt([1, 2, 'We have\nno plan,'], [3, 4, 'and never had.']),
      'We have no plan, and never had.\n',
    ],
    ['a pause after a sentence parts them', srt([1, 2, 'One.'], [30, 31, 'Two.']), 'One.\nTwo.\n'],
    ['within a sentence it does not', srt([1, 2, 'One'], [30, 31, 'two.']), 'One two.\n'],
    ['a dash begins a turn', srt([1, 2, '- Who?\n- Me.']), 'Who?\nMe.\n'],
    [
      'and so does a label',
      srt([1, 2, 'It is clear.\nالوزير: لا نعلم.'], [3, 4, 'MAYOR ALVARADO: No.']),
      'It is clear.\nالوزير: لا نعلم.\nMAYOR ALVARADO: No.\n',
    ],
    [
      'a colon further on is none',
      srt([1, 2, 'One.'], [3, 4, 'She said, and I quote: no.']),
      'One. She said, and I quote: no.\n',
    ],
    [
      'styles and sounds are left out',
      srt([1, 2, '{\\an8}<i>One</i> <font color="red">two</font>.'], [3, 4, '[music]'], [4, 5, '♪ la ♪']),
      'One two.\n',
    ],
    ['what rolls up is there once', srt([1, 2, 'One'], [2, 3, 'One\ntwo'], [3, 4, 'two\nthree.']), 'One two three.\n'],
    ['text behind a blank line belongs to its cue', srt([1, 2, 'One\n\ntwo'], [3, 4, 'three.']), 'One two three.\n'],
    ['also in the last cue', srt([1, 2, 'One\n\ntwo']), 'One two\n'],
    ['a number is text where no time follows', srt([1, 2, 'In 2024\n2025'], [3, 4, 'no.']), 'In 2024 2025 no.\n'],
    ['sounds within a line', srt([1, 2, '[applause] Thank you. (laughter) Yes. [MUSIC]']), 'Thank you. Yes.\n'],
    ['sounds in Arabic', srt([1, 2, '[تصفيق] شكرا. (تصفيق)']), 'شكرا.\n'],
    [
      'other parentheses stay',
      srt([1, 2, 'The group (of 12) and (most) left.']),
      'The group (of 12) and (most) left.\n',
    ],
    ['a label in brackets stays', srt([1, 2, '[MAYOR]: No.']), '[MAYOR]: No.\n'],
    [
      'marks on the wrong side of Arabic',
      srt([1, 2, '.قال الوزير لا'], [3, 4, '؟هل قال نعم']),
      'قال الوزير لا. هل قال نعم؟\n',
    ],
    ['with a dash on the other', srt([1, 2, '؟من -\n.أنا -']), 'من؟\nأنا.\n'],
    ['but not marks that lead on', srt([1, 2, '...قال الوزير.']), '...قال الوزير.\n'],
    ['nor marks on both sides', srt([1, 2, '.قال الوزير.']), '.قال الوزير.\n'],
    ['no marks of direction', srt([1, 2, '\u202bقال الوزير\u202c']), 'قال الوزير\n'],
    [
      'numbers and times',
      srt([1, 2, 'بلغت 1.5% عند 10:30'], [3, 4, 'يوم 20/2/2024.']),
      'بلغت 1.5% عند 10:30 يوم 20/2/2024.\n',
    ],
    [
      'line ends of Windows and of old Macs',
      '1\r00:00:01,000 --> 00:00:02,000\rOne\r\r2\r00:00:02,000 --> 00:00:03,000\rtwo.\r',
      'One two.\n',
    ],
    ['no times, no subtitles', '1\nOne.\n', 'no subtitles with times (00:00:01,000 --> 00:00:04,000) found'],
  ])('%s', async (_, text, expected) => {
    expect(await textOf('srt', text)).toBe(expected);
  });

  test('of WebVTT name speakers, and may have notes and styles', async () => {
    const vtt = [
      'WEBVTT - a talk\n\nNOTE she said nothing\n\nSTYLE\n::cue { color: red }\n',
      'intro\n00:01.000 --> 00:02.000 align:start\n<v Ines Alvarado>It is clear,\n',
      '00:02.000 --> 00:03.000\n<v.loud Ines Alvarado>very &amp; truly &lt;clear&gt;.\n',
      '01:00:03.000 --> 01:00:04.000\n<v Peter Okafor>No.</v>\n',
    ].join('\n');
    expect(await textOf('vtt', vtt)).toBe('Ines Alvarado: It is clear, very & truly <clear>.\nPeter Okafor: No.\n');
  });
});

describe('WebVTT', () => {
  const vtt = (...blocks: readonly string[]): string => `WEBVTT\n\n${blocks.join('\n\n')}\n`;
  test.each([
    [
      'a single turn has its speaker',
      vtt('00:01.000 --> 00:02.000\n<v Ines Alvarado>It is clear.'),
      'Ines Alvarado: It is clear.\n',
    ],
    ['also over two lines', vtt('00:01.000 --> 00:02.000\n<v Ines>It is\nclear.</v>'), 'Ines: It is clear.\n'],
    ['several turns in a cue', vtt('00:01.000 --> 00:02.000\n<v Ines>Who?\n<v Al>Me.'), 'Ines: Who?\nAl: Me.\n'],
    [
      'names of cues are no text',
      vtt('intro\n00:01.000 --> 00:02.000\nOne', 'second cue\n00:02.000 --> 00:03.000\ntwo.'),
      'One two.\n',
    ],
    [
      'comments between cues are no text',
      vtt('00:01.000 --> 00:02.000\nOne', 'NOTE no', 'NOTE\nno\nno', '00:02.000 --> 00:03.000\ntwo.'),
      'One two.\n',
    ],
    [
      'text behind a blank line belongs to its cue',
      vtt('00:01.000 --> 00:02.000\nOne\n\ntwo', '00:02.000 --> 00:03.000\nthree.'),
      'One two three.\n',
    ],
    ['times within a line', vtt('00:01.000 --> 00:02.000\n<00:01.000>One <00:01.500><c>two</c>.'), 'One two.\n'],
    ['hours and settings', vtt('01:00:01.000 --> 01:00:02.000 line:0 align:end\nقال نعم.'), 'قال نعم.\n'],
  ])('%s', async (_, text, expected) => {
    expect(await textOf('vtt', text)).toBe(expected);
  });
});

describe('a message', () => {
  const headers =
    'From: Maya Lindqvist <maya@example.org>\r\nSubject: =?utf-8?B?2YLYp9mEINin2YTZiNiy2YrYsQ==?=\r\nDate: Tue, 05 Mar 2024 18:04:00 +0000\r\n';
  const details = { title: 'قال الوزير', author: 'Maya Lindqvist', published: '2024-03-05T18:04:00Z' };

  test('gives its text under its subject, without quotations and signature', async () => {
    const body = 'One\r\ntwo.\r\n\r\n> He said no.\r\n\r\nThree.\r\n-- \r\nMaya\r\n';
    expect(await reading('eml', Buffer.from(`${headers}Content-Type: text/plain\r\n\r\n${body}`))).toEqual({
      ...{ text: 'قال الوزير\nOne two.\nThree.\n', details, language: null, notes: [] },
    });
  });

  test('in an encoding of its own', async () => {
    const type = 'Content-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: quoted-printable\r\n';
    expect(await textOf('eml', Buffer.from(`${type}\r\n=DE=C7=E1\r\n`))).toBe('قال\n');
  });

  test('in HTML gives its lines', async () => {
    const page =
      'Content-Type: text/html; charset=utf-8\r\n\r\n<p>One.</p><table><tr><td>x</td></tr></table><p>Two.</p>';
    expect(await textOf('eml', Buffer.from(page))).toBe('One.\nTwo.\n');
  });

  test.each([
    ['who wrote it, on one line', 'No.\r\n\r\nOn Mon, 20 Nov 2023, Al wrote:\r\n> Yes?\r\n', 'No.\n'],
    ['on two lines', 'No.\r\n\r\nOn Mon, 20 Nov 2023 at 9:00, Al <a@example.org>\r\nwrote:\r\n\r\n> Yes?\r\n', 'No.\n'],
    ['but not what the writer says before it', 'He says:\r\n\r\n> Yes?\r\n\r\nNo.\r\n', 'He says:\nNo.\n'],
  ])('is without what it quotes, and %s', async (_, body, text) => {
    expect(await textOf('eml', Buffer.from(`Content-Type: text/plain\r\n\r\n${body}`))).toBe(text);
  });

  test.each([
    [
      'Gmail',
      '<div class="gmail_quote"><div class="gmail_attr">On Mon Al wrote:</div><blockquote>Yes?</blockquote></div>',
    ],
    [
      'Thunderbird',
      '<div class="moz-cite-prefix">Am 20.11. schrieb Al:</div><blockquote type="cite">Yes?</blockquote>',
    ],
    ['Outlook', '<hr id="appendonsend"><div id="divRplyFwdMsg">From: Al</div><div>Yes?</div>'],
  ])('that is a page of %s is without what it quotes', async (_, quoted) => {
    const message = `Content-Type: text/html; charset=utf-8\r\n\r\n<div><p>The mayor said no.</p>${quoted}</div>`;
    expect(await textOf('eml', Buffer.from(message))).toBe('The mayor said no.\n');
  });

  test('without text is a problem', async () => {
    expect(await textOf('eml', Buffer.from(`${headers}\r\n`))).toBe(
      'no text found; save its attachments and give those',
    );
  });
});

describe('bytes of another format', () => {
  test.each(INPUT_FORMATS.filter((format) => format !== 'text' && format !== 'jsonl'))(
    'never throw: %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
          const content = ['docx', 'odt', 'rtf', 'pdf', 'eml'].includes(format)
            ? bytes
            : Buffer.from(bytes).toString('latin1');
          expect(typeof (await textOf(format, content))).toBe('string');
        }),
        { numRuns: 30 },
      );
    },
  );
});

test.each([
  ['WEBVTT\n\n', 'vtt'],
  ['WEBVTTX', null],
  ['PK\x03\x04', 'docx'],
  ['%PDF-1.7', 'pdf'],
  ['a %PDF-1.7', null],
])('what begins with %j is %s', (start, format) => {
  expect(formatOfBytes(Buffer.from(start))).toBe(format);
});
