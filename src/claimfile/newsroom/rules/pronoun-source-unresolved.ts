import type { Claim } from '../../../analysis/claim.ts';
import { cueNamed, isImpersonalFrame } from '../../../language/entries.ts';
import { tokenise } from '../../../text/tokens.ts';
import { same, type Wording } from '../../../wording.ts';
import { touches } from '../attributed-spans.ts';
import { isFunctionWord } from '../content-words.ts';
import {
  type NewsroomClaim,
  type NewsroomInput,
  type NewsroomRule,
  type NewsroomSource,
  quoted,
  type Remark,
} from '../newsroom-rule.ts';

/** Pronouns and bare descriptions of a source have an antecedent. */
export const pronounSourceUnresolved: NewsroomRule = {
  id: 'pronoun-source-unresolved',
  severity: 'warning',
  where: 'both',
  summary: '“he said”, “it added” and “the source said” have an antecedent',
  why: 'There is no antecedent, so the claim has no author. Name the speaker; in a claim file, give the claim its source. In a claim file, which people have reviewed, it is an error; in an article, Isnad itself may have missed the antecedent.',
  standard: 'ClaimReview: a claim has an author. AP: clear attribution.',
  invalid: [
    { text: 'وأضافت أن الطريق سيفتح غدا.', found: ['أضافت'] },
    { text: 'وقال المصدر إن الطريق سيفتح غدا.', found: ['قال'] },
    { text: 'He said that the road would open on Monday.', found: ['He'] },
    { text: 'The source said that the road would open on Monday.', found: ['The source'] },
  ],
  valid: [
    'قالت وزارة النقل إن العمل انتهى. وأضافت أن الطريق سيفتح غدا.',
    'قال مصدر في الوزارة إن العمل انتهى. وأضاف المصدر أن الطريق سيفتح غدا.',
    'The minister said that the work was done. He said that the road would open on Monday.',
    'A source in the ministry said that the work was done. The source said that the road would open on Monday.',
  ],
  remarks: (reading) => [...withoutSource(reading), ...withoutAntecedent(reading)],
};

const remark = (at: NewsroomClaim, what: Wording, { reads }: NewsroomInput): Remark => ({
  ...{ at, field: 'mention' },
  message: {
    en: `it is not clear who ${what.en} is; name the speaker`,
    ar: `ليس واضحًا من المقصود بـ${what.ar}؛ سمِّ المتكلم`,
  },
  ...(reads === 'file' ? { severity: 'error' as const } : {}),
});

/**
 * The claims whose source is an unresolved pronoun, or an unresolved subject in the verb's form.
 */
function withoutSource(reading: NewsroomInput): Remark[] {
  return reading.claims.flatMap((claim) => {
    const { own, resolved, mention, cue } = claim;
    if (own || resolved || (mention === '' && cue === null) || !pointsBack(mention, reading)) return [];
    if (isImpersonal(claim, reading) || isQuoted(claim, reading)) return [];
    if (reading.reads === 'article' && (!isTurn(claim, reading) || mayBeMeant(claim, reading))) return [];
    const by = quoted(cue?.text ?? '');
    const what = mention === '' ? { en: `the subject of ${by}`, ar: `الفاعل في ${by}` } : same(quoted(mention));
    return [remark(claim, what, reading)];
  });
}

/** Whether the mention of a source is empty, or only anaphoric. */
const pointsBack = (mention: string, { pack }: NewsroomInput): boolean =>
  tokenise(mention, pack).every((token) => isFunctionWord(pack, token) || pack.is('first-person', token.norm));

/** Whether the attribution is impersonal: it is said, accusations of. */
function isImpersonal(claim: NewsroomClaim, reading: NewsroomInput): boolean {
  const analysed = analysedAs(claim, reading);
  if (analysed === undefined) return false;
  const kind = cueNamed(reading.pack, analysed.cue?.entry)?.kind;
  const isNoun = kind === 'noun' && claim.mention === '';
  return isNoun || isImpersonalFrame(analysed.frame);
}

/** The analysis of the same words; a claim of a file may have none with its cue. */
function analysedAs({ index, cue, spans }: NewsroomClaim, { reads, report }: NewsroomInput): Claim | undefined {
  if (reads === 'article') return report.claims[index ?? -1];
  return report.claims.find(
    (claim) => claim.cue?.text === cue?.text && spans.some((span) => touches(claim.content.spans, span)),
  );
}

/** Whether the claim is inside a quotation: then it is the source who leaves its speaker open. */
function isQuoted(claim: NewsroomClaim, reading: NewsroomInput): boolean {
  const { source, cue } = analysedAs(claim, reading) ?? {};
  return [...(source?.spans ?? []), ...(cue?.spans ?? [])].some((span) => touches(reading.quotations, span));
}

/**
 * Whether a claim begins somebody's turn: at the start of a sentence or after a quotation, and not
 * in a subordinate clause.
 */
function isTurn({ parent, type, index }: NewsroomClaim, { report, document, lists }: NewsroomInput): boolean {
  const { source = null, cue = null } = report.claims[index ?? -1] ?? {};
  const start = Math.min(...[...(source?.spans ?? []), ...(cue?.spans ?? [])].map((span) => span.start));
  const sentence = document.sentences.findLast((each) => each.start <= start);
  if (parent !== null || sentence === undefined) return false;
  return type === 'direct' || lists.tokenAt(start) - sentence.firstToken <= 1;
}

// The antecedent of a pronoun is within this many sentences.
const SENTENCES_BEFORE = 2;

/** Whether a possible antecedent precedes, which the program did not connect with the pronoun. */
function mayBeMeant({ start }: NewsroomClaim, { document, pack }: NewsroomInput): boolean {
  const at = document.sentences.findLastIndex((each) => each.start <= start);
  return document.sentences.slice(Math.max(0, at - SENTENCES_BEFORE), at).some(({ firstToken, endToken }) =>
    document.tokens.slice(firstToken, endToken).some(({ norm, stem, capital }, index) => {
      const forms = [norm, stem, pack.bare(stem)];
      if (capital && index > 0) return true;
      return forms.some((form) => pack.sourceEntries(form).length > 0 || pack.is('given-name', form));
    }),
  );
}

/** «المصدر» (the source), where no source was introduced before. */
function withoutAntecedent(reading: NewsroomInput): Remark[] {
  return reading.tellers.flatMap((teller) => {
    if (teller.transparency !== 'anonymous' || !isBare(teller, reading)) return [];
    const first = reading.claims.find(({ tellers }) => tellers.some(({ id }) => id === teller.id));
    if (first === undefined || reading.lists.find('count').some(({ end }) => end <= first.start)) return [];
    return [remark(first, same(quoted(teller.name)), reading)];
  });
}

/** Whether the first mention is “the source” alone, as if readers knew it. */
function isBare({ calledBy: [name = '', ...mentions] }: NewsroomSource, { pack, lists }: NewsroomInput): boolean {
  const read = [name, ...mentions].map((each) => tokenise(each, pack));
  // The name has no article in English, so the article of the mention follows it.
  const [first] = read[1] ?? read[0] ?? [];
  if (first === undefined || !pack.is('definite', first.norm)) return false;
  return read.every((words) => {
    const rest = words.filter(({ norm }) => !pack.is('article', norm));
    return rest.length === 1 && lists.groupsIn('count', rest[0]?.norm ?? '').size > 0;
  });
}
