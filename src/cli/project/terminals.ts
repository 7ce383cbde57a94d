import type { BidiMode } from '../../render/terminal/bidi.ts';
import { same, type Wording } from '../../wording.ts';

/** A terminal program, and how it shows right-to-left text. */
export interface KnownTerminal {
  readonly name: Wording;
  readonly bidi: BidiMode;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Terminals by the variables that they set, the surest sign first. Those that reorder lines by the
 * Unicode algorithm need isolates; those that never reorder letters need `visual`.
 */
const TERMINALS: readonly (KnownTerminal & { readonly isIt: (env: Environment) => boolean })[] = [
  { name: same('VS Code'), bidi: 'visual', isIt: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'vscode' },
  { name: same('Windows Terminal'), bidi: 'visual', isIt: ({ WT_SESSION }) => Boolean(WT_SESSION) },
  { name: same('WezTerm'), bidi: 'visual', isIt: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'WezTerm' },
  {
    name: same('kitty'),
    bidi: 'visual',
    isIt: ({ KITTY_WINDOW_ID, TERM }) => Boolean(KITTY_WINDOW_ID) || TERM === 'xterm-kitty',
  },
  {
    name: same('Alacritty'),
    bidi: 'visual',
    isIt: ({ ALACRITTY_WINDOW_ID, TERM }) => Boolean(ALACRITTY_WINDOW_ID) || TERM === 'alacritty',
  },
  { name: same('foot'), bidi: 'visual', isIt: ({ TERM = '' }) => /^foot\b/.test(TERM) },
  { name: same('Terminal.app'), bidi: 'isolate', isIt: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'Apple_Terminal' },
  { name: same('mlterm'), bidi: 'isolate', isIt: ({ MLTERM }) => Boolean(MLTERM) },
  { name: same('mintty'), bidi: 'isolate', isIt: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'mintty' },
  { name: same('Konsole'), bidi: 'isolate', isIt: ({ KONSOLE_VERSION }) => Boolean(KONSOLE_VERSION) },
  // GNOME Terminal and others on VTE reorder since version 0.58.
  {
    name: { en: 'a VTE terminal', ar: 'طرفية VTE' },
    bidi: 'isolate',
    isIt: ({ VTE_VERSION }) => Number(VTE_VERSION) >= 5800,
  },
  {
    name: { en: 'an old VTE terminal', ar: 'طرفية VTE قديمة' },
    bidi: 'visual',
    isIt: ({ VTE_VERSION }) => Boolean(VTE_VERSION),
  },
  { name: same('xterm'), bidi: 'visual', isIt: ({ XTERM_VERSION }) => Boolean(XTERM_VERSION) },
];

/** The terminal that the environment names; null where it is not known. */
export const terminalOf = (env: Environment): KnownTerminal | null => TERMINALS.find(({ isIt }) => isIt(env)) ?? null;
