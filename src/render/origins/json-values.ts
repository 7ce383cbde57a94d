import type { ComparableClaim } from '../../origins/comparable-article.ts';
import type { ArticleComparison } from '../../origins/compare-articles.ts';
import type { MergedSource } from '../../origins/merge-sources.ts';
import type { Member, Origin } from '../../origins/origins.ts';

/** A reference to a claim: the index of its article, and its id there. */
const refOf = ({ article, id }: ComparableClaim) => ({ article, claim: id });

/** A claim as data. */
const claimValue = ({ article, id, text, speaker, relays, cue, stance, level, points, place }: ComparableClaim) => ({
  ...{ article, claim: id, content: text },
  source: speaker && { name: speaker.name, transparency: speaker.transparency },
  through: relays.map(({ name }) => name),
  ...{ cue, stance, level, points, place },
});

const memberValue = ({ claim, join }: Member) => ({
  ...claimValue(claim),
  join: join && { ...refOf(join.like), speaker: join.speaker, relay: join.relay, share: rounded(join.share) },
});

const rounded = (share: number): number => Math.round(1000 * share) / 1000;

/** An origin as data. */
export const originValue = ({ id, articles, alike, members }: Origin) => ({
  ...{ id, articles, alike },
  claims: members.map(memberValue),
});

/** A source as data, with its claims. */
export const sourceValue = ({ name, transparency, one, articles, credited, says, passesOn }: MergedSource) => ({
  ...{ name, transparency, one, articles, credited },
  says: says.map(claimValue),
  passesOn: passesOn.map(refOf),
});

/** The articles as data; other data refers to them by index. */
export const articleValues = ({ articles }: ArticleComparison) =>
  articles.map(({ id, path, title, language, outlet, published, credits, claims }) => ({
    ...{ id, path, title, language, outlet, published },
    credits: credits.map(({ name }) => name),
    claims: claims.filter(({ speaker }) => speaker !== null).length,
  }));

/** Articles that are copies of one text, as data. */
export const copyValues = ({ copies }: ArticleComparison) =>
  copies.map((copy) => ({ ...copy, share: rounded(copy.share) }));
