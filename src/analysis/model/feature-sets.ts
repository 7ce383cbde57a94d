import { memoise } from '../../memo.ts';
import { type Feature, parseFeature } from './features.ts';
import { parseRerankFeature, type RerankFeature } from './rerank-inputs.ts';

/** The names of the features of a model, by part. */
export interface FeatureNames {
  /** The part-of-speech tagger; empty for a model without one. */
  readonly tagger: readonly string[];
  /** The label of a token, and two labels in a row. */
  readonly label: readonly string[];
  readonly labelPair: readonly string[];
  /** What a token is to a cue, and two of these in a row. */
  readonly role: readonly string[];
  readonly rolePair: readonly string[];
  /** Whether a candidate is an attribution. */
  readonly rerank: readonly string[];
}

/** The same input at each distance from one to another: `at('word', -1, 1)`. */
const at = (input: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${input}@${from + index}`);

const together = (...terms: readonly (string | readonly string[])[]): string => terms.flat().join('+');

const QUOTES = at('quoted', -1, 1);
const TAGS = at('tag', -1, 1);
const RULED = at('ruled', -1, 1);
const LABELS = at('label', -1, 1);
const RULE_ROLES = at('ruleRole', -1, 1);

/** Features of two labels, or two roles, in a row. */
const NEIGHBOURS = ['bias', 'tag@-1+tag@0', 'quoted@-1+quoted@0'];

/** The tagger's: letters of a word and of those about it, and the tags before it. */
const TAGGER = [
  ...at('word', -2, 2),
  ...['suffix@0', 'ending@0', 'prefix@0', 'shape@0+ending@0', 'shape@0+shape@1', 'word@0+word@1', 'word@-1+word@0'],
  ...['word@0+tag@-1', 'suffix@0+tag@-1', 'shape@0+tag@-1', 'tag@-1', 'tag@-2+tag@-1'],
  ...['suffix@1+tag@-1', 'ending@0+ending@1+tag@-1'],
];

const LABEL_WORDS = [...at('word', -3, 3), 'suffix@0', 'prefix@0', 'word@0+quoted@0', 'word@0+ruled@0'];

const LABEL_TAGS = [
  ...['word@0+tag@1', 'suffix@0+tag@1', 'word@-1+tag@0', 'word@0+tag@-1', 'word@1+tag@0'],
  ...['tag@0', 'tag@-1+tag@0', 'tag@0+tag@1', together(TAGS), together(at('tag', -2, 0)), together(at('tag', 0, 2))],
  ...['shape@0+tag@0', together(QUOTES, 'tag@0'), 'ruled@0+tag@0', 'entry@1+tag@0', 'entry@-1+tag@0'],
  ...['subject+subjectGap+tag@0', 'sinceVerb+tag@0', 'markBefore+markBeforeGap+tag@0'],
  ...['quoteOpens+tag@0', 'quoteClosed+tag@0', 'place+tag@0'],
];

const LABEL_SIGNS = [
  ...[together(QUOTES), 'ruled@0', 'ruled@-1+ruled@0', 'ruled@0+ruled@1', together(RULED)],
  ...['entry@0', 'entry@0+ruled@0', together('entry@0', QUOTES)],
  ...['firstCue+quoted@0', 'markBefore+markBeforeGap', 'markBehind+markBehindGap', 'quoteSize+quoted@0'],
  ...['entry@0+quoteClosed', 'entry@0+quoteOpens', 'entry@0+place'],
];

const ROLE_WORDS = [...['side+word@-1', 'side+word@0', 'side+word@1', 'side+suffix@0'], 'relation+word@0'];

const ROLE_WORD_PAIRS = ['side+word@-1+word@0', 'side+word@0+word@1'];

const ROLE_TAGS = [
  ...[together('side', TAGS), together('side', at('tag', -2, 0)), together('side', at('tag', 0, 2))],
  ...['relation+tag@0', 'side+marksBetween+cuesBetween+tag@0', together(RULE_ROLES, 'tag@0')],
  ...['relation+cue.entry+tag@0', 'side+rank+cue.tags', 'side+rank+cuesBetween+cue.tags'],
  'side+rank+cue.tagBefore+cue.tagBehind',
];

const ROLE_SIGNS = [
  ...['relation', together('side+marksBetween+label@0', QUOTES), together('side+cue.quoted', QUOTES)],
  ...[together('side', LABELS), 'side+cuesBetween+label@0', together('side', LABELS, 'marksBetween+cuesBetween')],
  ...['side+rank+marksBetween+quoted@0+cue.quoted', together('side', RULE_ROLES), together(RULE_ROLES, 'rank')],
  ...['relation+cue.entry+label@0', together('cue.entry+side', QUOTES, 'label@0'), 'side+label@0+entry@0+ruleRole@0'],
  ...['side+rank+marksBetween+cuesBetween', 'side+rank', 'side+rank+cue.entry', 'side+rank+cue.ending+cuesBetween'],
  ...['side+rank+cue.before', 'side+rank+cue.behind'],
];

const ROLE_PAIR = [
  ...NEIGHBOURS,
  ...['word@0', 'word@-1', 'label@-1+label@0+side', 'ruleRole@-1+ruleRole@0'],
  ...['label@-1+label@0+ruleRole@-1+ruleRole@0', 'relation+tag@0', 'rank+marksBetween', 'cue.entry+relation'],
];

const RERANK_SCORES = [
  ...['score', 'score+cueTags', 'entry+scoreHalf', 'outer', 'score+outer', 'rival', 'score+rival', 'quoted+score'],
  ...['rule+score', 'rule+entry', 'rule+quoted', 'parts+score', 'quoted+cueTags+scoreQuarter', 'hasOuter+entry'],
  ...['labelled', 'labelled+score', 'labelled+entry', 'claim', 'claim+score', 'claim+score+labelled', 'rule+labelled'],
];

const RERANK_PARTS = [
  ...['entry+openingTag', 'cueTags+openingTag', 'entry+opening', 'speaker+entry', 'speaker', 'speaker+cueTags'],
  ...['gap+speakerGap', 'gap+entry', 'speakerGap+entry', 'parts+cueTags', 'opening+openingTag+size', 'entry+size'],
  ...['speaker+openingTag+entry', 'entry+clause', 'after+clause', 'verbs', 'verbs+score', 'verbs+speakerGap'],
  ...['contentMarks+entry', 'speakerTags+cueTags', 'size+pieces', 'isBefore+quoted+scoreHalf'],
];

const RERANK_CUE = [
  ...['entry', 'entry+isSingle', 'first+last', 'lastSuffix+openingTag', 'tagBefore+cueTags+tagBehind'],
  ...['last+wordBehind', 'wordBefore+last', 'quoted+entry'],
];

/** Replaces whole words by stems, and adds the clitics beside them. */
const withClitics = (names: readonly string[]): string[] => [
  ...names.map((name) => name.replaceAll('word@', 'stem@')),
  ...names.filter((name) => /^(?:side\+)?word@-?\d$/.test(name)).map((name) => name.replace('word@', 'proclitic@')),
  ...names.filter((name) => /^(?:side\+)?word@0$/.test(name)).map((name) => name.replace('word@', 'enclitic@')),
];

const clusters = (prefix: string | readonly string[]): string[] =>
  [4, 6, 10].flatMap((bits) => at(`cluster.${bits}`, -1, 1).map((term) => together(prefix, term)));

const RERANK = [...RERANK_SCORES, ...RERANK_PARTS, ...RERANK_CUE];

const SETS = {
  /** For languages with a tagger whose words stand alone. */
  'tagged-1': {
    tagger: TAGGER,
    label: [...LABEL_WORDS, ...LABEL_TAGS, ...LABEL_SIGNS],
    labelPair: [...NEIGHBOURS, 'entry@0'],
    role: [...ROLE_WORDS, ...ROLE_WORD_PAIRS, ...ROLE_TAGS, ...ROLE_SIGNS],
    rolePair: ROLE_PAIR,
    rerank: RERANK,
  },
  /** For languages without a tagger that write clitics onto words: stems, clitics and clusters of words. */
  'clitics-1': {
    tagger: [],
    label: [...withClitics(LABEL_WORDS), ...LABEL_SIGNS, 'shape@0', ...clusters([])],
    labelPair: [...NEIGHBOURS, 'entry@0'],
    role: [...withClitics([...ROLE_WORDS, ...ROLE_WORD_PAIRS]), ...ROLE_SIGNS, ...clusters('side')],
    rolePair: ROLE_PAIR,
    rerank: RERANK,
  },
} as const satisfies Readonly<Record<string, FeatureNames>>;

/** A feature set as the scorers use it. */
export interface FeatureSet {
  readonly name: string;
  readonly tagger: readonly Feature[];
  readonly label: readonly Feature[];
  readonly labelPair: readonly Feature[];
  readonly role: readonly Feature[];
  readonly rolePair: readonly Feature[];
  readonly rerank: readonly RerankFeature[];
}

/** The names of the feature sets. */
export const FEATURE_SETS: readonly string[] = Object.keys(SETS);

const isName = (name: string): name is keyof typeof SETS => Object.hasOwn(SETS, name);

/** The names of a set's features; undefined where there is no such set. */
export const featureNamesOf = (name: string): FeatureNames | undefined => (isName(name) ? SETS[name] : undefined);

/** The feature set of this name; throws where there is none. */
export const featureSetNamed = memoise((name: string): FeatureSet => {
  const names = featureNamesOf(name);
  if (names === undefined) throw new Error(`unknown feature set: ${name}`);
  const parsed = (table: Exclude<keyof FeatureNames, 'rerank'>): Feature[] =>
    names[table].map((feature) => parseFeature(table, feature));
  return {
    name,
    tagger: parsed('tagger'),
    label: parsed('label'),
    labelPair: parsed('labelPair'),
    role: parsed('role'),
    rolePair: parsed('rolePair'),
    rerank: names.rerank.map(parseRerankFeature),
  };
});
