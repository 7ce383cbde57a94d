import type { Direction } from '../terminal/bidi.ts';
import { visible } from '../terminal/sanitise.ts';

// What opens markup in Markdown, in GitHub's tables or in its formulas, a tag or a character
// reference. As character references they are text to Markdown and to HTML alike, in a table as
// elsewhere.
const MARKUP = /[&<>|`\\*_~[\]$]/;
// A user whom GitHub would notify; a number that it would link to an issue; an address that it
// would link.
const LINKING = /[@#](?=[\p{L}\p{N}_])|(?<=[\p{L}\p{N}]):(?=\/\/)|(?<=\bwww)\./u;
const SPECIAL = new RegExp(`${MARKUP.source}|${LINKING.source}`, 'giu');

/**
 * Text of an article or of a user as one line of Markdown that renders as it is: never as markup, a
 * mention, a link or a tag.
 */
export const escapeMarkdown = (text: string): string =>
  visible(text).replace(SPECIAL, (sign) =>
    // An empty comment breaks the link and is invisible.
    MARKUP.test(sign) ? `&#${sign.charCodeAt(0)};` : `${sign}<!-- -->`,
  );

/** A Markdown table; the cells are escaped already. */
export const markdownTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Markdown laid out in a direction; from left to right is the default of every reader. */
export const inDirection = (markdown: string, direction: Direction): string =>
  direction === 'rtl' ? `<div dir="rtl">\n\n${markdown}\n\n</div>` : markdown;
