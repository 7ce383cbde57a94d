import { visible } from './sanitise.ts';

// What begins something in Markdown, in GitHub's tables or in its formulas; a tag or a character reference.
const SPECIAL = /[\\`*_[\]|~$]/g;
const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
// GitHub would tell the person, or put a note under the issue; a comment in between is nothing to it.
const CALLS = /([@#])(?=[\p{L}\p{N}])/gu;

/** Text of an article or of a user as one line of Markdown: it is shown as it is, and is no mark-up, mention or tag. */
export const escapeMarkdown = (text: string): string =>
  visible(text)
    .replace(SPECIAL, '\\$&')
    .replace(/[&<>]/g, (character) => REFERENCES[character] ?? character)
    .replace(CALLS, '$1<!-- -->');
