import nlp from 'compromise';
import { readLexicon } from '../../src/language/compile/lexicon.ts';

/** An attribution as a developer makes it of compromise's tags: who, by which words, what. */
interface Found {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

/** The same with what our reports have beside it: whom a pronoun stands for, and how the content is hedged. */
interface Resolved extends Found {
  readonly hedges: readonly string[];
}

const SPEAKER = '[<source>(#Determiner|#Possessive|#Adjective|#Noun|#Pronoun|of|for)+]';
const VERBS = [
  'say|says|said|saying|tell|tells|told|telling|add|adds|added|adding|claim|claims|claimed|claiming|state|states|stated',
  'announce|announces|announced|believe|believes|believed|think|thinks|thought|argue|argues|argued|report|reports|reported',
  'deny|denies|denied|warn|warns|warned|confirm|confirms|confirmed|explain|explains|explained|insist|insists|insisted',
].join('|');
const CUE = `[<cue>(#Auxiliary|#Adverb|#Negative)* (${VERBS})]`;

// Matched against a sentence in this order; the first that fits is taken.
const PATTERNS = [
  `${SPEAKER} ${CUE} (#Noun|#Pronoun|#Preposition)* that [<content>*]`,
  `[<cue>according to] ${SPEAKER} [<content>*]`,
  `${SPEAKER} ${CUE} [<content>*]`,
  `[<content>*] ${CUE} ${SPEAKER}`,
].map((pattern) => nlp.parseMatch(pattern));

/** Of what compromise gives back as much as is used here: its own types leave out the quotations. */
interface View {
  readonly found: boolean;
  sentences(): View;
  quotations(): View;
  match(pattern: unknown): View;
  groups(name: string): View;
  has(pattern: unknown): boolean;
  lookup(trie: unknown): View;
  compute(what: string): View;
  pronouns(): View;
  refersTo(): View;
  text(): string;
  out(format: 'array'): string[];
  forEach(use: (view: View) => void): void;
}

/** A text with compromise's tags, without looking for anything. */
export const tagged = (text: string): View => nlp(text) as unknown as View;

/** Attributions with compromise: "X said that …" in four orders by its tags, and its quotations, each by the speaker of its sentence. */
export const attributed = (text: string): Found[] =>
  foundIn(tagged(text), ({ source }) => source.text()).map(({ found }) => found);

/**
 * The whole job with compromise: the same attributions, each pronoun among the sources with whom it stands for by compromise's
 * own resolution, and the hedges of each content, from the lexicon that we use, by its look-up of word lists.
 */
export function attributedAndResolved(text: string): Resolved[] {
  const document = tagged(text).compute('coreference');
  return foundIn(document, resolved).map(({ found, sentence }) => {
    const hedges = sentence.lookup(HEDGES).out('array');
    return { ...found, hedges: hedges.filter((hedge) => found.content.includes(hedge)) };
  });
}

const HEDGES: unknown = nlp.buildTrie(
  readLexicon('en').hedges.flatMap(({ scope, forms }) => (scope === 'stop' || scope === 'decoy' ? [] : forms)),
);

function resolved({ source }: Match): string {
  const names = source.has('#Pronoun') ? source.pronouns().refersTo().out('array') : [];
  return names[0] ?? source.text();
}

/** What one of the patterns found in a sentence. */
interface Match {
  readonly source: View;
  readonly cue: View;
  readonly content: View;
}

interface Placed {
  readonly found: Found;
  readonly sentence: View;
}

function foundIn(document: View, nameOf: (match: Match) => string): Placed[] {
  const placed: Placed[] = [];
  document.sentences().forEach((sentence) => {
    const match = matchIn(sentence);
    const told = { source: match === null ? '' : nameOf(match), cue: match?.cue.text() ?? '', content: '' };
    const quoted = sentence.quotations().out('array');
    const contents = quoted.length > 0 || match === null ? quoted : [match.content.text()];
    for (const content of contents) placed.push({ found: { ...told, content }, sentence });
  });
  return placed;
}

function matchIn(sentence: View): Match | null {
  for (const pattern of PATTERNS) {
    const match = sentence.match(pattern);
    if (!match.found) continue;
    const [source, cue, content] = ['source', 'cue', 'content'].map((name) => match.groups(name)) as [View, View, View];
    return { source, cue, content };
  }
  return null;
}
