import { DEFAULT_POLICY } from '../../analysis/grading/policy.ts';
import type { Problem } from '../../problem.ts';
import { nearestName } from '../../text/edit-distance.ts';
import type { LocatedYaml, Path } from '../format/yaml.ts';
import { CHOSEN_RULES, RULES } from '../rules/all-rules.ts';
import { SHAPE_RULES } from '../rules/shape-rules.ts';
import { locateSettings, problemsOf, type SettingsFault, shown } from './policy.ts';
import {
  DEFAULT_SETTINGS,
  type Ignore,
  type RuleSetting,
  SETTINGS_OF_RULES,
  type Settings,
  WORD_LISTS,
  type WordChange,
  type WordList,
} from './settings.ts';

/** The settings of a newsroom as read, or what is wrong with their file. */
export type SettingsResult = { readonly settings: Settings } | { readonly problems: readonly Problem[] };

/** Reads the text of a settings file in full, or says what is wrong with it and where. */
export function readSettings(text: string, path: string): SettingsResult {
  const { policy, yaml, faults } = locateSettings(text);
  const file: File = { yaml, faults: [...faults] };
  const { rules, words, ignore, newsroom } = mappingOf(yaml?.value ?? null) ?? {};
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    ...readRules(rules, file),
    policy: policy ?? DEFAULT_POLICY,
    words: readWords(words, file),
    ignores: readIgnores(ignore, file),
    newsroom: readSwitch(newsroom, file),
  };
  return file.faults.length === 0 ? { settings } : { problems: problemsOf(file.faults, path) };
}

/** The file that is read, and what was found wrong with it so far. */
interface File {
  readonly yaml: LocatedYaml | null;
  readonly faults: SettingsFault[];
}

const wrong = ({ yaml, faults }: File, path: Path, message: string): void => {
  if (yaml !== null) faults.push({ message, place: yaml.placeOf(path) });
};

const wrongKey = ({ yaml, faults }: File, path: Path, message: string): void => {
  const [key, round] = [String(path.at(-1)), path.slice(0, -1)];
  if (yaml !== null) faults.push({ message, place: yaml.placeOfKey(round, key) });
};

const mappingOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;

/** The entries of a section that is a mapping; none where nothing is given. */
function entriesOf(value: unknown, name: string, file: File): [string, unknown][] {
  if (value === undefined || value === null) return [];
  const mapping = mappingOf(value);
  if (mapping === null) wrong(file, [name], `'${name}' has to be a mapping, not ${shown(value)}`);
  return Object.entries(mapping ?? {});
}

function readSwitch(value: unknown, file: File): boolean {
  if (typeof value === 'boolean') return value;
  if (value !== undefined && value !== null)
    wrong(file, ['newsroom'], `'newsroom' has to be true or false, not ${shown(value)}`);
  return false;
}

function readRules(value: unknown, file: File): Pick<Settings, 'severities' | 'options'> {
  const severities = new Map<string, RuleSetting>();
  const options = new Map<string, Readonly<Record<string, number>>>();
  for (const [id, given] of entriesOf(value, 'rules', file)) {
    const refused = ruleRefused(id);
    if (refused !== null) {
      wrongKey(file, ['rules', id], refused);
      continue;
    }
    const { severity, ...rest } = mappingOf(given) ?? { severity: given };
    const path = mappingOf(given) === null ? ['rules', id] : ['rules', id, 'severity'];
    if (isSetting(severity)) severities.set(id, severity);
    else if (severity !== undefined) wrong(file, path, notASetting(path, severity));
    if (Object.keys(rest).length > 0) options.set(id, readOptions(id, rest, file));
  }
  return { severities, options };
}

/** Why a rule may not be set; null where it may. */
function ruleRefused(id: string): string | null {
  if (SHAPE_RULES.some((rule) => rule.id === id)) return `'${id}' is about the shape of a file and stays an error`;
  if (RULES.some((rule) => rule.id === id)) return null;
  const meant = nearestName(
    id,
    RULES.map((rule) => rule.id),
  );
  return `there is no rule '${id}'; ${meant === null ? "'isnad rules' lists them" : `did you mean '${meant}'?`}`;
}

// YAML 1.1 took `off` for false; 1.2 does not, but a writer may well have put false.
const isSetting = (value: unknown): value is RuleSetting => SETTINGS_OF_RULES.some((setting) => setting === value);

function notASetting(path: Path, value: unknown): string {
  const meant = typeof value === 'string' ? nearestName(value, SETTINGS_OF_RULES) : null;
  const hint = meant === null ? '' : `; did you mean '${meant}'?`;
  return `'${path.join('.')}' has to be off, info, warning or error, not ${shown(value)}${hint}`;
}

function readOptions(id: string, given: Readonly<Record<string, unknown>>, file: File): Record<string, number> {
  const known = Object.keys(CHOSEN_RULES.find((rule) => rule.id === id)?.options ?? {});
  const kept: Record<string, number> = {};
  for (const [name, value] of Object.entries(given)) {
    const path = ['rules', id, name];
    if (!known.includes(name)) wrongKey(file, path, unknownOption(id, name, known));
    else if (typeof value === 'number' && Number.isFinite(value) && value >= 0) kept[name] = value;
    else wrong(file, path, `'${path.join('.')}' has to be a number, 0 or more, not ${shown(value)}`);
  }
  return kept;
}

function unknownOption(id: string, name: string, options: readonly string[]): string {
  const known = ['severity', ...options];
  const meant = nearestName(name, known);
  return `'${id}' has no option '${name}'; ${meant === null ? `it takes ${known.join(', ')}` : `did you mean '${meant}'?`}`;
}

function readWords(value: unknown, file: File): ReadonlyMap<WordList, WordChange> {
  const lists = new Map<WordList, WordChange>();
  for (const [name, given] of entriesOf(value, 'words', file)) {
    const list = WORD_LISTS.find((known) => known === name);
    if (list === undefined) wrongKey(file, ['words', name], unknownList(name));
    else lists.set(list, readChange(given, list, file));
  }
  return lists;
}

function unknownList(name: string): string {
  const meant = nearestName(name, WORD_LISTS);
  return `there is no list of words '${name}'; ${meant === null ? `there are ${WORD_LISTS.join(', ')}` : `did you mean '${meant}'?`}`;
}

function readChange(given: unknown, list: WordList, file: File): WordChange {
  const path = ['words', list];
  if (Array.isArray(given)) return { add: texts(given, path, file), remove: [] };
  const mapping = mappingOf(given);
  if (mapping === null && given !== null) {
    wrong(file, path, `'${path.join('.')}' has to be a list of words, or add and remove, not ${shown(given)}`);
  }
  const { add, remove, ...rest } = mapping ?? {};
  for (const key of Object.keys(rest))
    wrongKey(file, [...path, key], `'${path.join('.')}' has no '${key}'; it takes add, remove`);
  return { add: texts(add, [...path, 'add'], file), remove: texts(remove, [...path, 'remove'], file) };
}

/** A list of texts; what is none in it is told and left out. */
function texts(value: unknown, path: Path, file: File): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    wrong(file, path, `'${path.join('.')}' has to be a list, not ${shown(value)}`);
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    if (typeof item === 'string' && item.trim() !== '') return [item];
    wrong(file, [...path, index], `'${path.join('.')}' has to hold text only, not ${shown(item)}`);
    return [];
  });
}

function readIgnores(value: unknown, file: File): Ignore[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    wrong(file, ['ignore'], `'ignore' has to be a list of globs or mappings, not ${shown(value)}`);
    return [];
  }
  return value.flatMap((item: unknown, index) => readIgnore(item, ['ignore', index], file));
}

function readIgnore(item: unknown, path: Path, file: File): Ignore[] {
  if (typeof item === 'string' && item.trim() !== '') return [{ files: [item], rules: null }];
  const mapping = mappingOf(item);
  if (mapping === null) {
    wrong(file, path, `'ignore' has to hold globs, or mappings of files, rules, reason, not ${shown(item)}`);
    return [];
  }
  const { files, rules, reason, ...rest } = mapping;
  for (const key of Object.keys(rest)) {
    wrongKey(file, [...path, key], `'ignore' has no '${key}'; it takes files, rules, reason`);
  }
  if (files === undefined) wrong(file, path, "'ignore' has no 'files': the globs it is for");
  if (reason !== undefined && typeof reason !== 'string') {
    wrong(file, [...path, 'reason'], `'ignore.reason' has to be text, not ${shown(reason)}`);
  }
  const globs = typeof files === 'string' ? [files] : texts(files, [...path, 'files'], file);
  return [{ files: globs, rules: rules === undefined ? null : readIgnoredRules(rules, [...path, 'rules'], file) }];
}

function readIgnoredRules(value: unknown, path: Path, file: File): string[] {
  const ids = texts(value, path, file);
  ids.forEach((id, index) => {
    const refused = ruleRefused(id);
    if (refused !== null) wrong(file, [...path, index], refused);
  });
  return ids;
}
