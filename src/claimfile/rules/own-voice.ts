import type { ClaimRecord } from '../format/schema.ts';
import type { Finding, Rule } from './rule.ts';

/** A claim is attributed to somebody, or in the writer's own voice, and not both. */
export const ownVoice: Rule = {
  id: 'own-voice',
  severity: 'error',
  summary: 'a claim with stance own has no source, cue or chain; any other has one of them',
  why: 'Stance own means that the writer states it; a source, a cue or a chain means that somebody else does. Change the stance, or remove the fields that attribute the claim. A writer may distance himself from his own words (stance distance without a source: “the alleged plot”).',
  wrong: 'source: sana\ncue: ذكرت\nstance: own',
  right: 'source: sana\ncue: ذكرت\nstance: neutral',
  check: ({ file: { claims, flawed } }) =>
    claims.flatMap((claim, index) => (flawed.has(index) ? [] : findingsOf(claim, index))),
};

const ATTRIBUTING = ['source', 'mention', 'chain', 'cue'] as const;

function findingsOf(claim: Partial<ClaimRecord>, index: number): Finding[] {
  const attributed = ATTRIBUTING.find((field) => claim[field] !== undefined);
  const path = ['claims', index, 'stance'];
  if (claim.stance === 'own' && attributed !== undefined) {
    return [
      {
        path,
        message: {
          en: `stance own is the writer's own voice, but the claim has a ${attributed}`,
          ar: `الموقف own معناه صوت الكاتب، وفي القول الحقل ${attributed}`,
        },
      },
    ];
  }
  const unowned = claim.stance === 'neutral' || claim.stance === 'endorse';
  if (!unowned || attributed !== undefined || claim.type === 'direct' || claim.type === 'mixed') return [];
  return [
    {
      path,
      message: {
        en: `stance ${claim.stance} needs a source or a cue, and the claim has neither`,
        ar: `الموقف ${claim.stance} يحتاج إلى مصدر أو لفظ إسناد، وليس في القول مصدر ولا لفظ`,
      },
    },
  ];
}
