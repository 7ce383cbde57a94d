import { readFileSync } from 'node:fs';
import type { Attribution } from '../../../src/analysis/attribution.ts';
import { findByRules } from '../../../src/analysis/attributions.ts';
import { labelsOf, type Parts, type Run, runOf, type View, viewOf } from '../../../src/analysis/model/view.ts';
import type { Weights } from '../../../src/analysis/model/weights.ts';
import { findQuotations } from '../../../src/analysis/tokens/quotations.ts';
import { type TokenView, viewTokens } from '../../../src/analysis/tokens/token-view.ts';
import type { Pack } from '../../../src/language/pack.ts';
import { readDocument } from '../../../src/text/document.ts';

type Pair = readonly [start: number, end: number];

interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly cue: readonly Pair[];
    readonly source: readonly Pair[];
    readonly content: readonly Pair[];
    readonly parent?: string | null;
    readonly optional?: boolean;
  }[];
}

/** An article with what the rules find in it and what people marked. */
export interface Article {
  readonly id: string;
  readonly words: TokenView;
  readonly ruled: readonly Attribution[];
  readonly gold: readonly Parts[];
}

/** An attribution that people marked, as tokens. */
export interface GoldRuns {
  readonly cue: Run;
  readonly source: readonly Run[];
  readonly content: readonly Run[];
}

/** Reads gold JSONL and analyses each text by the rules alone. */
export function readArticles(path: string, pack: Pack): Article[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => toArticle(JSON.parse(line) as GoldLine, pack));
}

function toArticle({ id, text, attributions }: GoldLine, pack: Pack): Article {
  const document = readDocument({ id, path: null, text }, pack);
  const words = viewTokens(document, pack, findQuotations(document));
  const spans = (pairs: readonly Pair[]) => pairs.map(([start, end]) => ({ start, end }));
  const gold = attributions
    .filter(({ optional }) => optional !== true)
    .map(({ cue, source, content, parent }) => ({
      cue: { spans: spans(cue) },
      source: spans(source),
      content: spans(content),
      parent: parent ?? null,
    }));
  return { id, words, ruled: findByRules(words), gold };
}

/** An article as the models see it, with the labels that people's marks make. */
export interface Lesson {
  readonly view: View;
  readonly labels: Uint8Array;
  readonly gold: readonly GoldRuns[];
}

export function lessonOf({ words, ruled, gold }: Article, tagger: Weights): Lesson {
  const runs = gold.flatMap(({ cue, source, content, parent }): GoldRuns[] => {
    const [first] = cue?.spans ?? [];
    if (first === undefined || parent !== null) return [];
    const toRun = (span: (typeof source)[number]): Run => runOf(words, span);
    return [{ cue: toRun(first), source: source.map(toRun), content: content.map(toRun) }];
  });
  return { view: viewOf(words, ruled, tagger), labels: labelsOf(words, gold), gold: runs };
}
