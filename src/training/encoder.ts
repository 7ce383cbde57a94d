import { pathToFileURL } from 'node:url';
import { type Clusters, NO_CLUSTERS, readClusters } from '../analysis/model/clusters.ts';
import type { Encoder } from '../analysis/model/encoder.ts';
import { featureSetNamed } from '../analysis/model/feature-sets.ts';
import { readModel } from '../analysis/model/model.ts';
import type { Weights } from '../analysis/model/weights.ts';
import { modelFilesIn } from '../language/model-files.ts';
import type { Pack } from '../language/pack.ts';
import { CLAIM_KINDS } from '../language/values.ts';
import type { RuledDocument } from './documents.ts';
import { fromHere, readText } from './paths.ts';
import { readPosTags } from './pos-tags.ts';
import { type TaggedDocument, trainTagger, withTags } from './tagger.ts';
import { TrainingError } from './training-error.ts';

/** The encoder of documents, and its table of clusters as in the model's files; null for none. */
export interface TrainingEncoder extends Encoder {
  readonly clusterTable: string | null;
}

/**
 * The options of the encoder: the feature set, and files of clusters, of parts of speech, or of a
 * model whose tagger is used.
 */
export interface EncoderFlags {
  readonly features?: string;
  readonly clusters?: string;
  readonly pos?: string;
  readonly tagger?: string;
}

// The default feature set, with parts of speech and without.
const DEFAULTS = { tagged: 'tagged-1', untagged: 'clitics-1' } as const;

/** Makes the encoder. The tagger is trained, taken from a model, or left out. */
export function encoderFor(documents: readonly RuledDocument[], pack: Pack, flags: EncoderFlags): TrainingEncoder {
  const isTagged = flags.tagger !== undefined || flags.pos !== undefined;
  const features = featureSetNamed(flags.features ?? (isTagged ? DEFAULTS.tagged : DEFAULTS.untagged));
  if (features.tagger.length > 0 && !isTagged)
    throw new TrainingError(`--features ${features.name} needs parts of speech. Give --pos or --tagger.`);
  const clusterTable = flags.clusters === undefined ? null : readText(flags.clusters);
  const clusters = clusterTable === null ? NO_CLUSTERS : parseClusters(clusterTable, flags.clusters ?? '');
  const untagged = { features, lexemeOptions: { clusters, entryClasses: entryClassesOf(pack) }, clusterTable };
  const tagger = features.tagger.length === 0 ? null : taggerFor(documents, pack, { flags, encoder: untagged });
  return { ...untagged, tagger };
}

/** The pack's classes of verbs without an entry, one for each kind of claim. */
function entryClassesOf({ data }: Pack): string[] {
  const known: ReadonlySet<string> = new Set(data.classes);
  return CLAIM_KINDS.map((kind) => `other-${kind}`).filter((name) => known.has(name));
}

function parseClusters(table: string, path: string): Clusters {
  try {
    return readClusters(table);
  } catch (error) {
    throw new TrainingError(`${path}: ${(error as Error).message}`);
  }
}

interface Untagged {
  readonly flags: EncoderFlags;
  readonly encoder: Omit<Encoder, 'tagger'>;
}

function taggerFor(documents: readonly RuledDocument[], pack: Pack, { flags, encoder }: Untagged): Weights {
  const { tagger: folder, pos = '' } = flags;
  return folder === undefined ? trainTagger(tagged(documents, pos), encoder) : taggerIn(folder, pack.language, encoder);
}

function tagged(documents: readonly RuledDocument[], path: string): TaggedDocument[] {
  const tags = readPosTags(path);
  return documents.map(({ view }) => {
    const own = tags.get(view.document.id);
    if (own === undefined) throw new TrainingError(`${path}: no parts of speech of ${view.document.id}`);
    return withTags(view, own);
  });
}

function taggerIn(folder: string, language: string, { features }: Omit<Encoder, 'tagger'>): Weights {
  const files = modelFilesIn(pathToFileURL(`${fromHere(folder)}/`));
  if (files === null) throw new TrainingError(`${folder}: there is no model.bin in this folder`);
  const model = readModel(files, language);
  if (model.tagger === null || model.features !== features)
    throw new TrainingError(`${folder}: this model has no tagger of the feature set ${features.name}`);
  return model.tagger;
}
