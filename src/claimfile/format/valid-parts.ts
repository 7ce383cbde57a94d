import type * as z from 'zod';
import type { ArticleRecord, ClaimFile, ClaimRecord, SourceRecord } from './schema.ts';
import type { Path } from './yaml.ts';

/** The valid parts of a claim file: every field present fits the schema; any may be missing. */
export interface ValidParts {
  readonly article: Partial<ArticleRecord>;
  /** As many as the file has, at the same indexes. */
  readonly sources: readonly Partial<SourceRecord>[];
  readonly claims: readonly Partial<ClaimRecord>[];
  /** The indexes of claims with shape problems, whose missing fields may be the invalid ones. */
  readonly flawed: ReadonlySet<number>;
  /** Whether both sources and claims are lists; references cannot be checked otherwise. */
  readonly listed: boolean;
  readonly policy: NonNullable<ClaimFile['policy']>;
  /** The keys of the claims that `isnad draft` has proposed; null where the file has no record. */
  readonly proposed: readonly string[] | null;
  /** The ignores of the whole file. */
  readonly ignore: NonNullable<ClaimFile['ignore']>;
}

/** A value without the fields that the schema rejects. */
export function validParts(value: unknown, issues: readonly z.core.$ZodIssue[]): ValidParts {
  const wrong = new Set(
    issues.filter(({ code }) => code !== 'unrecognized_keys').map(({ path }) => keyOf(path.slice(0, depthOf(path)))),
  );
  const fields = (given: unknown, at: Path): Record<string, unknown> =>
    Object.fromEntries(entriesOf(given).filter(([key]) => !wrong.has(keyOf([...at, key]))));
  const items = (key: string): Record<string, unknown>[] => {
    const list = fields(value, [])[key];
    return Array.isArray(list) ? list.map((item, index) => fields(item, [key, index])) : [];
  };
  const { article, policy, ignore = [], proposed = null } = fields(value, []);
  // The schema accepts everything that is left.
  return {
    article: fields(article, ['article']),
    sources: items('sources'),
    claims: items('claims'),
    policy: Object.fromEntries(entriesOf(policy)),
    ignore,
    proposed,
    listed: !['sources', 'claims'].some((key) => wrong.has(key)),
    flawed: new Set(issues.flatMap(({ path: [top, index] }) => (top === 'claims' ? [index] : []))),
  } as ValidParts;
}

// The depth at which invalid parts are dropped: whole fields of the article, of a source or of a
// claim; the whole policy, and the whole list of ignores.
const depthOf = ([top]: Path): number => (top === 'sources' || top === 'claims' ? 3 : top === 'article' ? 2 : 1);

const keyOf = (path: Path): string => path.map(String).join('\n');

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
