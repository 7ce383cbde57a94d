import type { Agreement, Gender } from '../../language/cue-forms.ts';
import type { Transparency } from '../../language/values.ts';
import type { Attribution, AttributionCue } from '../attribution.ts';
import { isFirstPerson } from '../merge/first-person.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { mayBeInVerbGroup } from '../tokens/verb-group.ts';
import { chooseAmong } from './choose-candidate.ts';
import { addSpeaker, type Discourse, mentionsBefore } from './discourse.ts';
import { readPronoun, standsFor } from './pronouns.ts';
import { antecedentOf } from './relative-pronouns.ts';
import type { SourceCluster } from './source-cluster.ts';
import { isAnswer, peopleOf, speakerOfLabel } from './speaker-labels.ts';

/**
 * The clusters of an attribution's source and intermediary; null for an unnamed or unresolved one.
 */
export interface Link {
  readonly source: SourceCluster | null;
  readonly via: SourceCluster | null;
  /** Whether the source was resolved anaphorically. */
  readonly continues: boolean;
  /** What the words of a source tell of it where nothing tells who it is. */
  readonly transparency: Transparency;
}

/** What is known of mentions and statements. */
interface Known {
  /** The cluster of the mention that begins where a range does; null for none. */
  readonly clusterAt: (range: TokenRange) => SourceCluster | null;
  readonly isAnaphoric: (range: TokenRange) => boolean;
  /** The subject of the writer's sentence before a statement that expresses none, by the statement's index. */
  readonly topicSubjects: ReadonlyMap<number, TokenRange>;
  readonly discourse: Discourse;
  /** The writer of a column, for statements in the first person that nobody else makes; null where the language names none. */
  readonly writer: SourceCluster | null;
}

/** Goes through the attributions in order; a pronoun or an unexpressed subject is resolved among all who were mentioned. */
export function linkSources(view: TokenView, attributions: readonly Attribution[], known: Known): Link[] {
  const { clusterAt, isAnaphoric, topicSubjects, discourse } = known;
  const clusterOf = (range: TokenRange | null | undefined): SourceCluster | null =>
    range == null ? null : clusterAt(range);
  let last: SourceCluster | null = null;
  const links: Link[] = [];
  const people = peopleOf(attributions, clusterOf);
  attributions.forEach((attribution, index) => {
    const {
      source: [said],
      via,
      parent,
    } = attribution;
    const mention = said && antecedentOf(view, said);
    const expressed = speakerOfLabel(view, attribution, people) ?? clusterOf(mention);
    const outer = parent === null ? null : (links[parent]?.source ?? null);
    const writes = expressed === null && isFirstPerson(view, attribution);
    const found = writes
      ? known.writer
      : (expressed ??
        clusterOf(topicSubjects.get(index)) ??
        unexpressed(view, attribution, {
          outer,
          last,
          discourse,
          isNamedLater: isNamedLater(attribution, attributions),
        }));
    const source = found?.isOpen === true ? null : found;
    const continues =
      expressed === null || (mention !== undefined && isAnaphoric(mention) && !isSurname(view, mention));
    const transparency = source?.transparency ?? expressed?.transparency ?? 'none';
    links[index] = { source, via: clusterOf(via) ?? carrierOf(view, attribution, discourse), continues, transparency };
    if (source !== null && !writes && isSpoken(attribution, attributions)) {
      last = source;
      if (expressed === null) addSpeaker(discourse, placeOf(attribution), source);
    }
  });
  return links;
}

/** «الحداد» (al-Haddad): a surname with an article names somebody again, where «الوزير» (the minister) goes on. */
const isSurname = (view: TokenView, { firstToken, endToken }: TokenRange): boolean =>
  endToken === firstToken + 1 && view.isSurname(view.tokens[firstToken]?.stem ?? '');

/**
 * The medium that goes on to quote somebody without being named again: «وقالت الصحيفة … ونقلت عن المدير قوله» (the newspaper
 * said … and it quoted the director). Null for another verb, and where no medium of its gender spoke shortly before.
 */
function carrierOf(view: TokenView, { cue, via, source }: Attribution, discourse: Discourse): SourceCluster | null {
  const [range] = cue?.ranges ?? [];
  if (range === undefined || cue?.kind !== 'verb' || via !== null || source.length === 0) return null;
  if (!view.is('carrying-verb', range.firstToken) || !view.is('complement-preposition', range.firstToken + 1))
    return null;
  const { gender } = cue.features;
  const here = view.sentenceOf(range.firstToken).index;
  for (const { cluster, isSpeaker, start } of mentionsBefore(discourse, range.firstToken)) {
    if (here - view.sentenceOf(Math.floor(start)).index > FARTHEST_CARRIER) return null;
    if (isSpeaker && gender !== undefined && cluster.gender === gender && isMedium(view, cluster)) return cluster;
  }
  return null;
}

// A medium is named again after so many sentences.
const FARTHEST_CARRIER = 4;

/** Whether a cluster is called by a noun for a medium. */
const isMedium = ({ pack }: TokenView, { head, words }: SourceCluster): boolean =>
  pack.is('media-noun', head) || [...words].some((word) => pack.is('press-noun', word));

/** Whether an attribution makes its source the last speaker: no noun, and none inside another but a preposition's. */
const isSpoken = ({ cue, parent }: Attribution, attributions: readonly Attribution[]): boolean =>
  cue?.kind !== 'noun' && (parent === null || isWrapper(attributions[parent]));

const isWrapper = (attribution: Attribution | undefined): boolean => attribution?.cue?.kind === 'preposition';

/** Where somebody is meant without being named: at the pronoun, or else at the cue. */
const placeOf = ({ source, cue, content }: Attribution): number =>
  source[0]?.firstToken ?? cue?.ranges[0]?.firstToken ?? content[0]?.firstToken ?? 0;

/** Whether a nested statement stands before the words that name who makes the outer one: "He will appeal, Hale said." */
function isNamedLater(inner: Attribution, attributions: readonly Attribution[]): boolean {
  const outer = inner.parent === null ? undefined : attributions[inner.parent];
  const [named] = outer?.source ?? [];
  return named !== undefined && placeOf(inner) < named.firstToken;
}

interface Speakers {
  /** The source of the attribution around this one; null for none. */
  readonly outer: SourceCluster | null;
  /** Who spoke last; null for nobody. */
  readonly last: SourceCluster | null;
  readonly discourse: Discourse;
  /** Whether the source of the attribution around this one is named behind it: a pronoun before it means somebody else. */
  readonly isNamedLater: boolean;
}

/** Who speaks where no cluster has the source's mention: a pronoun, or an unexpressed subject; null for nobody, or nobody sure. */
function unexpressed(view: TokenView, attribution: Attribution, speakers: Speakers): SourceCluster | null {
  const { cue, source, via, parent } = attribution;
  const [mention] = source;
  const pronoun = cue === null ? null : readPronoun(view, mention);
  if (pronoun !== null)
    return chosen(view, attribution, speakers, { fits: (one) => standsFor(pronoun, one), ...pronoun });
  if (cue === null || isAnswer(view, attribution.source)) return chosen(view, attribution, speakers, ANYBODY);
  if (mention !== undefined && view.is('first-person', mention.firstToken)) return speakers.outer;
  if (via !== null) return chosen(view, attribution, speakers, ANYBODY);
  if (isOfAntecedent(view, cue)) return speakerOfSentence(view, attribution, speakers);
  if (!mayDropSubject(view, cue) || mayHaveSubject(view, cue)) return null;
  const { person, ...subject } = subjectOf(cue);
  const fits = (speaker: SourceCluster): boolean => agrees(speaker, subject);
  const { outer } = speakers;
  if (parent !== null) return outer !== null && (person === 1 || fits(outer)) ? outer : null;
  return person === 1 ? null : chosen(view, attribution, speakers, { fits, gender: subject.gender ?? null });
}

const ANYBODY: Agreeing = { fits: () => true };

// A pronoun and an unexpressed subject mean somebody, so that little is enough.
const LEAST = -1.5;

/** Who may be meant, and the gender and number that the pronoun or the verb tells. */
interface Agreeing {
  readonly fits: (speaker: SourceCluster) => boolean;
  readonly gender?: Gender | null;
  readonly plural?: boolean;
}

/** Who is meant among all who were mentioned before. */
function chosen(
  view: TokenView,
  attribution: Attribution,
  { outer, last, discourse, isNamedLater }: Speakers,
  { fits, gender = null, plural = false }: Agreeing,
): SourceCluster | null {
  const token = placeOf(attribution);
  const goesOn = view.is('continuative-verb', attribution.cue?.ranges[0]?.firstToken ?? -1);
  return chooseAmong(view, mentionsBefore(discourse, token), {
    token,
    least: LEAST,
    termsOf: ({ cluster, isSpeaker }) =>
      fits(cluster) && !(isNamedLater && cluster === outer && attribution.source.length > 0)
        ? {
            'last-speaker': cluster === last ? 1 : 0,
            'goes-on': cluster === last && goesOn ? 1 : 0,
            gender: gender !== null && cluster.gender === gender ? 1 : 0,
            number: plural && isSpeaker && cluster.plural ? 1 : 0,
            teller: cluster === outer ? 1 : 0,
          }
        : null,
  });
}

/** Whether a verb's object is the noun before a relative pronoun: «المدينة التي وصفها» (the city, which he described). */
function isOfAntecedent(view: TokenView, { kind, features, ranges: [range] }: AttributionCue): boolean {
  if (kind !== 'verb' || features.pronoun === undefined || features.person !== 3 || range === undefined) return false;
  return view.is('relative-pronoun', range.firstToken - 1) && !mayBeName(view, range.endToken);
}

/** Whoever spoke last, if that was in the same sentence and the verb's form fits; null for others. */
function speakerOfSentence(
  view: TokenView,
  attribution: Attribution,
  { last, discourse }: Speakers,
): SourceCluster | null {
  const token = placeOf(attribution);
  const { firstToken } = view.sentenceOf(token);
  const spoke = mentionsBefore(discourse, token).some(
    ({ cluster, isSpeaker, start }) => cluster === last && isSpeaker && start >= firstToken,
  );
  return spoke && last !== null && agrees(last, attribution.cue?.features ?? {}) ? last : null;
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
 * Whether a verb's subject may stand beside it without having been read: the noun before a relative
 * pronoun («الذي قال», who said), or a name behind the verb. Then no earlier speaker is meant.
 */
function mayHaveSubject(view: TokenView, { kind, ranges: [range] }: AttributionCue): boolean {
  if (kind !== 'verb' || range === undefined) return false;
  let at = range.firstToken;
  while (mayBeInVerbGroup(view, at - 1) || view.is('negation', at - 1)) at--;
  return view.is('relative-pronoun', at - 1) || mayBeName(view, range.endToken);
}

/** Whether a word may begin a name, also where it reads as a preposition and a noun. */
const mayBeName = (view: TokenView, at: number): boolean =>
  view.is('given-name', at) ||
  view.isSurname(view.tokens[at]?.norm ?? '') ||
  view.isSurname(view.tokens[at]?.stem ?? '');

/**
 * The agreement features of a cue: those of a noun's possessor («قوله», his saying), or of a verb's
 * form.
 */
const subjectOf = ({ kind, features }: AttributionCue): Agreement =>
  features.pronoun !== undefined && (kind === 'noun' || kind === 'self') ? features.pronoun : features;

/** Whether a form may have this subject: a masculine singular verb does not go on for «المصادر», nor a feminine one for a man. */
function agrees(speaker: SourceCluster, { gender, number }: Agreement): boolean {
  if ((number === 'p' || number === 'd') && !speaker.plural && speaker.transparency === 'person') return false;
  return gender === undefined || speaker.gender === null || speaker.gender === gender;
}
