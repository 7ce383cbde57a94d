/** The numbers of attributed claims that are not shown. */
export interface HiddenClaims {
  /** Those of kinds that are not shown by default. */
  readonly kinds: number;
  /** Those that the user's conditions leave out. */
  readonly filters: number;
}

/** Options of the layout of claims, computed once from the command line and the terminal. */
export interface RenderOptions {
  /** The width of a line in display columns. */
  readonly width: number;
  /** chalk's levels: 0 no colour, 1 sixteen colours, 2 256 colours, 3 true colour. */
  readonly color: 0 | 1 | 2 | 3;
  readonly bidi: 'isolate' | 'visual' | 'none';
  /** The language of headers and labels, whatever the article's. */
  readonly ui: 'en' | 'ar';
  /** The columns to show, in order; null for the format's own. */
  readonly columns: readonly string[] | null;
  /** Whether claims in the writer's own voice are shown as well. */
  readonly all: boolean;
  /** Whether each claim is followed by the words, entry, frame and points of its level. */
  readonly explain: boolean;
  /** Whether lines are wrapped to `width`; false in a pipe, where one row stays one line. */
  readonly wrap: boolean;
  /** Whether each article has a heading, because there are several. */
  readonly heading: boolean;
  /** How many attributed claims of this article are not shown; absent where all are. */
  readonly hidden?: HiddenClaims;
  /** Whether CSV cells are written unescaped, so that a spreadsheet may run formulas. */
  readonly raw?: boolean;
  /** Whether CSV begins with a byte order mark, by which spreadsheets know UTF-8. */
  readonly hasMark?: boolean;
}
