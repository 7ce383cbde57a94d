// What the commands that read or write claim files load, all at once: with the YAML and schema libraries it is as large
// as the rest of the program, which does without (.build/bundle.ts).
export { checkClaims, unreadableClaims } from './check.ts';
export { draftClaims } from './draft.ts';
export { checkArticle } from './newsroom/check.ts';
export { openClaims } from './open.ts';
export { publishedSchema } from './published.ts';
export { RULE_GROUPS, RULES } from './rules/registry.ts';
export { DEFAULT_SETTINGS, settingsFor } from './settings.ts';
export { readSettings } from './settings-file.ts';
export { claimFileVersion } from './version.ts';
