import type { SourceCluster } from './source-cluster.ts';

/**
 * What speaks for or against a candidate for a pronoun, an unexpressed subject or an office, and the points it gives. Weighed
 * by hand, in steps of half a point, on the marked articles of the outlets that were read; the order of importance is that of
 * the literature (Lappin and Leass 1994: subject, recency, parallel role; Grosz, Joshi and Weinstein 1995: who was the centre
 * of the sentence before stays it).
 */
export const WEIGHTS = {
  /** For its distance, as DISTANCES has it. */
  distance: -1,
  /** The mention stands in another paragraph. */
  paragraph: -0.5,
  /** The mention is the subject of its sentence. */
  subject: 1.5,
  /** The mention says something. */
  speaker: 0.5,
  /** Nobody else has spoken since. */
  'last-speaker': 1,
  /** The verb says that the last speaker goes on (added). */
  'goes-on': 1.5,
  /** Each further mention nearby, three of them at most. */
  topic: 0.5,
  /** Known to be of the pronoun's or the verb's gender. */
  gender: 1,
  /** A speaker that is several, or a body called like several, as the pronoun says (they). */
  number: 1,
  /** Neither a subject nor a speaker where it stands. */
  aside: -1.5,
  /** A number that the pronoun seldom has (they for one person), or a kind that is not sure (it for a bare name). */
  unlikely: -1,
  /** Mentioned only in somebody's quotation. */
  quoted: -2,
  /** The person told, who is not the one that tells. */
  addressee: -2,
  /** The claim lies in words of this one that are not quoted: he said that he would. */
  teller: 3,
  /** Each word that the article calls this one by and that the office has. */
  office: 1,
  /** The article says that this one is of the kind that the noun names: the airline, of "budget airline Ryanair". */
  kind: 3,
} as const;

/**
 * Points by the number of sentences that begin between two mentions, quotations not counted: of the same sentence, of the one
 * before, and so on. From one sentence to the next a mention loses half its weight (Lappin and Leass 1994).
 */
export const DISTANCES: readonly number[] = [0, 0.5, 2, 3, 3.5];

export type Term = keyof typeof WEIGHTS;

/** The terms that the place of a mention gives, and how often the article mentions its cluster nearby. */
const PLACE_TERMS = [
  'distance',
  'paragraph',
  'subject',
  'speaker',
  'aside',
  'quoted',
  'addressee',
  'topic',
] as const satisfies readonly Term[];

type PlaceTerm = (typeof PLACE_TERMS)[number];

/** How often each term of a place applies. */
export type PlaceTerms = Readonly<Record<PlaceTerm, number>>;

/** How often each other term applies. */
export type Terms = Readonly<Partial<Record<Exclude<Term, PlaceTerm>, number>>>;

/** A candidate with the terms of its score. */
export interface Candidate<Cluster extends SourceCluster = SourceCluster> {
  readonly cluster: Cluster;
  readonly place: PlaceTerms;
  readonly terms: Terms;
  /** In points of WEIGHTS. */
  readonly score: number;
}

// Both are written out, as each mention nearby is scored for each pronoun: to go by lists of names took 2 % of an analysis.

/** The points of a place. */
export const placePoints = (place: PlaceTerms): number =>
  WEIGHTS.distance * place.distance +
  WEIGHTS.paragraph * place.paragraph +
  WEIGHTS.subject * place.subject +
  WEIGHTS.speaker * place.speaker +
  WEIGHTS.aside * place.aside +
  WEIGHTS.quoted * place.quoted +
  WEIGHTS.addressee * place.addressee +
  WEIGHTS.topic * place.topic;

/** The points of the other terms. */
export const termPoints = (terms: Terms): number =>
  WEIGHTS['last-speaker'] * (terms['last-speaker'] ?? 0) +
  WEIGHTS['goes-on'] * (terms['goes-on'] ?? 0) +
  WEIGHTS.gender * (terms.gender ?? 0) +
  WEIGHTS.number * (terms.number ?? 0) +
  WEIGHTS.unlikely * (terms.unlikely ?? 0) +
  WEIGHTS.teller * (terms.teller ?? 0) +
  WEIGHTS.office * (terms.office ?? 0) +
  WEIGHTS.kind * (terms.kind ?? 0);

const TERMS = Object.keys(WEIGHTS) as Term[];

/** The terms that apply to a candidate, with the points they give. */
export function pointsOf({ place, terms }: Candidate): (readonly [Term, number])[] {
  const all: Partial<Record<Term, number>> = { ...place, ...terms };
  return TERMS.filter((term) => (all[term] ?? 0) !== 0).map((term) => [term, WEIGHTS[term] * (all[term] ?? 0)]);
}

// By so many points the best candidate must be ahead of the next one: the weight of one weak sign.
const MARGIN = 1;

/** The best of the candidates, which come in order of their scores; null where it has too few points, or another as many. */
export function bestOf<One extends Candidate>([best, next]: readonly One[], least: number): One | null {
  if (best === undefined || best.score < least) return null;
  return next === undefined || best.score - next.score >= MARGIN ? best : null;
}
