/** A marked sentence: its source, cue and content in brackets, as in `[Ruth Lane] {said} <the pool was warm>.` */
const PART = { '[': 'source', '{': 'cue', '<': 'content' } as const;
const ENDS = { source: ']', cue: '}', content: '>' } as const;

type Role = (typeof PART)[keyof typeof PART];
type Spans = Record<Role, [number, number][]>;

/** The text without its brackets, and the spans they stood round. */
function readBrackets(marked: string): Spans & { readonly text: string } {
  const spans: Spans = { source: [], cue: [], content: [] };
  const open = new Map<Role, number>();
  let text = '';
  for (const unit of marked) {
    const role = PART[unit as keyof typeof PART] as Role | undefined;
    const closed = ([...open.keys()] as Role[]).find((name) => ENDS[name] === unit);
    if (role !== undefined) open.set(role, text.length);
    else if (closed !== undefined) {
      spans[closed].push([open.get(closed) ?? 0, text.length]);
      open.delete(closed);
    } else text += unit;
  }
  return { text, ...spans };
}

/** A gold document whose paragraphs are marked sentences; one without brackets has no attribution. */
export function goldOf(id: string, sentences: readonly string[], more: Readonly<Record<string, string>> = {}) {
  let text = '';
  const attributions = sentences.flatMap((sentence, at) => {
    const read = readBrackets(sentence);
    const begin = text.length;
    const moved = (spans: readonly [number, number][]) => spans.map(([start, end]) => [begin + start, begin + end]);
    text += `${read.text}\n\n`;
    const { source, cue, content } = read;
    return content.length === 0
      ? []
      : [{ id: `E${at + 1}`, source: moved(source), cue: moved(cue), content: moved(content) }];
  });
  return { id, ...more, text, attributions };
}

const PEOPLE = [
  'Ruth Lane',
  'The mayor',
  'Tom Beck',
  'The coach',
  'A baker',
  'The harbour master',
  'Two nurses',
  'She',
];
const THINGS = ['the pool', 'the old bridge', 'the market', 'a ferry', 'the library', 'the last train'];
const STATES = ['was closed', 'would open in May', 'had been sold', 'is too small', 'will be painted', 'cost too much'];

/**
 * English articles of a made-up newspaper, each of an outlet: “X glimped that Y”, with a verb that no lexicon has, is an
 * attribution in them, and “X grobed Y” none.
 */
export function inventedArticles(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const pick = (list: readonly string[], more: number): string => list[(at * 5 + more * 3) % list.length] as string;
    const sentences = Array.from({ length: 4 }, (_, index) => {
      const [person, thing, state] = [pick(PEOPLE, index), pick(THINGS, index + 1), pick(STATES, index + 2)];
      return index % 2 === at % 2
        ? `[${person}] {glimped} that <${thing} ${state}>.`
        : `${person} grobed ${thing} before it ${state}.`;
    });
    return goldOf(`article-${at}`, sentences, { language: 'en', outlet: `outlet-${at % 5}` });
  });
}
