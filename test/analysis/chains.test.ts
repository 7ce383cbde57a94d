import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { packOf } from '../../src/language/index.ts';
import { readDocument } from '../../src/text/document.ts';

const pack = await packOf('ar');

/** The chain of the last attributed claim of a text. */
function lastChain(text: string): string {
  const { claims } = analyze(readDocument({ id: 'article', path: null, text }, pack), pack);
  const last = claims.filter(({ source, parent }) => source !== null && parent === null).at(-1);
  return last?.chain.map(({ name }) => name).join(' > ') ?? '';
}

describe('the chain of tellers in Arabic', () => {
  test.each([
    ['وبحسب صحيفة الأفق نقلا عن المدرب سامي حداد فإن الفريق جاهز.', 'صحيفة الأفق > سامي حداد'],
    ['حسب رويترز التي نقلت عن مصدر أمني، فإن الطريق مغلق.', 'رويترز > مصدر أمني'],
    ['وقالت رويترز التي نقلت عن مسؤول محلي إن الطريق مغلق.', 'رويترز > مسؤول محلي'],
    ['وحسب مصادر نقلت عنها صحيفة الأفق، فإن اللاعب سيغادر.', 'صحيفة الأفق > مصادر'],
    ['وبحسب مصادر أمنية نقلت عنها وكالة رويترز فإن الطريق مغلق.', 'وكالة رويترز > مصادر أمنية'],
    ['وتابع المصدر، الذي نقلت عنه رويترز، أن الطريق مغلق.', 'رويترز > المصدر'],
    ['وحسب ما أوردته صحيفة الأفق عن مصادر مقربة، فإن اللاعب سيغادر.', 'صحيفة الأفق > مصادر مقربة'],
    ['وقالت صحيفة الأفق على لسان المدير سامي حداد إن السوق مستقر.', 'صحيفة الأفق > سامي حداد'],
    ['وتابعت الصحيفة نقلا عن اللاعب قوله إن العقد انتهى.', 'الصحيفة > اللاعب'],
  ])('begins with the medium that quotes, in whatever order: %s', (text, chain) => {
    expect(lastChain(text)).toBe(chain);
  });

  test.each([
    ['ونقلت رويترز عن سامي الحداد قوله إن السوق مستقر.\n\nوأضاف أن الأسعار ثابتة.', 'رويترز > سامي الحداد'],
    ['ونقلت رويترز عن سامي الحداد قوله إن السوق مستقر.\n\nوقال الحداد إن الأسعار ثابتة.', 'سامي الحداد'],
  ])('is kept by whoever goes on, and not where somebody is named again: %s', (text, chain) => {
    expect(lastChain(text)).toBe(chain);
  });

  test.each([
    ['وقال سامي حداد في تصريحات نقلتها صحيفة الأفق إن السوق مستقر.', 'صحيفة الأفق > سامي حداد'],
    ['وفي مقال نشرته صحيفة الأفق، كتب سامي حداد أن السوق مستقر.', 'صحيفة الأفق > سامي حداد'],
    ['وقال سامي حداد، في مقابلة نشرتها صحيفة الأفق، إن السوق مستقر. وأضاف أن الطلب زاد.', 'صحيفة الأفق > سامي حداد'],
    ['وقال سامي حداد في تصريح لصحيفة الأفق إن السوق مستقر.', 'سامي حداد'],
    ['وقال سامي حداد في تغريدة على حسابه في تويتر إن السوق مستقر.', 'سامي حداد'],
    ['وقال سامي حداد في البضائع التي نقلتها صحيفة الأفق إن السوق مستقر.', 'سامي حداد'],
  ])('begins with the medium that carries a statement, not with the one that is told: %s', (text, chain) => {
    expect(lastChain(text)).toBe(chain);
  });

  test.each([
    ['قالت صحيفة الأفق إن اللاعب سيغادر. ونقلت عن المدير كريم نصار قوله إن العقد انتهى.', 'صحيفة الأفق > كريم نصار'],
    ['ذكر موقع الدرب أن اللاعب سيغادر. ونقل عن المدير كريم نصار قوله إن العقد انتهى.', 'موقع الدرب > كريم نصار'],
    ['قال سامي حداد إن اللاعب سيغادر. ونقل عن المدير كريم نصار قوله إن العقد انتهى.', 'كريم نصار'],
    ['ونقلت صحيفة الأفق عن سامي حداد قوله إن الجسر مغلق. وأضاف أن العقد انتهى.', 'صحيفة الأفق > سامي حداد'],
  ])('goes on with the medium that is not named again: %s', (text, chain) => {
    expect(lastChain(text)).toBe(chain);
  });

  test.each([
    ['وقال بيان للنادي نشره موقع الدرب إن اللاعب سيغادر.', 'النادي'],
    ['وبحسب تصريحات أدلى بها سامي حداد لصحيفة الأفق فإن السوق مستقر.', 'سامي حداد'],
  ])('has the issuer of a document without the clause that says who carries it: %s', (text, chain) => {
    expect(lastChain(text)).toBe(chain);
  });
});
