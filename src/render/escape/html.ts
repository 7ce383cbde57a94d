// Direction marks and characters that spelling and emoji need are kept. Overrides and embeddings,
// which make a reader see another text (Trojan Source), are written out, as is everything that HTML
// forbids.
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
 * Escapes text for an element or a quoted attribute, so that it is displayed and never read as
 * markup.
 */
export const escapeHtml = (text: string): string =>
  text
    .replace(UNSEEN, (unseen) => (KEPT.test(unseen) ? unseen : spellOut(unseen)))
    .replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character);

const spellOut = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** A name isolated from the direction of the text around it. */
export const bdi = (name: string): string => `<bdi>${escapeHtml(name)}</bdi>`;
