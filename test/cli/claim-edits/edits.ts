import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The articles, each with a reviewed claim file of the same name beside it. */
export type ArticleName = 'bridge-ar' | 'bridge-en' | 'clinic-ar' | 'clinic-en';

/** An edit of a claim file: words and what replaces them. */
export type Edit = readonly [from: string | RegExp, to: string];

/** An edit of a claim file that makes it false. */
export interface FalseEdit {
  readonly what: string;
  readonly of: ArticleName;
  readonly edits: readonly Edit[];
  /** The rule that must report it. */
  readonly rule: string;
  /** The words of the edited file where the problem must be; their first occurrence. */
  readonly at: string;
  /** What the message must say. */
  readonly says: string;
}

/** An edit of a claim file after which it is as right as before. */
export interface HarmlessEdit {
  readonly what: string;
  readonly of: ArticleName;
  readonly edits: readonly Edit[];
}

/** The text of an article, or of its claim file. */
export const textOf = (name: ArticleName, kind: 'txt' | 'yaml'): string =>
  readFileSync(join(import.meta.dirname, `${name}.${kind}`), 'utf8');

/** Makes the edits one after another; each must change the text. */
export const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((before, [from, to]) => {
    const after = typeof from === 'string' ? before.replace(from, () => to) : before.replace(from, to);
    if (after === before) throw new Error(`nothing to edit: ${from}`);
    return after;
  }, text);

/** An edit inside the claim or source with an id: the first occurrence of some words after the id. */
export const inside = (id: string, from: string, to: string): Edit => [
  new RegExp(`(\\n {2}- id: ${escaped(id)}\\n(?:(?! {2}- id: ).*\\n)*?.*?)${escaped(from)}`),
  `$1${to.replaceAll('$', '$$$$')}`,
];

/** An edit that appends an item to the claims. */
export const appended = (item: string): Edit => [/\n?$/, `\n\n${item.replaceAll('$', '$$$$')}\n`];

/** An edit that adds a source before the others. */
export const addedSource = (id: string, name: string, transparency: string): Edit => [
  'sources:\n',
  `sources:\n  - id: ${id}\n    name: ${name}\n    transparency: ${transparency}\n\n`,
];

/** An edit that removes the claim or source with an id. */
export const removed = (id: string): Edit => [
  new RegExp(`\\n {2}- id: ${escaped(id)}\\n(?:(?! {2}- id: |claims:).*\\n)*`),
  '\n',
];

/** A claim as it is appended to a file. */
export const claim = (fields: Readonly<Record<string, string>>): string =>
  `  - ${Object.entries({
    ...fields,
    ...(fields.stance === undefined ? { stance: 'neutral' } : {}),
    certainty: fields.certainty ?? 'certain',
    hedging: fields.hedging ?? 'medium',
  })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n    ')}`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
