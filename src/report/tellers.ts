import type { Claim, ClaimSource, Source } from '../analysis/claim.ts';
import { LEVELS, type Level, type Transparency } from '../language/values.ts';
import type { Report } from './report.ts';

/** A source or an intermediary of the article's claims. */
export interface Teller {
  /** Unique among the tellers of a report. */
  readonly key: string;
  /** Null for an unnamed source. */
  readonly name: string | null;
  readonly transparency: Transparency;
}

/** An edge of the graph of tellers: claims that one teller told another, or told the article. */
export interface Telling {
  readonly from: string;
  /** Null for the article itself. */
  readonly to: string | null;
  readonly claims: readonly string[];
  /** The highest of the levels of these claims. */
  readonly level: Level;
}

/** The graph of tellers: nodes in order of appearance, and each edge once. */
export interface Tellings {
  readonly tellers: readonly Teller[];
  readonly tellings: readonly Telling[];
}

/** The chains of a report's claims as one graph, without the writer's own voice. */
export function tellersOf(report: Report): Tellings {
  const known = new Map(report.sources.map((source) => [source.id, source]));
  const tellers = new Map<string, Teller>();
  const tellings = new Map<string, Telling & { readonly claims: string[]; level: Level }>();
  for (const claim of report.claims) {
    const path = pathOf(claim, known);
    for (const [index, teller] of path.entries()) {
      if (!tellers.has(teller.key)) tellers.set(teller.key, teller);
      const to = path[index - 1]?.key ?? null;
      if (to === teller.key) continue;
      const way = `${teller.key}\n${to ?? ''}`;
      const before = tellings.get(way);
      if (before === undefined)
        tellings.set(way, { from: teller.key, to, claims: [claim.id], level: claim.hedging.level });
      else {
        before.claims.push(claim.id);
        before.level = higher(before.level, claim.hedging.level);
      }
    }
  }
  return { tellers: [...tellers.values()], tellings: [...tellings.values()] };
}

/** The key of a source among the tellers of its report. */
export const keyOf = ({ id, name, text }: ClaimSource): string => id ?? `?${name ?? text}`;

/** The keys of the source and the intermediaries of a claim; none in the writer's own voice. */
export const keysOf = ({ source, chain }: Pick<Claim, 'source' | 'chain'>): string[] =>
  source === null ? [] : [...new Set([...chain.map(({ id }) => id), keyOf(source)])];

/** The tellers of a claim from the outermost inward, its source last. */
function pathOf({ source, chain }: Claim, known: ReadonlyMap<string, Source>): Teller[] {
  if (source === null) return [];
  const relays = chain.filter(({ id }, index) => id !== source.id || index < chain.length - 1);
  const name = source.name ?? (source.text === '' ? null : source.text);
  return [
    ...relays.map((link) => ({
      key: link.id,
      name: link.name,
      transparency: known.get(link.id)?.transparency ?? 'organisation',
    })),
    { key: keyOf(source), name, transparency: source.transparency },
  ];
}

const higher = (a: Level, b: Level): Level => (LEVELS.indexOf(a) < LEVELS.indexOf(b) ? b : a);
