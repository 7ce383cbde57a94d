import { sha256Of } from '../../../text/sha256.ts';
import { covers, hull, type Span } from '../../../text/span.ts';
import { claimRecord } from '../../format/claim-records.ts';
import type { ClaimRecord } from '../../format/schema.ts';
import { missingClaims } from '../../match/missing-claims.ts';
import { proposalKeys } from '../../match/proposals.ts';
import { matchSources } from '../../update/match-sources.ts';
import { claimIds, precedingClaim } from '../../update/update.ts';
import { type FieldChanges, isRefusal, NO_CHANGES, type Outcome } from '../changes.ts';
import { claimWith, type EditContext, sourceWith } from '../context.ts';
import type { EditOf } from '../edit.ts';
import { quotedContent, quotedWords } from '../selection.ts';
import { isAttributed, withVoice } from '../voice.ts';

/** Adds a claim from a selection, after the last claim that begins before it. */
export function addClaim(context: EditContext, edit: EditOf<'add-claim'>): Outcome {
  const quoted = quotedContent(context.text, edit.spans);
  if (isRefusal(quoted)) return quoted;
  const cue = quotedWords(context.text, edit.cueSpans ?? [], 'cue');
  if (isRefusal(cue)) return cue;
  const source = edit.source ?? undefined;
  const there = source === undefined ? null : sourceWith(context, source);
  if (there !== null && isRefusal(there)) return { ...there, field: 'source' };
  const place = hull(quoted.spans) as Span;
  const parent = claimAround(context, place);
  const id = newId(context, quoted.words);
  const given: FieldChanges<ClaimRecord> = {
    ...(source === undefined ? {} : { source }),
    ...(cue.words === '' ? {} : { cue: cue.words }),
  };
  const attribution = withVoice({ stance: 'own' }, given, { article: context, spans: quoted.spans });
  const record = {
    id,
    ...(parent === null ? {} : { parent }),
    ...only(attribution, ['source', 'cue']),
    content: quoted.words,
    ...(quoted.at === null ? {} : { at: quoted.at }),
    ...only(attribution, ['type']),
    ...{
      stance: attribution.stance ?? 'own',
      certainty: 'certain',
      hedging: 'none',
      status: 'unchecked',
      reviewed: true,
    },
  } as ClaimRecord;
  const after = context.places.findLastIndex((one) => one !== null && (one.spans[0]?.start ?? 0) <= place.start);
  return { ...NO_CHANGES, claims: { ...NO_CHANGES.claims, added: [{ after, record }] }, focus: id };
}

const only = (fields: FieldChanges<ClaimRecord>, keys: readonly (keyof ClaimRecord)[]): Partial<ClaimRecord> =>
  Object.fromEntries(keys.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])));

/** The innermost attributed claim whose content contains a place; null for none. */
function claimAround({ file, places }: EditContext, place: Span): string | null {
  const around = file.claims.flatMap((claim, index) => {
    const whole = hull(places[index]?.spans ?? []);
    const isAround = whole !== null && isAttributed(claim) && covers(whole, place) && !covers(place, whole);
    return isAround ? [{ id: claim.id, length: whole.end - whole.start }] : [];
  });
  return around.sort((a, b) => a.length - b.length)[0]?.id ?? null;
}

/** A short id made of the content, as the analysis makes them. */
function newId({ file }: EditContext, content: string): string {
  const taken = new Set(file.claims.map(({ id }) => id));
  const base = `c${Number.parseInt(sha256Of(content).slice(0, 7), 16).toString(36).padStart(5, '0')}`;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** Removes a claim, and remembers it as proposed. */
export function rejectClaim(context: EditContext, edit: EditOf<'reject-claim'>): Outcome {
  const found = claimWith(context, edit.claim);
  if (isRefusal(found)) return found;
  const { index, claim } = found;
  const inner = context.file.claims.flatMap((one, at) => (one.parent === claim.id ? [at] : []));
  const next = context.file.claims[index + 1] ?? context.file.claims[index - 1];
  return {
    ...NO_CHANGES,
    claims: { changed: new Map(inner.map((at) => [at, { parent: claim.parent }])), removed: [index], added: [] },
    proposed: proposalOf(context, index),
    ...(next === undefined ? {} : { focus: next.id }),
  };
}

/** The key of the analysis' claim that is a claim of the file; none where the analysis does not have it. */
function proposalOf({ analyzed: { report, document }, pairs }: EditContext, index: number): string[] {
  const claim = report.claims[pairs().found[index] ?? -1];
  return claim === undefined ? [] : [proposalKeys(document)(claim)];
}

/** Adds a claim of the analysis that the file lacks, and the sources that it needs. */
export function restoreClaim(context: EditContext, edit: EditOf<'restore-claim'>): Outcome {
  const pairs = context.pairs();
  const one = missingClaims(context.matched, pairs).find(({ claim }) => claim.id === edit.claim);
  if (one === undefined) {
    return { error: { en: `nothing to restore: '${edit.claim}'`, ar: `لا يوجد ما يُستعاد: '${edit.claim}'` } };
  }
  const registry = matchSources(context.matched, pairs);
  const ids = { sources: registry.ids, claims: claimIds(context.matched, pairs.filed, [one]) };
  const record = claimRecord(one, context.text, ids);
  const sources = registry.lacking(new Set([record.source ?? '', ...(record.chain ?? [])]));
  return {
    ...NO_CHANGES,
    claims: { ...NO_CHANGES.claims, added: [{ after: precedingClaim(one.index, pairs), record }] },
    sources: {
      ...NO_CHANGES.sources,
      added: sources.map(({ source, after }) => ({
        after: after < 0 ? context.file.sources.length - 1 : after,
        record: source,
      })),
    },
    focus: record.id,
  };
}
