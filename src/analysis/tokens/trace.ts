/** What a rule table decided at a token. */
export interface Decision {
  readonly table: string;
  /** The id of the row that fired; `<table>/otherwise` where none did. */
  readonly row: string;
  readonly token: number;
}

/** What ended a phrase: the row that decided last, the limit that it was read up to, or the mark that closes a quotation. */
export type EndKind = 'row' | 'limit' | 'quotation';

/** Where a phrase ended, as a half-open range of tokens, and by which row. */
export interface PhraseEnd {
  readonly phrase: 'mention' | 'content';
  readonly firstToken: number;
  readonly endToken: number;
  /** A row's id; else `<phrase>/limit` or `<phrase>/quotation`. */
  readonly row: string;
}

/** Receives the decisions of the rule tables while a document is analysed. */
export interface Trace {
  readonly decided: (table: string, row: string, token: number) => void;
  readonly ended: (phrase: PhraseEnd['phrase'], firstToken: number, endToken: number, by: EndKind) => void;
}

/** A trace with everything that it has received, in order. */
export interface TraceLog extends Trace {
  readonly decisions: readonly Decision[];
  readonly ends: readonly PhraseEnd[];
}

/** Starts an empty log. */
export function openTrace(): TraceLog {
  const decisions: Decision[] = [];
  const ends: PhraseEnd[] = [];
  return {
    decisions,
    ends,
    decided: (table, row, token) => {
      decisions.push({ table, row, token });
    },
    ended: (phrase, firstToken, endToken, by) => {
      const row = by === 'row' ? decisions.at(-1)?.row : undefined;
      ends.push({ phrase, firstToken, endToken, row: row ?? `${phrase}/${by}` });
    },
  };
}
