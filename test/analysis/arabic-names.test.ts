import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { packOf } from '../../src/language/index.ts';
import { readDocument } from '../../src/text/document.ts';

const pack = await packOf('ar');

/** The sources of an article's attributed claims, each as `name, transparency`. */
function sourcesOf(text: string): string[] {
  const { claims } = analyze(readDocument({ id: 'article', path: null, text }, pack), pack);
  return claims.flatMap(({ source }) => (source === null ? [] : [`${source.name}, ${source.transparency}`]));
}

const said = (who: string): string => `وقال ${who} إن الجسر مغلق.`;

describe('the name of a source in Arabic', () => {
  test.each([
    ['ماجد خلف الله', 'ماجد خلف الله, person'],
    ['نور الدين الطبوبي', 'نور الدين الطبوبي, person'],
    ['بان كي مون', 'بان كي مون, person'],
    ['وزير الخارجية شي جين بينغ', 'شي جين بينغ, person'],
    ['غير بيدرسون', 'غير بيدرسون, person'],
    ['سعيد بن الحداد', 'سعيد بن الحداد, person'],
    ['مرغريتا سيمونوفا', 'مرغريتا سيمونوفا, person'],
    ['المشرف على تطوير السوق الدكتور بريكان الشلوي', 'بريكان الشلوي, person'],
    ['سامي حداد النائب بمجلس نواب الشعب عن حزب الوسط', 'سامي حداد, person'],
    ['عضو الفريق بريك العتيبي', 'بريك العتيبي, person'],
    ['المتحدث سامي الحداد', 'سامي الحداد, person'],
    ['مدير الشركة الوطنية (مياه) ماجد جاد الله', 'ماجد جاد الله, person'],
    ['رئيس الجمعية الهادي حداد', 'الهادي حداد, person'],
    ['سجاد حداد', 'سجاد حداد, person'],
    ['نائب رئيس المفوضية الأوروبية جيركي ماتاينن للبرلمان', 'جيركي ماتاينن, person'],
    ['الأميرة ليلى حداد في تغريدتها', 'ليلى حداد, person'],
    ['الوزير #سامي_الحداد', 'سامي الحداد, person'],
    ['وزير النقل سامي الشاهد اليوم', 'سامي الشاهد, person'],
    ['الرئيس السابق، سامي #الحداد،', 'سامي الحداد, person'],
    ['ليلى الحداد المتحدثة باسم الشركة', 'ليلى الحداد, person'],
    ['زكريا ليبمان بستاني الحديقة', 'زكريا ليبمان, person'],
    ['نافلة الحدادي', 'نافلة الحدادي, person'],
    ['سامي مالك فال', 'سامي مالك فال, person'],
    ['غلوريا دينكو المتحدثة باسم الشركة', 'غلوريا دينكو, person'],
  ])('has the words that are others elsewhere: %s', (who, source) => {
    expect(sourcesOf(said(who))).toEqual([source]);
  });

  test.each([
    ['سامي الحداد بفضل الله', 'سامي الحداد, person'],
    ['الوزير غير المعني', 'الوزير غير المعني, role'],
    ['مستشار للرئيس سامي الحداد', 'مستشار للرئيس سامي الحداد, role'],
    ['شقيق سامي الحداد', 'شقيق سامي الحداد, role'],
    ['شقيقه سامي الحداد', 'سامي الحداد, person'],
    ['محامي الرئيس الأميركي سامي الحداد', 'محامي الرئيس الأميركي سامي الحداد, role'],
    ['محامي الشركة سامي الحداد', 'سامي الحداد, person'],
    ['متحدث باسم سامي الحداد', 'متحدث باسم سامي الحداد, role'],
    ['متحدث باسم الشركة سامي الحداد', 'سامي الحداد, person'],
    ['سامي بن حمد الاتفاق', 'سامي بن حمد, person'],
    ['سامي حداد تغريداته', 'سامي حداد, person'],
    ['منتقدون', 'منتقدون, anonymous'],
    ['ممثلو السكان', 'ممثلو السكان, anonymous'],
    ['ليلى الحداد في روايتها', 'ليلى الحداد, person'],
    ['دبلوماسيون غربيون', 'دبلوماسيون غربيون, anonymous'],
    ['مندوب الصحة بمدنين سامي حداد', 'سامي حداد, person'],
  ])('has no words of a phrase that is no name: %s', (who, source) => {
    expect(sourcesOf(said(who))).toEqual([source]);
  });

  test.each([
    ['وعرض نجيب بوكيلي، رئيس الجزيرة، الخطة بعدما روّج بأن السوق مفتوح.', 'نجيب بوكيلي, person'],
    ['وزار سامي بوسطن بعدما روّج بأن السوق مفتوح.', 'سامي, person'],
  ])('ends with a surname that a title follows: %s', (text, source) => {
    expect(sourcesOf(text)).toEqual([source]);
  });

  test.each([
    [
      'وقال المدير أوريليو دي حدادو إن الجسر مغلق. وأضاف دي حدادو أن العمل بدأ.',
      ['أوريليو دي حدادو, person', 'أوريليو دي حدادو, person'],
    ],
    [
      'قال الأمير سامي بن رامي الحداد إن الجسر مغلق. وقال رامي الحداد إن العمل بدأ.',
      ['سامي بن رامي الحداد, person', 'رامي الحداد, person'],
    ],
    [
      'حضر صاحب السمو الأمير سامي بن حمد. ورفع المجلس التهاني إلى الملك رامي بن فهد.\nوقال سموه: "إن العمل بدأ في الجسر الجديد".',
      ['سامي بن حمد, person'],
    ],
    [
      'حضر الوزير سامي حداد. ورفع المجلس التهاني إلى الملك رامي بن فهد.\nوقال سموه: "إن العمل بدأ في الجسر الجديد".',
      ['رامي بن فهد, person'],
    ],
  ])('is that of whoever a part of it or an honorific means: %s', (text, sources) => {
    expect(sourcesOf(text)).toEqual(sources);
  });

  test.each([
    ['قال سامي حداد إن الفريق جاهز. وأكد الفريق أن المباراة صعبة.', 'الفريق, organisation'],
    ['شكل سامي حداد فريق البحث. وأكد الفريق أن المباراة صعبة.', 'فريق البحث, organisation'],
    ['وكشف مسؤول الرقابة عن الغذاء في المدينة سامي حداد أن العدد كبير.', 'سامي حداد, person'],
    ['وكشف مسؤول الرقابة عن خطة جديدة.', 'مسؤول الرقابة, role'],
  ])('has no predicate, and the preposition of its office: %s', (text, source) => {
    expect(sourcesOf(text)).toContain(source);
  });

  test('a surname that is also a month is a name behind a verb of saying, and a month elsewhere', () => {
    const text = 'وصلت تيريزا ماي أمس. وقالت ماي أمام البرلمان إن الاتفاق قريب.';
    expect(sourcesOf(text)).toEqual(['تيريزا ماي, person']);
    expect(sourcesOf('وقال المدير سامي الحداد في ماي إن الجسر آمن.')).toEqual(['سامي الحداد, person']);
  });

  test('is a surname that looks like a preposition and a word', () => {
    const text = 'قال إدريس لشكر إن الحزب موحد. وأكد لشكر أن المؤتمر قريب.';
    expect(sourcesOf(text)).toEqual(['إدريس لشكر, person', 'إدريس لشكر, person']);
  });

  test.each([
    ['بحسب تقرير حديث لصحيفة الأفق فإن الطلب زاد.', 'صحيفة الأفق, organisation'],
    ['وأكد بيان للجيش أن الوضع هادئ.', 'الجيش, organisation'],
    ['وجاء في بيان وزارة العمل أن الدوام يتغير.', 'وزارة العمل, organisation'],
    ['أصدرت وزارة العمل أمس بيانا عن الدوام. وذكر البيان أن الدوام يتغير.', 'وزارة العمل, organisation'],
    ['قرأ سامي أمس بيانا عن الدوام. وذكر البيان أن الدوام يتغير.', 'البيان, organisation'],
    ['وقال تقرير للجيش إن الوضع هادئ.', 'تقرير للجيش, organisation'],
  ])('is that of whoever issued a document: %s', (text, source) => {
    expect(sourcesOf(text)).toEqual([source]);
  });

  test.each([
    ['قال مصدر أمني إن الجسر مغلق. وأضاف نفس المصدر أن العمل بدأ.', ['مصدر أمني, anonymous', 'مصدر أمني, anonymous']],
    ['قال سامي حداد إن الجسر مغلق. وأضاف المصدر نفسه أن العمل بدأ.', ['سامي حداد, person', 'سامي حداد, person']],
    ['استقبل الوزير سامي حداد السفير ماجد عيد. وقال الأخير إن الجسر مغلق.', ['ماجد عيد, person']],
    ['تأخر العمل. وقال الأخير إن الجسر مغلق.', ['null, organisation']],
    ['وحسب ذات المصدر فإن الجسر مغلق.', ['null, anonymous']],
  ])('is that of whoever is meant by the same or the latter, or none: %s', (text, sources) => {
    expect(sourcesOf(text)).toEqual(sources);
  });

  test.each([
    ['عملت هيئة المياه والغابات عامين. وقالت رئيسة الهيئة إن السد جاهز.', 'رئيسة هيئة المياه والغابات, role'],
    ['وقالت رئيسة الهيئة إن السد جاهز.', 'رئيسة الهيئة, role'],
    ['اجتمع وزراء الخارجية. وقال رئيس الوزراء إن السد جاهز.', 'رئيس الوزراء, role'],
  ])('has the whole name of the body that an office belongs to: %s', (text, source) => {
    expect(sourcesOf(text)).toEqual([source]);
  });

  test.each([
    ['خبير اقتصادي: السوق مستقر\n\nقال الباحث سامي حداد إن السوق مستقر.', 'سامي حداد, person'],
    ['خبيرة اقتصادية: السوق مستقر\n\nقال الباحث سامي حداد إن السوق مستقر.', 'خبيرة اقتصادية, anonymous'],
    [
      'خبير اقتصادي: السوق مستقر\n\nقال سامي حداد إن السوق مستقر. وأكد كريم نصار أن السوق مغلق.',
      'خبير اقتصادي, anonymous',
    ],
  ])('is that of the only one who speaks below a headline that calls him by his calling: %s', (text, source) => {
    expect(sourcesOf(text)[0]).toEqual(source);
  });

  test.each([
    ['وينص الاتفاق على أن العمل يبدأ غدا.', 'الاتفاق, organisation'],
    ['وتوقع اليهود أن العمل يبدأ غدا.', 'اليهود, anonymous'],
    ['وقال العتيبي إن العمل يبدأ غدا.', 'العتيبي, person'],
    ['حضر سامي الصيد. وقال الصيد إن العمل يبدأ غدا.', 'سامي الصيد, person'],
  ])('is a person’s where a word with its article may be a surname: %s', (text, source) => {
    expect(sourcesOf(text)).toContain(source);
  });

  test.each([
    ['ونقلت الصحيفة عن مسؤولين أمنيين قولهم إن الجسر مغلق.', 'مسؤولون أمنيون, anonymous'],
    ['ونقلت الصحيفة عن مسؤولين أمنيين اثنين قولهما إن الجسر مغلق.', 'مسؤولان أمنيان اثنان, anonymous'],
    ['ونقلت الصحيفة عن حسين ياسين قوله إن الجسر مغلق.', 'حسين ياسين, person'],
  ])('is in the nominative: %s', (text, source) => {
    expect(sourcesOf(text)).toContain(source);
  });

  test.each([
    ['بلاغ صادر عن الجمعية المستقلة', 'الجمعية المستقلة, organisation'],
    ['بيان صدر أمس عن وزارة النقل', 'وزارة النقل, organisation'],
    ['تقرير جديد', 'تقرير جديد, organisation'],
  ])('is that of whoever a document comes from: %s', (who, source) => {
    expect(sourcesOf(said(who))).toEqual([source]);
  });

  test.each([
    ['قال سامي الحداد إن الجسر مغلق. وأكد حق السكان في الاعتراض على القرار.', 'حق'],
    ['وأكمل المدير هجومه على الحكم قائلا إن القرار خاطئ.', 'هجوم'],
    ['وجددت جمعية الأفق دعوتها إلى الحوار، مؤكدة أن الوقت حان.', 'دعوت'],
    ['واعتبر مراقبون القرار بمثابة تراجع.', 'القرار'],
    ['ودان بيان المجلس الميليشيات المسلحة. وأوضح البيان أن الجسر مغلق.', 'الميليشيات'],
  ])('has nothing of the object: %s', (text, thing) => {
    expect(sourcesOf(text).filter((source) => source.includes(thing))).toEqual([]);
  });

  test.each([
    ['وكان السفير الأميركي لدى المنظمة دنيس شيا حاضرا.\n\nوقال السفير الأميركي إن الجسر مغلق.', ['دنيس شيا, person']],
    [
      'وقال وزير النقل الفرنسي سامي الحداد إن الطريق مغلق.\n\nوقال عضو البرلمان الفرنسي إن الجسر مغلق.',
      ['سامي الحداد, person', 'عضو البرلمان الفرنسي, role'],
    ],
  ])('is that of whoever holds the office, and of nobody else: %s', (text, sources) => {
    expect(sourcesOf(text)).toEqual(sources);
  });

  test('has a date that completes a noun', () => {
    expect(sourcesOf(said('عضو لجنة قوى 14 آذار سامي الحداد'))).toEqual(['سامي الحداد, person']);
  });

  test.each([
    ['مسؤول أمني', 'مسؤول أمني, anonymous'],
    ['مسؤول في الوزارة', 'مسؤول في الوزارة, role'],
    ['الكثير من السكان', 'الكثير من السكان, anonymous'],
    ['المتهمان', 'المتهمان, anonymous'],
    ['«دروب»', 'دروب, organisation'],
    ['إتش دي آر', 'إتش دي آر, organisation'],
    ['"أبو طالب"', 'أبو طالب, person'],
  ])('is as open as its words say: %s', (who, source) => {
    expect(sourcesOf(said(who))).toEqual([source]);
  });

  test('has no addressee in it', () => {
    const text = 'قال سامي الحداد لرويترز إن الجسر مغلق. وقال لرويترز إن العمل مستمر.';
    expect(sourcesOf(text)).toEqual(['سامي الحداد, person', 'سامي الحداد, person']);
  });
});
