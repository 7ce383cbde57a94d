/** A drawn glyph, in points; `y` grows upward, `x` is its left edge. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The font size. */
  readonly height: number;
}

/** An affine transformation, as in PDF. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The part of a glyph of pdf.js that is used; a number in its place moves the pen, in 1/1000 of the font size. */
interface ShownGlyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  /** In units of the font matrix. */
  readonly width: number;
  readonly isSpace: boolean;
}

/** The text state of ISO 32000-1, section 9.3, with the current transformation matrix. */
interface State {
  matrix: Matrix;
  font: GlyphFont;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

// A glyph without a Unicode value among Arabic ones lengthens a word.
const TATWEEL = '\u0640';
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const INITIAL = {
  font: { unit: 0.001, isMapped: () => true },
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};
const MAX_NESTING = 1000;
/** The sine up to which a line of text counts as horizontal. */
const MAX_SLOPE = 0.02;

/** What must be known of a font to place and read its glyphs. */
export interface GlyphFont {
  /** The unit of the widths of its glyphs, as a share of the font size. */
  readonly unit: number;
  /** Whether the Unicode value of a code is known, and not guessed from an encoding that the font does not follow. */
  readonly isMapped: (code: number) => boolean;
}

/** Operators of a page with their arguments, by the names of pdf.js. */
export interface Operators {
  readonly names: readonly string[];
  readonly args: readonly (readonly unknown[] | null)[];
  readonly fontOf: (name: string) => GlyphFont;
  /** The replacement texts of marked content, by the index of the operator that begins it. */
  readonly actualTexts: ReadonlyMap<number, string>;
}

/** The glyphs of a page in the order in which they are drawn; rotated text, such as a watermark, is left out. */
export function glyphsOf({ names, args, fontOf, actualTexts }: Operators, page: Matrix): Glyph[] {
  const glyphs: Glyph[] = [];
  const marked: { readonly text: string | null; readonly start: number }[] = [];
  const saved: State[] = [];
  let state: State = { matrix: page, ...INITIAL };
  let line = IDENTITY;
  let text = IDENTITY;
  const move = (x: number, y: number): void => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const save = (): void => {
    if (saved.length < MAX_NESTING) saved.push({ ...state });
  };
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  const setFont = ([font, size]: readonly unknown[]): void => {
    state.size = Number(size);
    state.font = fontOf(String(font));
  };
  const show = (shown: unknown): void => {
    let pen = 0;
    for (const item of shown as readonly (ShownGlyph | number | null)[]) {
      if (typeof item === 'number') pen -= (item / 1000) * state.size;
      else if (item !== null) {
        const width = item.width * state.font.unit * state.size;
        const unicode = state.font.isMapped(item.originalCharCode) ? item.unicode : TATWEEL;
        const glyph = placed(unicode, { pen: pen * state.scale, width: width * state.scale }, state, text);
        if (glyph !== null) glyphs.push(glyph);
        pen += width + state.characterSpacing + (item.isSpace ? state.wordSpacing : 0);
      }
    }
    text = times([1, 0, 0, 1, pen * state.scale, 0], text);
  };
  const operators: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save,
    restore,
    transform: (matrix) => {
      state.matrix = times(numbers(matrix), state.matrix);
    },
    paintFormXObjectBegin: ([matrix]) => {
      save();
      if (matrix != null) state.matrix = times(numbers(matrix as ArrayLike<number>), state.matrix);
    },
    paintFormXObjectEnd: restore,
    beginText: () => {
      line = IDENTITY;
      text = IDENTITY;
    },
    setFont,
    setGState: ([entries]) => {
      for (const [key, value] of entries as readonly (readonly [string, never])[]) if (key === 'Font') setFont(value);
    },
    setCharSpacing: ([spacing]) => {
      state.characterSpacing = Number(spacing);
    },
    setWordSpacing: ([spacing]) => {
      state.wordSpacing = Number(spacing);
    },
    setHScale: ([percent]) => {
      state.scale = Number(percent) / 100;
    },
    setLeading: ([leading]) => {
      state.leading = -Number(leading);
    },
    setTextRise: ([rise]) => {
      state.rise = Number(rise);
    },
    setTextMatrix: ([matrix]) => {
      line = numbers(matrix as ArrayLike<number>);
      text = line;
    },
    moveText: ([x, y]) => move(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      state.leading = Number(y);
      move(Number(x), Number(y));
    },
    nextLine: () => move(0, state.leading),
    showText: ([shown]) => show(shown),
    showType3Text: ([shown]) => show(shown),
    endMarkedContent: () => {
      const { text: replacement = null, start = 0 } = marked.pop() ?? {};
      if (replacement === null || glyphs.length - start > MAX_REPLACED) return;
      glyphs.push(...replaced(glyphs.splice(start), replacement));
    },
  };
  for (const [index, name] of names.entries()) {
    if (BEGINS_MARKED.has(name)) marked.push({ text: actualTexts.get(index) ?? null, start: glyphs.length });
    else operators[name]?.(args[index] ?? []);
  }
  return glyphs.filter(({ text }) => text !== '');
}

const BEGINS_MARKED: ReadonlySet<string> = new Set(['beginMarkedContent', 'beginMarkedContentProps']);
/** A replacement text for more glyphs is of a word or a picture, whose glyphs are read instead. */
const MAX_REPLACED = 4;

/** One glyph with a replacement text in the place of several. */
function replaced(glyphs: readonly Glyph[], text: string): Glyph[] {
  const [first] = glyphs.filter(({ width }) => width > 0).concat(glyphs);
  if (first === undefined || /\s/u.test(text)) return [...glyphs];
  const x = Math.min(...glyphs.map((glyph) => glyph.x));
  const right = Math.max(...glyphs.map((glyph) => glyph.x + glyph.width));
  return [
    {
      ...first,
      x: first.width > 0 ? first.x : x,
      width: right - (first.width > 0 ? first.x : x),
      text: text.replace(UNREADABLE, ''),
    },
  ];
}

const UNREADABLE = /[\p{Cc}\p{Co}\ufffd]/gu;

function placed(
  unicode: string,
  { pen, width }: { readonly pen: number; readonly width: number },
  { matrix, size, rise }: State,
  text: Matrix,
): Glyph | null {
  const [a, b, c, d, x, y] = times([1, 0, 0, 1, pen, rise], times(text, matrix));
  const length = Math.hypot(a, b);
  const isTurned = a < 0 !== size < 0 || Math.abs(b) > length * MAX_SLOPE;
  const characters = unicode.replace(UNREADABLE, '');
  if (isTurned || !Number.isFinite(x + y)) return null;
  return { text: characters, x, y, width: Math.abs(width) * length, height: Math.abs(size) * Math.hypot(c, d) };
}

/** The product of two matrices: first `a`, then `b`. */
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

const numbers = (values: ArrayLike<unknown>): Matrix => [0, 1, 2, 3, 4, 5].map((at) => Number(values[at])) as never;
