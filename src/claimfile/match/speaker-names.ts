import { foldName, nameWords } from '../../report/names.ts';
import type { Report } from '../../report/report.ts';
import type { SourceRecord } from '../format/schema.ts';
import type { ValidParts } from '../format/valid-parts.ts';

/** The folded names of the sources of a file and of an analysis. */
export interface SpeakerNames {
  /** All names of the file's source with an id. */
  readonly filed: (id: string) => ReadonlySet<string>;
  /** All names of the analysis' source with an id, and its mentions in the article. */
  readonly found: (id: string) => ReadonlySet<string>;
}

/** Gathers the names of all sources. */
export function speakerNames({ sources }: ValidParts, report: Report): SpeakerNames {
  const filed = new Map(sources.map((source) => [source.id ?? '', new Set(namesOf(source).map(foldName))]));
  const found = new Map(
    report.sources.map(({ id, name, mentions }) => [
      id,
      new Set([name, ...mentions.map(({ text }) => text)].map(foldName)),
    ]),
  );
  return { filed: (id) => filed.get(id) ?? NOBODY, found: (id) => found.get(id) ?? NOBODY };
}

const NOBODY: ReadonlySet<string> = new Set();

/** A source's name and aliases. */
export const namesOf = ({ name, aliases = [] }: Partial<SourceRecord>): string[] => [
  ...(name === undefined ? [] : [name]),
  ...aliases,
];

/** Whether the two sets have a name in common, or a word that is more than a particle. */
export function areAlike(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  if ([...some].some((name) => others.has(name))) return true;
  const words = new Set([...others].flatMap(nameWords));
  return [...some].flatMap(nameWords).some((word) => word.length >= SHORTEST && words.has(word));
}

// Shorter words are particles and titles more often than names.
const SHORTEST = 4;
