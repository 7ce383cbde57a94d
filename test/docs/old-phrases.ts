/** Phrases of the first version's private dialect, which neither messages nor documentation may use. */
export const OLD_PHRASES: readonly RegExp[] = [
  /\b(?:has|have|had) to be\b/i,
  /\b(?:is|are|was|were) told\b(?! (?:from|to))/i,
  /\b(?:is|are|was) found out\b/i,
  /\b(?:not|never) asked for\b/i,
  /\bwhat (?:cannot|can|could not) be\b[^.;:?]*\b(?:is|are|cannot)\b/i,
  /\bthe other inputs are done\b/i,
  /\bpacked in a way\b/i,
  /\bstands? (?:twice|several times|in the article)\b/i,
  /\bevery mouth\b/i,
];
