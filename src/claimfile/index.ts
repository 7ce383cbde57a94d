// Loaded by the commands that read or write claim files. With the YAML and schema libraries it is
// as large as the rest of the program, so it is a bundle of its own (.build/bundle.ts).
export { checkClaims, unreadableClaims } from './check.ts';
export { claimFileVersion } from './claim-file-version.ts';
export { draftClaims } from './draft.ts';
export { REQUEST_READERS } from './edit/edit-schema.ts';
export { openEditor } from './edit/editor.ts';
export { completionsAt } from './editor/completions.ts';
export { claimHoverAt } from './editor/hover.ts';
export { publishedSchema } from './format/json-schema.ts';
export { goldOf } from './gold/gold.ts';
export { checkArticle } from './newsroom/check-newsroom.ts';
export { RULE_GROUPS, RULES } from './rules/all-rules.ts';
export { readSettings } from './settings/read-settings.ts';
export { DEFAULT_SETTINGS, settingsFor } from './settings/settings.ts';
export { openClaims } from './update/open.ts';
