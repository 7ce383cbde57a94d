import type { ModelFiles, Pack } from '../../language/pack.ts';
import { NO_CLUSTERS, readClusters } from './clusters.ts';
import type { Encoder } from './encoder.ts';
import { featureSetNamed } from './feature-sets.ts';
import { type Manifest, readManifest, TABLES, type Thresholds } from './manifest.ts';
import type { SequenceModel } from './viterbi.ts';
import type { Weights } from './weights.ts';

/** The learned model of a language, made by `src/training`. */
export interface Model extends Encoder {
  /** Which tokens are cues, sources and contents. */
  readonly labels: SequenceModel;
  /** Which are the source and the content of a given cue. */
  readonly roles: SequenceModel;
  /** Whether a cue with what was found for it is an attribution. */
  readonly reranker: Weights;
  /** What the sums of the label model and of the reranker are divided by to give nats. */
  readonly scales: Manifest['scales'];
  readonly thresholds: Thresholds;
}

/** The tables of a model by name; a model without a tagger has an empty one. */
type Tables = Readonly<Record<(typeof TABLES)[number], Weights>>;

const NO_TAGGER: Weights = { classes: 0, buckets: 0, values: new Int8Array(0) };

/** The tables of a model by name. */
const tablesOf = ({ tagger, labels, roles, reranker }: ModelWeights): Tables => ({
  tagger: tagger ?? NO_TAGGER,
  labelNodes: labels.nodes,
  labelEdges: labels.edges,
  roleNodes: roles.nodes,
  roleEdges: roles.edges,
  reranker,
});

/** Classes and buckets of each table, as the manifest has them. */
export function shapesOf(model: ModelWeights): Manifest['tables'] {
  const tables = tablesOf(model);
  const shapes = TABLES.map((name) => [name, [tables[name].classes, tables[name].buckets]]);
  return Object.fromEntries(shapes) as Manifest['tables'];
}

export type ModelWeights = Pick<Model, 'tagger' | 'labels' | 'roles' | 'reranker'>;

/** The file `model.bin`: the weights of each table, one byte each, in the order of TABLES. */
export function writeWeights(model: ModelWeights): Uint8Array {
  const tables = tablesOf(model);
  const size = TABLES.reduce((sum, name) => sum + tables[name].values.length, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const name of TABLES) {
    const { values } = tables[name];
    bytes.set(new Uint8Array(Int8Array.from(values).buffer), at);
    at += values.length;
  }
  return bytes;
}

/** The model in a pack's files; the weights stay where they are. Throws where the program cannot use it. */
export function readModel(files: ModelFiles, owner: string): Model {
  const manifest = readManifest(files, owner);
  const weights = readWeights(files.weights(), manifest);
  return {
    ...weights,
    features: featureSetNamed(manifest.featureSet),
    lexemeOptions: {
      clusters: files.clusters === null ? NO_CLUSTERS : readClusters(files.clusters()),
      entryClasses: manifest.entryClasses,
    },
    scales: manifest.scales,
    thresholds: manifest.thresholds,
  };
}

function readWeights(bytes: Uint8Array, { tables, language: owner }: Manifest): ModelWeights {
  const size = TABLES.reduce((sum, name) => sum + tables[name][0] * tables[name][1], 0);
  if (bytes.length !== size)
    throw new Error(`model of '${owner}': ${bytes.length} bytes of weights, but model.json says ${size}`);
  let at = bytes.byteOffset;
  const [tagger, labelNodes, labelEdges, roleNodes, roleEdges, reranker] = TABLES.map((name): Weights => {
    const [classes, buckets] = tables[name];
    const values = new Int8Array(bytes.buffer, at, classes * buckets);
    at += classes * buckets;
    return { classes, buckets, values };
  }) as [Weights, Weights, Weights, Weights, Weights, Weights];
  return {
    tagger: tagger.classes === 0 ? null : tagger,
    labels: { nodes: labelNodes, edges: labelEdges },
    roles: { nodes: roleNodes, edges: roleEdges },
    reranker,
  };
}

const read = new WeakMap<Pack, Model | null>();

/** A language's model, read when it is first used; null where the language has none. */
export function modelOf(pack: Pack): Model | null {
  const known = read.get(pack);
  if (known !== undefined) return known;
  const { model: files, language: owner } = pack;
  const model = files === null ? null : readModel(files, owner);
  read.set(pack, model);
  return model;
}
