import type { Token, Tokens } from 'marked';

// Links to other topics: `levels.md`, `validate.md#an-old-corpus`.
const TOPIC_LINK = /^(?<topic>[a-z-]+)\.md(?:#.*)?$/;

/** The text of inline Markdown: code keeps its backticks, a link to a topic names the command that shows it. */
const inlineText = (tokens: readonly Token[] = []): string => tokens.map(textOf).join('');

function textOf(token: Token): string {
  if (token.type === 'codespan') return `\`${token.text}\``;
  if (token.type === 'link') return linkText(token as Tokens.Link);
  if (token.type === 'html') return '';
  if (token.type === 'br') return ' ';
  const { text, tokens } = token as Tokens.Text;
  return tokens === undefined ? text.replaceAll('\n', ' ') : inlineText(tokens);
}

function linkText({ href, tokens }: Tokens.Link): string {
  const text = inlineText(tokens);
  const topic = TOPIC_LINK.exec(href)?.groups?.topic;
  if (topic !== undefined) return `${text} (isnad help ${topic})`;
  return /^https?:/.test(href) && text !== href ? `${text} <${href}>` : text;
}

/** The inline content of a token that has some. */
export const contentOf = (token: Token): string => inlineText((token as Tokens.Generic).tokens ?? []);

/** The cells of a table, the header first. */
export const rowsOf = ({ header, rows }: Tokens.Table): string[][] =>
  [header, ...rows].map((cells) => cells.map(({ tokens }) => inlineText(tokens)));
