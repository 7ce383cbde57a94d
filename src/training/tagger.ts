import { segmentsOf } from '../analysis/model/segments.ts';
import { best, noTags, type Spelt, spell, TAGS, tagFeatures, tagging, tagOf } from '../analysis/model/tagger.ts';
import { addScores, newBuffer, type Weights } from '../analysis/model/weights.ts';
import type { TokenView } from '../analysis/tokens/token-view.ts';
import { Perceptron } from './perceptron.ts';
import { newRandom, shuffle } from './random.ts';

// The part-of-speech tags to learn from are those that wink-nlp (MIT) gives the same articles. It is needed for training only:
//   npm install --no-save wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1
interface Wink {
  readonly its: { readonly pos: unknown };
  readDoc(text: string): { tokens(): { out(its?: unknown): string[] } };
}

async function loadWink(): Promise<Wink> {
  const names = ['wink-nlp', 'wink-eng-lite-web-model'];
  const [make, model] = await Promise.all(names.map(async (name) => (await import(name)).default));
  return make(model, ['sbd', 'pos']) as Wink;
}

/** The tags of a document's tokens as wink-nlp has them; marks are punctuation whatever it says. */
function tagsBy(wink: Wink, { document, tokens }: TokenView): Uint8Array {
  const at = new Uint8Array(document.text.length).fill(tagOf('X'));
  for (const { start, end } of document.paragraphs) {
    const text = document.text.slice(start, end);
    const read = wink.readDoc(text).tokens();
    const tags = read.out(wink.its.pos);
    let from = 0;
    read.out().forEach((word, index) => {
      const found = text.indexOf(word, from);
      if (found === -1) return;
      from = found + word.length;
      const tag = TAGS.findIndex((name) => name === tags[index]);
      at.fill(tag === -1 ? tagOf('X') : tag, start + found, start + from);
    });
  }
  return Uint8Array.from(tokens, ({ kind, start }) => (kind === 'mark' ? tagOf('PUNCT') : (at[start] as number)));
}

const PLACES = 2 ** 15;
const ROUNDS = 6;

/** Trains the tagger on the documents. */
export async function trainTagger(documents: readonly TokenView[]): Promise<Weights> {
  const wink = await loadWink();
  const texts = documents.map((view) => ({ view, spelt: spell(view), target: tagsBy(wink, view) }));
  const perceptron = new Perceptron(TAGS.length, PLACES);
  const random = newRandom();
  for (let round = 0; round < ROUNDS; round++) for (const text of shuffle(texts, random)) learnText(perceptron, text);
  return perceptron.finish();
}

interface Text {
  readonly view: TokenView;
  readonly spelt: Spelt;
  readonly target: Uint8Array;
}

function learnText(perceptron: Perceptron, { view, spelt, target: right }: Text): void {
  const guesses = noTags(view);
  const buffer = newBuffer();
  const scores = new Float64Array(TAGS.length); // the weights are no bytes yet
  for (const segment of segmentsOf(view)) {
    const place = tagging(spelt, guesses, segment);
    for (let at = segment.from; at < segment.to; at++) {
      guesses[at] = tagOf('PUNCT');
      if (view.tokens[at]?.kind === 'mark') continue;
      tagFeatures(buffer, place, at);
      addScores(perceptron.weights, buffer, scores.fill(0), 0);
      guesses[at] = best(scores);
      perceptron.learn(buffer.hashes.subarray(0, buffer.count), right[at] as number, guesses[at] as number);
    }
  }
}
