import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { render } from '../../../src/render/claims/cards.ts';
import { englishReport, optionsWith, seedReport } from '../reports.ts';

describe('cards', () => {
  it('are one claim a block of labelled lines, with the counts at the end', () => {
    expect(render(englishReport, optionsWith({ bidi: 'none', all: true, explain: true, width: 44 }))).toBe(
      `c1 · ◑ medium
Source: Anna Berg
Cue: said
Claim: the bridge is closed
Why: said → neutral 2; person 0; one teller
  0; = 2 → medium

↳ c2 · ◑ medium
Source: Anna Berg
Cue: said
Claim: it may open on Friday
Why: said → neutral 2; person 0; one teller
  0; = 2 → medium

c3 · ◑ medium
Source: (nobody named)
Cue: It is believed
Claim: the bridge is closed
Why: said → neutral 2; nobody named 0; one
  teller 0; = 2 → medium

w1 · ○ none
Source: (own voice)
Claim: It rained all night.
Why: own word 0; = 0 → none

Language: English · Attributed claims: 3 ·
○ none 0 · ◔ low 0 · ◑ medium 3 · ◕ high 0 ·
● very high 0 · in the writer’s own voice: 1
`,
    );
  });

  it('begin at the right margin in Arabic, each line closed off in its direction', () => {
    const lines = render(seedReport, optionsWith({ ui: 'ar', width: 40 })).split('\n');
    expect(lines.slice(0, 3).map((line) => line.trim())).toEqual([
      '\u2067c1 \u200f·\u200f ◑ متوسط\u2069',
      '\u2067المصدر: وكالة سانا الرسمية السورية\u2069',
      '\u2067اللفظ: ذكرت\u2069',
    ]);
    expect(lines.slice(0, 3).map((line) => stringWidth(line))).toEqual([40, 40, 40]);
  });

  it('close off an Arabic value from its English label', () => {
    expect(render(seedReport, optionsWith({ width: 60 })).split('\n')[2]).toBe('\u2066Cue: \u2067ذكرت\u2069\u2069');
  });
});
