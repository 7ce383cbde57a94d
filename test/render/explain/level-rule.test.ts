import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '../../../src/analysis/grading/policy.ts';
import { ruleOf } from '../../../src/render/explain/level-rule.ts';

const with_ = (parts: Partial<Policy>): Policy => ({ ...DEFAULT_POLICY, ...parts });
const { stance, certainty, transparency, levels } = DEFAULT_POLICY;

describe('the rule with the published weights is the published paragraph', () => {
  test.each([
    [
      'en',
      'Count the steps away from the paper’s own word. Own word: 0. “Confirms/reveals”: 1. “Says”: 2. “Claims/alleges”: 4. Add 1 if it is put as likely, 2 if as possible, as an opinion or as an open question. Add 1 if the source is a role without a name, 2 if it is anonymous or missing. Add 1 for each teller after the first. 0 is none, 1 low, 2 medium, 3–4 high, 5 and more very high. Print the words beside the points.',
    ],
    [
      'ar',
      'عُدّ الخطوات التي تبعد القول عن كلمة الصحيفة نفسها: كلمتها هي 0، «أكد/كشف» 1، «قال/ذكر» 2، «زعم/ادّعى» 4. زد 1 إن قيل إنه راجح، و2 إن قيل إنه ممكن أو رأي أو سؤال مفتوح. زد 1 إن كان المصدر صفة بلا اسم، و2 إن كان مجهولًا أو غائبًا. زد 1 عن كل ناقل بعد الأول. صفر: معدوم؛ 1: منخفض؛ 2: متوسط؛ 3–4: مرتفع؛ 5 فأكثر: مرتفع جدًا. واكتب الكلمات إلى جانب النقاط.',
    ],
  ] as const)('%s', (ui, paragraph) => {
    expect(ruleOf(DEFAULT_POLICY, ui)).toBe(paragraph);
  });
});

describe('the rule with other weights says those', () => {
  const nothing = { certain: 0, probable: 0, possible: 0, belief: 0, unknown: 0 };

  test.each([
    ['of a stance', { stance: { ...stance, endorse: 2 } }, '“Confirms/reveals”: 2.', '«أكد/كشف» 2،'],
    [
      'of each certainty apart',
      { certainty: { ...certainty, belief: 3 } },
      'Add 1 if it is put as likely, 2 if as possible or as an open question, 3 if as an opinion.',
      'زد 1 إن قيل إنه راجح، و2 إن قيل إنه ممكن أو سؤال مفتوح، و3 إن قيل إنه رأي.',
    ],
    ['of none', { certainty: nothing }, '“Claims/alleges”: 4. Add 1 if the source', '4. زد 1 إن كان المصدر'],
    [
      'of a named person',
      { transparency: { ...transparency, person: 1 } },
      'Add 1 if the source is a named person or a role without a name, 2 if',
      'زد 1 إن كان المصدر شخصًا مسمّى أو صفة بلا اسم، و2 إن كان',
    ],
    ['of no teller', { teller: 0 }, 'or missing. 0 is none', 'غائبًا. صفر: معدوم'],
    [
      'of levels that begin later',
      { levels: { ...levels, medium: 3, high: 4, 'very-high': 8 } },
      '0 is none, 1–2 low, 3 medium, 4–7 high, 8 and more very high.',
      'صفر: معدوم؛ 1–2: منخفض؛ 3: متوسط؛ 4–7: مرتفع؛ 8 فأكثر: مرتفع جدًا.',
    ],
    [
      'with a fraction',
      { teller: 0.5 },
      'Add 0.5 for each teller after the first. 0 to under 1 is none, 1 to under 2 low,',
      'زد 0.5 عن كل ناقل بعد الأول. من 0 إلى ما دون 1: معدوم؛',
    ],
  ] as const)('%s', (_, parts, en, ar) => {
    expect(ruleOf(with_(parts), 'en')).toContain(en);
    expect(ruleOf(with_(parts), 'ar')).toContain(ar);
  });
});
