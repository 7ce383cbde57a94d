import { addedSource, appended, claim, type HarmlessEdit, inside, removed } from './edits.ts';

// Edits of careful people, after which a file is as right as before.
export const HARMLESS: readonly HarmlessEdit[] = [
  { what: 'nothing, Arabic', of: 'bridge-ar', edits: [] },
  { what: 'nothing, English', of: 'bridge-en', edits: [] },
  {
    what: 'a note',
    of: 'bridge-en',
    edits: [inside('safe', 'status: unchecked', 'status: supported\n    note: "Checked: yes"')],
  },
  { what: 'a comment', of: 'clinic-ar', edits: [['claims:\n', 'claims:\n  # راجعها المحرر\n']] },
  { what: 'an id of one’s own', of: 'clinic-en', edits: [['id: wards', 'id: three-wards']] },
  { what: 'an Arabic id', of: 'clinic-ar', edits: [['id: wards', 'id: الأدوية']] },
  { what: 'an id of a source with an accent, composed', of: 'bridge-en', edits: [[/ruth-adler/g, 'ruth-ädler']] },
  { what: 'Windows line ends', of: 'clinic-en', edits: [[/\n/g, '\r\n']] },
  {
    what: 'claims in another order',
    of: 'bridge-ar',
    edits: [
      removed('road'),
      [
        'claims:\n',
        'claims:\n  - id: road\n    content: وأُغلق الطريق المؤدي إلى الجسر صباح الثلاثاء.\n    stance: own\n    certainty: certain\n    hedging: none\n\n',
      ],
    ],
  },
  { what: 'the writer’s own statement left out', of: 'bridge-ar', edits: [removed('road')] },
  { what: 'the writer’s own statement left out, English', of: 'clinic-en', edits: [removed('visit')] },
  {
    what: 'a name without its given name',
    of: 'bridge-en',
    edits: [inside('daniela-brandt', 'name: Daniela Brandt', 'name: Mayor Brandt')],
  },
  {
    what: 'a name with its office',
    of: 'clinic-en',
    edits: [
      inside('hugh-marsh', 'name: Hugh Marsh', 'name: former director Hugh Marsh'),
      inside('hugh-marsh', 'aliases:\n      - former director Hugh Marsh\n    ', ''),
    ],
  },
  {
    what: 'a name without its aliases',
    of: 'clinic-ar',
    edits: [inside('سامر-النجار', 'aliases:\n      - وزير الصحة سامر النجار\n      - النجار\n    ', '')],
  },
  {
    what: 'a name in other capitals',
    of: 'clinic-en',
    edits: [inside('doctors-union', "name: doctors' union", 'name: Doctors’ Union')],
  },
  {
    what: 'a name with vowel marks',
    of: 'bridge-ar',
    edits: [inside('سلمى-الحداد', 'name: سلمى الحداد', 'name: سَلمى الحدّاد')],
  },
  {
    what: 'a name without hamza',
    of: 'bridge-ar',
    edits: [inside('وكالة-الأنباء', 'name: وكالة الأنباء', 'name: وكالة الانباء')],
  },
  {
    what: 'a name with quotation marks',
    of: 'clinic-ar',
    edits: [inside('صحيفة-الفجر', 'name: صحيفة الفجر', 'name: صحيفة «الفجر»')],
  },
  {
    what: 'a name without its kind of organisation',
    of: 'clinic-ar',
    edits: [inside('صحيفة-الفجر', 'name: صحيفة الفجر', 'name: الفجر')],
  },
  {
    what: 'an office without its article',
    of: 'clinic-ar',
    edits: [inside('فؤاد-ناصر', '- المدير السابق فؤاد ناصر', '- مدير سابق')],
  },
  {
    what: 'words for an anonymous source',
    of: 'clinic-en',
    edits: [inside('hospital-source', 'name: hospital source', 'name: a source in the hospital')],
  },
  {
    what: 'words for an anonymous source, Arabic',
    of: 'clinic-ar',
    edits: [inside('مصدر-طبي', 'name: مصدر طبي', 'name: المصدر الطبي')],
  },
  {
    what: 'a role',
    of: 'bridge-en',
    edits: [inside('thomas-keller', 'transparency: person', 'transparency: person\n    role: engineer')],
  },
  {
    what: 'the reason for anonymity',
    of: 'bridge-ar',
    edits: [
      inside(
        'مسؤول-في-البلدية',
        'transparency: anonymous',
        'transparency: anonymous\n    anonymityReason: طلب عدم الكشف عن اسمه',
      ),
    ],
  },
  {
    what: 'more distance',
    of: 'bridge-en',
    edits: [inside('workers', 'neutral', 'distance'), inside('workers', 'medium', 'high')],
  },
  {
    what: 'more doubt, Arabic',
    of: 'clinic-ar',
    edits: [inside('wards', 'certainty: certain', 'certainty: possible'), inside('wards', 'medium', 'high')],
  },
  {
    what: 'a teller more',
    of: 'clinic-en',
    edits: [
      addedSource('desk', 'the ministry', 'organisation'),
      inside(
        'wards',
        'source: doctors-union',
        'source: doctors-union\n    chain:\n      - desk\n      - doctors-union',
      ),
      inside('wards', 'medium', 'high'),
    ],
  },
  {
    what: 'a shorter quotation',
    of: 'bridge-en',
    edits: [inside('workers', ' at a cost of three million dollars', '')],
  },
  { what: 'a shorter quotation, Arabic', of: 'clinic-ar', edits: [inside('admitted', ' يوم الاثنين', '')] },
  {
    what: 'a quotation with its negation',
    of: 'bridge-ar',
    edits: [inside('safe', 'جسر النهر آمن، وإنه لن يُغلق قبل نهاية العام', 'لن يُغلق قبل نهاية العام')],
  },
  {
    what: '… for words without weight',
    of: 'bridge-ar',
    edits: [inside('workers', 'شاركوا في إصلاح الجسر', 'شاركوا … الجسر')],
  },
  {
    what: '… for words without weight, English',
    of: 'bridge-en',
    edits: [inside('safe', 'the harbour bridge is safe', 'the … bridge is safe')],
  },
  {
    what: '… for a complementizer',
    of: 'bridge-en',
    edits: [inside('safe', 'is safe and that it will', 'is safe … it will')],
  },
  { what: '… for وإنه', of: 'bridge-ar', edits: [inside('safe', 'آمن، وإنه لن', 'آمن … لن')] },
  {
    what: '… at the end of a quotation',
    of: 'bridge-en',
    edits: [inside('workers', ' at a cost of three million dollars', ' …')],
  },
  { what: '… in a quotation', of: 'clinic-en', edits: [inside('deaths', 'no deaths so far', 'no deaths …')] },
  {
    what: 'dots for words',
    of: 'clinic-en',
    edits: [inside('admitted', 'the hospital had admitted', 'the ... had admitted')],
  },
  { what: 'vowel marks in a quotation', of: 'bridge-ar', edits: [inside('workers', 'شاركوا في', 'شارَكوا فِي')] },
  { what: 'tatweel in a quotation', of: 'clinic-ar', edits: [inside('wards', 'الأدوية نفدت', 'الأدويـة نفـدت')] },
  {
    what: 'other quotation marks',
    of: 'bridge-en',
    edits: [
      inside(
        'guarantee',
        '“Nobody can guarantee that the bridge is safe,”',
        `'"Nobody can guarantee that the bridge is safe,"'`,
      ),
    ],
  },
  {
    what: 'other quotation marks, Arabic',
    of: 'bridge-ar',
    edits: [inside('guarantee', '«لا أحد يستطيع أن يضمن سلامة الجسر»', `'"لا أحد يستطيع أن يضمن سلامة الجسر"'`)],
  },
  {
    what: 'a quotation without its marks',
    of: 'clinic-ar',
    edits: [inside('deaths', '«لم نسجل أي وفاة حتى الآن»', 'لم نسجل أي وفاة حتى الآن')],
  },
  {
    what: 'a quotation without its marks, English',
    of: 'bridge-en',
    edits: [
      inside(
        'guarantee',
        '“Nobody can guarantee that the bridge is safe,”',
        'Nobody can guarantee that the bridge is safe',
      ),
    ],
  },
  {
    what: 'only the quoted part of a mixed quotation',
    of: 'clinic-en',
    edits: [
      inside('hard', 'the situation is “very hard” in the emergency ward', '“very hard”'),
      inside('hard', 'mixed', 'direct'),
    ],
  },
  {
    what: 'only the quoted part, still mixed',
    of: 'clinic-ar',
    edits: [inside('hard', '«الوضع صعب جدًا» في قسم الطوارئ', '«الوضع صعب جدًا»')],
  },
  { what: 'no type', of: 'bridge-ar', edits: [inside('workers', 'type: indirect\n    ', '')] },
  { what: 'a proclitic on the cue', of: 'bridge-ar', edits: [inside('workers', 'cue: أكدت', 'cue: وأكدت')] },
  {
    what: 'the way of a statement',
    of: 'bridge-en',
    edits: [inside('pillars', 'cue: claimed', 'via: on condition of anonymity\n    cue: claimed')],
  },
  {
    what: 'a mention',
    of: 'clinic-en',
    edits: [inside('hard', 'cue: said', 'mention: Surgeon Amina Farouk\n    cue: said')],
  },
  {
    what: 'a claim in two',
    of: 'bridge-en',
    edits: [
      inside(
        'safe',
        'the harbour bridge is safe and that it will not close before winter',
        'the harbour bridge is safe',
      ),
      appended(
        claim({
          id: 'winter',
          source: 'daniela-brandt',
          cue: 'said',
          content: 'it will not close before winter',
          type: 'indirect',
        }),
      ),
    ],
  },
  {
    what: 'a claim in two, Arabic',
    of: 'bridge-ar',
    edits: [
      inside(
        'safe',
        'جسر النهر آمن، وإنه لن يُغلق قبل نهاية العام',
        'جسر النهر آمن\n    at:\n      prefix: سلمى الحداد إن',
      ),
      appended(
        claim({
          id: 'العام',
          source: 'سلمى-الحداد',
          cue: 'قالت',
          content: 'لن يُغلق قبل نهاية العام',
          type: 'indirect',
        }),
      ),
    ],
  },
  { what: 'no parent', of: 'clinic-ar', edits: [inside('knew', 'parent: paper\n    ', '')] },
  {
    what: 'a parent that quotes around its claim',
    of: 'clinic-en',
    edits: [
      inside(
        'paper',
        'former director Hugh Marsh said that the ministry knew of the crisis',
        'Hugh Marsh said that the ministry knew',
      ),
    ],
  },
  { what: 'a published time', of: 'clinic-en', edits: [['2024-05-31', '2024-05-31T08:00+03:00']] },
  { what: '29 February of a leap year', of: 'bridge-ar', edits: [['2024-05-31', '2024-02-29']] },
  { what: 'no title', of: 'bridge-en', edits: [['  title: Harbour bridge reopens after repairs\n', '']] },
  {
    what: 'a title in other capitals',
    of: 'bridge-en',
    edits: [['title: Harbour bridge reopens after repairs', 'title: Harbour Bridge Reopens After Repairs']],
  },
  { what: 'a title with vowel marks', of: 'clinic-ar', edits: [['title: مستشفى المدينة', 'title: مُستشفى المدينة']] },
  {
    what: 'a title with the name of its outlet',
    of: 'clinic-en',
    edits: [
      [
        'title: City hospital admits injured workers',
        'title: City hospital admits injured workers | The Morning Post\n  outlet: The Morning Post',
      ],
    ],
  },
  {
    what: 'an ignore that is needed',
    of: 'bridge-en',
    edits: [
      inside('workers', 'type: indirect', 'type: direct'),
      inside(
        'workers',
        'status: unchecked',
        'ignore:\n      - rule: type-mismatch\n        reason: the editor has heard the recording',
      ),
    ],
  },
  {
    what: 'evidence',
    of: 'bridge-ar',
    edits: [inside('workers', 'status: unchecked', 'evidence:\n      - url: https://example.org/bridge')],
  },
  {
    what: 'evidence in a document',
    of: 'clinic-en',
    edits: [inside('wards', 'status: unchecked', 'evidence:\n      - document: ward list of 30 May, page 2')],
  },
  {
    what: 'evidence of a conversation',
    of: 'clinic-ar',
    edits: [
      inside(
        'wards',
        'status: unchecked',
        'evidence:\n      - who: أمين النقابة\n        when: 2024-05-30\n        how: هاتف',
      ),
    ],
  },
  {
    what: 'a claim that the analysis missed',
    of: 'bridge-en',
    edits: [
      appended(
        claim({ id: 'closed', mention: 'An official', cue: 'condition', content: 'anonymity', hedging: 'high' }),
      ),
    ],
  },
  {
    what: 'a correction of the kind of a source',
    of: 'bridge-en',
    edits: [inside('harbour-times', 'transparency: organisation', 'transparency: role')],
  },
  {
    what: 'a list in flow style',
    of: 'bridge-en',
    edits: [
      inside('inquiry', 'chain:\n      - harbour-times\n      - ruth-adler', 'chain: [harbour-times, ruth-adler]'),
    ],
  },
  {
    what: 'a content in a block',
    of: 'bridge-en',
    edits: [inside('workers', 'content: 43 workers had', 'content: >-\n      43 workers had')],
  },
  {
    what: 'a claim of two speakers of one sentence',
    of: 'clinic-en',
    edits: [
      appended(
        claim({
          id: 'post',
          source: 'morning-post',
          cue: 'According to',
          content: 'the ministry knew of the crisis',
          type: 'indirect',
        }),
      ),
    ],
  },
];
