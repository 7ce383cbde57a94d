import { groupBy } from '../../text/group-by.ts';
import { covers } from '../../text/span.ts';
import type { ClaimRecord } from '../format/schema.ts';
import { driftOf, type Place, sameWords } from '../match/drift.ts';
import type { Finding, Rule } from './rule.ts';

/** No claim of the article is in the file twice. */
export const duplicateClaim: Rule = {
  id: 'duplicate-claim',
  severity: 'warning',
  summary: 'no two claims have the same source, cue and passage',
  why: 'A repeated claim is counted twice, and its two statuses may differ. Keep one. Most of a claim by the same source and cue is the same claim: give its status there, or split the claim into parts.',
  wrong:
    'claims:\n  - id: c1\n    source: sana\n    content: الأزمة انتهت\n  - id: c2\n    source: sana\n    content: الأزمة انتهت',
  right: 'claims:\n  - id: c1\n    source: sana\n    content: الأزمة انتهت',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    const placed = context.file.claims.flatMap((claim, index): Placed[] => {
      const place = drift.places[index] ?? null;
      return place === null || !place.isOnly ? [] : [{ claim, place, index }];
    });
    return [...groupBy(placed, ({ claim }) => speakerOf(claim)).values()].flatMap(repeatedIn);
  },
};

interface Placed {
  readonly claim: Partial<ClaimRecord>;
  readonly place: Place;
  readonly index: number;
}

// Whether it is denied, too: a file may have «يُغلق» as denied and «لن يُغلق» as said.
const speakerOf = ({ source = '', mention = '', polarity = 'positive', type }: Partial<ClaimRecord>): string =>
  `${source}\n${source === '' ? mention : ''}\n${polarity}\n${type === undefined}`;

/** The claims of one speaker that repeat an earlier one. In text order only neighbours can overlap. */
function repeatedIn(claims: readonly Placed[]): Finding[] {
  const ordered = [...claims].sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);
  let longest: Placed | undefined;
  return ordered.flatMap((one): Finding[] => {
    const before = longest;
    if (before === undefined || one.place.end > before.place.end) longest = one;
    if (before === undefined || !isRepeated(before, one)) return [];
    const [first, second] = before.index < one.index ? [before, one] : [one, before];
    const id = first.claim.id;
    return [
      {
        path: ['claims', second.index, 'id'],
        message: {
          en: `this is the same claim as '${id}': same source, cue and passage; keep one of the two`,
          ar: `هذا هو القول '${id}' نفسه: المصدر واللفظ والموضع واحد؛ أبقِ واحدًا منهما`,
        },
      },
    ];
  });
}

// A shorter part is a claim of its own.
const ENOUGH = 0.6;

const lengthOf = ({ spans }: Place): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function isRepeated({ claim: one, place: outer }: Placed, { claim: other, place: inner }: Placed): boolean {
  if (one.parent === other.id || other.parent === one.id) return false;
  const sameCue = one.cue === undefined || other.cue === undefined || sameWords(one.cue, other.cue);
  return (
    sameCue &&
    lengthOf(inner) >= ENOUGH * lengthOf(outer) &&
    inner.spans.every((span) => outer.spans.some((part) => covers(part, span)))
  );
}
