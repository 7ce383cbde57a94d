/** What a document says of itself; what it does not say is left out. */
export interface Details {
  readonly title?: string;
  /** Who published it. */
  readonly outlet?: string;
  readonly author?: string;
  /** A date, or one with its time and zone, as ISO 8601 writes it. */
  readonly published?: string;
}

/** The article that a reader took from a document. */
export interface Reading {
  /** One paragraph a line, the headline first. */
  readonly text: string;
  readonly details: Details;
  /** The language that the document says it is in, such as `ar`; null where it says none. */
  readonly language: string | null;
  /** What is to be known of the text. */
  readonly notes: readonly string[];
}

/** Why there is no article, and what to do about it: a sentence's end, behind the name of the input. */
export interface Fault {
  readonly fault: string;
}
