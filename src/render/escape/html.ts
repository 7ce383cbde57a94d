// Marks that only help letters into their order stay, and what spelling and emoji need; overrides
// and embeddings would make a reader see another text than there is (Trojan Source), and are spelt
// out with all that HTML forbids.
const KEPT = /^[\u00ad\u061c\u200b-\u200f\u2060\ufeff\u0600-\u0605\u06dd\u0890\u0891\u08e2]$/u;
const UNSEEN = /[^\P{Cc}\t\n\r]|[\p{Cf}\p{Cs}\p{Cn}]/gu;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as text of a page, in an element or between quotation marks: it is shown as it is, and is no
 * mark-up.
 */
export const escapeHtml = (text: string): string =>
  text
    .replace(UNSEEN, (unseen) => (KEPT.test(unseen) ? unseen : spellOut(unseen)))
    .replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character);

const spellOut = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** A name among other text, in whatever direction it is written. */
export const bdi = (name: string): string => `<bdi>${escapeHtml(name)}</bdi>`;
