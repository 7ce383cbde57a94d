import { overlaps } from '../../text/span.ts';
import type { NewsroomClaim, NewsroomInput, NewsroomSource } from './newsroom-rule.ts';

/** An unnamed source, and the claims that rest on it. */
export interface Unnamed {
  readonly teller: NewsroomSource;
  /** In the order of the article or file; at least one. */
  readonly claims: readonly NewsroomClaim[];
}

/**
 * The sources that the writer leaves unnamed, with their claims. Left out are sources that somebody
 * else quotes without a name, which is not the writer's choice, and sources of headlines only,
 * which have no room for more.
 */
export function unnamedSources(reading: NewsroomInput): Unnamed[] {
  const headlines = reading.document.paragraphs.filter(({ kind }) => kind === 'headline');
  const claims = reading.claims.filter(
    ({ spans }) => spans.length === 0 || !spans.some((span) => headlines.some((headline) => overlaps(span, headline))),
  );
  return reading.tellers.flatMap((teller) => {
    if (!isUnnamed(teller, reading)) return [];
    const own = claims.filter((claim) => restsOn(claim, teller, reading));
    return own.length === 0 ? [] : [{ teller, claims: own }];
  });
}

// A claim file states that a source is anonymous. In an analysis, where voters and whole parties
// are unnamed as well, a word must say that it is a source.
const isUnnamed = ({ transparency, calledBy }: NewsroomSource, { reads, lists }: NewsroomInput): boolean =>
  transparency === 'anonymous' &&
  (reads === 'file' ||
    calledBy.some(
      (name) =>
        lists.groupsIn('count', name).size > 0 ||
        [...lists.groupsIn('vague', name)].some((group) => group !== 'quality'),
    ));

/** Whether a claim came from this teller to the writer directly, or only through media. */
function restsOn({ tellers }: NewsroomClaim, { id }: NewsroomSource, reading: NewsroomInput): boolean {
  const at = tellers.findIndex((teller) => teller.id === id);
  return at !== -1 && tellers.slice(0, at).every((teller) => isOutlet(teller, reading));
}

/** Whether a teller is an outlet: an agency, a channel, a newspaper. */
export const isOutlet = ({ calledBy }: NewsroomSource, { lists }: NewsroomInput): boolean =>
  calledBy.some((name) => lists.groupsIn('outlet', name).size > 0);

/**
 * Whether it cannot have asked for anonymity: reports, estimates; experts and critics in general.
 */
export const isNobody = ({ calledBy }: NewsroomSource, { lists }: NewsroomInput): boolean =>
  calledBy.some((name) => {
    const groups = lists.groupsIn('vague', name);
    return groups.has('text') || groups.has('crowd');
  });
