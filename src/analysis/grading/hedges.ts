import type { HedgeForm } from '../../language/cue-forms.ts';
import type { Lexeme } from '../../language/lexeme.ts';
import { type HedgeEntry, isPattern, type Pack, type PackData } from '../../language/pack.ts';
import { onceFor } from '../../memo.ts';
import type { Document } from '../../text/document.ts';
import type { Sentence } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';

/** A hedge at its place in a document. */
export interface FoundHedge extends Span {
  /** Indexes of its first and last token. */
  readonly firstToken: number;
  readonly lastToken: number;
  readonly entry: HedgeEntry;
  readonly kind: string;
  readonly scope: HedgeEntry['scope'];
  /** Where its sentence begins. */
  readonly sentenceStart: number;
  /** Where the last subordinate or new clause before it in its sentence begins; the sentence's start for none. */
  readonly clauseStart: number;
}

/** All hedges of the pack's list, in text order, without decoys and words that only end a scope. */
export function findHedges(document: Document<Lexeme>, pack: Pack): FoundHedge[] {
  const { tokens, text, sentences } = document;
  const rules = conditionsOf(pack.data);
  const found: FoundHedge[] = [];
  for (const sentence of sentences)
    findInSentence({ tokens, text, pack, rules, sentence, words: wordsOf(document, sentence) }, found);
  return found;
}

// Kinds that are recorded without points: approximations, emphasis, certain uses of a word that
// hedges elsewhere.
const NOT_UNCERTAIN: ReadonlySet<string> = new Set([
  'approximator',
  'booster',
  'conditional',
  'distancing',
  'perfect',
  'plan',
  'question',
  'root',
]);

/** Whether the hedge makes a statement uncertain. */
export const isUncertain = ({ kind }: FoundHedge): boolean => !NOT_UNCERTAIN.has(kind);

/** The set of a sentence's words, made when first asked for. */
function wordsOf({ tokens }: Document, { firstToken, endToken }: Sentence): () => ReadonlySet<string> {
  let view: ReadonlySet<string> | undefined;
  return () => {
    if (view !== undefined) return view;
    const words = new Set<string>();
    for (let at = firstToken; at < endToken; at++) {
      const token = tokens[at];
      if (token !== undefined) words.add(token.norm).add(token.stem);
    }
    view = words;
    return words;
  };
}

interface Context {
  readonly tokens: readonly Token<Lexeme>[];
  readonly text: string;
  readonly pack: Pack;
  readonly rules: readonly (Conditions | undefined)[];
  readonly sentence: Sentence;
  /** The words of the sentence. */
  readonly words: () => ReadonlySet<string>;
}

/** Adds the hedges of a sentence to those found before it. */
function findInSentence(context: Context, found: FoundHedge[]): void {
  const { sentence } = context;
  let clauseStart = sentence.start;
  for (let at = sentence.firstToken; at < sentence.endToken; ) {
    const match = mayBegin(context.tokens[at]) ? longestAt(at, context) : null;
    if (match === null) {
      at += 1;
      continue;
    }
    const { start, end, firstToken, lastToken, entry } = match;
    const { kind, scope } = entry;
    // A conjunction written onto a hedge (وقد) begins a clause of its own.
    if (start > (context.tokens[at]?.start ?? 0)) clauseStart = start;
    if (scope !== 'stop' && scope !== 'decoy') {
      const sentenceStart = sentence.start;
      found.push({ start, end, firstToken, lastToken, entry, kind, scope, sentenceStart, clauseStart });
    }
    if (scope === 'stop' || entry.clause) clauseStart = start;
    at = lastToken + 1;
  }
}

type Match = Pick<FoundHedge, 'start' | 'end' | 'firstToken' | 'lastToken' | 'entry'>;

// Tested before anything is allocated for a token: few words begin a hedge.
const mayBegin = (token: Token<Lexeme> | undefined): boolean =>
  token !== undefined && token.word.hedges.length > 0 && token.kind === 'word';

function longestAt(at: number, context: Context): Match | null {
  const token = context.tokens[at];
  if (token === undefined) return null;
  for (const { form, cut } of token.word.hedges) {
    if (!fits(form, at, context)) continue;
    const entry = context.pack.data.hedges[form.entry] as HedgeEntry;
    const lastToken = at + form.rest.length;
    const end = context.tokens[lastToken]?.end ?? token.end;
    return { start: token.start + cut, end, firstToken: at, lastToken, entry };
  }
  return null;
}

function fits(form: HedgeForm, at: number, context: Context): boolean {
  const { tokens, text, pack, sentence } = context;
  const end = at + 1 + form.rest.length;
  const entry = pack.data.hedges[form.entry];
  if (entry === undefined || end > sentence.endToken) return false;
  for (let index = 0; index < form.rest.length; index++) {
    const word = form.rest[index];
    if (word !== '*' && tokens[at + 1 + index]?.norm !== word) return false;
  }
  if (entry.lower && at > sentence.firstToken && isCapital(text[tokens[at]?.start ?? 0])) return false;
  return standsAs(form, { at, end }, context);
}

interface Place {
  readonly at: number;
  readonly end: number;
}

/** Whether the words around a form satisfy the conditions of its entry. */
function standsAs(
  form: HedgeForm,
  { at, end }: Place,
  { tokens, pack, rules, sentence, words: view }: Context,
): boolean {
  const conditions = rules[form.entry];
  if (conditions === undefined) return true;
  const after = (row: Row): boolean => row.every((part, index) => part(wordAt(tokens, end + index, sentence)));
  const before = (row: Row): boolean =>
    row.every((part, index) => part(wordAt(tokens, at - row.length + index, sentence)));
  const beside = pack.data.hedges[form.entry]?.with ?? [];
  return (
    holds(conditions.next, after) &&
    holds(conditions.previous, before) &&
    !conditions.notNext.some(after) &&
    !conditions.notPrevious.some(before) &&
    (beside.length === 0 || beside.some((word) => view().has(word)))
  );
}

const holds = (rows: readonly Row[], test: (row: Row) => boolean): boolean => rows.length === 0 || rows.some(test);
const isCapital = (letter: string | undefined): boolean => letter !== undefined && /\p{Lu}/u.test(letter);

const wordAt = (tokens: readonly Token[], index: number, { firstToken, endToken }: Sentence): string =>
  index >= firstToken && index < endToken ? (tokens[index]?.norm ?? '') : '';

/** One condition: a test for each word of its row. */
type Row = readonly ((word: string) => boolean)[];

interface Conditions {
  readonly next: readonly Row[];
  readonly notNext: readonly Row[];
  readonly previous: readonly Row[];
  readonly notPrevious: readonly Row[];
}

/** The conditions of every entry as tests, computed once for each pack; undefined for an entry without any. */
const conditionsOf = onceFor(({ hedges }: PackData): readonly (Conditions | undefined)[] =>
  hedges.map((entry) => {
    const { next, notNext, previous, notPrevious, with: beside } = entry;
    if ([next, notNext, previous, notPrevious, beside].every(({ length }) => length === 0)) return undefined;
    return {
      next: next.map(toRow),
      notNext: notNext.map(toRow),
      previous: previous.map(toRow),
      notPrevious: notPrevious.map(toRow),
    };
  }),
);

function toRow(row: string): Row {
  return row.split(' ').map((part) => {
    if (!isPattern(part)) return (word: string) => word === part;
    const pattern = new RegExp(part, 'u');
    return (word: string) => pattern.test(word);
  });
}
