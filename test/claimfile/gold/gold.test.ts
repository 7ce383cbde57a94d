import { describe, expect, test } from 'vitest';
import { type GoldDocument, goldOf } from '../../../src/claimfile/gold/gold.ts';
import type { Problem } from '../../../src/problem.ts';
import { reportOn } from '../../../src/report/build.ts';
import { readMarked } from '../../../src/score/marked-documents.ts';
import { scoreDocuments } from '../../../src/score/score.ts';
import { draftOf } from '../update/updating.ts';

const ENGLISH = [
  'Mayor Sanna Virtanen said the bridge would open on Sunday. She added that the school was safe.',
  'It rained all day. According to Reuters, which cited officials, the road is closed.',
].join('\n');
const ARABIC = 'قال الوزير سامي حداد إن الجسر آمن. وأضاف أن المدرسة ستفتح يوم الأحد.\nأمطرت السماء أمس.';

async function exported(claims: string, article: string): Promise<GoldDocument | readonly Problem[]> {
  const source = goldOf(claims, 'claims.yaml');
  if (!('goldIn' in source)) return source;
  return source.goldIn(article, await reportOn({ id: 'a', path: null, text: article, language: source.language }));
}

async function goldFor(article: string, edit: (draft: string) => string = (draft) => draft): Promise<GoldDocument> {
  const gold = await exported(edit(await draftOf(article)), article);
  if (!('attributions' in gold)) throw new Error(JSON.stringify(gold));
  return gold;
}

/** The words of each attribution. */
const wordsOf = ({ text, attributions }: GoldDocument): string[][] =>
  attributions.map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map(([start, end]) => text.slice(start, end)).join(' … ')),
  );

describe('a claim file as gold', () => {
  test('has the words of source, cue and content; not what the writer says', async () => {
    expect(wordsOf(await goldFor(ENGLISH))).toEqual([
      ['Mayor Sanna Virtanen', 'said', 'the bridge would open on Sunday'],
      ['She', 'added', 'the school was safe'],
      ['officials', 'According to … which cited', 'the road is closed'],
    ]);
  });

  test('has no words of a source that is not expressed', async () => {
    expect(wordsOf(await goldFor(ARABIC))).toEqual([
      ['الوزير سامي حداد', 'قال', 'الجسر آمن'],
      ['', 'أضاف', 'المدرسة ستفتح يوم الأحد'],
    ]);
  });

  test('has the names, chains and labels of the file, as people corrected them', async () => {
    const gold = await goldFor(ENGLISH, (draft) =>
      draft
        .replace('name: Sanna Virtanen', 'name: Sanna Maria Virtanen')
        .replace('stance: neutral', 'stance: distance'),
    );
    expect(gold.attributions[0]).toMatchObject({
      name: 'Sanna Maria Virtanen',
      chain: ['Sanna Maria Virtanen'],
      transparency: 'person',
      stance: 'distance',
      certainty: 'certain',
      type: 'indirect',
      parent: null,
    });
    expect(gold.attributions[2]?.chain).toEqual(['Reuters', 'officials']);
  });

  test('leaves out a claim that is gone from the article', async () => {
    const gold = await goldFor(ENGLISH, (draft) =>
      draft.replace(/^( {2}- id: \w+\n)(?= {4}source: sanna)/im, '$1    gone: true\n'),
    );
    expect(wordsOf(gold).map(([, cue]) => cue)).toEqual(['added', 'According to … which cited']);
  });

  test.each([
    ['English', ENGLISH],
    ['Arabic', ARABIC],
  ])('of a draft agrees with the analysis that it was drafted from: %s', async (_, article) => {
    const gold = readMarked(await goldFor(article));
    const predicted = readMarked(await reportOn({ id: 'a', path: null, text: article, language: 'auto' }));
    if ('fault' in gold || 'fault' in predicted) throw new Error('unreadable');
    const { missed, spurious } = scoreDocuments([
      { gold: { ...gold, text: article }, predicted: predicted.attributions },
    ]);
    expect([missed, spurious]).toEqual([[], []]);
  });
});

describe('a claim file that cannot be gold', () => {
  test('names the claim whose words are not in the article', async () => {
    const draft = (await draftOf(ENGLISH)).replace('content: the school was safe', 'content: the school was new');
    expect(await exported(draft, ENGLISH)).toMatchObject([
      { rule: 'quote-not-verbatim', path: 'claims.yaml', message: expect.stringContaining('no single place') },
    ]);
  });

  test.each([
    ['no YAML', 'isnad: 1\nclaims: [', /YAML|flow|expected|closed/i],
    ['a list missing', 'isnad: 1\n', /'article'/],
  ])('reports its form: %s', async (_, text, message) => {
    const problems = (await exported(text, ENGLISH)) as Problem[];
    expect(problems.map((problem) => problem.message).join()).toMatch(message);
  });
});
