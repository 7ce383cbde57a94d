import type { Policy } from '../../analysis/grading/policy.ts';
import type { Certainty, Level, Stance, Transparency } from '../../language/values.ts';

/** The phrases of the rule in one language; the numbers come from the weights in force. */
interface Phrases {
  readonly opening: string;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly stances: (parts: readonly string[]) => string;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly transparency: Readonly<Record<Transparency, string>>;
  /**
   * The sentence part for the points that ways of putting the content add; `first` for the first
   * such part.
   */
  readonly put: (points: number, ways: readonly string[], first: boolean) => string;
  readonly is: (points: number, kinds: readonly string[], first: boolean) => string;
  readonly add: (parts: readonly string[]) => string;
  readonly teller: (points: number) => string;
  readonly level: Readonly<Record<Level, string>>;
  readonly from: (range: string, level: string, first: boolean) => string;
  readonly levels: (parts: readonly string[]) => string;
  /** The points of the highest level, and those of a level whose points are not whole numbers. */
  readonly open: (least: number) => string;
  readonly below: (least: number, next: number) => string;
  readonly closing: string;
}

const en: Phrases = {
  opening: 'Count the steps away from the paper’s own word.',
  stance: { own: 'Own word:', endorse: '“Confirms/reveals”:', neutral: '“Says”:', distance: '“Claims/alleges”:' },
  stances: (parts) => `${parts.join('. ')}.`,
  certainty: {
    certain: 'as certain',
    probable: 'as likely',
    possible: 'as possible',
    belief: 'as an opinion',
    unknown: 'as an open question',
  },
  transparency: {
    person: 'a named person',
    organisation: 'a named organisation',
    role: 'a role without a name',
    anonymous: 'anonymous',
    none: 'missing',
  },
  put: (points, ways, first) => `${points} if ${first ? 'it is put ' : ''}${joinList(ways, ' or ')}`,
  is: (points, kinds, first) => `${points} if ${first ? 'the source' : 'it'} is ${joinList(kinds, ' or ')}`,
  add: (parts) => `Add ${parts.join(', ')}.`,
  teller: (points) => `Add ${points} for each teller after the first.`,
  level: { none: 'none', low: 'low', medium: 'medium', high: 'high', 'very-high': 'very high' },
  from: (range, level, first) => `${range} ${first ? 'is ' : ''}${level}`,
  levels: (parts) => `${parts.join(', ')}.`,
  open: (least) => `${least} and more`,
  below: (least, next) => `${least} to under ${next}`,
  closing: 'Print the words beside the points.',
};

const ar: Phrases = {
  opening: 'عُدّ الخطوات التي تبعد القول عن كلمة الصحيفة نفسها:',
  stance: { own: 'كلمتها هي', endorse: '«أكد/كشف»', neutral: '«قال/ذكر»', distance: '«زعم/ادّعى»' },
  stances: (parts) => `${parts.join('، ')}.`,
  certainty: { certain: 'جازم', probable: 'راجح', possible: 'ممكن', belief: 'رأي', unknown: 'سؤال مفتوح' },
  transparency: {
    person: 'شخصًا مسمّى',
    organisation: 'جهة مسمّاة',
    role: 'صفة بلا اسم',
    anonymous: 'مجهولًا',
    none: 'غائبًا',
  },
  put: (points, ways) => `${points} إن قيل إنه ${ways.join(' أو ')}`,
  is: (points, kinds, first) => `${points} إن كان ${first ? 'المصدر ' : ''}${kinds.join(' أو ')}`,
  add: (parts) => `زد ${parts.join('، و')}.`,
  teller: (points) => `زد ${points} عن كل ناقل بعد الأول.`,
  level: { none: 'معدوم', low: 'منخفض', medium: 'متوسط', high: 'مرتفع', 'very-high': 'مرتفع جدًا' },
  from: (range, level) => `${range === '0' ? 'صفر' : range}: ${level}`,
  levels: (parts) => `${parts.join('؛ ')}.`,
  open: (least) => `${least} فأكثر`,
  below: (least, next) => `من ${least} إلى ما دون ${next}`,
  closing: 'واكتب الكلمات إلى جانب النقاط.',
};

const PHRASES: Readonly<Record<'en' | 'ar', Phrases>> = { en, ar };

/** The rule for levels in one paragraph, with the given weights. */
export function ruleOf(policy: Policy, ui: 'en' | 'ar'): string {
  const say = PHRASES[ui];
  const put = added(policy.certainty, say.certainty, say.put);
  const is = added(policy.transparency, say.transparency, say.is);
  return [
    say.opening,
    say.stances(stances(policy, say)),
    ...(put.length === 0 ? [] : [say.add(put)]),
    ...(is.length === 0 ? [] : [say.add(is)]),
    ...(policy.teller === 0 ? [] : [say.teller(policy.teller)]),
    say.levels(levels(policy, say)),
    say.closing,
  ].join(' ');
}

const stances = ({ stance }: Policy, say: Phrases): string[] =>
  keys(stance).map((name) => `${say.stance[name]} ${stance[name]}`);

/**
 * The parts of the rule for the values of an axis: values of one weight together, the lowest weight
 * first, values without weight left out.
 */
function added<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  phrases: Readonly<Record<Name, string>>,
  say: Phrases['put'],
): string[] {
  const steps = [...new Set(keys(weights).map((name) => weights[name]))].filter((points) => points > 0);
  return steps
    .sort((a, b) => a - b)
    .map((points, index) => {
      const alike = keys(weights).filter((name) => weights[name] === points);
      return say(
        points,
        alike.map((name) => phrases[name]),
        index === 0,
      );
    });
}

/** The points of each level, as ranges of whole numbers unless a weight or level has a fraction. */
function levels({ levels: least, teller, ...axes }: Policy, say: Phrases): string[] {
  const all = [teller, ...[least, ...Object.values(axes)].flatMap((each) => Object.values<number>(each))];
  const whole = all.every((points) => Number.isInteger(points));
  return keys(least).map((name, index, names) => {
    const [first, next] = [least[name], names[index + 1]];
    const range =
      next === undefined ? say.open(first) : whole ? span(first, least[next] - 1) : say.below(first, least[next]);
    return say.from(range, say.level[name], index === 0);
  });
}

const span = (first: number, last: number): string => (first === last ? String(first) : `${first}–${last}`);

const joinList = (items: readonly string[], or: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${or}${items.at(-1)}`;

const keys = <Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] => Object.keys(record) as Name[];
