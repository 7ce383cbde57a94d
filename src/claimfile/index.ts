// What the commands that read or write claim files load, all at once: with the YAML and schema
// libraries it is as large as the rest of the program, which does without (.build/bundle.ts).
export { checkClaims, unreadableClaims } from './check.ts';
export { claimFileVersion } from './claim-file-version.ts';
export { draftClaims } from './draft.ts';
export { publishedSchema } from './format/json-schema.ts';
export { checkArticle } from './newsroom/check-newsroom.ts';
export { RULE_GROUPS, RULES } from './rules/all-rules.ts';
export { readSettings } from './settings/read-settings.ts';
export { DEFAULT_SETTINGS, settingsFor } from './settings/settings.ts';
export { openClaims } from './update/open.ts';
