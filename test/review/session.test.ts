import { beforeAll, describe, expect, test } from 'vitest';
import { differences } from '../../src/review/differences.ts';
import type { Draft } from '../../src/review/draft.ts';
import { readDraft, writtenDraft } from '../../src/review/draft.ts';
import { openSession, type ReviewStore, type Session } from '../../src/review/session.ts';
import { sha256Of } from '../../src/text/sha256.ts';
import { editorOf } from '../claimfile/edit/editing.ts';
import { ARTICLE, GOOD } from '../claimfile/good.ts';

/** A claim file and a draft in memory. */
interface Disk {
  file: string | null;
  draft: Draft | null;
  /** Whether somebody writes to the file while it is being replaced. */
  isBusy: boolean;
}

const storeOf = (disk: Disk): ReviewStore => ({
  read: () => disk.file,
  replace: async (before, text) => {
    if (disk.isBusy || disk.file !== before) return false;
    disk.file = text;
    return true;
  },
  readDraft: () => (disk.draft === null ? null : { draft: disk.draft, writtenAt: '2026-11-30T08:00:00.000Z' }),
  writeDraft: (draft) => {
    disk.draft = draft;
  },
  removeDraft: () => {
    disk.draft = null;
  },
});

let editor: Awaited<ReturnType<typeof editorOf>>;
beforeAll(async () => {
  editor = await editorOf();
});

async function sessionOn(disk: Disk): Promise<Session> {
  const session = await openSession({
    ...{
      editor,
      store: storeOf(disk),
      text: disk.file ?? GOOD,
      isNew: disk.file === null,
      fileName: 'a.yaml',
      ui: 'en',
    },
    article: { title: '', text: ARTICLE, language: 'ar', direction: 'rtl' },
  });
  if ('problems' in session) throw new Error(session.problems[0]?.message);
  return session;
}

const note = (revision: number, words: string, claim = 'c2') =>
  ({ revision, edit: { kind: 'set-note', claim, note: words } }) as const;

describe('a session', () => {
  test('answers an edit with what it changes, and no more', async () => {
    const session = await sessionOn({ file: GOOD, draft: null, isBusy: false });
    const { status, body } = await session.edit({
      revision: 1,
      edit: { kind: 'set-label', claim: 'c2', field: 'stance', value: 'distance' },
    });
    expect(status).toBe(200);
    // c3 lies in c2, so that it is as doubtful.
    expect(body).toMatchObject({
      revision: 2,
      canUndo: true,
      dirty: true,
      focus: 'c2',
      claims: [
        { id: 'c2', level: 'high' },
        { id: 'c3', level: 'very-high' },
      ],
    });
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['sources', 'claimOrder', 'rejected']));
  });

  test('an edit that changes nothing is no step', async () => {
    const disk = { file: GOOD, draft: null, isBusy: false };
    const session = await sessionOn(disk);
    expect(await session.edit(note(1, ''))).toMatchObject({
      status: 200,
      body: { revision: 1, canUndo: false, dirty: false },
    });
    expect(disk.draft).toBeNull();
  });

  test('requests at the same time are answered in turn', async () => {
    const disk: Disk = { file: GOOD, draft: null, isBusy: false };
    const session = await sessionOn(disk);
    const answers = await Promise.all([
      session.edit(note(1, 'a')),
      session.edit(note(1, 'b')),
      session.edit(note(2, 'c')),
      session.save({ revision: 3 }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 200, 200]);
    expect(disk.file).toContain('note: c');
    expect(disk.file).not.toContain('note: b');
  });

  test('a file that changes while it is saved is a conflict', async () => {
    const disk: Disk = { file: GOOD, draft: null, isBusy: true };
    const session = await sessionOn(disk);
    await session.edit(note(1, 'a'));
    expect(await session.save({ revision: 2 })).toMatchObject({ status: 409, body: { conflict: 'changed' } });
    expect(disk.draft).toMatchObject({ base: sha256Of(GOOD), text: expect.stringContaining('note: a') });
  });

  test('undone to what is saved, there is nothing to keep', async () => {
    const disk: Disk = { file: GOOD, draft: null, isBusy: false };
    const session = await sessionOn(disk);
    await session.edit(note(1, 'a'));
    expect([disk.draft === null, session.isDirty()]).toEqual([false, true]);
    expect(await session.undo({ revision: 2 })).toMatchObject({ body: { dirty: false, focus: 'c2' } });
    expect([disk.draft, session.isDirty()]).toEqual([null, false]);
  });

  test('a draft that says what the file says is not offered', async () => {
    const session = await sessionOn({ file: GOOD, draft: { base: null, text: GOOD }, isBusy: false });
    expect((await session.state()).body).toMatchObject({ draft: null });
  });

  test('a draft that is no claim file is refused, and can be dropped', async () => {
    const session = await sessionOn({ file: GOOD, draft: { base: null, text: 'claims: [' }, isBusy: false });
    expect((await session.draft({ take: true })).status).toBe(422);
    expect(await session.draft({ take: false })).toMatchObject({ status: 200, body: { draft: null, dirty: false } });
  });

  test('a taken draft can be undone', async () => {
    const disk: Disk = {
      file: GOOD,
      draft: { base: sha256Of(GOOD), text: GOOD.replace('راجعه المحرر', 'x') },
      isBusy: false,
    };
    const session = await sessionOn(disk);
    expect(await session.draft({ take: true })).toMatchObject({ body: { dirty: true, canUndo: true, revision: 2 } });
    expect(await session.undo({ revision: 2 })).toMatchObject({ body: { dirty: false } });
  });
});

describe('a draft as a file', () => {
  test('is read as it was written', () => {
    const draft = { base: sha256Of('a'), text: 'سطر\n"x"\\' };
    expect(readDraft(writtenDraft(draft))).toEqual(draft);
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"format":"isnad-review-draft/1"}',
    '{"format":"isnad-review-draft/2","base":null,"text":""}',
    '{"format":"isnad-review-draft/1","base":"../x","text":""}',
  ])('is nothing else: %s', (written) => {
    expect(readDraft(written)).toBeNull();
  });
});

describe('a difference', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`);
  const CASES: readonly (readonly [name: string, ours: string, theirs: string, expected: readonly string[]])[] = [
    ['of equal texts', 'a\n', 'a\n', ['gap ']],
    ['of a changed line', 'a\nb\nc\n', 'a\nx\nc\n', ['same a', 'theirs x', 'ours b', 'same c']],
    ['of an added line', 'a\nb\n', 'a\n', ['same a', 'ours b']],
    ['of line ends', 'a\r\n', 'a\n', ['theirs a', 'ours a']],
    [
      'far apart',
      [...lines, 'end'].join('\n'),
      ['begin', ...lines].join('\n'),
      [
        'theirs begin',
        'same line 0',
        'same line 1',
        'same line 2',
        'gap ',
        'same line 26',
        'same line 27',
        'same line 28',
        'theirs line 29',
        'ours line 29',
        'ours end',
      ],
    ],
  ];
  test.each(CASES)('%s', (_, ours, theirs, expected) => {
    expect(differences(ours, theirs).map(({ kind, text }) => `${kind} ${text}`)).toEqual(expected);
  });

  test('of thousands of lines is cut', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `${index}`).join('\n');
    expect(differences(many, '').length).toBeLessThan(500);
  });
});
