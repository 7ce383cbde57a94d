import { COMMA, DASH, FULL_STOP, LIGHT_SEMICOLON, SEMICOLON } from '../../language/punctuation.ts';
import { isAct } from '../phrases/verbs.ts';
import { decide, type RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { agreesInGender, CONTENT_ENDS, CONTENT_ENDS_ELSEWHERE, isBehindComma } from './content-rows.ts';
import { joinsBefore, type Layout, quotesBehind } from './layout.ts';
import { NOMINAL_ENDS } from './nominal-content-rows.ts';
import type { Reading } from './reading.ts';

/** Whether another statement or the writer's own clause begins at the token. */
export function endsBefore(layout: Layout, index: number, at: number): boolean {
  const { view, readings, byLead } = layout;
  const reading = readings[index] as Reading;
  const open = { layout, reading };
  if (
    decide(
      isBehindComma(view, at) || view.isMark(at - 1, LIGHT_SEMICOLON) ? CONTENT_ENDS : CONTENT_ENDS_ELSEWHERE,
      view,
      at,
      open,
    )
  )
    return true;
  if (reading.nominal && decide(NOMINAL_ENDS, view, at, open)) return true;
  return (byLead.get(at) ?? NOBODY).some(
    (other) => other > index && isSibling(view, at, { reading, other: readings[other] as Reading }),
  );
}

const NOBODY: readonly number[] = [];

/** A reading whose content is open, and one whose own words begin at the token. */
interface Beside {
  readonly reading: Reading;
  readonly other: Reading;
}

/** Whether a reading in the same quotation, or outside any as well, stands beside the open one. */
const isSibling = (view: TokenView, at: number, { reading, other }: Beside): boolean =>
  view.quotationOf(other.cue.firstToken) === view.quotationOf(reading.cue.firstToken) &&
  decide(SIBLINGS, view, at, { reading, other });

/** Whether a reading stands beside another one rather than in its content; the token is where its own words begin. */
export const SIBLINGS: RuleTable<Beside, boolean> = {
  id: 'sibling',
  otherwise: false,
  rows: [
    {
      id: 'sibling/participle-in-clause-around',
      when: (_, __, { reading, other }) => isParticiple(other) && reading.content.kind === 'around',
      outcome: false,
    },
    {
      id: 'sibling/participle-behind-mark',
      when: (view, _, { other }) => isParticiple(other) && isBehindMark(view, other.cue.firstToken),
      outcome: true,
    },
    {
      id: 'sibling/participle-of-speaker',
      when: (view, _, { reading, other }) =>
        isParticiple(other) &&
        view.pack.profile.participles === 'adjective' &&
        (reading.nominal
          ? other.cue.proclitic === '' && agreesInGender(reading.cue.features, other.cue.features)
          : other.content.kind === 'clause' && !actsWithin(view, reading, other.cue.firstToken)),
      outcome: true,
    },
    { id: 'sibling/other-kind', when: (_, __, { other }) => other.cue.kind !== 'verb', outcome: false },
    {
      // «قال المدرب: نحن جاهزون، وأرى أن» (the coach said: we are ready, and I think that): "I" in speech is the speaker.
      id: 'sibling/first-person',
      when: (_, __, { reading, other }) =>
        other.cue.features.person === 1 && reading.cue.features.person !== 1 && reading.content.kind !== 'around',
      outcome: false,
    },
    {
      // «، لكنه أكد أن» (but he affirmed that): the same speaker's next statement.
      id: 'sibling/pronoun-contrast',
      when: (view, at, { reading, other }) =>
        view.match('pronoun-contrast', at) > 0 &&
        at < other.cue.groupToken &&
        (reading.cue.features.person !== 1 || other.cue.features.person === 1) && // «أعتقد أن الخطة جيدة، لكنها»: "it"
        agreesInGender(reading.cue.features, other.cue.features),
      outcome: true,
    },
    {
      id: 'sibling/clause-break',
      when: (view, at, { other }) =>
        at < other.cue.groupToken && (view.match('clause-break', at) > 0 || view.match('comment-conjunction', at) > 0),
      outcome: true,
    },
    { id: 'sibling/auxiliary', when: (view, at) => joinsBefore(view, at + 1), outcome: true },
    {
      id: 'sibling/quotation',
      when: (view, at, { reading, other }) =>
        view.pack.profile.subject === 'before-verb' &&
        quotesBehind(other) &&
        (other.source !== null || reading.nominal) &&
        opensOwnClause(view, at),
      outcome: true,
    },
    {
      id: 'sibling/connective',
      when: (view, _, { other }) => view.is('clause-connective', other.cue.groupToken - 1),
      outcome: true,
    },
    { id: 'sibling/new-clause', when: (view, _, { other }) => startsAnew(view, other), outcome: true },
    {
      // «قالت الوزارة إن المدير حضر وأكد أن» (the ministry said that the director came and confirmed that): a verb of
      // the other gender has its subject inside what was said.
      id: 'sibling/other-gender',
      when: (_, __, { reading, other }) =>
        other.source === null && !agreesInGender(reading.cue.features, other.cue.features),
      outcome: false,
    },
    {
      id: 'sibling/conjunction',
      when: (view, at, { other: { cue, source } }) =>
        view.pack.is('conjunction', view.pack.procliticsIn(cue.proclitic)[0] ?? '') && source?.firstToken !== at,
      outcome: true,
    },
  ],
};

const isParticiple = ({ cue }: Reading): boolean => cue.kind === 'participle';

const isBehindMark = (view: TokenView, at: number): boolean =>
  view.isMark(at - 1, COMMA | FULL_STOP) || view.closesAt(at - 1) !== null;

/** Whether a clause of its own begins at the token: behind a semicolon, a dash, or a comma and a conjunction. */
function opensOwnClause(view: TokenView, at: number): boolean {
  const last = view.is('coordinator', at) ? at : at - 1;
  return (
    view.isMark(at - 1, SEMICOLON) ||
    (view.isMark(at - 1, DASH) && view.tokens[at - 1]?.spaced === true) ||
    (view.is('coordinator', last) && view.isMark(last - 1, COMMA))
  );
}

/**
 * Whether somebody else acts in the content before the token, to whom the participle may refer (أن
 * الوزير زار المدينة مؤكدا, that the minister visited the city, confirming).
 */
function actsWithin(view: TokenView, { content }: Reading, token: number): boolean {
  if (content.kind !== 'clause') return true;
  for (let at = content.token; at < token; at++) if (isAct(view, at)) return true;
  return false;
}

/** A verb with its subject behind it, no connective and no conjunction before it: a new main clause. */
function startsAnew(view: TokenView, other: Reading): boolean {
  const { cue, source } = other;
  if (
    cue.proclitic !== '' ||
    ((cue.features.tense !== 'past' || other.nominal) && !view.isMark(cue.groupToken - 1, COMMA)) ||
    source === null ||
    source.firstToken < cue.groupToken
  )
    return false;
  const before = cue.groupToken - 1;
  return !view.isAny(
    [
      'complementizer',
      'complementizer-with-pronoun',
      'relative',
      'relative-pronoun',
      'complementizer-blocker',
      'subordinator',
      'free-relative',
      'negation',
      'auxiliary',
      'verb-group-adverb',
      'conjunction',
    ],
    before,
  );
}
