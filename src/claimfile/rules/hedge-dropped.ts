import type { Reason } from '../../analysis/claim.ts';
import { overlaps } from '../../text/span.ts';
import { joinWordings } from '../../wording.ts';
import type { ClaimRecord } from '../format/schema.ts';
import { type Drift, driftOf, type Pair, sameWords, shownIn } from '../match/drift.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

/** A claim file makes no claim firmer than the words of the article do. */
export const hedgeDropped: Rule = {
  id: 'hedge-dropped',
  severity: 'error',
  summary: 'no claim is firmer than the article makes it',
  why: 'Words such as زعم, “allegedly” or ربما say how far the article stands behind a claim, and how sure its source is. A file that leaves them out turns a rumour into a fact. Restore the stance, certainty or polarity that the words give. If you read them differently, ignore the rule for the claim with a reason. A file may always be more cautious than the analysis.',
  wrong: 'cue: زعم\nstance: neutral',
  right: 'cue: زعم\nstance: distance',
  check: (context) => {
    const drift = driftOf(context);
    return drift === null ? [] : drift.both.flatMap((pair) => dropped(pair, drift, context));
  },
};

function dropped(pair: Pair, drift: Drift, { policy }: RuleContext): Finding[] {
  const { claim, found } = pair;
  if (isOwn(claim)) return found.source === null ? [] : ownWord(pair, drift);
  if (found.source === null) return [];
  // The rule cue-replaced reports another cue.
  const sameCue = sameWords(claim.cue ?? '', found.cue?.text ?? '');
  return [
    ...(sameCue && claim.stance !== 'own' ? firmer(pair, drift, { axis: 'stance', weights: policy.stance }) : []),
    ...firmer(pair, drift, { axis: 'certainty', weights: policy.certainty }),
    ...(sameCue ? denial(pair, drift) : []),
  ];
}

const isOwn = ({ source, chain, cue, mention }: Partial<ClaimRecord>): boolean =>
  [source, chain, cue, mention].every((each) => each === undefined);

interface Weighed {
  readonly axis: 'stance' | 'certainty';
  readonly weights: Readonly<Record<string, number>>;
}

/** A finding for an axis on which the article's words are less firm than the file. */
function firmer(pair: Pair, drift: Drift, { axis, weights }: Weighed): Finding[] {
  const { claim, found, index } = pair;
  const ours = claim[axis];
  const theirs = found[axis];
  if (ours === undefined || (weights[theirs] ?? 0) <= (weights[ours] ?? 0)) return [];
  const reason = found.hedging.reasons.find((each) => each.axis === axis && each.text !== '' && isOf(each, pair));
  if (reason === undefined) return [];
  const words = shownIn(drift, reason.text, reason.start);
  const message = {
    en: `the article says ${words.en}, which is ${theirs}; the file is firmer: ${ours}`,
    ar: `يقول المقال ${words.ar}، وقيمته ${theirs}؛ وما في الملف أقوى: ${ours}`,
  };
  return [{ path: ['claims', index, axis], message }];
}

function denial({ claim, found, index }: Pair, drift: Drift): Finding[] {
  if (found.polarity !== 'negative' || claim.polarity === 'negative' || found.cue === null) return [];
  const words = shownIn(drift, found.cue.text, found.cue.spans[0]?.start ?? 0);
  const message = {
    en: `with ${words.en} the source denies it; polarity: negative is missing`,
    ar: `بلفظ ${words.ar} ينفي المصدر هذا؛ وينقص polarity: negative`,
  };
  return [{ path: ['claims', index, 'cue'], message }];
}

function ownWord({ index, found: { source, cue } }: Pair, drift: Drift): Finding[] {
  const words = [source?.text ?? '', cue?.text ?? ''].filter((each) => each !== '');
  const [first] = [...(source?.spans ?? []), ...(cue?.spans ?? [])];
  if (words.length === 0 || first === undefined) return [];
  const by = joinWordings(
    words.map((each) => shownIn(drift, each, first.start)),
    { en: ' by ', ar: ' بلفظ ' },
  );
  return [
    {
      path: ['claims', index, 'stance'],
      message: {
        en: `the article attributes this to ${by.en}; the file puts it in the writer’s own voice`,
        ar: `ينسب المقال هذا إلى ${by.ar}، والملف يجعله بصوت الكاتب`,
      },
    },
  ];
}

/** Whether a hedge belongs to what the file quotes, which may be only a part of the claim. */
const isOf = (reason: Reason, { found, content }: Pair): boolean =>
  overlaps(reason, content) || !found.content.spans.some((span) => overlaps(reason, span));
