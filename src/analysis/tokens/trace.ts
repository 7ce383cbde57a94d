/** The decision of a rule table at a token. */
export interface Decision {
  readonly table: string;
  /** The id of the row that applied; `<table>/otherwise` where none did. */
  readonly row: string;
  readonly token: number;
}

/**
 * Why a phrase ended: the last row that applied, the limit of reading, or the closing quotation
 * mark.
 */
export type EndKind = 'row' | 'limit' | 'quotation';

/** Where a phrase ended, as a half-open range of tokens, and by which row. */
export interface PhraseEnd {
  readonly phrase: 'mention' | 'content';
  readonly firstToken: number;
  readonly endToken: number;
  /** A row's id; else `<phrase>/limit` or `<phrase>/quotation`. */
  readonly row: string;
}

/** Somebody who may be meant by a pronoun, an unexpressed subject or an office, with what spoke for and against it, in points. */
export interface TracedCandidate {
  readonly name: string;
  readonly score: number;
  readonly points: readonly (readonly [term: string, points: number])[];
  readonly isChosen: boolean;
}

/** The candidates at a token, the best one first. */
export interface TracedChoice {
  readonly token: number;
  readonly candidates: readonly TracedCandidate[];
}

/** Receives the decisions of the rule tables while a document is analysed. */
export interface Trace {
  readonly decided: (table: string, row: string, token: number) => void;
  readonly ended: (phrase: PhraseEnd['phrase'], firstToken: number, endToken: number, by: EndKind) => void;
  readonly resolved: (token: number, candidates: readonly TracedCandidate[]) => void;
}

/** A trace with everything that it has received, in order. */
export interface TraceLog extends Trace {
  readonly decisions: readonly Decision[];
  readonly ends: readonly PhraseEnd[];
  readonly choices: readonly TracedChoice[];
}

/** Starts an empty log. */
export function openTrace(): TraceLog {
  const decisions: Decision[] = [];
  const ends: PhraseEnd[] = [];
  const choices: TracedChoice[] = [];
  return {
    decisions,
    ends,
    choices,
    resolved: (token, candidates) => {
      choices.push({ token, candidates });
    },
    decided: (table, row, token) => {
      decisions.push({ table, row, token });
    },
    ended: (phrase, firstToken, endToken, by) => {
      const row = by === 'row' ? decisions.at(-1)?.row : undefined;
      ends.push({ phrase, firstToken, endToken, row: row ?? `${phrase}/${by}` });
    },
  };
}
