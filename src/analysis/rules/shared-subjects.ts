import type { Features } from '../../language/cue-forms.ts';
import { readMainSubject, readSubjectBehind } from '../phrases/main-subjects.ts';
import { type Mention, readMention } from '../phrases/mentions.ts';
import { secondPhrase } from '../phrases/nominals.ts';
import { sentenceSubject } from '../phrases/sentence-subject.ts';
import { mayBeSomebody } from '../phrases/somebody.ts';
import { isVerb } from '../phrases/verbs.ts';
import type { Cue } from '../tokens/cues.ts';
import { isLedBy } from '../tokens/proclitics.ts';
import { indexRanges } from '../tokens/range-index.ts';
import { covers, type TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { bareAntecedent } from './bare-antecedents.ts';
import type { Reading } from './reading.ts';

/** A participle, or a verb that goes on without a subject, shares the subject that its sentence expresses. */
export function shareSources(
  view: TokenView,
  readings: readonly Reading[],
  contents: readonly (readonly TokenRange[])[],
): (Mention | null)[] {
  const nested = nestedCues(readings, contents);
  const spoken: Spoken[] = [];
  const inner: Spoken[] = [];
  return readings.map((reading, index) => {
    const { source } = reading;
    const cue = ofSpeaker(view, reading);
    const described = source ?? bareAntecedent(view, cue);
    if (nested[index] === true) {
      inner.push({ cue, source: described });
      return described;
    }
    const shares =
      described === null &&
      cue.features.person !== 1 &&
      (cue.kind === 'participle' || (cue.kind === 'verb' && !resumesObject(view, cue)));
    const shared = shares
      ? (sharedInside(view, spoken, inner, cue) ?? sharedSource(view, spoken, cue))
      : (described ?? controller(view, cue));
    spoken.push({ cue, source: shared });
    return shared;
  });
}

/**
 * «حاول المدير الإيحاء بأن» (the director tried to suggest that): the subject of a verb is the
 * source of the noun of saying that completes it.
 */
function controller(view: TokenView, { kind, groupToken, firstToken, proclitic }: Cue): Mention | null {
  if (kind !== 'noun' || view.pack.profile.subject !== 'after-verb') return null;
  const led = view.is('complement-preposition', groupToken - 1);
  const completes =
    proclitic === '' ? view.is('definite', firstToken) : isLedBy(view, 'dative-preposition', firstToken);
  if (!led && !completes) return null;
  const end = led ? groupToken - 1 : groupToken;
  const floor = Math.max(view.sentenceOf(groupToken).firstToken, end - LONGEST_CONTROLLER);
  for (let at = end - 2; at >= floor; at--) {
    if (view.tokens[at]?.kind !== 'word') return null;
    if (!isVerb(view, at)) continue;
    const mention = readMention(view, at + 1, secondPhrase(view, at + 1, end));
    return mention !== null && mention.endToken === end && mayBeSomebody(view, mention.firstToken) ? mention : null;
  }
  return null;
}

// A verb and its subject; farther back stands the verb of another clause.
const LONGEST_CONTROLLER = 9;

/** «الجماعة التي تتهمها»: behind a relative pronoun a verb with an object's pronoun has a subject of its own. */
const resumesObject = (view: TokenView, { features, groupToken }: Cue): boolean =>
  features.pronoun !== undefined && view.is('relative-pronoun', groupToken - 1);

/** Whether each cue stands in the content of another one that it does not wrap. */
function nestedCues(readings: readonly Reading[], contents: readonly (readonly TokenRange[])[]): boolean[] {
  const mayCover = indexRanges(contents);
  return readings.map(({ cue }) =>
    mayCover(cue.groupToken).some(
      (at) =>
        readings[at]?.content.kind !== 'around' &&
        readings[at]?.cue !== cue &&
        (contents[at] as readonly TokenRange[]).some((range) => covers(range, cue.range)),
    ),
  );
}

/**
 * The cue with the features of its source: «نقلت الوكالة عن المدير قوله» (the agency [f.] quoted the director as saying): the
 * verb agrees with the agency, which no participle behind goes on for.
 */
function ofSpeaker(view: TokenView, { cue, source, via }: Reading): Cue {
  const relays = via !== null || (source !== null && view.is('carrying-verb', cue.firstToken));
  if (cue.kind !== 'verb' || !relays || source === null || source.firstToken === cue.endToken) return cue;
  return { ...cue, features: {} };
}

/** A cue that is nested in no other, with the subject found for it. */
interface Spoken {
  readonly cue: Cue;
  readonly source: Mention | null;
}

/**
 * «قالت الوزيرة إن المدير أكد أن …، مضيفا» (the minister [f.] said that the director confirmed that
 * …, adding [m.]): a participle that disagrees in gender with the speaker continues the quoted
 * source.
 */
function sharedInside(view: TokenView, before: readonly Spoken[], inner: readonly Spoken[], cue: Cue): Mention | null {
  const [outer, quoted] = [before.at(-1), inner.at(-1)];
  if (cue.kind !== 'participle' || outer === undefined || quoted === undefined || quoted.source === null) return null;
  const sentence = view.sentenceOf(cue.firstToken);
  const nearer = quoted.cue.firstToken > outer.cue.firstToken && view.sentenceOf(outer.cue.firstToken) === sentence;
  return nearer && !compatible(cue.features, outer.cue.features) && compatible(cue.features, quoted.cue.features)
    ? quoted.source
    : null;
}

function sharedSource(view: TokenView, before: readonly Spoken[], cue: Cue): Mention | null {
  const sentence = view.sentenceOf(cue.firstToken);
  const quotation = view.quotationOf(cue.firstToken);
  const opens = cue.kind === 'participle' && cue.groupToken === sentence.firstToken;
  const behind = opens ? readSubjectBehind(view, cue.groupToken) : null;
  if (behind !== null) return behind;
  const dots = dotsBefore(view, cue.groupToken);
  for (let at = before.length - 1; at >= 0; at--) {
    const { cue: other, source } = before[at] as Spoken;
    const place = view.sentenceOf(other.firstToken);
    if (place !== sentence && !(opens && place.paragraph === sentence.paragraph)) break;
    if (dots > other.firstToken) break;
    if (view.quotationOf(other.firstToken) !== quotation || !SUBJECTS.has(other.kind)) continue;
    if (source === null) return null;
    if (compatible(cue.features, other.features)) return source;
  }
  if (quotation !== null || view.is('impersonal-verb', cue.firstToken)) return null;
  const from = Math.max(sentence.firstToken, dots + 1, behindContrast(view, sentence.firstToken, cue.groupToken));
  return (
    sentenceSubject(view, from, cue.groupToken) ??
    (cue.kind === 'participle' ? readMainSubject(view, cue.groupToken) : null)
  );
}

/** The last two dots of the sentence before a token, which stand for a full stop; -1 for none. */
function dotsBefore(view: TokenView, token: number): number {
  const { firstToken } = view.sentenceOf(token);
  for (let at = token - 1; at > firstToken; at--)
    if (view.tokens[at]?.norm === '..' && view.quotationOf(at) === view.quotationOf(token)) return at;
  return -1;
}

/** Behind the last contrast of several words before a token, which has a subject of its own: «إلا أن النادي رفض، وأشار إلى». */
function behindContrast(view: TokenView, first: number, token: number): number {
  for (let at = token - 1; at > first; at--) {
    const length = view.match('contrast', at);
    if (length > 1 && view.quotationOf(at) === view.quotationOf(token)) return at + length;
  }
  return -1;
}

const SUBJECTS: ReadonlySet<string> = new Set(['verb', 'participle', 'act']);

/** Whether two forms may have one subject: neither gender nor number speaks against it. */
const compatible = (a: Features, b: Features): boolean =>
  (a.gender === undefined || b.gender === undefined || a.gender === b.gender) &&
  (a.person === undefined || b.person === undefined || a.person === b.person);
