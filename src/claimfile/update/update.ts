import type { Claim } from '../../analysis/claim.ts';
import type { Policy } from '../../analysis/grading/policy.ts';
import type { Report } from '../../report/report.ts';
import { groupBy } from '../../text/group-by.ts';
import { sha256Of } from '../../text/sha256.ts';
import type { Span } from '../../text/span.ts';
import { anchorText, findAnchors } from '../format/anchor.ts';
import { isUnchanged } from '../format/article-digest.ts';
import { claimRecord, quotedClaims } from '../format/claim-records.ts';
import { readClaims } from '../format/read.ts';
import { applyEdits, type TextEdit } from '../format/text-edits.ts';
import type { ValidParts } from '../format/valid-parts.ts';
import { type YamlLayout, yamlLayout } from '../format/yaml-layout.ts';
import { type MissingClaim, missingClaims } from '../match/missing-claims.ts';
import { type ClaimPairs, contentAnchors, type MatchInput, pairClaims } from '../match/pair-claims.ts';
import { proposalKeys, sortedKeys } from '../match/proposals.ts';
import { titleEdits } from './fix.ts';
import { matchSources } from './match-sources.ts';
import { newSelector, selectorEdits } from './reanchor.ts';
import { type Lost, lostWords, type Rewording, rewordings } from './reword.ts';

/** The input of an update: the article as it is now, and an analysis of it. */
export interface UpdateInput {
  readonly text: string;
  /** The sentences of the text. */
  readonly sentences: readonly Span[];
  readonly report: Report;
  /** The path of the article to write into the file. */
  readonly path: string;
  /** The weights that apply to the file. */
  readonly policy: Policy;
}

/** The changes of claims and sources of a file. */
type Change = 'retitled' | 'remembered' | 'added' | 'gone' | 'back' | 'reworded' | 're-anchored' | 'new source';

/** An updated claim file, and each change of a claim or source. */
export interface Updated {
  readonly text: string;
  readonly changes: readonly Change[];
  /** Whether the article is another one than that of the claims. */
  readonly isNew: boolean;
}

/**
 * Merges an analysis into the text of a valid claim file. What people have written stays as it is,
 * byte for byte, and what they have removed stays away. Null where the layout does not allow insertions.
 */
export function updateClaims(text: string, file: ValidParts, input: UpdateInput): Updated | null {
  const article = anchorText(input.text);
  const anchors = contentAnchors(file, article, { gone: 'sought' });
  const matched = { file, anchors, text: article, report: input.report };
  const pairs = pairClaims(matched);
  const layout = yamlLayout(text);
  const rewording = rewordings(file, article, input.policy);
  const about = articleEdits(file, input, layout);
  const keyOf = proposalKeys(input);
  const proposed = new Set(file.proposed ?? []);
  // An id of the analysis is made of the claim's words: a claim that still has it, and other words,
  // was changed by a person.
  const same = new Set(input.report.claims.flatMap((claim) => (proposed.has(keyOf(claim)) ? [claim.id] : [])));
  const isTheirs = (id: string | undefined): boolean => about.length === 0 || (id !== undefined && same.has(id));
  const kept = file.claims.map((_, index) => keptClaim({ matched, pairs, layout, rewording, isTheirs, index }));
  const isKept = (index: number): boolean => kept[index]?.isGone === false;
  const added = additions({
    matched,
    pairs,
    layout,
    isKept,
    isWanted: wantedIn(file, { isNew: about.length > 0, keyOf }),
  });
  const title = titleEdits(file, input, layout);
  const retitled: Merging = { edits: title, changes: title.map((): Change => 'retitled') };
  const record = remembered({ matched, keyOf, isChanged: about.length + added.edits.length > 0 }, layout);
  const merged = [retitled, ...kept, added, record];
  const edits = [...about, ...merged.flatMap((one) => one.edits)];
  const result = applyEdits(text, edits);
  if (readClaims(result).problems.length > 0) return null;
  return { text: result, changes: merged.flatMap(({ changes }) => changes), isNew: about.length > 0 };
}

function articleEdits({ article }: ValidParts, { text, path }: UpdateInput, layout: YamlLayout): TextEdit[] {
  const isSame = article.sha256 !== undefined && isUnchanged(text, article.sha256);
  return [
    ...(isSame ? [] : layout.replaced(['article', 'sha256'], sha256Of(text))),
    ...(article.path === path ? [] : layout.replaced(['article', 'path'], path)),
  ];
}

interface Merging {
  readonly edits: readonly TextEdit[];
  readonly changes: readonly Change[];
}

interface Kept {
  readonly matched: MatchInput;
  readonly pairs: ClaimPairs;
  readonly layout: YamlLayout;
  readonly rewording: (lost: Lost) => Rewording | null;
  /** Whether a person has changed the words of the claim with an id, and not the article. */
  readonly isTheirs: (id: string | undefined) => boolean;
  readonly index: number;
}

/** A claim of the file: its words are in the article, or were reworded there, or have gone. */
function keptClaim(kept: Kept): Merging & { readonly isGone: boolean } {
  const { matched, pairs, layout, index } = kept;
  const claim = matched.file.claims[index] ?? {};
  const found = matched.report.claims[pairs.found[index] ?? -1] ?? null;
  const fields = lostWords(claim, matched.text);
  if (fields.length > 0 && claim.gone !== true && kept.isTheirs(claim.id)) {
    return { isGone: false, edits: [], changes: [] };
  }
  const words = fields.length === 0 ? {} : kept.rewording({ claim, found, fields });
  const path = ['claims', index];
  if (words === null) {
    if (claim.gone === true) return { isGone: true, edits: [], changes: [] };
    const mark =
      claim.gone === false
        ? layout.replaced([...path, 'gone'], true)
        : layout.keyAdded(path, { after: 'id', key: 'gone', value: true });
    return { isGone: true, edits: mark, changes: ['gone'] };
  }
  const back = claim.gone === true ? layout.keyRemoved(path, 'gone', 'false') : [];
  const replaced = Object.entries(words).flatMap(([key, value]) => layout.replaced([...path, key], value));
  // The person accepted the former words, not these.
  const unread =
    replaced.length > 0 && claim.reviewed === true
      ? layout.keySet(path, { key: 'reviewed', value: undefined, order: [] })
      : [];
  const moved = anchoring(kept, words);
  const changes: [readonly TextEdit[], Change][] = [
    [back, 'back'],
    [[...replaced, ...unread], 'reworded'],
    [moved, 're-anchored'],
  ];
  return {
    isGone: false,
    edits: [...back, ...replaced, ...unread, ...moved],
    changes: changes.flatMap(([edits, change]) => (edits.length > 0 ? [change] : [])),
  };
}

function anchoring({ matched, pairs, layout, index }: Kept, { content }: Rewording): TextEdit[] {
  const { file, anchors, text, report } = matched;
  const { at } = file.claims[index] ?? {};
  const near = report.claims[pairs.found[index] ?? -1]?.content.spans ?? null;
  const places = content === undefined ? (anchors[index] ?? []) : findAnchors(text, content);
  const next = newSelector({ at, anchors: places, near }, text);
  return next === null ? [] : selectorEdits(layout, index, { at, next });
}

interface Adding {
  readonly matched: MatchInput;
  readonly pairs: ClaimPairs;
  readonly layout: YamlLayout;
  readonly isKept: (index: number) => boolean;
  readonly isWanted: (missing: MissingClaim) => boolean;
}

interface Wanting {
  /** Whether the article is another one than that of the claims. */
  readonly isNew: boolean;
  readonly keyOf: (claim: Claim) => string;
}

/**
 * The claims that a file lacks and should get: those that were not proposed before. Of the same
 * article none in the writer's own voice, and none if the file ignores missing claims; a file
 * without a record of proposals gets all others.
 */
function wantedIn({ ignore, proposed }: ValidParts, { isNew, keyOf }: Wanting): (missing: MissingClaim) => boolean {
  const isIgnored = ignore.some(({ rule }) => rule === 'claim-missing');
  const before = new Set(proposed ?? []);
  return ({ claim }) => !before.has(keyOf(claim)) && (isNew || (claim.source !== null && !isIgnored));
}

interface Remembering {
  readonly matched: MatchInput;
  readonly keyOf: (claim: Claim) => string;
  /** Whether the article is another one, or claims are added. */
  readonly isChanged: boolean;
}

/** The edits that remember the claims of the analysis as proposed. */
function remembered({ matched, keyOf, isChanged }: Remembering, layout: YamlLayout): Merging {
  const { file, report, text } = matched;
  if (file.proposed !== null && !isChanged) return { edits: [], changes: [] };
  const known = new Set(file.proposed ?? []);
  const keys = quotedClaims(report.claims, text).map(({ claim }) => keyOf(claim));
  const edits = layout.proposedAdded(file.proposed, sortedKeys(keys.filter((key) => !known.has(key))));
  return { edits, changes: file.proposed === null && edits.length > 0 ? ['remembered'] : [] };
}

/**
 * The claims that the file lacks, each after its predecessor in the article, and the sources that
 * they need.
 */
function additions({ matched, pairs, layout, isKept, isWanted }: Adding): Merging {
  const { file, text } = matched;
  const filed = pairs.filed.map((index) => (index !== null && isKept(index) ? index : null));
  const claimsNow = file.claims.map((claim, index) => ({ ...claim, gone: !isKept(index) }));
  const all = missingClaims({ ...matched, file: { ...file, claims: claimsNow } }, { ...pairs, filed });
  const lacking = all.filter(isWanted);
  if (lacking.length === 0) return { edits: [], changes: [] };
  const registry = matchSources(matched, pairs);
  const ids = { sources: registry.ids, claims: claimIds(matched, filed, lacking) };
  const claims = lacking.map((one) => ({ after: precedingClaim(one.index, pairs), item: claimRecord(one, text, ids) }));
  const wanted = new Set(claims.flatMap(({ item: { source, chain = [] } }) => [source ?? '', ...chain]));
  const sources = registry
    .lacking(wanted)
    .map(({ source, after }) => ({ after: after < 0 ? file.sources.length - 1 : after, item: source }));
  return {
    edits: [...insertions(layout, 'sources', sources), ...insertions(layout, 'claims', claims)],
    changes: [...sources.map((): Change => 'new source'), ...claims.map((): Change => 'added')],
  };
}

/** The index of the file's claim that precedes a claim of the analysis; -1 for none. */
export function precedingClaim(index: number, { filed }: ClaimPairs): number {
  for (let at = index; at >= 0; at -= 1) {
    const there = filed[at] ?? null;
    if (there !== null) return there;
  }
  return -1;
}

/** The ids in the file of the claims of the analysis, new ones included. */
export function claimIds(
  { file, report }: MatchInput,
  filed: readonly (number | null)[],
  lacking: readonly MissingClaim[],
): Map<string, string> {
  const taken = new Set(file.claims.map(({ id }) => id));
  const ids = new Map(
    report.claims.flatMap(({ id }, index) => {
      const ours = file.claims[filed[index] ?? -1]?.id;
      return ours === undefined ? [] : [[id, ours] as const];
    }),
  );
  for (const { claim } of lacking) {
    let id = claim.id;
    for (let count = 2; taken.has(id); count += 1) id = `${claim.id}-${count}`;
    taken.add(id);
    ids.set(claim.id, id);
  }
  return ids;
}

/** Groups items to be inserted after the same one. */
function insertions(
  layout: YamlLayout,
  list: string,
  items: readonly { readonly after: number; readonly item: object }[],
): TextEdit[] {
  const groups = groupBy(items, ({ after }) => after);
  return [...groups].flatMap(([after, group]) =>
    layout.itemsAdded([list], { after, items: group.map(({ item }) => item) }),
  );
}
