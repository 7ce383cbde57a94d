/** What a rule table decided at a token. */
export interface Decision {
  readonly table: string;
  /** The id of the row that fired; `<table>/otherwise` where none did. */
  readonly row: string;
  readonly token: number;
}

/** Where a phrase ended, as a half-open range of tokens, and by which row. */
export interface PhraseEnd {
  readonly phrase: 'mention' | 'content';
  readonly firstToken: number;
  readonly endToken: number;
  /** The row that decided last; `<phrase>/limit` where the phrase filled the tokens it was given. */
  readonly row: string;
}

/** Receives the decisions of the rule tables while a document is analysed. */
export interface Trace {
  readonly decided: (table: string, row: string, token: number) => void;
  /** `byRow`: whether the last decision ended the phrase, rather than the limit of the tokens it was given. */
  readonly ended: (phrase: PhraseEnd['phrase'], firstToken: number, endToken: number, byRow: boolean) => void;
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
    ended: (phrase, firstToken, endToken, byRow) => {
      const last = decisions.at(-1)?.row;
      ends.push({ phrase, firstToken, endToken, row: byRow && last !== undefined ? last : `${phrase}/limit` });
    },
  };
}
