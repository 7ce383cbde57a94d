import assert from 'node:assert/strict';
import { decodeText } from '../../src/input/encoding.ts';
import type { DocumentFormat } from '../../src/input/formats.ts';
import { read } from '../../src/input/readers/read.ts';
import { pdfOf } from '../input/pdf.ts';
import { zipOf } from '../input/zip.ts';
import { fc } from '../properties.ts';
import { anyArticle } from './articles.ts';
import type { Target } from './targets.ts';

// Documents of each kind that is read: sound ones, with pieces of their grammar put in, doubled and cut out.

const LINES = '\n|\r\n|\n\n|\u0000|\ud800|\u202e| |\t|"|\'|قال الوزير إن الجسر آمن.|The mayor said it was safe.';
const piecesOf = (own: string): readonly string[] => [...own.split('¦'), ...LINES.split('|')];

const HTML = piecesOf(
  '<html>¦<body>¦<p>¦</p>¦<div>¦</div>¦<article>¦</article>¦<table><tr><td>¦</table>¦<script>¦</script>¦<style>¦<!--¦-->¦<![CDATA[¦]]>¦<svg>¦<math>¦<template>¦<iframe src=x>¦<meta charset="utf-16">¦<meta property="og:title" content="¦<title>¦</title>¦<script type="application/ld+json">¦{"@type":"NewsArticle","author":[{"name":¦"datePublished":"2024-01-01",¦}</script>¦&amp;¦&#x202e;¦&#0;¦&#xd800;¦&nosuch;¦<p lang=ar dir=rtl>¦<a href="javascript:x">¦<¦>¦</¦=',
);
const MARKDOWN = piecesOf(
  '# ¦> ¦- ¦1. ¦```¦~~~¦**¦_¦[a](b)¦![a](¦[a]: b¦| a | b |¦|--|--|¦<b>¦<!--¦---¦title: ¦date: 2024-01-01¦\\¦`¦&amp;¦    ',
);
const SUBTITLES = piecesOf(
  'WEBVTT¦1¦00:00:01,000 --> 00:00:02,000¦00:00:01.000 --> 99:99:99.999¦01.0 --> 02.0¦-->¦<v Ali>¦</v>¦{\\an8}¦<i>¦- ¦>> ¦MAYOR: ¦NOTE¦STYLE¦[music]¦♪¦&lt;¦-1:00:00,000 --> x',
);
const MESSAGE = piecesOf(
  'Subject: ¦From: "A" <a@b>¦Date: Tue, 5 Mar 2024 10:00:00 +0000¦Content-Type: text/plain; charset=utf-8¦Content-Type: text/html¦Content-Type: multipart/mixed; boundary=x¦--x¦--x--¦Content-Transfer-Encoding: base64¦Content-Transfer-Encoding: quoted-printable¦=D9=82¦=?utf-8?B?2YLYp9mE?=¦=?x?Q?=FF?=¦2YLYp9mE¦> ¦-- ¦<p>¦Content-Type: message/rfc822¦charset=no-such',
);
const WORD = piecesOf(
  '<w:p>¦</w:p>¦<w:r>¦</w:r>¦<w:t>¦</w:t>¦<w:del>¦</w:del>¦<w:tbl><w:tr><w:tc>¦</w:tc></w:tr></w:tbl>¦<w:hyperlink r:id="x">¦<w:fldChar w:fldCharType="begin"/>¦<w:footnoteReference w:id="9"/>¦<w:drawing>¦<mc:AlternateContent>¦&lt;¦&x;¦<!DOCTYPE a [<!ENTITY x "y">]>¦<w:pStyle w:val="Heading1"/>¦<w:numPr>',
);

/** Pieces and articles by turns, most often around what is sound. */
const made = (pieces: readonly string[], [before, after]: readonly [string, string] = ['', '']): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, anyArticle, fc.string({ unit: 'binary' })), {
      maxLength: 40,
    })
    .chain((parts) => fc.boolean().map((bare) => (bare ? parts.join('') : before + parts.join('') + after)));

const wound = fc.record({ at: fc.nat(1 << 20), length: fc.nat(6), bytes: fc.uint8Array({ maxLength: 4 }) });

/** Bytes as a string of Latin-1, so that a failure can be printed, with a few of them cut out or replaced. */
const damaged = (whole: fc.Arbitrary<Uint8Array>): fc.Arbitrary<string> =>
  fc.tuple(whole, fc.array(wound, { maxLength: 3 })).map(([bytes, wounds]) => {
    let text = Buffer.from(bytes).toString('latin1');
    for (const { at, length, bytes: other } of wounds) {
      const place = at % (text.length + 1);
      text = text.slice(0, place) + Buffer.from(other).toString('latin1') + text.slice(place + length);
    }
    return text;
  });

const XMLNS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const wordDocument = made(WORD, ['<w:p><w:r><w:t>', '</w:t></w:r></w:p>']).map((body) =>
  zipOf({ 'word/document.xml': `<?xml version="1.0"?><w:document ${XMLNS}><w:body>${body}</w:body></w:document>` }),
);
const OPEN_TEXT = piecesOf(
  '<text:p>¦</text:p>¦<text:h>¦</text:h>¦<text:span text:style-name="T1">¦</text:span>¦<text:s text:c="9"/>¦<text:tab/>¦<text:line-break/>¦<text:note>¦</text:note>¦<table:table>¦</table:table>¦<draw:text-box>¦</draw:text-box>¦<text:tracked-changes>¦<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>¦&lt;¦&x;¦<![CDATA[¦]]>¦<!--¦<!DOCTYPE a [<!ENTITY x "y">]>',
);
const RICH_TEXT = piecesOf(
  "{¦}¦\\par ¦\\b ¦\\'d9¦\\'¦\\u1602?¦\\u-10179?¦\\uc0 ¦\\uc2 ¦{\\fonttbl{\\f1\\fcharset178 A;}}¦\\f1 ¦\\v ¦\\v0 ¦\\*¦{\\*\\x ¦{\\pict ¦\\bin3 ¦\\cell ¦\\row ¦\\intbl ¦{\\footnote ¦\\ansicpg1256 ¦\\~¦\\-¦\\",
);
const openDocument = made(OPEN_TEXT, ['<text:p>', '</text:p>']).map((body) =>
  zipOf({ 'content.xml': `<office:document-content><office:text>${body}</office:text></office:document-content>` }),
);
const drawn = fc.record({ text: anyArticle, x: fc.integer(), y: fc.integer({ min: -900, max: 900 }) });
const portable = fc.array(drawn, { maxLength: 5 }).map((texts) => pdfOf(texts));

/**
 * A reading has text of whole lines and a valid date; an unreadable document gives a reason in one
 * line.
 */
async function reads(format: DocumentFormat, content: string | Uint8Array): Promise<void> {
  const reading = await read(format, content);
  if ('reason' in reading) return assert.match(reading.reason.en, /^[^\n]{5,400}$/);
  assert.ok(reading.text.endsWith('\n') && reading.text.trim() !== '');
  const { published, ...details } = reading.details;
  assert.ok(published === undefined || !Number.isNaN(Date.parse(published)), published);
  for (const detail of Object.values(details)) assert.ok(detail !== '' && !detail.includes('\n'), detail);
}

const ofText = (share: number, format: DocumentFormat, input: fc.Arbitrary<string>): Target => ({
  share,
  input: input.map((text) => [text]),
  holds: (text = '') => reads(format, text),
});
const ofBytes = (share: number, format: DocumentFormat, input: fc.Arbitrary<Uint8Array>): Target => ({
  share,
  input: damaged(input).map((text) => [text]),
  holds: (text = '') => reads(format, Buffer.from(text, 'latin1')),
});

/** The readers of documents, by what they read. */
export const DOCUMENTS: Readonly<Record<string, Target>> = {
  pages: ofText(4, 'html', made(HTML, ['<html><head><title>T</title></head><body><article><p>', '</p></article>'])),
  Markdown: ofText(3, 'markdown', made(MARKDOWN)),
  subtitles: ofText(3, 'vtt', made(SUBTITLES, ['WEBVTT\n\n00:01.000 --> 00:02.000\n', '\n'])),
  messages: ofBytes(
    2,
    'eml',
    made(MESSAGE, ['Subject: A\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n', '\n--x--\n']).map((text) =>
      Buffer.from(text),
    ),
  ),
  'Word documents': ofBytes(2, 'docx', wordDocument),
  'OpenDocument texts': ofBytes(2, 'odt', openDocument),
  'rich text': ofBytes(
    2,
    'rtf',
    made(RICH_TEXT, ['{\\rtf1\\ansi ', '}']).map((text) => Buffer.from(text)),
  ),
  PDF: ofBytes(1, 'pdf', portable),
  encodings: {
    share: 5,
    input: fc.tuple(
      damaged(anyArticle.map((text) => Buffer.from(text))),
      fc.constantFrom('', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6', 'none', 'replacement'),
    ),
    holds: async (text = '', declared = '') => {
      const decoded = decodeText(Buffer.from(text, 'latin1'), { given: null, declared });
      if ('text' in decoded) assert.ok(decoded.encoding.length > 0);
      else if ('badByte' in decoded) assert.ok(decoded.badByte < text.length);
    },
  },
};
