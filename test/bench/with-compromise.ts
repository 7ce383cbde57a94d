import nlp from 'compromise';

/** An attribution as a developer makes it of compromise's tags: who, by which words, what. */
interface Found {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
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
  text(): string;
  out(format: 'array'): string[];
  forEach(use: (view: View) => void): void;
}

/** A text with compromise's tags, without looking for anything. */
export const tagged = (text: string): View => nlp(text) as unknown as View;

/** The same job with compromise: "X said that …" in four orders by its tags, and its quotations, each by the speaker of its sentence. */
export function extract(text: string): Found[] {
  const found: Found[] = [];
  tagged(text)
    .sentences()
    .forEach((sentence) => {
      const told = partsOf(sentence);
      const quoted = sentence.quotations().out('array');
      if (quoted.length > 0) for (const content of quoted) found.push({ ...told, content });
      else if (told.content !== '') found.push(told);
    });
  return found;
}

function partsOf(sentence: View): Found {
  for (const pattern of PATTERNS) {
    const match = sentence.match(pattern);
    if (!match.found) continue;
    const part = (name: string): string => match.groups(name).text();
    return { source: part('source'), cue: part('cue'), content: part('content') };
  }
  return { source: '', cue: '', content: '' };
}
