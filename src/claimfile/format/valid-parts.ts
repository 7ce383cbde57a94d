import type * as z from 'zod';
import type { ArticleRecord, ClaimFile, ClaimRecord, SourceRecord } from './schema.ts';
import type { Path } from './yaml.ts';

/** What of a claim file can be relied on: every field that is there is what the schema says; any may be missing. */
export interface ValidParts {
  readonly article: Partial<ArticleRecord>;
  /** As many as the file lists, each at its own index. */
  readonly sources: readonly Partial<SourceRecord>[];
  readonly claims: readonly Partial<ClaimRecord>[];
  /** The indexes of claims with some fault of shape: what they lack may be what the fault is in. */
  readonly flawed: ReadonlySet<number>;
  /** Whether sources and claims are lists at all: where one is not, what refers to it cannot be judged. */
  readonly listed: boolean;
  readonly policy: NonNullable<ClaimFile['policy']>;
  /** What is ignored in all the file. */
  readonly ignore: NonNullable<ClaimFile['ignore']>;
}

/** The sound part of a value that the schema had something to say about: without each field that it named. */
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
  const { article, policy, ignore = [] } = fields(value, []);
  // The schema has looked at all that is left.
  return {
    article: fields(article, ['article']),
    sources: items('sources'),
    claims: items('claims'),
    policy: Object.fromEntries(entriesOf(policy)),
    ignore,
    listed: !['sources', 'claims'].some((key) => wrong.has(key)),
    flawed: new Set(issues.flatMap(({ path: [top, index] }) => (top === 'claims' ? [index] : []))),
  } as ValidParts;
}

// A field of the article, of a source or of a claim is dropped whole, whatever in it is wrong; so are the policy and the ignores.
const depthOf = ([top]: Path): number => (top === 'sources' || top === 'claims' ? 3 : top === 'article' ? 2 : 1);

const keyOf = (path: Path): string => path.map(String).join('\n');

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
