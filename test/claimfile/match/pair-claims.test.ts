import { describe, expect, test } from 'vitest';
import { draftOf, unrecorded } from '../update/updating.ts';
import { pairsOf } from './pairing.ts';

const ARTICLE = [
  'قالت وكالة "سانا" إن الوزير أبلغها بأن المدارس أُغلقت أمس.',
  'وزعم مسؤول كبير أن الأزمة انتهت.',
  'وقال الرئيس إن الأزمة انتهت.',
].join('\n');

/** The ids of the file's claims, each with the cue of the claim it is paired with. */
async function paired(edit: (draft: string) => string, article = ARTICLE): Promise<(string | null | undefined)[]> {
  const { report, pairs } = await pairsOf(edit(unrecorded(await draftOf(ARTICLE))), article);
  return pairs.found.map((found) => (found === null ? null : report.claims[found]?.cue?.text));
}

const CUES = ['قالت', 'أبلغها', 'زعم', 'قال'];

describe('claims are paired', () => {
  test.each([
    ['as drafted', (draft: string) => draft, CUES],
    [
      'under other ids',
      (draft: string) => draft.replaceAll(/id: c/g, 'id: mine-').replaceAll(/parent: c/g, 'parent: mine-'),
      CUES,
    ],
    [
      'with another source and cue',
      (draft: string) => draft.replaceAll(/cue: .*/g, 'cue: أكد').replaceAll(/^ {4}source: .*\n/gm, ''),
      CUES,
    ],
    ['with less content', (draft: string) => draft.replaceAll(/ أُغلقت أمس$/gm, ''), CUES],
    [
      'in another order',
      (draft: string) => {
        const [head = '', list = ''] = draft.split('claims:\n');
        return `${head}claims:\n${list.trimEnd().split('\n\n').reverse().join('\n\n')}\n`;
      },
      [...CUES].reverse(),
    ],
    [
      'but not with words that are nowhere',
      (draft: string) =>
        draft.replaceAll(/id: c\w+\n {4}source: مسؤول.*/g, 'id: other').replace('الأزمة انتهت', 'الطقس سيتحسن غداً'),
      ['قالت', 'أبلغها', null, 'قال'],
    ],
  ])('%s', async (_, edit, cues) => {
    expect(await paired(edit)).toEqual(cues);
  });

  test('one to one, where the same words occur several times', async () => {
    const twice = `${ARTICLE}\nوقال الرئيس إن الأزمة انتهت.`;
    expect(await paired((draft) => draft, twice)).toEqual(CUES);
    const { pairs } = await pairsOf(await draftOf(twice), twice);
    expect(pairs.found).toEqual([0, 1, 2, 3, 4]);
  });

  test('with an edited article', async () => {
    const edited = ARTICLE.split('\n').reverse().join('\n').replace('أمس', 'أول من أمس').replace('وزعم', 'وقال');
    expect(await paired((draft) => draft, edited)).toEqual(['قالت', 'أبلغها', 'قال', 'قال']);
  });
});
