/** The scripts that languages may be written in, by their Unicode names. */
export const SCRIPTS = ['Arabic', 'Latin', 'Cyrillic', 'Greek', 'Hebrew'] as const;
export type Script = (typeof SCRIPTS)[number];
