import type { Problem } from '../problem.ts';
import type { Article, Item } from './article.ts';
import { decode } from './decode.ts';
import { LONGEST_LINE, linesOf } from './lines.ts';
import type { Details } from './reading.ts';

/** Where JSON lines come from, and how their articles are read. */
export interface JsonlOrigin {
  readonly path: string | null;
  /** What error messages call the input. */
  readonly name: string;
  /** The language of lines that name none. */
  readonly language: string;
  readonly languages: readonly string[];
}

/** The articles of a JSON Lines stream, one `{ "id", "text", "language"?, "outlet"?, "author"?, "published"? }` a line; a bad line is a problem of its own. */
export async function* readJsonl(chunks: AsyncIterable<Uint8Array>, origin: JsonlOrigin): AsyncGenerator<Item> {
  let line = 0;
  for await (const bytes of linesOf(chunks)) {
    line += 1;
    if (bytes === null) {
      yield bad(
        origin,
        line,
        'input-too-large',
        `longer than ${LONGEST_LINE / 1024 / 1024} MiB; one line is one article`,
      );
      continue;
    }
    const decoded = decode(bytes);
    if ('badByte' in decoded) {
      yield bad(origin, line, 'input-encoding', `not UTF-8 (byte offset ${decoded.badByte} of the line)`);
    } else if (decoded.text.trim() !== '') {
      yield readLine(decoded.text, line, origin);
    }
  }
}

function readLine(text: string, line: number, origin: JsonlOrigin): Item {
  const value = parse(text);
  if (value === undefined) return bad(origin, line, 'input-jsonl', 'not a JSON object');
  const fault = faultOf(value, origin.languages);
  if (fault !== null) {
    const { id } = value;
    return { ...bad(origin, line, 'input-jsonl', fault), ...(typeof id === 'string' ? { id } : {}) };
  }
  return { article: toArticle(value, origin) };
}

function toArticle(value: Record<string, unknown>, { path, language }: JsonlOrigin): Article {
  const own = typeof value.language === 'string' && value.language !== 'auto' ? value.language : language;
  const details = detailsOf(value);
  const about = Object.keys(details).length === 0 ? {} : { about: { format: 'jsonl' as const, ...details } };
  return { id: String(value.id), path, text: String(value.text), language: own, ...about };
}

// Lines have other fields as well, for other programs; these are taken where they can be what they are called.
const PUBLISHED = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function detailsOf({ outlet, author, published }: Record<string, unknown>): Details {
  const given = (name: 'outlet' | 'author', value: unknown): Details =>
    typeof value === 'string' && value.trim() !== '' ? { [name]: value.trim() } : {};
  const date = typeof published === 'string' && PUBLISHED.test(published) ? { published } : {};
  return { ...given('outlet', outlet), ...given('author', author), ...date };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function faultOf(value: Record<string, unknown>, languages: readonly string[]): string | null {
  if (typeof value.id !== 'string' || value.id === '') return '"id" must be a string that is not empty';
  if (typeof value.text !== 'string') return '"text" must be a string';
  const { language = 'auto' } = value;
  if (language === null || (typeof language === 'string' && languages.includes(language))) return null;
  return `"language" must be one of ${languages.join(', ')}`;
}

const bad = ({ path, name }: JsonlOrigin, line: number, rule: string, what: string): { problem: Problem } => ({
  problem: { rule, severity: 'error', message: `${name}:${line}: ${what}`, path, line },
});
