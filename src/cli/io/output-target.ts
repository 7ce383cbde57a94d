/** Where results go: the standard output, or a file that is written whole or not at all. */
export interface Output {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  /** False once nobody reads any more (`| head`): there is no point in going on, and nothing is wrong. */
  readonly write: (text: string) => Promise<boolean>;
  /** Makes what was written final. */
  readonly finish: () => Promise<void>;
  /** Takes back what can be taken back: a file keeps what it had. */
  readonly abandon: () => Promise<void>;
}
