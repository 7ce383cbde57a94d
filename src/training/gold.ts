import { readFileSync } from 'node:fs';
import type { Attribution } from '../analysis/attribution.ts';
import { findNestedByRules } from '../analysis/merge/find-attributions.ts';
import { type EncodedTokens, encode, labelsOf, type Parts, runOf } from '../analysis/model/encode.ts';
import type { Run } from '../analysis/model/segments.ts';
import type { Weights } from '../analysis/model/weights.ts';
import { findQuotations } from '../analysis/tokens/quotations.ts';
import { type TokenView, viewTokens } from '../analysis/tokens/token-view.ts';
import type { Pack } from '../language/pack.ts';
import { readDocument } from '../text/document.ts';

type SpanPair = readonly [start: number, end: number];

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly cue: readonly SpanPair[];
    readonly source: readonly SpanPair[];
    readonly content: readonly SpanPair[];
    readonly parent?: string | null;
    readonly optional?: boolean;
  }[];
}

/** An article with what the rules find in it and what people marked. */
export interface Article {
  readonly id: string;
  readonly view: TokenView;
  readonly ruled: readonly Attribution[];
  readonly gold: readonly Parts[];
}

/** An attribution that people marked, as tokens. */
export interface GoldAttribution {
  readonly cue: Run;
  readonly source: readonly Run[];
  readonly content: readonly Run[];
}

/** Reads gold JSONL and analyses each text by the rules alone. */
export function readGold(path: string, pack: Pack): Article[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => analyseGold(JSON.parse(line) as GoldDocument, pack));
}

function analyseGold({ id, text, attributions }: GoldDocument, pack: Pack): Article {
  const document = readDocument({ id, path: null, text }, pack);
  const view = viewTokens(document, pack, findQuotations(document));
  const spans = (pairs: readonly SpanPair[]) => pairs.map(([start, end]) => ({ start, end }));
  const gold = attributions
    .filter(({ optional }) => optional !== true)
    .map(({ cue, source, content, parent }) => ({
      cue: { spans: spans(cue) },
      source: spans(source),
      content: spans(content),
      parent: parent ?? null,
    }));
  return { id, view, ruled: findNestedByRules(view), gold };
}

/** An article as the models see it, with the labels that people's marks make. */
export interface TrainingDocument {
  readonly encoded: EncodedTokens;
  readonly labels: Uint8Array;
  readonly gold: readonly GoldAttribution[];
}

export function toTrainingDocument({ view, ruled, gold }: Article, tagger: Weights): TrainingDocument {
  const runs = gold.flatMap(({ cue, source, content, parent }): GoldAttribution[] => {
    const [first] = cue?.spans ?? [];
    if (first === undefined || parent !== null) return [];
    const toRun = (span: (typeof source)[number]): Run => runOf(view, span);
    return [{ cue: toRun(first), source: source.map(toRun), content: content.map(toRun) }];
  });
  return { encoded: encode(view, ruled, tagger), labels: labelsOf(view, gold), gold: runs };
}
