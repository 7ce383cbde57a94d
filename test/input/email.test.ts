import { describe, expect, test } from 'vitest';
import { read } from '../../src/input/readers/read.ts';

const message = (subject: string, body: string, type = 'text/plain'): Buffer =>
  Buffer.from(
    `From: Al Berg <al@example.org>\r\nSubject: ${subject}\r\nDate: Wed, 06 Mar 2024 10:00:00 +0000\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body.replaceAll('\n', '\r\n')}`,
  );
const reading = async (bytes: Uint8Array) => {
  const result = await read('eml', bytes);
  if ('reason' in result) throw new Error(result.reason.en);
  return result;
};

const HEADERS =
  'From: Maya Lindqvist <maya@example.org>\nDate: Tue, 05 Mar 2024 18:04:00 +0000\nSubject: Ferry stops\nTo: Al Berg <al@example.org>';
const STORY = 'The ferry will stop at 10:30,\nthe mayor said.\n\nShe gave no reason.\n';
const READ = 'Ferry stops\nThe ferry will stop at 10:30, the mayor said.\nShe gave no reason.\n';
const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
const lines = (text: string): string =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => `<div>${line}</div>`)
    .join('');
const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((part) => `<p>${part}</p>`)
    .join('');

describe('a forwarded story', () => {
  test.each([
    ['Apple Mail', 'Fwd: Ferry stops', `Begin forwarded message:\n\n${quoted(`${HEADERS}\n\n${STORY}`)}`],
    [
      'Apple Mail, with a note',
      'Fwd: Ferry stops',
      `See below.\n\nBegin forwarded message:\n\n${quoted(`${HEADERS}\n\n${STORY}`)}`,
    ],
    ['Gmail', 'Fwd: Ferry stops', `---------- Forwarded message ---------\n${HEADERS}\n\n\n${STORY}`],
    [
      'Thunderbird',
      'Fwd: Ferry stops',
      `-------- Forwarded Message --------\nSubject: \tFerry stops\nDate: \tTue, 05 Mar 2024 18:04:00 +0000\nFrom: \tMaya Lindqvist <maya@example.org>\nTo: \tAl\n\n\n\n${STORY}`,
    ],
    ['Outlook', 'FW: Ferry stops', `FYI\n\n-----Original Message-----\n${HEADERS.replace('Date', 'Sent')}\n\n${STORY}`],
    ['Outlook without a line of dashes', 'FW: Ferry stops', `FYI\n\n${HEADERS}\n\n${STORY}`],
    ['Outlook with bold headers', 'FW: Ferry stops', `FYI\n\n${HEADERS.replace(/^(\w+):/gm, '*$1:*')}\n\n${STORY}`],
    [
      'two persons',
      'Fwd: FW: Ferry stops',
      `---------- Forwarded message ---------\nFrom: A <a@example.org>\nSubject: FW: Ferry stops\n\n---------- Forwarded message ---------\n${HEADERS}\n\n${STORY}`,
    ],
  ])('of %s is read as it was sent', async (_, subject, body) => {
    expect(await reading(message(subject, body))).toMatchObject({
      text: READ,
      details: { title: 'Ferry stops', author: 'Maya Lindqvist', published: '2024-03-05T18:04:00Z' },
    });
  });

  test.each([
    [
      'Apple Mail',
      `<div>Begin forwarded message:</div><br><blockquote type="cite">${lines(HEADERS.replaceAll('<', '&lt;'))}${paragraphs(STORY)}</blockquote>`,
    ],
    [
      'Gmail',
      `<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>${HEADERS.replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</div>${paragraphs(STORY)}</div>`,
    ],
    [
      'Outlook',
      `<p>FYI</p><hr id="appendonsend"><div id="divRplyFwdMsg">${lines(HEADERS.replaceAll('<', '&lt;'))}</div>${paragraphs(STORY)}`,
    ],
  ])('in HTML of %s as well', async (_, body) => {
    expect((await reading(message('FW: Ferry stops', body, 'text/html'))).text).toBe(READ);
  });

  test('in Arabic as well', async () => {
    const body = `---------- رسالة معاد توجيهها ---------\nمن: ليلى منصور <layla@example.org>\nالتاريخ: 5 آذار 2024\nالموضوع: العبارة تتوقف\nإلى: عيد\n\nقالت رئيسة البلدية إن العبارة ستتوقف عند 10:30.\n`;
    expect(await reading(message('إعادة توجيه: العبارة تتوقف', body))).toMatchObject({
      text: 'العبارة تتوقف\nقالت رئيسة البلدية إن العبارة ستتوقف عند 10:30.\n',
      details: { title: 'العبارة تتوقف', author: 'ليلى منصور' },
    });
  });
});

describe('the subject of a message', () => {
  test.each([
    ['Re: Ferry stops', 'Ferry stops'],
    ['FW: RE: Ferry stops', 'Ferry stops'],
    ['Fwd: [2] Ferry stops', '[2] Ferry stops'],
    ['AW: WG: Ferry stops', 'Ferry stops'],
    ['رد: العبارة', 'العبارة'],
    ['إعادة توجيه: رد: العبارة', 'العبارة'],
    ['Re[2]: Ferry stops', 'Ferry stops'],
    ['Report: Ferry stops', 'Report: Ferry stops'],
    ['Reform is near', 'Reform is near'],
  ])('%s is %s', async (subject, title) => {
    expect((await reading(message(subject, 'One.\n'))).details.title).toBe(title);
  });
});

describe('the body of a message', () => {
  test.each([
    ['is without lines of headers at its start', `Subject: Ferry stops\nDate: 5 March 2024\n\n${STORY}`, READ],
    [
      'keeps a sentence that begins like a header',
      'Date: the mayor gave none.\n\nOne.\n',
      'Ferry stops\nDate: the mayor gave none.\nOne.\n',
    ],
    [
      'is without the message that it answers',
      `No.\n\n-----Original Message-----\n${HEADERS}\n\nYes?\n`,
      'Ferry stops\nNo.\n',
    ],
    ['also where headers alone begin that', `No.\n\n${HEADERS}\n\nYes?\n`, 'Ferry stops\nNo.\n'],
    ['is without a signature', 'No.\n-- \nAl Berg\nThe Post\n', 'Ferry stops\nNo.\n'],
    [
      'keeps its numbers',
      'It is 1.5% of 2,500,\nat 10:30 on 20/2/2024.\n',
      'Ferry stops\nIt is 1.5% of 2,500, at 10:30 on 20/2/2024.\n',
    ],
  ])('%s', async (_, body, text) => {
    expect((await reading(message('Re: Ferry stops', body))).text).toBe(text);
  });

  test.each([
    ['markers', 'Begin forwarded message:\n'.repeat(20_000)],
    ['headers', 'From: a\nDate: b\nx\n'.repeat(20_000)],
    ['marks of quotation', `${'>'.repeat(100_000)}\nOne.`],
    ['prefixes', 'One.', 'Re: '.repeat(20_000)],
  ])('that is hostile is read or refused: %s', async (_, body, subject = 'a') => {
    const result = await read('eml', message(subject, body));
    expect(typeof ('text' in result ? result.text : result.reason.en)).toBe('string');
  });
});
