import { visible } from '../terminal/sanitise.ts';

// What begins something in Markdown, in GitHub's tables or in its formulas; a tag or a character reference. As references
// they are text to Markdown and to HTML alike, in a table as elsewhere.
const MARKUP = /[&<>|`\\*_~[\]$]/;
// A name GitHub would tell, a number it would make a link to an issue of, an address it would make a link of.
const LINKING = /[@#](?=[\p{L}\p{N}_])|(?<=[\p{L}\p{N}]):(?=\/\/)|(?<=\bwww)\./u;
const SPECIAL = new RegExp(`${MARKUP.source}|${LINKING.source}`, 'giu');

/** Text of an article or of a user as one line of Markdown: it is shown as it is, and is no mark-up, mention, link or tag. */
export const escapeMarkdown = (text: string): string =>
  visible(text).replace(SPECIAL, (sign) =>
    // An empty comment in between is nothing to a reader.
    MARKUP.test(sign) ? `&#${sign.charCodeAt(0)};` : `${sign}<!-- -->`,
  );
