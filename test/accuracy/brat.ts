/** A gold attribution: spans as pairs of UTF-16 offsets, half-open. */
export interface GoldAttribution {
  readonly id: string;
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
}
type Pair = readonly [start: number, end: number];

const ROLES = ['Source', 'Cue', 'Content'] as const;
type Role = (typeof ROLES)[number];

/**
 * The attributions of a brat file as PolNeAR has them: `T` lines with spans counted in characters, parted by `;` where there are
 * several, and `E` lines that say which of them make an attribution. One without content is left out.
 */
export function attributionsIn(annotation: string, text: string): GoldAttribution[] {
  const toUnits = unitOffsets(text);
  const lines = annotation.split(/\r?\n/).map((line) => line.split('\t'));
  const spans = new Map<string, Pair[]>();
  for (const [id = '', body = ''] of lines) if (id.startsWith('T')) spans.set(id, spansIn(body, toUnits));
  return lines
    .filter(([id = '']) => id.startsWith('E'))
    .map(([id = '', body = '']): GoldAttribution => {
      const of = (role: Role): Pair[] =>
        argumentsOf(body, role)
          .flatMap((name) => spans.get(name) ?? [])
          .sort(([a], [b]) => a - b);
      return { id, source: of('Source'), cue: of('Cue'), content: of('Content') };
    })
    .filter(({ content }) => content.length > 0)
    .sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ source, cue, content }: GoldAttribution): number =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start));

/** `Source 0 4;10 12` → its pairs. */
const spansIn = (body: string, toUnits: (offset: number) => number): Pair[] =>
  body
    .slice(body.indexOf(' ') + 1)
    .split(';')
    .map((span) => span.trim().split(' ').map(Number))
    .map(([start = 0, end = 0]) => [toUnits(start), toUnits(end)]);

/** `Attribution:T4 Content:T3 Source2:T9` → the names that stand for a role; brat numbers them from the second on. */
const argumentsOf = (body: string, role: Role): string[] =>
  body
    .split(' ')
    .map((argument) => argument.split(':'))
    .filter(([name = '']) => name.replace(/\d+$/, '') === role)
    .map(([, name = '']) => name);

/** From offsets in characters to offsets in UTF-16 units. */
function unitOffsets(text: string): (offset: number) => number {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) as number) + character.length);
  return (offset) => offsets[Math.min(offset, offsets.length - 1)] as number;
}
