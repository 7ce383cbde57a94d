import { anchorText, findAnchors } from '../../../src/claimfile/format/anchor.ts';
import { readClaims } from '../../../src/claimfile/format/read.ts';
import type { ValidParts } from '../../../src/claimfile/format/valid-parts.ts';
import { pairClaims } from '../../../src/claimfile/match/pair-claims.ts';
import { reportOn } from '../../../src/report/build.ts';

/** Pairs the claims of a claim file with those of an analysis of an article. */
export async function pairsOf(file: string, article: string) {
  const sound = readClaims(file).file as ValidParts;
  const report = await reportOn({ id: 'a', path: null, text: article, language: 'ar' });
  const text = anchorText(article);
  const anchors = sound.claims.map(({ content = '' }) => findAnchors(text, content));
  return { sound, report, pairs: pairClaims({ file: sound, anchors, text, report }) };
}
