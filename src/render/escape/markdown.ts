import type { Direction } from '../terminal/bidi.ts';
import { visible } from '../terminal/sanitise.ts';

// Characters that open markup, a formula, a tag or a character reference in Markdown or GitHub's
// tables. Markdown and HTML read character references as text, in tables too.
const MARKUP = /[&<>|`\\*_~[\]$]/;
// A user that GitHub would notify, a number that it would link to an issue, or an address that it
// would link.
const LINKING = /[@#](?=[\p{L}\p{N}_])|(?<=[\p{L}\p{N}]):(?=\/\/)|(?<=\bwww)\./u;
const SPECIAL = new RegExp(`${MARKUP.source}|${LINKING.source}`, 'giu');

/**
 * Text of an article or of a user as one line of Markdown, without markup, mentions, links or tags.
 */
export const escapeMarkdown = (text: string): string =>
  visible(text).replace(SPECIAL, (sign) =>
    // An empty comment is invisible and prevents the link.
    MARKUP.test(sign) ? `&#${sign.charCodeAt(0)};` : `${sign}<!-- -->`,
  );

/** A Markdown table of escaped cells. */
export const markdownTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Markdown in a direction; readers default to left to right. */
export const inDirection = (markdown: string, direction: Direction): string =>
  direction === 'rtl' ? `<div dir="rtl">\n\n${markdown}\n\n</div>` : markdown;
