import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/input/readers/read.ts';
import { formatOfBytes } from '../../src/input/signatures.ts';
import { zipOf } from './zip.ts';

const sample = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'samples', name));
const textOf = async (format: 'odt' | 'rtf' | 'docx', bytes: Uint8Array): Promise<string> => {
  const result = await read(format, bytes);
  return 'text' in result ? result.text : result.reason.en;
};

describe.each(['odt', 'rtf'] as const)('a document that LibreOffice saved as .%s', (format) => {
  test.each([
    ['ar', 'written-ar.txt'],
    ['en', 'page-en.txt'],
  ])('gives its paragraphs, without the table: %s', async (language, text) => {
    expect(await textOf(format, sample(`libreoffice-${language}.${format}`))).toBe(sample(text).toString());
  });
});

describe('an OpenDocument text', () => {
  const odt = (body: string, styles = '', entries: Readonly<Record<string, string>> = {}): Buffer =>
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ...entries,
    });
  const p = (text: string): string => `<text:p>${text}</text:p>`;
  const table = (...cells: readonly string[]): string =>
    `<table:table><table:table-row>${cells.map((cell) => `<table:table-cell>${p(cell)}</table:table-cell>`).join('')}</table:table-row></table:table>`;
  const style = (name: string, display: string): string =>
    `<style:style style:name="${name}"><style:text-properties text:display="${display}"/></style:style>`;

  test.each([
    ['spans make words', p('attri<text:span>bution</text:span>'), 'attribution\n'],
    ['headings are lines', `<text:h>Title</text:h>${p('One.')}`, 'Title\nOne.\n'],
    ['spaces are elements', p('One<text:s text:c="3"/>two<text:tab/>three'), 'One two three\n'],
    ['a break is one', p('One<text:line-break/>two'), 'One\ntwo\n'],
    ['characters may be references', p('A &amp; B &lt;i&gt; &#x627;'), 'A & B <i> ا\n'],
    ['Arabic and its numbers', p('قال «1.5%» عند 10:30'), 'قال «1.5%» عند 10:30\n'],
    [
      'lists',
      `<text:list><text:list-item>${p('One')}</text:list-item><text:list-item>${p('Two')}</text:list-item></text:list>`,
      'One\nTwo\n',
    ],
    ['links', p('One <text:a xlink:href="x">two</text:a>.'), 'One two.\n'],
    [
      'no footnotes',
      p(
        'One<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>no</text:p></text:note-body></text:note>.',
      ),
      'One.\n',
    ],
    [
      'no comments',
      p('One<office:annotation><dc:creator>A</dc:creator><text:p>no</text:p></office:annotation>.'),
      'One.\n',
    ],
    [
      'nothing that was deleted',
      `<text:tracked-changes><text:changed-region><text:deletion>${p('no')}</text:deletion></text:changed-region></text:tracked-changes>${p('One<text:change text:change-id="a"/>.')}`,
      'One.\n',
    ],
    ['no hidden fields', p('One<text:hidden-text text:string-value="no">no</text:hidden-text>.'), 'One.\n'],
    [
      'text boxes in order',
      p('One.') + p('<draw:frame><draw:text-box><text:p>Two.</text:p></draw:text-box></draw:frame>Three.'),
      'One.\nTwo.\nThree.\n',
    ],
    ['no names of pictures', p('One.<draw:frame><svg:title>no</svg:title><draw:image/></draw:frame>'), 'One.\n'],
    [
      'no list of contents',
      `<text:table-of-content><text:index-body>${p('no')}</text:index-body></text:table-of-content>${p('One.')}`,
      'One.\n',
    ],
    ['no tables', p('One two.') + table('a', '1') + p('Three.'), 'One two.\nThree.\n'],
    [
      'tables that hold the text',
      p('Press') + table('The mayor said no.', 'She said yes.'),
      'Press\nThe mayor said no.\nShe said yes.\n',
    ],
    ['no soft hyphens', p('attri\u00adbution'), 'attribution\n'],
    ['nothing', '', 'no text found; if it holds scanned pages, run OCR first'],
  ])('is read as it is displayed: %s', async (_, body, expected) => {
    expect(await textOf('odt', odt(body))).toBe(expected);
  });

  test('is without text in hidden styles', async () => {
    const body = p(
      'One<text:span text:style-name="T1">no<text:span>no</text:span></text:span><text:span text:style-name="T2">!</text:span>',
    );
    expect(await textOf('odt', odt(body, style('T1', 'none') + style('T2', 'true')))).toBe('One!\n');
  });

  test.each([
    ['no archive', Buffer.from('PK'), 'not an OpenDocument text (.odt), or truncated'],
    ['another archive', zipOf({ a: 'b' }), 'not an OpenDocument text (.odt)'],
    [
      'a spreadsheet',
      odt('', '', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'is a spreadsheet; save it as .odt or as plain text',
    ],
    [
      'one with a password',
      odt('', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      'is encrypted; save it without a password',
    ],
    [
      'a bomb',
      zipOf({ 'content.xml': Buffer.alloc(80_000_000, ' ') }),
      'cannot be read as odt (zip archive too large when decompressed); save it as plain text',
    ],
    ['entities of entities', odt('').subarray(0, 100), 'not an OpenDocument text (.odt), or truncated'],
  ])('that cannot be read is a fault: %s', async (_, bytes, expected) => {
    expect(await textOf('odt', bytes)).toBe(expected);
  });

  test.each([
    [
      'elements in one another',
      '<text:p>'.repeat(100_000),
      'cannot be read as odt (elements nested more than 1000 deep); save it as plain text',
    ],
    ['elements that end too often', '</text:p></table:table>'.repeat(1000) + p('One.'), 'One.\n'],
    ['many spaces', p(`One<text:s text:c="999999999"/>.`), 'One .\n'],
    ['no number of spaces', p('One<text:s text:c="x"/>.'), 'One .\n'],
    ['an entity of its own', p('One&x;.'), 'One&x;.\n'],
  ])('that is hostile takes no time: %s', async (_, body, expected) => {
    expect(await textOf('odt', odt(body))).toBe(expected);
  });

  test('is known by its first bytes, and opened under the name of a Word document', async () => {
    expect(formatOfBytes(sample('libreoffice-en.odt'))).toBe('odt');
    expect(await textOf('docx', sample('libreoffice-en.odt'))).toBe(sample('page-en.txt').toString());
  });
});

describe('rich text', () => {
  const rtf = (body: string, head = '\\ansi\\ansicpg1252'): Buffer => Buffer.from(`{\\rtf1${head} ${body}}`, 'latin1');
  const ARABIC = '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset178 Arial;}}';

  test.each([
    ['paragraphs are lines', 'One.\\par Two.\\par', 'One.\nTwo.\n'],
    ['a break is one', 'One\\line two', 'One\ntwo\n'],
    ['line ends of the file are none', 'attri\r\nbution', 'attribution\n'],
    ['groups and styles are no text', '{\\b One {\\i\\fs24 two}}{\\cf1 .}', 'One two.\n'],
    ['Unicode', '\\u1602?\\u1575?\\u1604?', 'قال\n'],
    ['Unicode with negative numbers', '\\u-1024?.', 'ﰀ.\n'],
    ['Unicode with more characters in its place', "\\uc2\\u1602\\'d9\\'82\\u1575\\'d8\\'a7!", 'قا!\n'],
    ['Unicode with none in its place', '{\\uc0\\u1602\\u1575}x', 'قاx\n'],
    ['pairs of surrogates', '\\u-10179?\\u-8704?.', '😀.\n'],
    ['bytes in the code page of the document', "\\'e9t\\'e9", 'été\n'],
    ['bytes in the code page of their font', `${ARABIC}\\f1 \\'de\\'c7\\'e1\\f0  said`, 'قال said\n'],
    ['the font ends with its group', `${ARABIC}{\\f1 \\'de}\\'e9`, 'قé\n'],
    ['marks by name', '\\ldblquote No\\rdblquote\\emdash he\\rquote s \\bullet', '“No”—he’s •\n'],
    ['braces and backslashes', '\\{a\\\\b\\}', '{a\\b}\n'],
    ['spaces and hyphens', 'a\\~b\\_c at\\-tri', 'a b-c attri\n'],
    ['numbers', '1.5% of 2,500 at 10:30 on 20/2/2024', '1.5% of 2,500 at 10:30 on 20/2/2024\n'],
    [
      'no tables of fonts and colours, no metadata',
      '{\\fonttbl{\\f0 Times;}}{\\colortbl;\\red0;}{\\stylesheet{\\s0 Normal;}}{\\info{\\title no}}One.',
      'One.\n',
    ],
    ['no destinations that are unknown', '{\\*\\generator no;}One{\\*\\unknown {no}}.', 'One.\n'],
    ['no headers, footers and footnotes', '{\\header no}{\\footerr no}One{\\footnote no}.', 'One.\n'],
    ['no pictures', '{\\pict\\wmetafile8 0102}One.', 'One.\n'],
    ['no binary data', 'One{\\pict\\bin5 a}\\b}.}.', 'One.\n'],
    ['nothing hidden or deleted', 'One{\\v no}\\deleted no\\deleted0 .', 'One.\n'],
    ['fields by their result', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt One}}.', 'One.\n'],
    [
      'text boxes',
      'One.\\par{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv no}}{\\shptxt Two.\\par}}{\\shprslt no}}Three.',
      'One.\nTwo.\nThree.\n',
    ],
    ['no tables', 'One two three.\\par\\trowd\\intbl a\\cell 1\\cell\\row\\pard Four.', 'One two three.\nFour.\n'],
    [
      'tables that hold the text',
      'One\\par\\trowd\\intbl The mayor said no.\\cell\\row\\pard',
      'One\nThe mayor said no.\n',
    ],
    ['nothing', '', 'no text found; if it holds scanned pages, run OCR first'],
  ])('is read as it is displayed: %s', async (_, body, expected) => {
    expect(await textOf('rtf', rtf(body))).toBe(expected);
  });

  test.each([
    ['windows-1256', '\\ansi\\ansicpg1256', "\\'de\\'c7\\'e1"],
    ['UTF-8', '\\ansi\\ansicpg65001', Buffer.from('قال').toString('latin1')],
  ])('may be in %s', async (_, head, body) => {
    expect(await textOf('rtf', rtf(body, head))).toBe('قال\n');
  });

  test.each([
    [
      'groups in one another',
      '{'.repeat(100_000),
      'cannot be read as rtf (groups nested more than 1000 deep); save it as plain text',
    ],
    ['groups that end too often', `One.${'}'.repeat(1000)}`, 'One.\n'],
    ['a number that is too large', 'One.\\u99999999999999 \\bin-5 \\uc-3 ', /^One\./],
    ['data that is longer than the file', 'One.{\\pict\\bin999999999 a}', 'One.\n'],
    ['controls without an end', `One.${'\\b'.repeat(100_000)}`, 'One.\n'],
    ['half of a character', "One.\\'e", /^One\./],
  ])('that is hostile is read or refused: %s', async (_, body, expected) => {
    const text = await textOf('rtf', rtf(body));
    if (typeof expected === 'string') expect(text).toBe(expected);
    else expect(text).toMatch(expected);
  });

  test.each([
    ['{\\rtf1', 'rtf'],
    ['\\rtf1', null],
  ])('is known by its first bytes: %s', (start, format) => {
    expect(formatOfBytes(Buffer.from(start))).toBe(format);
  });

  test('is a fault where it is none', async () => {
    expect(await textOf('rtf', Buffer.from('One.'))).toBe('not rich text (.rtf)');
  });
});
