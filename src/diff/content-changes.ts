import { comparable, surplus } from '../text/comparable.ts';
import { type Both, type Change, changeOf, each, isSame, sideOf } from './change.ts';
import type { VersionClaim } from './version.ts';
import { spelt, wordDiff, wordsOf } from './word-diff.ts';

/** The words that a content lost and gained, unless other changes report all of them. */
export function contentChange(
  claims: Both,
  words: Both<readonly string[]>,
  reported: Both<readonly string[]>,
): Change[] {
  const { before, after } = lostAndGained(words);
  const isReported = surplus(before, reported.before).length === 0 && surplus(after, reported.after).length === 0;
  const isReordered = before.length + after.length === 0 && !isSame(each(words, (each) => each.join(' ')));
  const attributions = each(claims, ({ source }) => source === null);
  // Arabic reorders an attributed sentence: «انتهت الأزمة» (the crisis ended) after «إن» becomes
  // «الأزمة انتهت».
  if (isReported && !(isReordered && isSame(attributions))) return [];
  return [rewording(claims, (word) => comparable(word).join(' '))];
}

/** The words that are in only one of two versions. */
export const lostAndGained = ({ before, after }: Both<readonly string[]>): Both<string[]> => ({
  before: surplus(before, after),
  after: surplus(after, before),
});

function rewording(claims: Both, key: (word: string) => string): Change {
  const runs = wordDiff(claims.before.content.text, claims.after.content.text, key);
  const isOwn = claims.before.source === null && claims.after.source === null;
  // The writer's own numbers and days are facts as well.
  const isSameFacts = isSame(each(claims, ({ contentWords }) => contentWords?.facts.join(' ') ?? ''));
  const words = { before: wordsOf(runs, 'removed'), after: wordsOf(runs, 'added') };
  const sides = {
    before: sideOf(claims.before, words.before, claims.before.content.spans),
    after: sideOf(claims.after, words.after, claims.after.content.spans),
  };
  return changeOf('reworded', sides, { minor: isOwn && isSameFacts, diff: runs });
}

/**
 * Changes of spelling only: vowel marks, tatweel, hamza, quotation marks, punctuation, letter case,
 * numbers in words.
 */
export function spellingChange(claims: Both, words: Both<readonly string[]>): Change[] {
  const isContent =
    isSame(each(words, (each) => each.join(' '))) && !isSame(each(claims, ({ content }) => spelt(content.text)));
  const others = [({ cue }: VersionClaim) => cue?.text ?? '', ({ source }: VersionClaim) => source?.name ?? ''].filter(
    (ask) => isSpeltOtherwise(claims, ask),
  );
  if (!isContent && others.length === 0) return [];
  const { before, after, diff } = isContent ? rewording(claims, spelt) : { before: null, after: null, diff: null };
  const sides = each({ before, after }, (side) => side?.words ?? []);
  const side = (claim: VersionClaim, own: readonly string[]) =>
    sideOf(claim, [...own, ...others.map((ask) => ask(claim))], isContent ? claim.content.spans : []);
  return [
    changeOf(
      'spelling',
      { before: side(claims.before, sides.before), after: side(claims.after, sides.after) },
      { minor: true, diff },
    ),
  ];
}

function isSpeltOtherwise(claims: Both, ask: (claim: VersionClaim) => string): boolean {
  const texts = each(claims, ask);
  return !isSame(each(texts, spelt)) && isSame(each(texts, (text) => comparable(text).join(' ')));
}
