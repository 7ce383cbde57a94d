import PostalMime from 'postal-mime';
import type { ExtractedText, Unreadable } from '../extracted-text.ts';
import { detailsOf, underHeadline } from './details.ts';
import { bareSubject, type ForwardedHeaders, isForward, isMarker, storyIn } from './forwarded.ts';

const MAX_DEPTH = 20;

/**
 * Reads an email: its subject as headline, and its plain-text part, or else its HTML part, without
 * quoted messages, signatures and attachments. Of a forwarded message it reads the innermost one.
 */
export async function readEmail(bytes: Uint8Array): Promise<ExtractedText | Unreadable> {
  const { subject = '', from, date, text, html } = await PostalMime.parse(bytes, { maxNestingDepth: MAX_DEPTH });
  const isForwarded = isForward(subject);
  const story = text?.trim() ? storyOfPlain(text, isForwarded) : await storyOfHtml(html ?? '', isForwarded);
  if ('reason' in story) return story;
  if (story.lines.length === 0)
    return {
      reason: {
        en: 'no text found; save its attachments and give those',
        ar: 'لا نص في الرسالة؛ احفظ مرفقاتها وأعطِ البرنامج إياها',
      },
    };
  const { headers } = story;
  const details = detailsOf({
    title: bareSubject(headers.subject ?? subject),
    author: headers.from === undefined ? from?.name : nameOf(headers.from),
    published: headers.from === undefined ? date : headers.date,
  });
  return { text: underHeadline(details.title, story.lines), details, language: null, notes: [] };
}

interface Story {
  readonly lines: readonly string[];
  readonly headers: ForwardedHeaders;
}

/** The name in «Maya Lindqvist <maya@example.org>», without a mere address. */
const nameOf = (from: string): string => (/^[^<>@]+(?=\s*[<[]|$)/.exec(from)?.[0] ?? '').replace(/["']/g, '').trim();

const SIGNATURES = '.gmail_signature, .moz-signature, .protonmail_signature_block';
// Quoted messages and their attribution lines, as Gmail, Thunderbird, Apple Mail, Outlook, Yahoo and
// Proton mark them.
const QUOTED =
  'blockquote[type=cite], .gmail_quote, .gmail_attr, .moz-cite-prefix, #appendonsend, #divRplyFwdMsg, #divRplyFwdMsg ~ *, .yahoo_quoted, .protonmail_quote';

async function storyOfHtml(html: string, isForwarded: boolean): Promise<Story | Unreadable> {
  const { linesOfHtml } = await import('./html.ts');
  const all = linesOfHtml(html, SIGNATURES);
  if ('reason' in all) return all;
  if (isForwarded || all.some(isMarker)) return storyIn(all, isForwarded);
  const own = linesOfHtml(html, `${SIGNATURES}, ${QUOTED}`);
  return 'reason' in own ? own : storyIn(own, false);
}

/** Paragraphs are separated by blank lines; line breaks within them are undone. */
function storyOfPlain(text: string, isForwarded: boolean): Story {
  const { lines, headers } = storyIn(text.split(/\r?\n/), isForwarded);
  const end = lines.findIndex((line) => /^-- ?$/.test(line));
  const body = end === -1 ? lines : lines.slice(0, end);
  const introduced = new Set(
    body.flatMap((line, index) => (line.startsWith('>') ? introductionBefore(index, body) : [])),
  );
  const paragraphs = body
    .filter((line, index) => !line.startsWith('>') && !introduced.has(index))
    .join('\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  return { lines: paragraphs, headers };
}

/** The indexes of the one or two lines before a quotation that say who wrote it and when. */
function introductionBefore(quotation: number, lines: readonly string[]): number[] {
  let last = quotation - 1;
  while (lines[last]?.trim() === '') last -= 1;
  if (!lines[last]?.trimEnd().endsWith(':')) return [];
  const first = lines[last - 1]?.trim() ? last - 1 : last;
  const introduction = lines.slice(first, last + 1).join(' ');
  if (!/\d/.test(introduction)) return [];
  return /\d/.test(lines[last] ?? '') ? [last] : [first, last];
}
