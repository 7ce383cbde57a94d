/** A file of articles, as a path in ../shared, and what it is for: its gold is scored, its reports are compared. */
interface Corpus {
  readonly path: string;
  readonly isScored: boolean;
  readonly isCompared: boolean;
}

// PolNeAR marks outermost attributions only, so it is scored by a command of its own. Training files are not compared: the
// pool, which has no gold, has most of the Arabic articles.
const CORPORA: readonly Corpus[] = [
  { path: 'seed/gold.jsonl', isScored: true, isCompared: true },
  { path: 'corpora/arabic/dev.jsonl', isScored: true, isCompared: true },
  { path: 'corpora/arabic/train.jsonl', isScored: true, isCompared: false },
  { path: 'corpora/arabic/pool.jsonl', isScored: false, isCompared: true },
  { path: 'corpora/english-wikinews/dev.jsonl', isScored: true, isCompared: true },
  { path: 'corpora/english/train.jsonl', isScored: true, isCompared: false },
  { path: 'corpora/polnear/dev.jsonl', isScored: false, isCompared: true },
  { path: 'cases/ar.jsonl', isScored: true, isCompared: true },
  { path: 'cases/en.jsonl', isScored: true, isCompared: true },
];

const pathsOf = (corpora: readonly Corpus[]): string[] => corpora.map(({ path }) => `../shared/${path}`);

/** The gold that `npm run accuracy` scores, as paths from the root of the project. */
export const SCORED = pathsOf(CORPORA.filter(({ isScored }) => isScored));

/** The articles on which `npm run same` compares reports, as paths from the root of the project. */
export const COMPARED = pathsOf(CORPORA.filter(({ isCompared }) => isCompared));

/** The corpora that confidence models were trained on, by their names there: paths from the root of the project, with options. */
export const TRAINED_ON: Readonly<Record<string, string>> = {
  'arabic-train': '../shared/corpora/arabic/train.jsonl',
  'arabic-dev': '../shared/corpora/arabic/dev.jsonl',
  'arabic-pool': 'src/training/marks/arabic-pool.jsonl,texts=../shared/corpora/arabic/pool.jsonl',
};
