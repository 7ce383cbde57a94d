/** Where results go: the standard output, or a file that is written atomically. */
export interface Output {
  readonly isTTY: boolean;
  /** The width of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  /** Resolves to false once the reader has gone (`| head`): stop writing, which is no error. */
  readonly write: (text: string) => Promise<boolean>;
  /** Commits what was written. */
  readonly finish: () => Promise<void>;
  /** Discards what was written to a file, which keeps its old content. */
  readonly abandon: () => Promise<void>;
}
