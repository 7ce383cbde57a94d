import type { ClaimRecord } from '../format/schema.ts';
import type { Finding, Rule } from './rule.ts';

/** A claim is ascribed to somebody, or in the writer's own voice, and not both. */
export const ownVoice: Rule = {
  id: 'own-voice',
  severity: 'error',
  summary: 'a claim with stance own has no source, cue or chain; any other has one of them',
  why: 'Stance own says that the writer states it himself; a source, a cue or a chain says that somebody else does. Say which it is: change the stance, or the fields that ascribe the claim. A writer may step back from his own words (stance distance without a source: “the alleged plot”).',
  wrong: 'source: sana\ncue: ذكرت\nstance: own',
  right: 'source: sana\ncue: ذكرت\nstance: neutral',
  check: ({ file: { claims, flawed } }) =>
    claims.flatMap((claim, index) => (flawed.has(index) ? [] : findingsOf(claim, index))),
};

const ASCRIBING = ['source', 'mention', 'chain', 'cue'] as const;

function findingsOf(claim: Partial<ClaimRecord>, index: number): Finding[] {
  const ascribed = ASCRIBING.find((field) => claim[field] !== undefined);
  const path = ['claims', index, 'stance'];
  if (claim.stance === 'own' && ascribed !== undefined) {
    return [{ path, message: `stance own is the writer's own word, but the claim has a ${ascribed}` }];
  }
  const unowned = claim.stance === 'neutral' || claim.stance === 'endorse';
  if (!unowned || ascribed !== undefined || claim.type === 'direct' || claim.type === 'mixed') return [];
  return [
    { path, message: `stance ${claim.stance} is towards somebody, but the claim has neither a source nor a cue` },
  ];
}
