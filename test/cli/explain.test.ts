import { expect, test } from 'vitest';
import { isnad, SEED } from './run.ts';

const claims = async (): Promise<{ id: string; cue: { entry: string } }[]> =>
  JSON.parse((await isnad(['--format', 'json', '--source', 'كيربي', SEED])).stdout).claims;

test('every claim is explained', async () => {
  const { stdout, stderr, exit } = await isnad(['explain', SEED]);
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  for (const { id, cue } of await claims()) expect(stdout).toMatch(new RegExp(`${id}[\\s\\S]*${cue.entry}`));
});

test('one claim is explained by its id, as the table gives it', async () => {
  const [claim] = await claims();
  const { stdout, exit } = await isnad(['explain', SEED, claim?.id ?? '']);
  expect(exit).toBe(0);
  expect(stdout).toContain(claim?.id);
  expect(stdout).toContain(claim?.cue.entry);
  expect(stdout.length).toBeLessThan((await isnad(['explain', SEED])).stdout.length);
});

test('an article may be piped in', async () => {
  const { stdout, exit } = await isnad(['explain'], { stdin: 'قال الوزير إن الأمر انتهى.' });
  expect(exit).toBe(0);
  expect(stdout).toContain('ar/qala');
});

test.each([
  ['en', 'Found by: a model learned from marked articles'],
  ['ar', 'وجده: نموذج تعلّم من مقالات معلَّمة'],
])(
  'a claim of the learned model says so in %s, with the kind of its verb and the order of its parts',
  async (ui, said) => {
    const stdin = 'Critics applauded the plan, calling it a step forward. The mayor said the plan would cost little.';
    const { stdout } = await isnad(['explain', '--ui', ui, '--language', 'en'], { stdin });
    const [applauded = '', told = ''] = stdout.split('\n\n').filter((block) => /applauded|would cost/u.test(block));
    expect(applauded.replace(/\s+/gu, ' ')).toContain(said);
    expect(applauded).toContain('en/other-support');
    expect(applauded).toContain('en/learned-source-cue-content');
    expect(told).not.toContain(said.slice(0, 8));
    expect(told).toContain('en/say');
    expect(told).toContain('en/subject-cue-clause');
  },
);

test('a trace names the row that ended each source and content', async () => {
  const stdin = 'وقال رامي الحداد للصيادين إن الجسر آمن، نافيا وقوع أي حادث.';
  const { stdout } = await isnad(['explain', '--trace', '--bidi', 'none'], { stdin });
  expect(stdout).toContain('Source ended by: mention/addressee');
  expect(stdout).toContain('Content ended by: content/speakers-act');
  expect((await isnad(['explain', '--bidi', 'none'], { stdin })).stdout).not.toContain('ended by');
});

test('a trace is also JSON, one line for each article', async () => {
  const stdin = 'وقال رامي الحداد للصيادين إن الجسر آمن، نافيا وقوع أي حادث.';
  const { stdout } = await isnad(['explain', '--trace', '--format', 'json'], { stdin });
  const { document, claims } = JSON.parse(stdout.trimEnd());
  expect(document.language).toBe('ar');
  expect(claims[0]).toMatchObject({
    source: { text: 'رامي الحداد', endedBy: 'mention/addressee' },
    content: [{ endedBy: 'content/speakers-act' }],
  });
});

test('JSON without a trace is refused', async () => {
  const { stderr, exit } = await isnad(['explain', '--format', 'json'], { stdin: 'قال الوزير إن الأمر انتهى.' });
  expect({ stderr, exit }).toEqual({ stderr: 'isnad: --format json needs --trace\n', exit: 2 });
});

const ENGLISH = 'The mayor said the plan would cost little.';

test('a trace names the features that a model weighed most, part by part', async () => {
  const { stdout } = await isnad(['explain', '--trace', '--language', 'en'], { stdin: ENGLISH });
  expect(stdout).toMatch(/^Model, cue: label\.[\w.@+-]+ [+−]\d+ %/mu);
  expect(stdout).toMatch(/^Model, content: role\./mu);
  expect(stdout).toMatch(/^Model, choice: rerank\./mu);
  expect((await isnad(['explain', '--language', 'en'], { stdin: ENGLISH })).stdout).not.toContain('Model, ');
  expect((await isnad(['explain', '--trace', SEED])).stdout).not.toContain('Model, ');
});

test('as JSON each claim has the shares of these features, or null where no model chose it', async () => {
  const trace = ['explain', '--trace', '--format', 'json'];
  const { stdout } = await isnad([...trace, '--language', 'en'], { stdin: ENGLISH });
  const [{ model }] = JSON.parse(stdout).claims;
  expect(model.odds).toBeGreaterThan(-0.4);
  for (const part of ['cue', 'source', 'content', 'choice']) {
    expect(model[part].length).toBeGreaterThan(0);
    for (const { feature, share } of model[part]) {
      expect(feature).toMatch(/^(?:label|role|rerank)\./u);
      expect(Math.abs(share)).toBeLessThanOrEqual(1);
    }
  }
  const { claims } = JSON.parse((await isnad([...trace, SEED])).stdout);
  expect(claims.map((claim: { model: unknown }) => claim.model)).toEqual(claims.map(() => null));
});
