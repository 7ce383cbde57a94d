import { describe, expect, test } from 'vitest';
import { reportOn } from '../../src/report/build.ts';

/** Who says what in an English text, in the order of the claims. */
async function said(text: string): Promise<(readonly [source: string | undefined, content: string])[]> {
  const { claims } = await reportOn({ id: 'x', path: null, text, language: 'en' });
  return claims.filter(({ cue }) => cue !== null).map(({ source, content }) => [source?.text, content.text] as const);
}

const BODY = '\n\nThe mayor came on Monday. The road is shut.\n';

describe('words that the layout sets apart from their speaker', () => {
  test.each([
    [
      'a paragraph behind a colon',
      'Town news\n\nThe judge said:\n\nNobody should die for a bridge. It was built by fools.\n\nThe court rose.\n',
      [['The judge', 'Nobody should die for a bridge. It was built by fools']],
    ],
    [
      'a list behind a colon',
      'Town news\n\nThe union said:\n\n- The pay is too low.\n- The hours are too long.\n\nThe strike goes on.\n',
      [['The union', 'The pay is too low … The hours are too long']],
    ],
    [
      'a paragraph behind a colon after another statement',
      'Town news\n\nThe museum denied the claims:\n\nThe paintings were never sold. They hang here.\n\nThe police left.\n',
      [
        ['The museum', 'the claims'],
        ['The museum', 'The paintings were never sold. They hang here.'],
      ],
    ],
    [
      'no statement behind a colon',
      'Town news\n\nThe council announced the winners:\n\nRuth Lane, Ann Doyle and Pete Best\n\nThey were glad.\n',
      [['The council', 'the winners']],
    ],
    [
      'a group behind a dash in a headline',
      `Bridge unsafe for years - engineers${BODY}`,
      [['engineers', 'Bridge unsafe for years']],
    ],
    ['no speaker behind a dash in a headline', `Bus drivers strike - day two${BODY}`, []],
    ['an outlet behind a dash in a headline', `Bridge falls in storm - BBC News${BODY}`, []],
    ['a speaker behind a comma in a headline', `Pool to close, say officials${BODY}`, [['officials', 'Pool to close']]],
    ['a speaker who begins a headline', `Mayor says bridge will fall${BODY}`, [['Mayor', 'bridge will fall']]],
  ])('%s', async (_, text, expected) => {
    expect(await said(text)).toEqual(expected);
  });
});
