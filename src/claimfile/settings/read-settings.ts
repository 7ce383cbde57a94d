import * as z from 'zod';
import { DEFAULT_POLICY } from '../../analysis/grading/policy.ts';
import type { Problem, RuleText } from '../../problem.ts';
import { nearestName } from '../../text/edit-distance.ts';
import type { Wording } from '../../wording.ts';
import { customIssue, SCHEMA_MESSAGES } from '../format/schema-messages.ts';
import type { Path } from '../format/yaml.ts';
import { CHOSEN_RULES, RULES } from '../rules/all-rules.ts';
import { SHAPE_RULES } from '../rules/shape-rules.ts';
import { unknownRule as unknownRuleMessage } from '../rules/unknown-rule.ts';
import { parseSettings } from './parse-settings.ts';
import { sections } from './policy.ts';
import { DEFAULT_SETTINGS, type RuleSetting, SETTINGS_OF_RULES, type Settings, WORD_LISTS } from './settings.ts';
import { policyWith } from './weights.ts';

/** The settings of a newsroom, or the problems of their file. */
export type SettingsResult = { readonly settings: Settings } | { readonly problems: readonly Problem[] };

/** Reads the text of a settings file in full, or returns its problems. */
export function readSettings(text: string, path: string): SettingsResult {
  const parsed = parseSettings(text, path, { schema: settingsSchema, unknownKey: unknownRule });
  return 'problems' in parsed ? parsed : { settings: settingsOf(parsed.value ?? {}) };
}

const text = z.string().regex(/\S/, SCHEMA_MESSAGES.text.en);
const points = z.number().nonnegative();
const severity = z.enum(SETTINGS_OF_RULES);

const optionsOf = ({ options = {} }: RuleText) =>
  Object.fromEntries(Object.keys(options).map((name) => [name, points.exactOptional()]));

const ruleSetting = (rule: RuleText) =>
  z.union([severity, z.strictObject({ severity: severity.exactOptional(), ...optionsOf(rule) })]).exactOptional();

const SET_RULES = RULES.filter(({ id }) => !SHAPE_RULES.some((rule) => rule.id === id));
const CHOSEN = new Map(CHOSEN_RULES.map((rule) => [rule.id, rule]));

const wordChange = z.strictObject({ add: z.array(text).nullish(), remove: z.array(text).nullish() });
const wordList = z.union([z.array(text), wordChange], {
  error: SCHEMA_MESSAGES.wordList.en,
});

const ruleId = z.string().check(({ value, issues }) => {
  const message = refusalOf(value);
  if (message !== null) issues.push({ ...customIssue(message), input: value });
});

const ignoreEntry = z.strictObject({
  files: z.union([text, z.array(text)], { error: SCHEMA_MESSAGES.globs.en }),
  rules: z.array(ruleId).nullish(),
  reason: z.string().exactOptional(),
});

const settingsSchema = sections
  .extend({
    rules: z
      .strictObject(Object.fromEntries(SET_RULES.map((rule) => [rule.id, ruleSetting(CHOSEN.get(rule.id) ?? rule)])))
      .nullish(),
    newsroom: z.boolean().nullish(),
    words: z.strictObject(Object.fromEntries(WORD_LISTS.map((list) => [list, wordList.nullish()]))).nullish(),
    ignore: z.array(z.union([text, ignoreEntry], { error: SCHEMA_MESSAGES.ignored.en })).nullish(),
  })
  .nullable();

type SettingsFile = NonNullable<z.infer<typeof settingsSchema>>;

/** The reason why a newsroom may not set a rule; null where it may. */
function refusalOf(id: string): Wording | null {
  if (SHAPE_RULES.some((rule) => rule.id === id)) {
    return {
      en: `'${id}' is about the shape of a file and stays an error`,
      ar: `القاعدة '${id}' تخص شكل الملف وتبقى خطأً`,
    };
  }
  if (SET_RULES.some((rule) => rule.id === id)) return null;
  const meant = nearestName(
    id,
    SET_RULES.map((rule) => rule.id),
  );
  return unknownRuleMessage(id, meant);
}

const unknownRule = (path: Path, key: string): Wording | null =>
  path.length === 1 && path[0] === 'rules' ? refusalOf(key) : null;

function settingsOf({ policy, rules, newsroom, words, ignore }: SettingsFile): Settings {
  return {
    ...DEFAULT_SETTINGS,
    ...ruleSettings(rules ?? {}),
    policy: policy == null ? DEFAULT_POLICY : policyWith(policy),
    words: wordChanges(words ?? {}),
    ignores: (ignore ?? []).map((entry) =>
      typeof entry === 'string'
        ? { files: [entry], rules: null }
        : { files: [entry.files].flat(), rules: entry.rules ?? null },
    ),
    newsroom: newsroom ?? false,
  };
}

function ruleSettings(rules: NonNullable<SettingsFile['rules']>): Pick<Settings, 'severities' | 'options'> {
  const given = Object.entries(rules).map(([id, setting]) => {
    const { severity: own, ...options } = typeof setting === 'string' ? { severity: setting } : (setting ?? {});
    return { id, severity: own, options: options as Readonly<Record<string, number>> };
  });
  return {
    severities: new Map(
      given.flatMap(({ id, severity: own }) => (own === undefined ? [] : [[id, own as RuleSetting]])),
    ),
    options: new Map(given.flatMap(({ id, options }) => (Object.keys(options).length === 0 ? [] : [[id, options]]))),
  };
}

const wordChanges = (words: NonNullable<SettingsFile['words']>): Settings['words'] =>
  new Map(
    WORD_LISTS.flatMap((list) => {
      const change = words[list];
      if (change === undefined) return [];
      const { add, remove } = Array.isArray(change) ? { add: change, remove: [] } : (change ?? {});
      return [[list, { add: add ?? [], remove: remove ?? [] }] as const];
    }),
  );
