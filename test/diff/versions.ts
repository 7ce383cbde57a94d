import { CHANGE_KINDS, type Change, type ChangeSide } from '../../src/diff/change.ts';
import { diffClaims } from '../../src/diff/diff.ts';
import { type VersionClaim, versionOf } from '../../src/diff/version.ts';
import { reportOn } from '../../src/report/build.ts';

/** The claims of an article as versions are compared by. */
export const claimsOf = async (text: string): Promise<readonly VersionClaim[]> =>
  versionOf(await reportOn({ id: 'a', path: null, text, language: 'auto' })).claims;

/** What comparing two articles says, one line a change. */
export const changesOf = async (before: string, after: string): Promise<string[]> =>
  diffClaims(await claimsOf(before), await claimsOf(after)).map(shortly);

/** A change as `kind axes: words → words`; in brackets where it is minor. */
export function shortly({ kind, minor, axes, before, after }: Change): string {
  const words = (side: ChangeSide | null): string => (side === null ? '–' : side.words.join(' + '));
  const line = `${[kind, ...axes].join(' ')}: ${words(before)} → ${words(after)}`;
  return minor ? `(${line})` : line;
}

/** The changes as they are with the versions exchanged, in an order of their own. */
export const mirrored = (changes: readonly Change[]): string[] =>
  changes.map(({ kind, before, after, ...rest }) =>
    shortly({ ...rest, kind: CHANGE_KINDS[kind], before: after, after: before }),
  );
