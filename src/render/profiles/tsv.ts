import type { Profile } from '../../report/profiles.ts';
import { tsvRow } from '../escape/tsv-row.ts';

const CELLS: Readonly<Record<string, (profile: Profile) => string | number | null>> = {
  source: ({ name }) => name,
  transparency: ({ transparency }) => transparency,
  articles: ({ articles }) => articles,
  claims: ({ claims }) => claims,
  relayed: ({ relayed }) => relayed,
  endorse: ({ stances }) => stances.endorse,
  neutral: ({ stances }) => stances.neutral,
  distance: ({ stances }) => stances.distance,
  points: ({ points }) => points,
  level: ({ level }) => level,
  lowest: ({ lowest }) => lowest,
  highest: ({ highest }) => highest,
};

/** A header, then one line a source; an empty cell stands for claims without a named source. */
export const render = (profiles: readonly Profile[]): string =>
  [Object.keys(CELLS), ...profiles.map((profile) => Object.values(CELLS).map((cell) => cell(profile)))]
    .map((cells) => tsvRow(cells))
    .join('');
