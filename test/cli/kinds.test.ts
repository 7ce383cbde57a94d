import { describe, expect, test } from 'vitest';
import { isnad } from './run.ts';

const ARTICLE =
  'The council wants to close the market. The mayor said the stalls would stay. The council believes they are old.';

interface Row {
  readonly kind: string | null;
}
const kinds = async (...args: string[]): Promise<(string | null)[]> => {
  const { stdout } = await isnad(['--format', 'json', '--language', 'en', ...args], { stdin: ARTICLE });
  return (JSON.parse(stdout).claims as Row[]).map(({ kind }) => kind);
};

describe('kinds of claims', () => {
  test('data has every claim with its kind', async () => {
    expect(await kinds()).toEqual(['intention', 'speech', 'thought']);
  });

  test('--kind chooses among them', async () => {
    expect(await kinds('--kind', 'thought,intention')).toEqual(['intention', 'thought']);
  });

  test('for people the default is speech, thought and evidence', async () => {
    const shown = await isnad(['--format', 'cards', '--language', 'en'], { stdin: ARTICLE });
    expect(shown.stdout).toContain('the stalls would stay');
    expect(shown.stdout).not.toContain('close the market');
    expect(shown.stdout).toContain('Language: English');
    expect(shown.stdout).toContain('of other kinds (--kind all): 1');
    const all = await isnad(['--format', 'cards', '--language', 'en', '--kind', 'all'], { stdin: ARTICLE });
    expect(all.stdout).not.toContain('of other kinds');
    expect(all.stdout).toContain('close the market');
  });

  test('spreadsheets have a column for it, and tables on request', async () => {
    const csv = await isnad(['--format', 'csv', '--columns', 'content,kind', '--language', 'en'], { stdin: ARTICLE });
    expect(csv.stdout).toContain('\r\nto close the market,intention\r\n');
    const all = await isnad(['--format', 'csv', '--language', 'en'], { stdin: ARTICLE });
    expect(all.stdout.split('\r\n')[0]).toMatch(/,end,kind$/);
    const table = await isnad(['--columns', 'cue,kind', '--ui', 'ar', '--language', 'en'], { stdin: ARTICLE });
    expect(table.stdout.split('\n').slice(0, 2).join()).toMatch(/النوع,said +قول/);
  });

  test('an unknown kind is answered with the list', async () => {
    expect(await isnad(['--kind', 'speach'], { stdin: ARTICLE })).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('speech, thought, evidence'),
    });
  });
});
