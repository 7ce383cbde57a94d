/** The commas of the languages, for a look at a token's mark. */
export const COMMA = '،,';

/** The dashes, also those written as hyphens. */
export const DASH = '-–—';

/** The commas, and the semicolon of Arabic script, which some papers write for one. */
export const COMMA_OR_SEMICOLON = '،,؛';
