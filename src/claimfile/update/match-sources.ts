import type { Source } from '../../analysis/claim.ts';
import { foldName } from '../../report/names.ts';
import { merged, sourceRecord } from '../format/claim-records.ts';
import { readableId } from '../format/readable-id.ts';
import type { SourceRecord } from '../format/schema.ts';
import type { ClaimPairs, MatchInput } from '../match/pair-claims.ts';

/** A source that a file lacks, and the index of the source to insert it after, -1 for none. */
export interface NewSource {
  readonly source: SourceRecord;
  readonly after: number;
}

/** The sources of an analysis matched with those of a file. */
export interface SourceMatches {
  /** The ids in the file, by those of the analysis; new ids for sources that the file lacks. */
  readonly ids: ReadonlyMap<string, string>;
  /** Those of the wanted sources that the file lacks, in the order of the analysis. */
  readonly lacking: (wanted: ReadonlySet<string>) => NewSource[];
}

/**
 * Finds the sources of an analysis in a file: by name and alias, then by the claims that are
 * paired.
 */
export function matchSources(matched: MatchInput, pairs: ClaimPairs): SourceMatches {
  const { file, report } = matched;
  const known = knownSources(matched, pairs);
  const taken = new Set(file.sources.flatMap(({ id }) => id ?? []));
  const fresh = new Map<string, string>();
  const ids = new Map(
    report.sources.map((source) => {
      const key = keyOf(source.transparency, source.name);
      const id = known.get(source.id) ?? fresh.get(key) ?? readableId(source.name, taken);
      if (!known.has(source.id)) fresh.set(key, id);
      taken.add(id);
      return [source.id, id];
    }),
  );
  return { ids, lacking: (wanted) => lackingOf(matched, { ids, known, wanted }) };
}

const keyOf = (transparency: string | undefined, name: string): string => `${transparency} ${foldName(name)}`;

/** The ids in the file of those sources of the analysis that it has. */
function knownSources({ file, report }: MatchInput, pairs: ClaimPairs): Map<string, string> {
  const byName = new Map<string, string>();
  const note = (key: string, id: string): void => void (byName.has(key) || byName.set(key, id));
  for (const { id, name, aliases = [], transparency } of file.sources) {
    for (const each of [name ?? '', ...aliases]) if (id !== undefined) note(keyOf(transparency, each), id);
  }
  for (const { id, name } of file.sources) if (id !== undefined) note(foldName(name ?? ''), id);
  const known = new Map(
    report.sources.flatMap(({ id, name, transparency }) => {
      const there = byName.get(keyOf(transparency, name)) ?? byName.get(foldName(name));
      return there === undefined ? [] : [[id, there] as const];
    }),
  );
  const named = new Set(known.values());
  pairs.found.forEach((found, index) => {
    const [theirs, ours] = [report.claims[found ?? -1]?.source?.id ?? '', file.claims[index]?.source];
    // A person has renamed the source, or merged two.
    if (ours !== undefined && theirs !== '' && !known.has(theirs) && !named.has(ours)) known.set(theirs, ours);
  });
  return known;
}

interface Wanted {
  readonly ids: ReadonlyMap<string, string>;
  readonly known: ReadonlyMap<string, string>;
  readonly wanted: ReadonlySet<string>;
}

function lackingOf({ file, report }: MatchInput, { ids, known, wanted }: Wanted): NewSource[] {
  const all = merged(report.sources, ids);
  const isNew = new Set(report.sources.flatMap(({ id }) => (known.has(id) ? [] : [ids.get(id) ?? id])));
  const there = file.sources.map((source) => asSource(source));
  let after = -1;
  return all.flatMap((source) => {
    if (!isNew.has(source.id)) {
      after = Math.max(
        after,
        file.sources.findIndex(({ id }) => id === source.id),
      );
      return [];
    }
    if (!wanted.has(source.id)) return [];
    return [{ source: sourceRecord(source, [...there, ...all.filter((one) => isNew.has(one.id))]), after }];
  });
}

/** A source of the file in the form of an analysis, for its names. */
const asSource = ({ id = '', name = '', aliases = [], transparency = 'none' }: Partial<SourceRecord>): Source => ({
  ...{ id, name, transparency },
  mentions: aliases.map((text) => ({ text, start: 0, end: 0 })),
});
