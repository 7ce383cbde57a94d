import PostalMime from 'postal-mime';
import type { Fault, Reading } from '../reading.ts';
import { detailsOf, underHeadline } from './details.ts';

const DEEPEST = 20;

/** The text of a message, under its subject: its plain part, or else its page; without what it quotes, a signature, and what is attached. */
export async function readEmail(bytes: Uint8Array): Promise<Reading | Fault> {
  const { subject, from, date, text, html } = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST });
  const lines = text?.trim() ? linesOfPlain(text) : (await import('./html.ts')).linesOfHtml(html ?? '', QUOTED);
  if ('fault' in lines) return lines;
  if (lines.length === 0) return { fault: 'there is no text in it; save what is attached and name that' };
  const details = detailsOf({ title: subject, author: from?.name, published: date });
  return { text: underHeadline(details.title, lines), details, language: null, notes: [] };
}

// What Gmail, Thunderbird, Apple Mail, Outlook, Yahoo and Proton put around a quoted message, who wrote it, and a signature.
const QUOTED =
  'blockquote[type=cite], .gmail_quote, .gmail_attr, .gmail_signature, .moz-cite-prefix, .moz-signature, #appendonsend, #divRplyFwdMsg, #divRplyFwdMsg ~ *, .yahoo_quoted, .protonmail_quote, .protonmail_signature_block';

/** Paragraphs stand between blank lines; within them lines were broken for the width of a screen. */
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

/** The lines before a quotation that say who wrote it and when: two at most, the last of which ends in a colon. */
function introductionBefore(quotation: number, lines: readonly string[]): number[] {
  let last = quotation - 1;
  while (lines[last]?.trim() === '') last -= 1;
  if (!lines[last]?.trimEnd().endsWith(':')) return [];
  const first = lines[last - 1]?.trim() ? last - 1 : last;
  const introduction = lines.slice(first, last + 1).join(' ');
  if (!/\d/.test(introduction)) return [];
  return /\d/.test(lines[last] ?? '') ? [last] : [first, last];
}
