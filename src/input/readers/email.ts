import PostalMime from 'postal-mime';
import type { ExtractedText, Unreadable } from '../extracted-text.ts';
import { detailsOf, underHeadline } from './details.ts';

const MAX_DEPTH = 20;

/**
 * Reads an email: its subject as headline, and its plain-text part, or else its HTML part, without
 * quoted messages, signatures and attachments.
 */
export async function readEmail(bytes: Uint8Array): Promise<ExtractedText | Unreadable> {
  const { subject, from, date, text, html } = await PostalMime.parse(bytes, { maxNestingDepth: MAX_DEPTH });
  const lines = text?.trim() ? linesOfPlain(text) : (await import('./html.ts')).linesOfHtml(html ?? '', QUOTED);
  if ('reason' in lines) return lines;
  if (lines.length === 0) return { reason: 'no text found; save its attachments and give those' };
  const details = detailsOf({ title: subject, author: from?.name, published: date });
  return { text: underHeadline(details.title, lines), details, language: null, notes: [] };
}

// Quoted messages, their attribution lines and signatures, as Gmail, Thunderbird, Apple Mail, Outlook,
// Yahoo and Proton mark them.
const QUOTED =
  'blockquote[type=cite], .gmail_quote, .gmail_attr, .gmail_signature, .moz-cite-prefix, .moz-signature, #appendonsend, #divRplyFwdMsg, #divRplyFwdMsg ~ *, .yahoo_quoted, .protonmail_quote, .protonmail_signature_block';

/** Paragraphs are separated by blank lines; line breaks within them are undone. */
function linesOfPlain(text: string): string[] {
  const [body = ''] = text.split(/^-- ?\r?$/m);
  const lines = body.split(/\r?\n/);
  const introduced = new Set(
    lines.flatMap((line, index) => (line.startsWith('>') ? introductionBefore(index, lines) : [])),
  );
  return lines
    .filter((line, index) => !line.startsWith('>') && !introduced.has(index))
    .join('\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
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
