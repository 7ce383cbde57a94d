import { appended, claim, type FalseEdit, inside } from './edits.ts';

const SAFE = 'the harbour bridge is safe and that it will not close before winter';

// Parents, duplicates, dates, titles, and files that are damaged as a whole.
export const FALSE_FILES: readonly FalseEdit[] = [
  {
    what: 'an unrelated parent, English',
    of: 'bridge-en',
    edits: [inside('guarantee', 'source:', 'parent: safe\n    source:')],
    ...{ rule: 'parent-unrelated', at: 'safe\n    source: thomas-keller', says: 'line 2' },
  },
  {
    what: 'an unrelated parent, Arabic',
    of: 'clinic-ar',
    edits: [inside('hard', 'source:', 'parent: admitted\n    source:')],
    ...{ rule: 'parent-unrelated', at: 'admitted\n    source: هدى', says: 'line 2' },
  },
  {
    what: 'the other way round: the outer claim in the inner one',
    of: 'clinic-en',
    edits: [inside('knew', 'parent: paper', 'parent: arrival')],
    ...{ rule: 'parent-unrelated', at: 'arrival\n    source', says: 'line 9' },
  },
  {
    what: 'a parent in the writer’s own voice',
    of: 'bridge-ar',
    edits: [inside('inquiry', 'source:', 'parent: road\n    source:')],
    ...{ rule: 'parent-unrelated', at: 'road\n', says: 'line 8' },
  },
  {
    what: 'a claim twice, English',
    of: 'bridge-en',
    edits: [appended(claim({ id: 'again', source: 'daniela-brandt', cue: 'said', content: SAFE, type: 'indirect' }))],
    ...{ rule: 'duplicate-claim', at: 'again', says: "'safe'" },
  },
  {
    what: 'a claim twice, Arabic',
    of: 'clinic-ar',
    edits: [
      appended(
        claim({
          id: 'again',
          source: 'نقابة-الأطباء',
          cue: 'ذكرت',
          content: 'الأدوية نفدت من ثلاثة أقسام',
          type: 'indirect',
        }),
      ),
    ],
    ...{ rule: 'duplicate-claim', at: 'again', says: "'wards'" },
  },
  {
    what: 'a claim twice, the second in other spelling',
    of: 'clinic-ar',
    edits: [
      appended(
        claim({
          id: 'again',
          source: 'سامر-النجار',
          cue: 'قال',
          content: '"\\"لم نسجّل أيّ وفاة حتى الآن\\""',
          type: 'direct',
        }),
      ),
    ],
    ...{ rule: 'duplicate-claim', at: 'again', says: "'deaths'" },
  },
  {
    what: 'a claim twice, the second a little shorter',
    of: 'clinic-en',
    edits: [
      appended(
        claim({
          id: 'again',
          source: 'doctors-union',
          cue: 'said',
          content: 'three wards had run out',
          type: 'indirect',
        }),
      ),
    ],
    ...{ rule: 'duplicate-claim', at: 'again', says: "'wards'" },
  },
  {
    what: 'a statement of the writer’s own twice',
    of: 'bridge-en',
    edits: [
      appended(
        claim({
          id: 'again',
          content: 'The road to the bridge was closed on Tuesday morning.',
          stance: 'own',
          hedging: 'none',
        }),
      ),
    ],
    ...{ rule: 'duplicate-claim', at: 'again', says: "'road'" },
  },
  {
    what: 'a day that there is not: 30 February',
    of: 'bridge-en',
    edits: [['2024-05-31', '2026-02-30']],
    ...{ rule: 'wrong-value', at: '2026-02-30', says: 'February' },
  },
  {
    what: 'a day that there is not: 31 April',
    of: 'bridge-ar',
    edits: [['2024-05-31', '2024-04-31']],
    ...{ rule: 'wrong-value', at: '2024-04-31', says: '30 days' },
  },
  {
    what: '29 February of a common year',
    of: 'clinic-ar',
    edits: [['2024-05-31', '2023-02-29']],
    ...{ rule: 'wrong-value', at: '2023-02-29', says: '28 days' },
  },
  {
    what: 'an hour that there is not',
    of: 'clinic-en',
    edits: [['2024-05-31', '2024-05-31T27:00']],
    ...{ rule: 'wrong-value', at: '2024-05-31T27:00', says: 'date' },
  },
  {
    what: 'a day to come',
    of: 'clinic-en',
    edits: [['2024-05-31', '2199-05-31']],
    ...{ rule: 'date-in-future', at: '2199-05-31', says: 'future' },
  },
  {
    what: 'another headline, English',
    of: 'bridge-en',
    edits: [['title: Harbour bridge reopens after repairs', 'title: Harbour bridge collapses']],
    ...{ rule: 'title-mismatch', at: 'Harbour bridge collapses', says: 'Harbour bridge reopens after repairs' },
  },
  {
    what: 'another headline, Arabic',
    of: 'clinic-ar',
    edits: [['title: مستشفى المدينة يستقبل المصابين', 'title: مستشفى المدينة يرفض المصابين']],
    ...{ rule: 'title-mismatch', at: 'مستشفى المدينة يرفض المصابين', says: 'مستشفى المدينة يستقبل المصابين' },
  },
  {
    what: 'a denial in the headline left out',
    of: 'bridge-ar',
    edits: [['title: "الوزيرة: جسر النهر آمن بعد الإصلاح"', 'title: جسر النهر غير آمن بعد الإصلاح']],
    ...{ rule: 'title-mismatch', at: 'جسر النهر غير آمن', says: 'الوزيرة' },
  },
  {
    what: 'the marks of a merge conflict',
    of: 'bridge-en',
    edits: [inside('safe', 'cue: said', 'cue: said\n<<<<<<< HEAD\n    note: a\n=======\n    note: b\n>>>>>>> main')],
    ...{ rule: 'yaml-syntax', at: '<<<<<<< HEAD', says: 'merge conflict' },
  },
  {
    what: 'the marks of a merge conflict in a block of text',
    of: 'clinic-ar',
    edits: [
      inside(
        'wards',
        'status: unchecked',
        'note: |\n      a\n<<<<<<< HEAD\n=======\n>>>>>>> main\n    status: unchecked',
      ),
    ],
    ...{ rule: 'yaml-syntax', at: '<<<<<<< HEAD', says: 'merge conflict' },
  },
  {
    what: 'a key with less indentation than its neighbours',
    of: 'bridge-en',
    edits: [inside('safe', '    type: indirect', '   type: indirect')],
    ...{
      rule: 'yaml-syntax',
      at: 'type: indirect\n    stance: neutral\n    certainty: certain\n    hedging: medium\n    status: unchecked\n\n  - id: workers',
      says: 'indent',
    },
  },
  {
    what: 'a key with more indentation than its neighbours',
    of: 'bridge-ar',
    edits: [inside('safe', '    type: indirect', '      type: indirect')],
    ...{
      rule: 'yaml-syntax',
      at: 'type: indirect\n    stance: neutral\n    certainty: certain\n    hedging: medium\n    status: unchecked\n\n  - id: workers',
      says: 'indent',
    },
  },
  {
    what: 'an id of decomposed letters',
    of: 'bridge-en',
    edits: [
      ['- id: ruth-adler', '- id: ruth-a\u0308dler'],
      [/ruth-adler/g, 'ruth-a\u0308dler'],
    ],
    ...{ rule: 'bad-id', at: 'ruth-a\u0308dler', says: 'decomposed' },
  },
  {
    what: 'an Arabic id of decomposed letters',
    of: 'clinic-ar',
    edits: [[/نقابة-الأطباء/g, 'نقابة-الا\u0654طباء']],
    ...{ rule: 'bad-id', at: 'نقابة-الا\u0654طباء', says: 'decomposed' },
  },
  {
    what: 'an article in place of a claim file, English',
    of: 'clinic-en',
    edits: [
      [
        /^[\s\S]*$/,
        'City hospital admits injured workers\nHealth minister Peter Lindqvist announced that the hospital had admitted 120 workers on Monday.\n',
      ],
    ],
    ...{ rule: 'wrong-type', at: 'City', says: 'article' },
  },
  {
    what: 'an article in place of a claim file, Arabic',
    of: 'clinic-ar',
    edits: [[/^[\s\S]*$/, 'الوزيرة: جسر النهر آمن\nقالت وزيرة النقل سلمى الحداد إن جسر النهر آمن.\n']],
    ...{ rule: 'yaml-syntax', at: 'الوزيرة', says: 'article' },
  },
  {
    what: 'an article that was moved into a folder beside',
    of: 'clinic-en',
    edits: [['path: clinic-en.txt', 'path: old/clinic-en.txt']],
    ...{ rule: 'article-missing', at: 'old/clinic-en.txt', says: 'clinic-en.txt is the same' },
  },
  {
    what: 'an article under another name',
    of: 'bridge-ar',
    edits: [['path: bridge-ar.txt', 'path: jisr.txt']],
    ...{ rule: 'article-missing', at: 'jisr.txt', says: 'bridge-ar.txt is the same' },
  },
  {
    what: 'another article',
    of: 'bridge-en',
    edits: [['path: bridge-en.txt', 'path: clinic-en.txt']],
    ...{ rule: 'article-changed', at: '22b85f39', says: 'bridge-en.txt' },
  },
];
