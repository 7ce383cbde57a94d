import type { BidiMode } from '../../render/terminal/bidi.ts';

/** A terminal program, and how it shows right-to-left text. */
export interface KnownTerminal {
  readonly name: string;
  readonly bidi: BidiMode;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Terminals by the variables that they set, the surest sign first. Those that reorder lines by the
 * Unicode algorithm need isolates; those that never reorder letters need `visual`.
 */
const TERMINALS: readonly (KnownTerminal & { readonly isIt: (env: Environment) => boolean })[] = [
  { name: 'VS Code', bidi: 'visual', isIt: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'vscode' },
  { name: 'Windows Terminal', bidi: 'visual', isIt: ({ WT_SESSION }) => Boolean(WT_SESSION) },
  { name: 'WezTerm', bidi: 'visual', isIt: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'WezTerm' },
  {
    name: 'kitty',
    bidi: 'visual',
    isIt: ({ KITTY_WINDOW_ID, TERM }) => Boolean(KITTY_WINDOW_ID) || TERM === 'xterm-kitty',
  },
  {
    name: 'Alacritty',
    bidi: 'visual',
    isIt: ({ ALACRITTY_WINDOW_ID, TERM }) => Boolean(ALACRITTY_WINDOW_ID) || TERM === 'alacritty',
  },
  { name: 'foot', bidi: 'visual', isIt: ({ TERM = '' }) => /^foot\b/.test(TERM) },
  { name: 'Terminal.app', bidi: 'isolate', isIt: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'Apple_Terminal' },
  { name: 'mlterm', bidi: 'isolate', isIt: ({ MLTERM }) => Boolean(MLTERM) },
  { name: 'mintty', bidi: 'isolate', isIt: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'mintty' },
  { name: 'Konsole', bidi: 'isolate', isIt: ({ KONSOLE_VERSION }) => Boolean(KONSOLE_VERSION) },
  // GNOME Terminal and others on VTE reorder since version 0.58.
  { name: 'a VTE terminal', bidi: 'isolate', isIt: ({ VTE_VERSION }) => Number(VTE_VERSION) >= 5800 },
  { name: 'an old VTE terminal', bidi: 'visual', isIt: ({ VTE_VERSION }) => Boolean(VTE_VERSION) },
  { name: 'xterm', bidi: 'visual', isIt: ({ XTERM_VERSION }) => Boolean(XTERM_VERSION) },
];

/** The terminal that the environment names; null where it is not known. */
export const terminalOf = (env: Environment): KnownTerminal | null => TERMINALS.find(({ isIt }) => isIt(env)) ?? null;
