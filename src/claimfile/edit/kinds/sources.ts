import { foldName } from '../../../report/names.ts';
import { cleanName } from '../../format/passages.ts';
import { readableId } from '../../format/readable-id.ts';
import type { ClaimRecord, SourceRecord } from '../../format/schema.ts';
import { type FieldChanges, isRefusal, NO_CHANGES, type Outcome, sourceChanged } from '../changes.ts';
import { claimWith, type EditContext, type FoundSource, sourceWith } from '../context.ts';
import type { EditOf } from '../edit.ts';
import { changedVoice } from '../voice.ts';
import { chainOf, relaysOf, withSource } from './attribution.ts';
import { wordsOf } from './labels.ts';

/** Makes a source, and gives a claim to it. */
export function newSource(context: EditContext, { claim, source }: EditOf<'new-source'>): Outcome {
  const name = cleanName(source.name);
  if (name === '') return { error: NO_NAME, field: 'name' };
  const found = claim === null ? null : claimWith(context, claim);
  if (found !== null && isRefusal(found)) return found;
  const { sources } = context.file;
  const id = readableId(name, new Set(sources.map((one) => one.id)));
  const role = cleanName(source.role ?? '');
  const record: SourceRecord = { id, name, transparency: source.transparency, ...(role === '' ? {} : { role }) };
  const given = found === null ? NO_CHANGES : changedVoice(context, found, withSource(found.claim, id));
  return {
    ...given,
    sources: { ...NO_CHANGES.sources, added: [{ after: sources.length - 1, record }] },
    newSource: id,
  };
}

type SourceEdit = EditOf<'rename-source' | 'set-transparency' | 'set-role' | 'set-anonymity-reason' | 'set-aliases'>;

/** Sets a field of a source. */
export function setSourceField(context: EditContext, edit: SourceEdit): Outcome {
  const found = sourceWith(context, edit.source);
  if (isRefusal(found)) return found;
  if (edit.kind === 'rename-source' && cleanName(edit.name) === '')
    return { error: NO_NAME, source: edit.source, field: 'name' };
  return sourceChanged(found.index, fieldsOf(edit, found.source));
}

function fieldsOf(edit: SourceEdit, source: SourceRecord): FieldChanges<SourceRecord> {
  switch (edit.kind) {
    case 'rename-source':
      return renamed(source, cleanName(edit.name), edit.keepAlias);
    case 'set-transparency':
      return { transparency: edit.value };
    case 'set-role':
      return { role: cleanName(edit.value) || undefined };
    case 'set-anonymity-reason':
      return { anonymityReason: wordsOf(edit.value) };
    case 'set-aliases':
      return { aliases: aliasesOf(source.name, edit.aliases) };
  }
}

const renamed = (source: SourceRecord, name: string, keepAlias: boolean): FieldChanges<SourceRecord> => ({
  name,
  aliases: aliasesOf(name, [...(keepAlias ? [source.name] : []), ...(source.aliases ?? [])]),
});

/** Names that differ from the source's own and from each other; undefined for none. */
function aliasesOf(name: string, given: readonly string[]): string[] | undefined {
  const seen = new Set([foldName(name)]);
  const aliases = given
    .map(cleanName)
    .filter((alias) => alias !== '' && !seen.has(foldName(alias)) && seen.add(foldName(alias)));
  return aliases.length === 0 ? undefined : aliases;
}

/** Makes two sources one. */
export function mergeSources(context: EditContext, edit: EditOf<'merge-sources'>): Outcome {
  const [from, into] = [sourceWith(context, edit.source), sourceWith(context, edit.into)];
  if (isRefusal(from)) return from;
  if (isRefusal(into)) return into;
  if (from.index === into.index) return { error: SAME, source: edit.source };
  const { claims } = context.file;
  const [gone, kept] = [from.source, into.source];
  const aliases = aliasesOf(kept.name, [...(kept.aliases ?? []), gone.name, ...(gone.aliases ?? [])]);
  return {
    ...NO_CHANGES,
    sources: { changed: new Map([[into.index, { aliases }]]), removed: [from.index], added: [] },
    claims: {
      ...NO_CHANGES.claims,
      changed: new Map(
        claims.flatMap((claim, index) => (uses(claim, gone.id) ? [[index, given(claim, gone.id, kept.id)]] : [])),
      ),
    },
  };
}

const uses = ({ source, chain = [] }: Partial<ClaimRecord>, id: string): boolean => source === id || chain.includes(id);

function given(claim: ClaimRecord, from: string, into: string): FieldChanges<ClaimRecord> {
  const source = claim.source === from ? into : claim.source;
  const relays = relaysOf(claim).map((id) => (id === from ? into : id));
  return { ...(source === undefined ? {} : { source }), chain: chainOf(relays, source) };
}

/** Removes sources that no claim uses. */
export function removeSources(context: EditContext, edit: EditOf<'remove-sources'>): Outcome {
  const { claims } = context.file;
  const found = edit.sources.map((id) => sourceWith(context, id));
  const unknown = found.find(isRefusal);
  if (unknown !== undefined) return unknown;
  const used = edit.sources.find((id) => claims.some((claim) => uses(claim, id)));
  if (used !== undefined) return { error: IN_USE, source: used };
  const removed = [...new Set((found as readonly FoundSource[]).map(({ index }) => index))];
  return { ...NO_CHANGES, sources: { ...NO_CHANGES.sources, removed: removed.sort((a, b) => a - b) } };
}

const NO_NAME = { en: 'a source needs a name', ar: 'لا بد للمصدر من اسم' };
const SAME = { en: 'a source cannot be merged with itself', ar: 'لا يُدمج المصدر في نفسه' };
const IN_USE = {
  en: 'claims use this source; give them to another one first',
  ar: 'من الأقوال ما يستعمل هذا المصدر؛ انسبها إلى غيره أولًا',
};
