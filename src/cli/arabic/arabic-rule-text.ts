/** A rule's text in Arabic: what it requires, in one line without a full stop, and why. */
export interface ArabicRuleText {
  readonly summary: string;
  readonly why: string;
}
