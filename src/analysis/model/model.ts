import type { Pack } from '../../language/pack.ts';
import type { SequenceModel } from './viterbi.ts';
import type { Weights } from './weights.ts';

/** What was learned of a language: see `src/training`, which makes it. */
export interface Model {
  readonly tagger: Weights;
  /** Which tokens are cues, sources and contents. */
  readonly labels: SequenceModel;
  /** Which are the source and the content of a given cue. */
  readonly roles: SequenceModel;
  /** Whether a cue with what was found for it is an attribution. */
  readonly reranker: Weights;
  /** What the label model's scores are divided by to be logarithms of odds. */
  readonly scale: number;
  /** What the reranker's sums are divided by to be a logarithm of odds. */
  readonly rerankScale: number;
}

const TABLES = ['tagger', 'labelNodes', 'labelEdges', 'roleNodes', 'roleEdges', 'judge'] as const;

interface Header {
  readonly scale: number;
  readonly judgeScale: number;
  /** Classes and places of each table, in the order of TABLES. */
  readonly tables: readonly (readonly [classes: number, buckets: number])[];
}

/** A model as bytes: the length of a JSON header in four, the header, and the weights of each table, one byte each. */
export function writeModel({ tagger, labels, roles, reranker: rerank, scale, rerankScale }: Model): Uint8Array {
  const tables = [tagger, labels.nodes, labels.edges, roles.nodes, roles.edges, rerank];
  const header: Header = {
    scale,
    judgeScale: rerankScale,
    tables: tables.map(({ classes, buckets }) => [classes, buckets]),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const size = tables.reduce((sum, { values }) => sum + values.length, 4 + text.length);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, text.length);
  bytes.set(text, 4);
  let at = 4 + text.length;
  for (const { values } of tables) {
    bytes.set(new Uint8Array(Int8Array.from(values).buffer), at);
    at += values.length;
  }
  return bytes;
}

/** The model in a file's bytes; the weights stay where they are. */
export function readModel(bytes: Uint8Array): Model {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header;
  let at = bytes.byteOffset + 4 + length;
  const [tagger, labelNodes, labelEdges, roleNodes, roleEdges, rerank] = TABLES.map((_, index): Weights => {
    const [classes, buckets] = header.tables[index] as readonly [number, number];
    const values = new Int8Array(bytes.buffer, at, classes * buckets);
    at += classes * buckets;
    return { classes, buckets, values };
  }) as [Weights, Weights, Weights, Weights, Weights, Weights];
  const { scale, judgeScale: rerankScale } = header;
  return {
    tagger,
    labels: { nodes: labelNodes, edges: labelEdges },
    roles: { nodes: roleNodes, edges: roleEdges },
    reranker: rerank,
    scale,
    rerankScale,
  };
}

const read = new WeakMap<Pack, Model | null>();

/** A language's model, read when it is first used; null where the language has none. */
export function modelOf(pack: Pack): Model | null {
  const known = read.get(pack);
  if (known !== undefined) return known;
  const bytes = pack.model === null ? null : pack.model();
  const model = bytes === null ? null : readModel(bytes);
  read.set(pack, model);
  return model;
}
