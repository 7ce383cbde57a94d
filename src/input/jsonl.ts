import { type Problem, worded } from '../problem.ts';
import { type Wording, wording } from '../wording.ts';
import type { Article, Item } from './article.ts';
import { decode } from './decode.ts';
import type { Details } from './extracted-text.ts';
import { linesOf, MAX_LINE_BYTES } from './lines.ts';

/** The source of JSON Lines, and how to read their articles. */
export interface JsonlOrigin {
  readonly path: string | null;
  /** The name of the input in messages. */
  readonly name: string;
  /** The language of lines without one. */
  readonly language: string;
  readonly languages: readonly string[];
}

/**
 * Reads the articles of a JSON Lines stream, one object per line:
 * `{ "id", "text", "language"?, "outlet"?, "author"?, "published"? }`. An invalid line becomes a
 * problem; the rest are still read.
 */
export async function* readJsonl(chunks: AsyncIterable<Uint8Array>, origin: JsonlOrigin): AsyncGenerator<Item> {
  let line = 0;
  const told = new Set<string>();
  for await (const bytes of linesOf(chunks)) {
    line += 1;
    if (bytes === null) {
      yield problemAt(origin, line, 'input-too-large', {
        en: `the line is longer than ${MAX_LINE_BYTES / 1024 / 1024} MiB; put one article on each line`,
        ar: `السطر أطول من ${MAX_LINE_BYTES / 1024 / 1024} MiB؛ اجعل في كل سطر مقالًا واحدًا`,
      });
      continue;
    }
    const decoded = decode(bytes);
    if ('badByte' in decoded) {
      yield problemAt(origin, line, 'input-encoding', {
        en: `not UTF-8 (byte offset ${decoded.badByte} in the line)`,
        ar: `ترميزه ليس UTF-8 (موضع البايت في السطر ${decoded.badByte})`,
      });
    } else if (decoded.text.trim() !== '') {
      yield readLine(decoded.text, { line, told }, origin);
    }
  }
}

/** Where a line stands, and the unknown keys that were reported before. */
interface LinePlace {
  readonly line: number;
  readonly told: Set<string>;
}

function readLine(text: string, { line, told }: LinePlace, origin: JsonlOrigin): Item {
  const value = parse(text);
  if (value === undefined)
    return problemAt(origin, line, 'input-jsonl', { en: 'not a JSON object', ar: 'ليس السطر كائن JSON' });
  const reason = reasonAgainst(value, origin.languages);
  if (reason !== null) {
    const { id } = value;
    return { ...problemAt(origin, line, 'input-jsonl', reason), ...(typeof id === 'string' ? { id } : {}) };
  }
  const notes = lineNotes(value, told).map(
    (what): Problem => ({ ...problemAt(origin, line, 'input-jsonl', what).problem, severity: 'warning' }),
  );
  return { article: { ...toArticle(value, origin), ...(notes.length === 0 ? {} : { notes }) } };
}

function toArticle(value: Record<string, unknown>, { path, language }: JsonlOrigin): Article {
  const own = typeof value.language === 'string' && value.language !== 'auto' ? value.language : language;
  const details = detailsOf(value);
  const about = Object.keys(details).length === 0 ? {} : { about: { format: 'jsonl' as const, ...details } };
  return { id: String(value.id), path, text: String(value.text), language: own, ...about };
}

const KEYS = ['id', 'text', 'language', 'outlet', 'author', 'published'];
// Fields of gold, and of articles elsewhere.
const OTHER_KEYS: ReadonlySet<string> = new Set([
  'attributions',
  'title',
  'url',
  'source',
  'licence',
  'license',
  'split',
]);
const MOST_TOLD = 20;

/** The keys and values of a line that are ignored; each unknown key once a file. */
function lineNotes(value: Record<string, unknown>, told: Set<string>): Wording[] {
  const unknown = Object.keys(value).filter((key) => !KEYS.includes(key) && !OTHER_KEYS.has(key) && !told.has(key));
  for (const key of unknown) told.add(key);
  const { published = null } = value;
  const isRight = published === null || (typeof published === 'string' && isDate(published));
  return [
    ...unknown
      .slice(0, MOST_TOLD)
      .map((key) => key.slice(0, 80))
      .map((key) => ({
        en: `the unknown key "${key}" is ignored; a line may have ${KEYS.join(', ')}`,
        ar: `أُهمل المفتاح المجهول "${key}"؛ مفاتيح السطر: ${KEYS.join('، ')}`,
      })),
    ...(isRight ? [] : [WRONG_DATE]),
  ];
}

const WRONG_DATE: Wording = {
  en: '"published" is ignored; it must be a date of the calendar, such as 2026-11-20',
  ar: 'أُهملت قيمة "published"؛ يجب أن تكون تاريخًا في التقويم، مثل 2026-11-20',
};

const PUBLISHED = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function detailsOf({ outlet, author, published }: Record<string, unknown>): Details {
  const given = (name: 'outlet' | 'author', value: unknown): Details =>
    typeof value === 'string' && value.trim() !== '' ? { [name]: value.trim() } : {};
  const date = typeof published === 'string' && isDate(published) ? { published } : {};
  return { ...given('outlet', outlet), ...given('author', author), ...date };
}

/** Whether a text is a date, of a day that the calendar has: 2026-02-30 would become 2 March. */
function isDate(text: string): boolean {
  const day = new Date(`${text.slice(0, 10)}T00:00Z`);
  return PUBLISHED.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function reasonAgainst(value: Record<string, unknown>, languages: readonly string[]): Wording | null {
  if (typeof value.id !== 'string' || value.id === '') {
    return { en: '"id" must be a non-empty string', ar: 'يجب أن تكون قيمة "id" نصًا غير فارغ' };
  }
  if (typeof value.text !== 'string') {
    return { en: '"text" must be a string', ar: 'يجب أن تكون قيمة "text" نصًا' };
  }
  const { language = 'auto' } = value;
  if (language === null || (typeof language === 'string' && languages.includes(language))) return null;
  return {
    en: `"language" must be one of ${languages.join(', ')}`,
    ar: `يجب أن تكون قيمة "language" واحدة من: ${languages.join('، ')}`,
  };
}

const problemAt = ({ path, name }: JsonlOrigin, line: number, rule: string, what: Wording): { problem: Problem } => ({
  problem: { rule, severity: 'error', ...worded(wording`${name}:${line}: ${what}`), path, line },
});
