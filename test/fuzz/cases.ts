/** Inputs that once broke what a target holds, as small as the fuzzer made them. */
export const CASES: readonly (readonly [target: string, ...input: readonly string[]])[] = [
  ['analysis', 'said according to " U.S. said '],
  ['analysis', 'وندد الحزب بما \n وصفه ب"الانقلاب على الدستور". '],
  ['draft', '\u202e\nقال '],
  ['draft', '\u0000 \n قال '],
  [
    'draft',
    'وقال وزير النقل كريم الحداد اليوم إن الجسر الجديد سيفتح أمام السيارات =1+1وبحسب المعلومات التي كشفتها البلدية، فإن الجسر آمن. وقال وزير النقل كريم الحداد اليوم إن الجسر الجديد سيفتح أمام السيارات بداية الصيف. ',
  ],
  ['appending', 'الوزير ', 'على حد قوله (CNN) --  قال '],
  [
    'appending',
    'وقال وزير النقل كريم الحداد اليوم إن الجسر الجديد سيفتح أمام السيارات بداية الصيف. ',
    'كما قال دمشق – وكالات :  ',
  ],
  ['subtitles', 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n'],
];
