import { type FalseEdit, inside } from './edits.ts';

// Quotations that leave out or change what matters, and wrong kinds of quotation.
export const FALSE_WORDS: readonly FalseEdit[] = [
  {
    what: '… for لن',
    of: 'bridge-ar',
    edits: [inside('safe', 'آمن، وإنه لن يُغلق', 'آمن … يُغلق')],
    ...{ rule: 'ellipsis-hides', at: 'جسر النهر آمن … يُغلق', says: 'لن' },
  },
  {
    what: '… for not',
    of: 'bridge-en',
    edits: [inside('safe', 'it will not close', 'it will … close')],
    ...{ rule: 'ellipsis-hides', at: 'the harbour bridge is safe and that it will …', says: 'not' },
  },
  {
    what: '… for لم',
    of: 'bridge-ar',
    edits: [inside('pillars', 'الشركة لم تفحص', 'الشركة … تفحص')],
    ...{ rule: 'ellipsis-hides', at: 'الشركة … تفحص', says: 'لم' },
  },
  {
    what: '… for never',
    of: 'bridge-en',
    edits: [inside('pillars', 'had never tested', 'had … tested')],
    ...{ rule: 'ellipsis-hides', at: 'the contractor had … tested', says: 'never' },
  },
  {
    what: '… for no in a quotation',
    of: 'clinic-en',
    edits: [inside('deaths', 'recorded no deaths', 'recorded … deaths')],
    ...{ rule: 'ellipsis-hides', at: '“We have recorded … deaths', says: 'no' },
  },
  {
    what: '… for لا أحد in a quotation',
    of: 'bridge-ar',
    edits: [inside('guarantee', '«لا أحد يستطيع', '«… يستطيع')],
    ...{ rule: 'ellipsis-hides', at: '«… يستطيع', says: 'لا' },
  },
  {
    what: '… for لم in a quotation',
    of: 'clinic-ar',
    edits: [inside('deaths', '«لم نسجل', '… نسجل')],
    ...{ rule: 'quote-cut', at: '… نسجل', says: 'لم' },
  },
  {
    what: '… for ربما',
    of: 'bridge-ar',
    edits: [
      inside('inquiry', 'التحقيق ربما يبدأ', 'التحقيق … يبدأ'),
      inside('inquiry', 'possible', 'certain'),
      inside('inquiry', 'very-high', 'high'),
    ],
    ...{ rule: 'ellipsis-hides', at: 'التحقيق … يبدأ', says: 'ربما' },
  },
  {
    what: '… for might',
    of: 'bridge-en',
    edits: [
      inside('inquiry', 'an inquiry might begin', 'an inquiry … begin'),
      inside('inquiry', 'possible', 'certain'),
      inside('inquiry', 'very-high', 'high'),
    ],
    ...{ rule: 'ellipsis-hides', at: 'an inquiry … begin', says: 'might' },
  },
  {
    what: '… for a number in digits, English',
    of: 'clinic-en',
    edits: [inside('admitted', 'had admitted 120 workers', 'had admitted … workers')],
    ...{ rule: 'ellipsis-hides', at: 'the hospital had admitted …', says: '120' },
  },
  {
    what: '… for a number in digits, Arabic',
    of: 'clinic-ar',
    edits: [inside('admitted', 'استقبل 120 مصابًا', 'استقبل … مصابًا')],
    ...{ rule: 'ellipsis-hides', at: 'المستشفى استقبل …', says: '120' },
  },
  {
    what: '… for a number in words, English',
    of: 'clinic-en',
    edits: [inside('arrival', 'within two days', 'within … days')],
    ...{ rule: 'ellipsis-hides', at: 'the medicine will arrive within …', says: 'two' },
  },
  {
    what: '… for a number in words, Arabic',
    of: 'bridge-ar',
    edits: [inside('cost', 'كلّفت ثلاثة ملايين', 'كلّفت … دينار'), inside('cost', '… دينار دينار', '… دينار')],
    ...{ rule: 'ellipsis-hides', at: 'الأعمال كلّفت … دينار', says: 'ثلاثة' },
  },
  {
    what: '… for the source’s own words, English',
    of: 'clinic-en',
    edits: [
      inside('hard', 'the situation is “very hard” in', 'the situation is … in'),
      inside('hard', 'mixed', 'indirect'),
    ],
    ...{ rule: 'ellipsis-hides', at: 'the situation is … in', says: 'very hard' },
  },
  {
    what: '… for the source’s own words, Arabic',
    of: 'clinic-ar',
    edits: [inside('hard', '«الوضع صعب جدًا» في', '«الوضع … في'), inside('hard', 'mixed', 'indirect')],
    ...{ rule: 'ellipsis-hides', at: '«الوضع … في', says: 'صعب' },
  },
  {
    what: '… over another speaker’s attribution, English',
    of: 'clinic-en',
    edits: [
      inside('paper', 'former director Hugh Marsh said that the ministry knew', 'former director … the ministry knew'),
    ],
    ...{ rule: 'ellipsis-hides', at: 'former director … the', says: 'said' },
  },
  {
    what: '… over another speaker’s attribution, Arabic',
    of: 'clinic-ar',
    edits: [inside('paper', 'قال المدير السابق فؤاد ناصر إن الوزارة', 'قال … الوزارة')],
    ...{ rule: 'ellipsis-hides', at: 'قال … الوزارة', says: 'فؤاد ناصر' },
  },
  {
    what: 'three dots for not',
    of: 'bridge-en',
    edits: [inside('safe', 'it will not close', 'it will ... close')],
    ...{ rule: 'ellipsis-hides', at: 'the harbour bridge is safe and that it will ...', says: 'not' },
  },
  {
    what: '… over two sentences of two speakers, English',
    of: 'bridge-en',
    edits: [
      inside('safe', 'is safe and that it will not close before winter', 'is safe … workers had repaired the cables'),
    ],
    ...{ rule: 'ellipsis-hides', at: 'the harbour bridge is safe … workers', says: 'not' },
  },
  {
    what: '… over two sentences of two speakers, Arabic',
    of: 'bridge-ar',
    edits: [inside('pillars', 'الشركة لم تفحص الأعمدة', 'الشركة … تجاهلت الفحص')],
    ...{ rule: 'ellipsis-hides', at: 'الشركة … تجاهلت', says: 'لم' },
  },
  {
    what: 'a quotation that begins after its negation, English',
    of: 'bridge-en',
    edits: [
      inside('safe', 'the harbour bridge is safe and that it will not close before winter', 'close before winter'),
    ],
    ...{ rule: 'quote-cut', at: 'close before winter', says: 'not' },
  },
  {
    what: 'a quotation that begins after its negation, Arabic',
    of: 'bridge-ar',
    edits: [inside('safe', 'جسر النهر آمن، وإنه لن يُغلق قبل نهاية العام', 'يُغلق قبل نهاية العام')],
    ...{ rule: 'quote-cut', at: 'يُغلق قبل نهاية العام', says: 'لن' },
  },
  {
    what: 'direct for a paraphrase, English',
    of: 'bridge-en',
    edits: [inside('workers', 'type: indirect', 'type: direct')],
    ...{
      rule: 'type-mismatch',
      at: 'direct\n    stance: neutral\n    certainty: certain\n    hedging: medium\n    status: unchecked\n\n  - id: pillars',
      says: 'indirect',
    },
  },
  {
    what: 'direct for a paraphrase, Arabic',
    of: 'clinic-ar',
    edits: [inside('admitted', 'type: indirect', 'type: direct')],
    ...{
      rule: 'type-mismatch',
      at: 'direct\n    stance: neutral\n    certainty: certain\n    hedging: medium\n    status: unchecked\n\n  - id: deaths',
      says: 'indirect',
    },
  },
  {
    what: 'a paraphrase in quotation marks of the file’s own',
    of: 'bridge-en',
    edits: [
      inside('workers', 'content: 43 workers', 'content: “43 workers'),
      inside('workers', 'million dollars', 'million dollars”'),
      inside('workers', 'type: indirect', 'type: direct'),
    ],
    ...{ rule: 'quote-not-verbatim', at: '“43 workers', says: 'word for word' },
  },
  {
    what: 'indirect for a quotation, English',
    of: 'clinic-en',
    edits: [inside('deaths', 'type: direct', 'type: indirect')],
    ...{
      rule: 'type-mismatch',
      at: 'indirect\n    stance: neutral\n    certainty: certain\n    hedging: medium\n    status: unchecked\n\n  - id: wards',
      says: 'direct',
    },
  },
  {
    what: 'indirect for a quotation, Arabic',
    of: 'bridge-ar',
    edits: [inside('guarantee', 'type: direct', 'type: indirect')],
    ...{
      rule: 'type-mismatch',
      at: 'indirect\n    stance: neutral\n    certainty: certain\n    hedging: medium\n    status: unchecked\n\n  - id: inquiry',
      says: 'direct',
    },
  },
  {
    what: 'direct for words that are quoted in part',
    of: 'clinic-en',
    edits: [inside('hard', 'type: mixed', 'type: direct')],
    ...{
      rule: 'type-mismatch',
      at: 'direct\n    stance: neutral\n    certainty: certain\n    hedging: medium\n    status: unchecked\n\n  - id: resigned',
      says: 'mixed',
    },
  },
  {
    what: 'mixed for words without a quotation, Arabic',
    of: 'bridge-ar',
    edits: [inside('workers', 'type: indirect', 'type: mixed')],
    ...{ rule: 'type-mismatch', at: 'mixed', says: 'indirect' },
  },
  {
    what: 'another number, English',
    of: 'bridge-en',
    edits: [inside('workers', '43 workers', '430 workers')],
    ...{ rule: 'quote-not-verbatim', at: '430 workers', says: '43' },
  },
  {
    what: 'another number, Arabic',
    of: 'clinic-ar',
    edits: [inside('wards', 'ثلاثة أقسام', 'ثلاثين قسمًا')],
    ...{ rule: 'quote-not-verbatim', at: 'الأدوية نفدت من ثلاثين', says: 'ثلاثة' },
  },
  {
    what: 'another day',
    of: 'clinic-en',
    edits: [inside('resigned', 'on Saturday night', 'on Sunday night')],
    ...{ rule: 'quote-not-verbatim', at: 'the director had resigned on Sunday', says: 'Saturday' },
  },
  {
    what: 'a firmer cue, English',
    of: 'bridge-en',
    edits: [
      inside('pillars', 'cue: claimed', 'cue: said'),
      inside('pillars', 'distance', 'neutral'),
      inside('pillars', 'very-high', 'high'),
    ],
    ...{ rule: 'cue-replaced', at: 'said\n    content: the contractor', says: 'claimed' },
  },
  {
    what: 'a firmer cue, Arabic',
    of: 'bridge-ar',
    edits: [
      inside('pillars', 'cue: زعم', 'cue: أكدت'),
      inside('pillars', 'distance', 'endorse'),
      inside('pillars', 'very-high', 'high'),
    ],
    ...{ rule: 'cue-replaced', at: 'أكدت\n    content: الشركة', says: 'زعم' },
  },
  {
    what: 'a denial without its polarity, English',
    of: 'clinic-en',
    edits: [inside('denial', 'polarity: negative\n    ', '')],
    ...{ rule: 'hedge-dropped', at: 'denied\n', says: 'denied' },
  },
  {
    what: 'a denial without its polarity, Arabic',
    of: 'clinic-ar',
    edits: [inside('denial', 'polarity: negative\n    ', '')],
    ...{ rule: 'hedge-dropped', at: 'نفى\n', says: 'نفى' },
  },
  {
    what: 'a denial of what is said, English',
    of: 'bridge-en',
    edits: [inside('safe', 'certainty: certain', 'certainty: certain\n    polarity: negative')],
    ...{ rule: 'polarity-flipped', at: 'negative', says: 'said' },
  },
  {
    what: 'a denial of what is said, Arabic',
    of: 'clinic-ar',
    edits: [inside('wards', 'certainty: certain', 'certainty: certain\n    polarity: negative')],
    ...{ rule: 'polarity-flipped', at: 'negative', says: 'ذكرت' },
  },
  {
    what: 'a hedge that the file drops, English',
    of: 'bridge-en',
    edits: [inside('inquiry', 'possible', 'certain'), inside('inquiry', 'very-high', 'high')],
    ...{
      rule: 'hedge-dropped',
      at: 'certain\n    hedging: high\n    status: unchecked\n\n  - id: road',
      says: 'might',
    },
  },
  {
    what: 'a hedge that the file drops, Arabic',
    of: 'clinic-ar',
    edits: [inside('arrival', 'probable', 'certain'), inside('arrival', 'high', 'medium')],
    ...{
      rule: 'hedge-dropped',
      at: 'certain\n    hedging: medium\n    status: unchecked\n\n  - id: visit',
      says: 'توقع',
    },
  },
];
