import type { Agreement } from '../../language/cue-forms.ts';
import type { Attribution, AttributionCue } from '../attribution.ts';
import { isFirstPerson } from '../merge/first-person.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { readPronoun, standsFor } from './pronouns.ts';
import { lastSpeaker, type Recency, recordSpeaker } from './recency.ts';
import { antecedentOf } from './relative-pronouns.ts';
import type { SourceCluster } from './source-cluster.ts';

/**
 * The clusters of an attribution's source and intermediary; null for an unnamed or unresolved one.
 */
export interface Link {
  readonly source: SourceCluster | null;
  readonly via: SourceCluster | null;
  /** Whether the source was resolved anaphorically. */
  readonly continues: boolean;
}

/** What is known of mentions and statements. */
interface Known {
  /** The cluster of the mention that begins where a range does; null for none. */
  readonly clusterAt: (range: TokenRange) => SourceCluster | null;
  readonly isAnaphoric: (range: TokenRange) => boolean;
  /** The subject of the writer's sentence before a statement that expresses none, by the statement's index. */
  readonly topicSubjects: ReadonlyMap<number, TokenRange>;
  /** The writer of a column, for statements in the first person that nobody else makes; null where the language names none. */
  readonly writer: SourceCluster | null;
}

/**
 * Links the attributions in order; an unexpressed subject takes the last speaker who agrees with
 * its form.
 */
export function linkSources(view: TokenView, attributions: readonly Attribution[], known: Known): Link[] {
  const { clusterAt, isAnaphoric, topicSubjects } = known;
  const clusterOf = (range: TokenRange | null | undefined): SourceCluster | null =>
    range == null ? null : clusterAt(range);
  const recency: Recency = new Map();
  const links: Link[] = [];
  attributions.forEach((attribution, index) => {
    const {
      source: [said],
      via,
      parent,
      cue,
    } = attribution;
    const mention = said && antecedentOf(view, said);
    const expressed = clusterOf(mention);
    const outer = parent === null ? null : (links[parent]?.source ?? null);
    const writes = expressed === null && isFirstPerson(view, attribution);
    const source = writes
      ? known.writer
      : (expressed ?? clusterOf(topicSubjects.get(index)) ?? unexpressed(view, attribution, { outer, recency }));
    const continues = expressed === null || (mention !== undefined && isAnaphoric(mention));
    links[index] = { source, via: clusterOf(via), continues };
    const speaks = !writes && cue?.kind !== 'noun' && (parent === null || isWrapper(attributions[parent]));
    if (source !== null && speaks) recordSpeaker(recency, source);
  });
  return links;
}

const isWrapper = (attribution: Attribution | undefined): boolean => attribution?.cue?.kind === 'preposition';

interface Speakers {
  /** The source of the attribution around this one; null for none. */
  readonly outer: SourceCluster | null;
  readonly recency: Recency;
}

/**
 * The speaker where the source's mention has no cluster: the antecedent of a pronoun, or of an
 * unexpressed subject; null for none.
 */
function unexpressed(view: TokenView, attribution: Attribution, { outer, recency }: Speakers): SourceCluster | null {
  const {
    cue,
    parent,
    source: [mention],
    via,
  } = attribution;
  if (cue === null) return lastSpeaker(recency, () => true);
  const pronoun = readPronoun(view, mention);
  if (pronoun !== null) {
    const fits = (speaker: SourceCluster): boolean => standsFor(pronoun, speaker);
    return outer !== null && fits(outer) ? outer : lastSpeaker(recency, fits);
  }
  if (mention !== undefined && view.is('first-person', mention.firstToken)) return outer;
  if (via !== null) return lastSpeaker(recency, () => true);
  if (!mayDropSubject(view, cue)) return null;
  const subject = subjectOf(cue);
  const fits = (speaker: SourceCluster): boolean => agrees(speaker, subject);
  if (parent !== null) return outer !== null && (subject.person === 1 || fits(outer)) ? outer : null;
  return subject.person === 1 ? null : lastSpeaker(recency, fits);
}

/**
 * Whether a cue without a source has a speaker: not a passive, nor a verb of a language without
 * pro-drop.
 */
function mayDropSubject(view: TokenView, { kind, features }: AttributionCue): boolean {
  if (kind === 'impersonal' || kind === 'adverb' || features.passive === true) return false;
  if (kind === 'noun') return features.pronoun !== undefined;
  return kind !== 'verb' || view.pack.profile.proDrop;
}

/**
 * The agreement features of a cue: those of a noun's possessor («قوله», his saying), or of a verb's
 * form.
 */
const subjectOf = ({ kind, features }: AttributionCue): Agreement =>
  features.pronoun !== undefined && (kind === 'noun' || kind === 'self') ? features.pronoun : features;

/** Whether a form may have this subject: a masculine singular verb does not go on for «المصادر», nor a feminine one for a man. */
function agrees(speaker: SourceCluster, { gender, number }: Agreement): boolean {
  if (number === 'p' && !speaker.plural && speaker.transparency === 'person') return false;
  return gender === undefined || speaker.gender === null || speaker.gender === gender;
}
