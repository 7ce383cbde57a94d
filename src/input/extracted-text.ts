import type { Wording } from '../wording.ts';

/** The metadata of a document; unknown fields are absent. */
export interface Details {
  readonly title?: string;
  /** The publisher, such as a newspaper. */
  readonly outlet?: string;
  readonly author?: string;
  /** An ISO 8601 date, or date and time with a time zone. */
  readonly published?: string;
}

/** The article that a reader extracted from a document. */
export interface ExtractedText {
  /** One paragraph per line, the headline first. */
  readonly text: string;
  readonly details: Details;
  /** The language that the document declares, such as `ar`; null where it declares none. */
  readonly language: string | null;
  /** Warnings about the text. */
  readonly notes: readonly Wording[];
}

/** Why no article could be extracted and what to do; continues a message after `name: `. */
export interface Unreadable {
  readonly reason: Wording;
}
