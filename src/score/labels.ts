import { foldName, nameWords } from '../report/names.ts';
import type { Labels } from './marked-documents.ts';
import type { Measured } from './measure.ts';
import type { Pair } from './pairs.ts';

/** Agreement on a label, over the lenient pairs whose gold carries it. */
export interface Agreement {
  readonly n: number;
  readonly right: number;
}

interface LabelRule {
  readonly label: keyof Labels;
  readonly agree: (gold: Labels, predicted: Labels) => boolean;
}

const same =
  (label: 'stance' | 'certainty' | 'transparency' | 'type'): LabelRule['agree'] =>
  (gold, predicted) =>
    gold[label] === predicted[label];

const named = (a: string | undefined, b: string | undefined, agree: (a: string, b: string) => boolean): boolean =>
  a !== undefined && a !== '' && b !== undefined && b !== '' && agree(a, b);

const equalNames = (a: string, b: string): boolean => foldName(a) === foldName(b);
const similarNames = (a: string, b: string): boolean => wordF1(nameWords(a), nameWords(b)) >= 0.5;

// The F1 of the words of two texts as multisets.
function wordF1(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let both = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at === -1) continue;
    left.splice(at, 1);
    both += 1;
  }
  return a.length + b.length === 0 ? 0 : (2 * both) / (a.length + b.length);
}

const similarChains = ({ chain: gold = [] }: Labels, { chain }: Labels): boolean =>
  gold.length === chain?.length && gold.every((name, at) => named(name, chain[at], similarNames));

const RULES: Readonly<Record<string, LabelRule>> = {
  stance: { label: 'stance', agree: same('stance') },
  certainty: { label: 'certainty', agree: same('certainty') },
  transparency: { label: 'transparency', agree: same('transparency') },
  nameExact: { label: 'name', agree: (gold, predicted) => named(gold.name, predicted.name, equalNames) },
  nameOverlap: { label: 'name', agree: (gold, predicted) => named(gold.name, predicted.name, similarNames) },
  type: { label: 'type', agree: same('type') },
  chain: { label: 'chain', agree: similarChains },
};

/**
 * Whether a pair makes a correct row of the table: it matches leniently, and the resolved name
 * shares half of its words with the gold name where the gold has one. The name of an unnamed source
 * is not checked.
 */
export const isRightRow = ({ lenient, gold, predicted }: Pair): boolean =>
  lenient &&
  (gold.attribution.labels.name === undefined ||
    named(gold.attribution.labels.name, predicted.attribution.labels.name, similarNames));

/** How many sources were given a name, and how many of those names share half of their words with the gold's. */
export interface NamesGiven {
  /** Pairs whose contents agree. */
  readonly pairs: number;
  readonly given: number;
  readonly right: number;
}

/** The names that were given where contents agree, whether or not the gold has one: a name for nobody is wrong. */
export function namesGiven(pairs: readonly Pair[]): NamesGiven {
  const agreeing = pairs.filter(({ contentAgrees }) => contentAgrees);
  const given = agreeing.filter(({ predicted }) => (predicted.attribution.labels.name ?? '') !== '');
  const right = given.filter(({ gold, predicted }) =>
    named(gold.attribution.labels.name, predicted.attribution.labels.name, similarNames),
  );
  return { pairs: agreeing.length, given: given.length, right: right.length };
}

const carries = ({ attribution: { labels } }: Measured, label: keyof Labels): boolean =>
  label === 'chain' ? (labels.chain ?? []).some((name) => name !== '') : labels[label] !== undefined;

/** The agreement on each label that the gold has. */
export function compareLabels(golds: readonly Measured[], pairs: readonly Pair[]): Readonly<Record<string, Agreement>> {
  const present = Object.entries(RULES).filter(([, { label }]) => golds.some((gold) => carries(gold, label)));
  return Object.fromEntries(
    present.map(([name, { label, agree }]) => {
      const labelled = pairs.filter(({ lenient, gold }) => lenient && carries(gold, label));
      const right = labelled.filter(({ gold, predicted }) =>
        agree(gold.attribution.labels, predicted.attribution.labels),
      );
      return [name, { n: labelled.length, right: right.length }];
    }),
  );
}
