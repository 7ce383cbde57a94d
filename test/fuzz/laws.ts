import assert from 'node:assert/strict';
import { DEFAULT_POLICY, levelOf } from '../../src/analysis/grading/policy.ts';
import type { Claim, Report } from '../../src/index.ts';
import { covers, overlaps } from '../../src/text/span.ts';

/** A law of reports on any text; throws where it is violated. */
export type Law = (report: Report, text: string) => void;

const passages = ({ content, cue, source }: Claim) => [content, cue, source].filter((part) => part !== null);

/** The laws of reports, each by what it says. */
export const LAWS: Readonly<Record<string, Law>> = {
  'every span lies in the text, is not empty, and its words are the words there': (
    { claims, sources, hedges, modifiers },
    text,
  ) => {
    const named = [...sources.flatMap(({ mentions }) => mentions), ...hedges, ...modifiers];
    const spans = [...claims.flatMap((claim) => passages(claim).flatMap((passage) => passage.spans)), ...named];
    for (const { start, end } of spans) assert.ok(0 <= start && start < end && end <= text.length, `${start}–${end}`);
    for (const passage of claims.flatMap(passages)) {
      assert.equal(passage.text, passage.spans.map(({ start, end }) => text.slice(start, end)).join(' … '));
    }
    const reasons = claims.flatMap(({ hedging }) => hedging.reasons);
    for (const { start, end, text: words } of [...named, ...reasons]) assert.equal(words, text.slice(start, end));
  },

  'a claim has a content; its spans stand in order and neither its cue nor its source is in it': ({ claims }) => {
    for (const { content, cue, source } of claims) {
      assert.ok(content.spans.length > 0);
      content.spans.slice(1).forEach((span, at) => {
        assert.ok(span.start >= (content.spans[at]?.end ?? 0));
      });
      const others = [...(cue?.spans ?? []), ...(source?.spans ?? [])];
      assert.deepEqual(
        others.filter((other) => content.spans.some((span) => overlaps(span, other))),
        [],
      );
    }
  },

  'a nested claim lies in the content of its parent, which somebody is the source of': ({ claims }) => {
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    for (const { parent, content, cue } of claims) {
      if (parent === null) continue;
      const outer = byId.get(parent);
      assert.ok(outer?.source);
      for (const span of [...content.spans, ...(cue?.spans ?? [])]) {
        assert.ok(outer.content.spans.some((round) => covers(round, span)));
      }
    }
  },

  'no claim lies in itself': ({ claims }) => {
    const parentOf = new Map(claims.map(({ id, parent }) => [id, parent]));
    for (const { id } of claims) {
      const seen = new Set<string>();
      for (let at: string | null = id; at !== null; at = parentOf.get(at) ?? null) {
        assert.ok(!seen.has(at));
        seen.add(at);
      }
    }
  },

  'points are the sum of their reasons, and make the level': ({ claims }) => {
    for (const { hedging } of claims) {
      assert.equal(
        hedging.points,
        hedging.reasons.reduce((sum, { points }) => sum + points, 0),
      );
      assert.equal(hedging.level, levelOf(hedging.points, DEFAULT_POLICY));
    }
  },

  'ids are unique, and sources and chains name the sources of the report': ({ claims, sources }) => {
    assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length);
    const names = new Map(sources.map(({ id, name }) => [id, name]));
    assert.equal(names.size, sources.length);
    for (const { source, chain } of claims) {
      if (source !== null && source.id !== null) assert.equal(source.name, names.get(source.id));
      for (const { id, name } of chain) assert.equal(name, names.get(id));
    }
  },

  'the writer’s own voice has no source, cue, chain, parent or frame': ({ claims }) => {
    for (const { source, cue, chain, parent, frame } of claims) {
      if (source === null) assert.deepEqual([cue, chain, parent, frame], [null, [], null, null]);
    }
  },

  'every sentence is ascribed to somebody or to the writer': ({ coverage }) => {
    assert.equal(coverage.attributed + coverage.ownVoice, coverage.sentences);
    assert.ok(coverage.attributed >= 0);
  },
};
