import type { Context } from './context.ts';
import { NO_TAG } from './tags.ts';
import type { View } from './view.ts';
import { add, type FeatureBuffer, mix } from './weights.ts';

/** The features of a token for its label, whatever the labels beside it. */
export function labelFeatures(buffer: FeatureBuffer, view: View, context: Context, at: number): void {
  buffer.count = 0;
  addWords(buffer, view, at);
  addTags(buffer, view, at);
  addLexicon(buffer, view, at);
  addRules(buffer, view, at);
  addClause(buffer, view, context, at);
  addDistances(buffer, view, context, at);
}

function addWords(buffer: FeatureBuffer, { word, tags, suffix, shortSuffix, prefix }: View, at: number): void {
  const own = word[at] as number;
  const [before, after] = [word[at - 1] ?? -1, word[at + 1] ?? -1];
  const tag = tags[at] as number;
  const [tagBefore, tagAfter] = [tags[at - 1] ?? NO_TAG, tags[at + 1] ?? NO_TAG];
  for (let by = -3; by <= 3; by++) add(buffer, 4 + by, word[at + by] ?? -1);
  add(buffer, 8, mix(before, own));
  add(buffer, 9, mix(own, after));
  add(buffer, 10, mix(word[at - 2] ?? -1, before));
  add(buffer, 11, mix(after, word[at + 2] ?? -1));
  add(buffer, 12, mix(own, tagAfter));
  add(buffer, 13, mix(own, tagBefore));
  add(buffer, 14, mix(before, tag));
  add(buffer, 15, mix(after, tag));
  add(buffer, 16, suffix[at] as number);
  add(buffer, 17, prefix[at] as number);
  add(buffer, 18, mix(mix(shortSuffix[at] as number, tag), tagBefore));
  add(buffer, 19, mix(suffix[at] as number, tagAfter));
}

function addTags(buffer: FeatureBuffer, { tags, shape }: View, at: number): void {
  const tag = (by: number): number => tags[at + by] ?? NO_TAG;
  const [before, after] = [tag(-1) * 32 + tag(0), tag(0) * 32 + tag(1)];
  add(buffer, 20, tag(0));
  add(buffer, 21, before);
  add(buffer, 22, after);
  add(buffer, 23, tag(-1) * 1024 + after);
  add(buffer, 24, tag(-2) * 1024 + before);
  add(buffer, 25, after * 32 + tag(2));
  add(buffer, 26, (shape[at] as number) * 32 + tag(0));
}

function addLexicon(buffer: FeatureBuffer, { word, tags, entry, quoted }: View, at: number): void {
  const own = entry[at] as number;
  const tag = tags[at] as number;
  const quotes = (quoted[at - 1] ?? 0) * 16 + (quoted[at] as number) * 4 + (quoted[at + 1] ?? 0);
  add(buffer, 30, own);
  add(buffer, 31, mix(own, (tags[at + 1] ?? NO_TAG) * 32 + (tags[at - 1] ?? NO_TAG)));
  add(buffer, 32, mix(own, word[at + 1] ?? -1));
  add(buffer, 33, mix(entry[at + 1] ?? 0, tag));
  add(buffer, 34, mix(entry[at - 1] ?? 0, tag));
  add(buffer, 35, quotes);
  add(buffer, 36, quotes * 32 + tag);
  add(buffer, 37, mix(word[at] as number, quoted[at] as number));
  add(buffer, 38, mix(own, quotes));
}

function addRules(buffer: FeatureBuffer, { word, tags, entry, ruled }: View, at: number): void {
  const own = ruled[at] as number;
  const before = (ruled[at - 1] ?? 0) * 8 + own;
  add(buffer, 40, own);
  add(buffer, 41, before);
  add(buffer, 42, (ruled[at + 1] ?? 0) * 8 + own);
  add(buffer, 43, before * 8 + (ruled[at + 1] ?? 0));
  add(buffer, 44, mix(own, word[at] as number));
  add(buffer, 45, own * 32 + (tags[at] as number));
  add(buffer, 46, mix(own, entry[at] as number));
}

function addClause(
  buffer: FeatureBuffer,
  { word, tags, entry, quoted, shortSuffix }: View,
  context: Context,
  at: number,
): void {
  const tag = tags[at] as number;
  const subject = context.subject[at] as number;
  const gap = context.verbGap[at] as number;
  const lastCue = context.lastCue[at] as number;
  add(buffer, 50, mix(subject, tag));
  add(buffer, 51, mix(subject, entry[at] || (word[at] as number)));
  add(buffer, 52, mix(subject, mix(shortSuffix[at] as number, tag)));
  add(buffer, 53, mix(context.verb[at] as number, gap));
  add(buffer, 54, gap * 32 + tag);
  add(buffer, 55, mix(context.firstCue[at] as number, quoted[at] as number));
  add(buffer, 56, mix(lastCue, context.lastCueGap[at] as number));
  add(buffer, 57, mix(mix(lastCue, tag), quoted[at] as number));
  add(buffer, 58, mix(context.nextVerb[at] as number, tag));
  add(buffer, 59, mix(context.nextCue[at] as number, quoted[at] as number));
}

function addDistances(buffer: FeatureBuffer, { tags, entry, quoted }: View, context: Context, at: number): void {
  const tag = tags[at] as number;
  const kind = entry[at] || tag;
  const [left, right] = [context.leftQuote[at] as number, context.rightQuote[at] as number];
  add(buffer, 60, context.leftMark[at] as number);
  add(buffer, 61, mix(context.leftMark[at] as number, tag));
  add(buffer, 62, context.rightMark[at] as number);
  add(buffer, 63, mix(context.rightMark[at] as number, kind));
  add(buffer, 64, right * 32 + tag);
  add(buffer, 65, left * 32 + tag);
  add(buffer, 66, mix(left, kind));
  add(buffer, 67, mix(right, kind));
  add(buffer, 68, (context.quoteSize[at] as number) * 4 + (quoted[at] as number));
  add(buffer, 69, (context.place[at] as number) * 32 + tag);
  add(buffer, 70, mix(context.place[at] as number, entry[at] as number));
}

/** The features of two labels in a row, the second being the token's own. */
export function labelEdges(buffer: FeatureBuffer, { word, tags, quoted, entry }: View, at: number): void {
  buffer.count = 0;
  add(buffer, 101, 0);
  add(buffer, 102, (tags[at - 1] ?? NO_TAG) * 32 + (tags[at] as number));
  add(buffer, 103, word[at] as number);
  add(buffer, 104, (quoted[at - 1] ?? 0) * 4 + (quoted[at] as number));
  add(buffer, 105, word[at - 1] ?? 0);
  add(buffer, 106, entry[at] as number);
}
