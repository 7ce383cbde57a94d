import * as z from 'zod';
import { DEFAULT_POLICY, type Policy } from '../../analysis/grading/policy.ts';
import type { Problem } from '../../problem.ts';
import { nearestName } from '../../text/edit-distance.ts';
import type { Place } from '../../text/place.ts';
import { type LocatedYaml, type Path, readYaml, valueAt } from '../format/yaml.ts';
import { policyWith, weightsSchema } from './weights.ts';

// Of the settings of a newsroom (.isnad.yaml) only its policy is read here, which is all that an analysis needs; the
// rest is read by settings-file.ts. Every part may be left out or left empty: a section whose lines are all commented
// out is as if it were not there.

/** The settings of a newsroom as a file: its policy, and the keys that other parts of the program read. */
const settingsSchema = z
  .strictObject({
    policy: weightsSchema.nullish(),
    rules: z.unknown().optional(),
    newsroom: z.unknown().optional(),
    words: z.unknown().optional(),
    ignore: z.unknown().optional(),
    lexicon: z.unknown().optional(),
  })
  .nullable();

/** The policy of a settings file, completed with the published weights; null where the file sets none. */
export type PolicyResult = { readonly policy: Policy | null } | { readonly problems: readonly Problem[] };

/** Something wrong with a settings file, at its place. */
export interface SettingsFault {
  readonly message: string;
  readonly place: Place;
}

/** A settings file as YAML: its policy if that can be used, and what is wrong with its keys and its policy. */
export interface LocatedSettings {
  readonly policy: Policy | null;
  /** Null where the text is not YAML. */
  readonly yaml: LocatedYaml | null;
  readonly faults: readonly SettingsFault[];
}

/** Reads the policy out of the text of a settings file, or says what is wrong with it and where. */
export function readPolicy(text: string, path: string): PolicyResult {
  const { policy, faults } = locateSettings(text);
  return faults.length === 0 ? { policy } : { problems: problemsOf(faults, path) };
}

/** What is wrong with a settings file as problems, in its order. */
export const problemsOf = (faults: readonly SettingsFault[], path: string): Problem[] =>
  [...faults]
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    .map(({ message, place: { line, column } }) => ({
      ...{ rule: 'policy', severity: 'error', path, line, column },
      message: `${path}:${line}:${column}: ${message}`,
    }));

/** Reads a settings file as far as every command needs it. */
export function locateSettings(text: string): LocatedSettings {
  const yaml = readYaml(text);
  if (!('value' in yaml)) return { policy: null, yaml: null, faults: yaml };
  const { data, error } = settingsSchema.safeParse(yaml.value);
  const given = data?.policy ?? null;
  return {
    policy: given === null ? null : policyWith(given),
    yaml,
    faults: (error?.issues ?? []).flatMap((issue) => faultsOf(issue, yaml)),
  };
}

function faultsOf(issue: z.core.$ZodIssue, yaml: LocatedYaml): SettingsFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      message: unknownKey(issue.path, key),
      place: yaml.placeOfKey(issue.path, key),
    }));
  }
  const message = issue.code === 'custom' ? issue.message : wrongValue(issue.path, valueAt(yaml.value, issue.path));
  return [{ message, place: yaml.placeOf(issue.path) }];
}

function unknownKey(path: Path, key: string): string {
  const known = knownAt(path);
  const meant = nearestName(key, known);
  const hint = meant === null ? `it takes ${known.join(', ')}` : `did you mean '${meant}'?`;
  return `${path.length === 0 ? 'the file' : `'${path.join('.')}'`} has no '${key}'; ${hint}`;
}

function wrongValue(path: Path, value: unknown): string {
  const known = knownAt(path);
  const name = path.length === 0 ? 'the file' : `'${path.join('.')}'`;
  if (known.length > 0) return `${name} has to be a mapping with some of ${known.join(', ')}, not ${shown(value)}`;
  if (path.join('.') === 'policy.levels.none') return `${name} has to be 0: the lowest level begins there`;
  return `${name} has to be a number of points, 0 or more, not ${shown(value)}`;
}

const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  '': ['policy', 'rules', 'newsroom', 'words', 'ignore', 'lexicon'],
  policy: Object.keys(DEFAULT_POLICY),
  'policy.stance': Object.keys(DEFAULT_POLICY.stance),
  'policy.certainty': Object.keys(DEFAULT_POLICY.certainty),
  'policy.transparency': Object.keys(DEFAULT_POLICY.transparency),
  'policy.levels': Object.keys(DEFAULT_POLICY.levels),
};

const knownAt = (path: Path): readonly string[] => SECTIONS[path.join('.')] ?? [];

/** A value of a settings file as the end of a sentence. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'object' ? 'a mapping' : typeof value === 'string' ? `the text "${value}"` : String(value);
}
