import PostalMime from 'postal-mime';
import type { Fault, Reading } from '../reading.ts';
import { detailsOf, underHeadline } from './details.ts';

const DEEPEST = 20;

/** The text of a message, under its subject: its plain part, or else its page; without what it quotes, a signature, and what is attached. */
export async function readEmail(bytes: Uint8Array): Promise<Reading | Fault> {
  const { subject, from, date, text, html } = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST });
  const lines = text?.trim() ? linesOfPlain(text) : (await import('./html.ts')).linesOfHtml(html ?? '');
  if ('fault' in lines) return lines;
  if (lines.length === 0) return { fault: 'there is no text in it; save what is attached and name that' };
  const details = detailsOf({ title: subject, author: from?.name, published: date });
  return { text: underHeadline(details.title, lines), details, language: null, notes: [] };
}

/** Paragraphs stand between blank lines; within them lines were broken for the width of a screen. */
function linesOfPlain(text: string): string[] {
  const [body = ''] = text.split(/^-- ?\r?$/m);
  const own = body.split(/\r?\n/).filter((line) => !line.startsWith('>'));
  return own
    .join('\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}
