import type { Agreement } from '../../language/cue-forms.ts';
import type { Transparency } from '../../language/values.ts';
import { lowerBound } from '../../text/binary-search.ts';
import { lastStartingAtOrBefore } from '../../text/span.ts';
import type { Attribution } from '../attribution.ts';
import { describe } from '../mentions/describe.ts';
import type { Description } from '../mentions/description.ts';
import { startOf, type TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import {
  type ClusterIndex,
  distance,
  enter,
  mentionedBetween,
  mentionsOf,
  newDrafts,
  noteMention,
  type SourceCluster,
  sharingWords,
} from './clusters.ts';
import { type Fuller, findFullName, findHead, findWhole } from './full-names.ts';
import { readPronoun, standsFor } from './pronouns.ts';
import { lastSpeaker, type Recency, recordSpeaker } from './recency.ts';
import { antecedentOf } from './relative-pronouns.ts';
import { findHolder } from './titles.ts';
import { findActors } from './topic-subjects.ts';

/** Somebody the article ascribes words to, with every mention of them as a source. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly transparency: Transparency;
  readonly mentions: readonly TokenRange[];
}

/** Who an attribution's source and intermediary are; null where nobody is named or nobody fits. */
export interface Resolved {
  readonly source: Entity | null;
  readonly via: Entity | null;
  readonly transparency: Transparency;
  /** Whether the source was found by pointing back (an unexpressed subject, «المصادر»), so that its chain goes on. */
  readonly continues: boolean;
}

/** Resolves the sources of a document's attributions over the whole article. */
export function resolveSources(
  view: TokenView,
  attributions: readonly Attribution[],
): { resolved: Resolved[]; entities: Entity[] } {
  const actors = findActors(view, attributions);
  const { drafts, pointsBack } = gather(view, attributions, [...actors.values()]);
  const byStart = new Map<number, SourceCluster>();
  for (const draft of drafts)
    for (const list of draft.mentions) for (const range of list) byStart.set(startOf(range), draft);
  const order = drafts.sort((a, b) => firstOf(a) - firstOf(b));
  const entities = new Map(order.map((draft, index): [SourceCluster, Entity] => [draft, finish(draft, index)]));
  const actorOf = (index: number): SourceCluster | null => at(byStart, actors.get(index));
  const links = link(attributions, { byStart, pointsBack, actorOf }, view);
  const resolved = links.map(({ source, via, continues }): Resolved => {
    const entity = source === null ? null : (entities.get(source) ?? null);
    return {
      source: entity,
      via: via === null ? null : (entities.get(via) ?? null),
      transparency: entity?.transparency ?? 'none',
      continues,
    };
  });
  return { resolved, entities: [...entities.values()] };
}

/** Where the mention stands that a draft was made for. */
const firstOf = ({ mentions: [[full], [pointing]] }: SourceCluster): number => {
  const first = full ?? pointing;
  return first === undefined ? 0 : startOf(first);
};

const finish = (draft: SourceCluster, index: number): Entity => ({
  id: `s${index + 1}`,
  name: draft.name,
  transparency: draft.transparency,
  mentions: mentionsOf(draft),
});

/** A pronoun alone stands for a speaker and is none itself. */
function isPronoun(view: TokenView, { firstToken: at, endToken }: TokenRange): boolean {
  return (
    endToken === at + 1 && view.isAny(['first-person', 'second-person', 'pronoun-source', 'honorific-pronoun'], at)
  );
}

/** One draft for each source: full mentions first, so that a headline's short name finds the lead's full one. */
function gather(
  view: TokenView,
  attributions: readonly Attribution[],
  actors: readonly TokenRange[],
): { readonly drafts: SourceCluster[]; readonly pointsBack: (range: TokenRange) => boolean } {
  const ranges = new Map<number, { range: TokenRange; gender: 'm' | 'f' | null }>();
  for (const range of actors) ranges.set(startOf(range), { range, gender: null });
  for (const { source, via, cue } of attributions) {
    const range = source[0] && antecedentOf(view, source[0]);
    const known = range && ranges.get(startOf(range));
    if (range !== undefined && (known?.range.endToken ?? 0) < range.endToken && !isPronoun(view, range))
      ranges.set(startOf(range), { range, gender: cue?.features.gender ?? null });
    if (via !== null && !ranges.has(startOf(via))) ranges.set(startOf(via), { range: via, gender: null });
  }
  const labels = new Set(
    attributions
      .filter(({ isSpeakerLabel }) => isSpeakerLabel)
      .flatMap(({ source: [label] }) => (label === undefined ? [] : [startOf(label)])),
  );
  const described = [...ranges.values()].map(({ range, gender }) => {
    const description = describe(view, range);
    return { mention: labels.has(startOf(range)) ? asSpeaker(view, description) : description, gender };
  });
  const drafts = newDrafts();
  described.sort((a, b) => startOf(a.mention.range) - startOf(b.mention.range));
  for (const { mention, gender } of described) if (!mention.anaphoric) add(view, drafts, mention, gender);
  for (const { mention, gender } of described) if (mention.anaphoric) add(view, drafts, mention, gender);
  const known = new Map(described.map(({ mention }) => [startOf(mention.range), mention]));
  const pointsBack = (range: TokenRange): boolean => {
    const mention = known.get(startOf(range));
    return mention?.range.endToken === range.endToken ? mention.anaphoric : describe(view, range).anaphoric;
  };
  return { drafts: [...drafts.all.keys()], pointsBack };
}

/** A word in capitals that a transcript names a speaker by is a name, where it is no word that is known. */
const asSpeaker = (view: TokenView, description: Description): Description =>
  description.transparency === 'organisation' && !view.pack.isKnown(description.head)
    ? { ...description, transparency: 'person', named: true }
    : description;

function add(view: TokenView, drafts: ClusterIndex, said: Description, gender: 'm' | 'f' | null): void {
  const known = sharingWords(drafts, said).filter((draft) => sameSource(view, draft, said));
  const holder = known.length > 0 ? null : findHolder(view, said);
  const mention = holder === null ? said : { ...said, ...holding(holder, said) };
  const same =
    holder === null ? known : sharingWords(drafts, mention).filter((draft) => sameSource(view, draft, mention));
  const candidates =
    same.length > 0 || !mention.anaphoric
      ? same
      : isSame(view, mention)
        ? mentionedBefore(drafts, mention)
        : mention.title
          ? personsNearby(view, drafts, mention)
          : same;
  addTo(view, drafts, { mention, pass: said.anaphoric ? 1 : 0, candidates, gender });
}

interface Addition {
  readonly mention: Description;
  /** Which list of mentions it belongs to. */
  readonly pass: 0 | 1;
  readonly candidates: readonly SourceCluster[];
  readonly gender: 'm' | 'f' | null;
}

function addTo(view: TokenView, drafts: ClusterIndex, { mention, pass, candidates, gender }: Addition): void {
  const known = candidates.length > 1 ? nearestOf(candidates, mention) : candidates[0];
  const draft = known ?? toDraft(view, mention, gender);
  noteMention(drafts, draft, { range: mention.range, pass });
  if (known !== undefined) {
    const fuller = known.transparency !== 'person' || mention.nameWords.length > known.nameWords.length;
    if (mention.named && mention.transparency === 'person' && fuller) rename(known, mention);
    if (known.words.size < MOST_WORDS) for (const word of mention.words) known.words.add(word);
    known.gender ??= mention.transparency === 'person' ? gender : null;
  }
  enter(drafts, draft, known === undefined ? draft : { ...mention, nameWords: draft.nameWords });
}

// A source that has been called by so many words learns no more: no article that was read calls one by half as many.
const MOST_WORDS = 64;

/** The candidate mentioned nearest before, the first of equals. */
const nearestOf = (candidates: readonly SourceCluster[], mention: Description): SourceCluster | undefined =>
  candidates
    .map((draft) => ({ draft, far: distance(draft, mention) }))
    .reduce((best, one) => (one.far < best.far ? one : best)).draft;

/** What is known of an office by its holder, who is named elsewhere. */
const holding = ({ name, nameWords, words: view }: Description, said: Description): Partial<Description> => ({
  name,
  nameWords,
  words: new Set([...view, ...said.words]),
  transparency: 'person',
  named: true,
  anaphoric: false,
});

/** Whether a mention says that it is of the one just spoken of: «المسؤول ذاته», «المصدر نفسه». */
function isSame(view: TokenView, { range: { firstToken, endToken } }: Description): boolean {
  for (let at = firstToken; at < endToken; at++) if (view.is('intensive-pronoun', at)) return at > firstToken;
  return false;
}

/** Who was mentioned last before and may be meant: no institution by «المسؤول ذاته», no person by «المصدر نفسه». */
function mentionedBefore(drafts: ClusterIndex, { range, title }: Description): SourceCluster[] {
  for (const draft of mentionedBetween(drafts, 0, startOf(range)))
    if (draft.transparency !== (title ? 'organisation' : 'person')) return [draft];
  return [];
}

/** Persons mentioned before in the same paragraph: farther off, a bare office is not taken for theirs. */
function personsNearby(view: TokenView, drafts: ClusterIndex, { range }: Description): SourceCluster[] {
  const before = new Set(mentionedBetween(drafts, paragraphStart(view, range.firstToken), startOf(range)));
  return [...before].filter((draft) => draft.transparency === 'person');
}

/** The first token of the paragraph that a token stands in. */
function paragraphStart({ document: { paragraphs, tokens } }: TokenView, token: number): number {
  const paragraph = paragraphs[lastStartingAtOrBefore(paragraphs, tokens[token]?.start ?? 0)];
  return lowerBound(tokens, ({ start }) => start >= (paragraph?.start ?? 0));
}

function rename(draft: SourceCluster, { name, nameWords, transparency }: Description): void {
  draft.name = name;
  draft.nameWords = nameWords;
  draft.transparency = transparency;
}

/** Whether a mention is of the draft's source: whatever the ground, they have a word in common (drafts.ts). */
function sameSource(view: TokenView, draft: SourceCluster, mention: Description): boolean {
  if (mention.anaphoric) return pointsTo(draft, mention);
  if (mention.transparency === 'person' && draft.transparency === 'person')
    return samePerson(draft.nameWords, mention.nameWords);
  if (mention.transparency === 'person' || draft.transparency === 'person') return sameOffice(view, draft, mention);
  if (mention.transparency === 'anonymous') return sameWords(draft.words, mention.words);
  return subset(mention.words, draft.words) || (draft.head === mention.head && subset(draft.words, mention.words));
}

/** «المصادر» after «مصادر سورية», «المصدر العسكري» after «مصدر عسكري مالي»: the same head, and nothing said that was not said. */
function pointsTo(draft: SourceCluster, { head, words: view }: Description): boolean {
  return draft.head === head && subset(view, draft.words);
}

/** A later mention has some of the words of the full name, the last one among them. */
function samePerson(full: readonly string[], name: readonly string[]): boolean {
  const [longer, shorter] = full.length >= name.length ? [full, name] : [name, full];
  const [first, last] = [longer[0] === shorter[0], longer.at(-1) === shorter.at(-1)];
  return shorter.every((word) => longer.includes(word)) && (first || (last && shorter.length === 1)); // a son is not his father
}

/** An office without a name is that of the person named elsewhere with the same office. */
function sameOffice(view: TokenView, draft: SourceCluster, mention: Description): boolean {
  if (mention.transparency === 'role')
    return draft.words.size > 2 && draft.words.has(mention.head) && sharesOffice(view, draft.words, mention.words);
  if (draft.transparency === 'role')
    return mention.words.has(draft.head) && sharesOffice(view, mention.words, draft.words);
  return false;
}

/** Two words of the office, and not each an adjective of relation that the other has not (the Qatari minister, the Syrian one). */
function sharesOffice(view: TokenView, full: ReadonlySet<string>, office: ReadonlySet<string>): boolean {
  if (officeOverlap(full, office) < 2) return false;
  const [here, there] = [relationsBeside(view, office, full), relationsBeside(view, full, office)];
  return here.length === 0 || there.length === 0;
}

/** The adjectives of relation among the words that the others have in neither gender. */
const relationsBeside = (view: TokenView, own: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...own].filter(
    (word) =>
      !others.has(word) &&
      view.pack.is('nisba-shape', word) &&
      ![...others].some((other) => other.startsWith(word) || word.startsWith(other)),
  );

const officeOverlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...b].filter((word) => a.has(word)).length;
const subset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && [...a].every((word) => b.has(word));
const sameWords = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && subset(a, b);

function toDraft(view: TokenView, mention: Description, gender: 'm' | 'f' | null): SourceCluster {
  const { transparency, named, head } = mention;
  const full = fullerOf(view, mention);
  const person = transparency === 'person';
  return {
    name: full?.name ?? mention.name,
    nameWords: full?.words ?? mention.nameWords,
    words: new Set([...mention.words, ...(full?.words ?? []).map((word) => view.pack.bare(word))]),
    head,
    transparency: full !== null && !named && !person ? full.transparency : transparency,
    gender: mention.gender ?? (person ? gender : null),
    plural: mention.number === 'p',
    mentions: [[], []],
  };
}

/** What the article calls the source elsewhere, where that says more. */
function fullerOf(view: TokenView, mention: Description): Fuller | null {
  if (mention.transparency === 'person') return findFullName(view, mention);
  return mention.anaphoric ? findHead(view, mention) : findWhole(view, mention);
}

interface Link {
  readonly source: SourceCluster | null;
  readonly via: SourceCluster | null;
  readonly continues: boolean;
}

/** The drafts by where their mentions begin, and what is known of mentions and statements. */
interface Known {
  readonly byStart: ReadonlyMap<number, SourceCluster>;
  readonly pointsBack: (range: TokenRange) => boolean;
  /** The subject of the writer's sentence before a statement that expresses none; null where it has none. */
  readonly actorOf: (index: number) => SourceCluster | null;
}

const at = (byStart: Known['byStart'], mention: TokenRange | undefined): SourceCluster | null =>
  (mention && byStart.get(startOf(mention))) ?? null;

/** Goes through the attributions in order; an unexpressed subject takes the last speaker who agrees with its form. */
function link(attributions: readonly Attribution[], { byStart, pointsBack, actorOf }: Known, view: TokenView): Link[] {
  const speakers: Recency = new Map();
  const links: Link[] = [];
  attributions.forEach((attribution, index) => {
    const mention = attribution.source[0] && antecedentOf(view, attribution.source[0]);
    const via = at(byStart, attribution.via ?? undefined);
    const parent = attribution.parent === null ? null : (links[attribution.parent] ?? null);
    const expressed = at(byStart, mention);
    const source = expressed ?? actorOf(index) ?? unexpressed(attribution, parent?.source ?? null, speakers, view);
    links[index] = { source, via, continues: expressed === null || (mention !== undefined && pointsBack(mention)) };
    const speaks =
      attribution.cue?.kind !== 'noun' && (attribution.parent === null || isWrapper(attributions[attribution.parent]));
    if (source !== null && speaks) recordSpeaker(speakers, source);
  });
  return links;
}

const isWrapper = (attribution: Attribution | undefined): boolean => attribution?.cue?.kind === 'preposition';

function unexpressed(
  { cue, parent, source, via }: Attribution,
  outer: SourceCluster | null,
  speakers: Recency,
  view: TokenView,
): SourceCluster | null {
  if (cue === null) return lastSpeaker(speakers, () => true);
  const { kind } = cue;
  const pronoun = readPronoun(view, source[0]);
  if (pronoun !== null)
    return outer !== null && standsFor(pronoun, outer)
      ? outer
      : lastSpeaker(speakers, (speaker) => standsFor(pronoun, speaker));
  if (source[0] !== undefined && view.is('first-person', source[0].firstToken)) return outer;
  if (via !== null) return lastSpeaker(speakers, () => true);
  if (kind === 'impersonal' || kind === 'adverb' || cue.features.passive === true) return null;
  if (kind === 'verb' && !view.pack.profile.proDrop) return null;
  const features =
    cue.features.pronoun !== undefined && (kind === 'noun' || kind === 'self') ? cue.features.pronoun : cue.features;
  if (kind === 'noun' && cue.features.pronoun === undefined) return null;
  if (parent !== null) return outer !== null && (features.person === 1 || agrees(outer, features)) ? outer : null;
  if (features.person === 1) return null;
  return lastSpeaker(speakers, (speaker) => agrees(speaker, features));
}

/** Whether a form may have this subject: a masculine singular verb does not go on for «المصادر», nor a feminine one for a man. */
function agrees(draft: SourceCluster, { gender, number }: Agreement): boolean {
  if (number === 'p' && !draft.plural && draft.transparency === 'person') return false;
  return gender === undefined || draft.gender === null || draft.gender === gender;
}
