import { selected } from '../format/anchor.ts';
import type { ClaimRecord, SourceRecord } from '../format/schema.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { NewsroomClaim, NewsroomInput, NewsroomSource } from './newsroom-rule.ts';

/**
 * The input of newsroom rules for a claim file: its claims and sources, and the words of its
 * article.
 */
export function claimFileInput(context: RuleContext, article: NewsroomInput): NewsroomInput {
  const { file } = context;
  const tellers = file.sources.flatMap((source) => newsroomSource(source, article));
  const byId = new Map(tellers.map((teller) => [teller.id, teller]));
  const indexes = new Map(file.claims.map(({ id }, index) => [id, index]));
  const claims = file.claims.flatMap((claim, index) =>
    file.flawed.has(index) ? [] : claimOf(claim, index, { context, byId, indexes }),
  );
  return { ...article, reads: 'file', claims, ownVoice: claims.filter(({ own }) => own), tellers };
}

function newsroomSource(
  { id, name, aliases = [], transparency, role, anonymityReason }: Partial<SourceRecord>,
  article: NewsroomInput,
): NewsroomSource[] {
  if (id === undefined || name === undefined || transparency === undefined) return [];
  const calledBy = [name, ...aliases, ...(role === undefined ? [] : [role])];
  // The reason that the article gives applies to the file as well.
  const known = article.tellers.find((teller) => teller.calledBy.some((each) => calledBy.includes(each)));
  return [{ id, name, transparency, calledBy, reason: anonymityReason ?? known?.reason ?? null }];
}

interface Known {
  readonly context: RuleContext;
  readonly byId: ReadonlyMap<string, NewsroomSource>;
  readonly indexes: ReadonlyMap<string | undefined, number>;
}

function claimOf(claim: Partial<ClaimRecord>, index: number, { context, byId, indexes }: Known): NewsroomClaim[] {
  const { content, source, cue, mention, parent, stance, certainty, polarity = 'positive', type = null } = claim;
  if (content === undefined || stance === undefined || certainty === undefined) return [];
  const chain = claim.chain ?? (source === undefined ? [] : [source]);
  const spans = spansOf(claim, index, context);
  return [
    {
      ...{ index, content, spans, stance, certainty, polarity, type, mention: mention ?? '' },
      own: chain.length === 0 && cue === undefined && mention === undefined && type === null,
      tellers: chain.flatMap((id) => byId.get(id) ?? []),
      resolved: source !== undefined && byId.has(source),
      cue: cue === undefined ? null : { text: cue, spans: [], entry: null },
      parent: parent === undefined ? null : (indexes.get(parent) ?? null),
      start: spans[0]?.start ?? 0,
    },
  ];
}

function spansOf({ at }: Partial<ClaimRecord>, index: number, { anchors, text }: RuleContext): NewsroomClaim['spans'] {
  const found = anchors[index] ?? [];
  const [anchor] = at === undefined || text === null ? found : [...selected(text, found, at), ...found];
  return anchor?.spans ?? [];
}
