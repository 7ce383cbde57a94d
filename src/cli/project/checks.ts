import { execFileSync } from 'node:child_process';
import { reportOn } from '../../report/build.ts';
import { layoutWidth, type TerminalEnv } from '../options/terminal-env.ts';
import { nearestSettings } from '../settings/policy-file.ts';
import { settingsReader } from '../settings/settings-file.ts';
import { localeVariable } from './layout-settings.ts';
import { terminalOf } from './terminals.ts';

/** The result of a check: what was found, and what to do about it, if anything. */
export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'note' | 'problem';
  readonly found: string;
  readonly advice?: string;
}

/** Node's version, against the least one that the package asks for. */
export function nodeCheck(version: string, least: string): Check {
  const numbers = (text: string): number[] => text.split('.').map(Number);
  const [have, need] = [numbers(version), numbers(least)];
  const isNew = (have[0] ?? 0) !== (need[0] ?? 0) ? (have[0] ?? 0) > (need[0] ?? 0) : (have[1] ?? 0) >= (need[1] ?? 0);
  if (isNew) return { name: 'Node', state: 'ok', found: version };
  return { name: 'Node', state: 'problem', found: version, advice: `Install Node ${least} or newer.` };
}

const SENTENCES = { Arabic: 'قال الوزير إن الجسر أغلق.', English: 'The minister said the bridge is closed.' } as const;

const claimsIn = async (text: string): Promise<number> =>
  (await reportOn({ id: 'doctor', path: null, text, language: 'auto' })).claims.length;

/** Whether both languages can be analysed. */
export async function languageCheck(): Promise<Check> {
  const counts = await Promise.all(Object.values(SENTENCES).map((text) => claimsIn(text)));
  const names = Object.keys(SENTENCES).join(' and ');
  if (counts.every((count) => count === 1)) return { name: 'Languages', state: 'ok', found: names };
  return { name: 'Languages', state: 'problem', found: 'incomplete', advice: 'Install Isnad again.' };
}

/** The settings file that applies here, and whether it can be read. */
export async function settingsCheck(): Promise<Check> {
  const found = nearestSettings()(null);
  if (found === null) return { name: 'Settings', state: 'ok', found: 'no .isnad.yaml' };
  try {
    await settingsReader({})('.');
    return { name: 'Settings', state: 'ok', found };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { name: 'Settings', state: 'problem', found, advice: message };
  }
}

/** The encoding of the locale. Windows has none in its environment. */
export function localeCheck({ env }: Pick<TerminalEnv, 'env'>, platform: string): Check {
  const found = localeVariable({ env });
  if (platform === 'win32' || platform === 'darwin' || /utf-?8/i.test(found))
    return { name: 'Locale', state: 'ok', found };
  return {
    name: 'Locale',
    state: 'problem',
    found,
    advice: 'The terminal may not show Arabic: set a UTF-8 locale, such as LANG=C.UTF-8.',
  };
}

// What the default columns need, with claims inside others.
const NARROW = 73;

/** The width of the output. */
export function widthCheck(terminal: TerminalEnv): Check {
  const width = layoutWidth(null, terminal);
  const found = terminal.isTTY ? `${width} columns` : `${width} columns (no terminal)`;
  if (width >= NARROW) return { name: 'Width', state: 'ok', found };
  return { name: 'Width', state: 'note', found, advice: `Below ${NARROW} columns the table becomes cards.` };
}

/** How the terminal shows right-to-left text, and the option for it. */
export function bidiCheck({ env }: Pick<TerminalEnv, 'env'>): Check {
  const known = terminalOf(env);
  const multiplexer = env.TMUX ? ' in tmux' : env.STY ? ' in screen' : '';
  if (known === null) {
    const found = `unknown terminal (TERM=${env.TERM ?? ''})${multiplexer}`;
    return { name: 'Arabic', state: 'note', found, advice: 'Compare the three lines below.' };
  }
  const found = `${known.name}${multiplexer}`;
  if (known.bidi === 'isolate') return { name: 'Arabic', state: 'ok', found };
  const advice = `It does not reorder letters: use --bidi ${known.bidi}, or --format cards --bidi ${known.bidi}.`;
  return { name: 'Arabic', state: 'note', found, advice };
}

/** Whether a font with Arabic letters is installed, where fontconfig can say so. */
export function fontCheck(list: () => string | null = arabicFonts): Check {
  const fonts = list();
  if (fonts === null) return { name: 'Fonts', state: 'ok', found: 'not checked (no fc-list)' };
  const count = new Set(fonts.split('\n').filter(Boolean)).size;
  if (count > 0) return { name: 'Fonts', state: 'ok', found: `${count} with Arabic letters` };
  const advice = 'Install a font with Arabic letters, such as Noto Naskh Arabic or DejaVu Sans Mono.';
  return { name: 'Fonts', state: 'problem', found: 'none with Arabic letters', advice };
}

function arabicFonts(): string | null {
  try {
    return execFileSync('fc-list', [':lang=ar', 'family'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 5000,
    });
  } catch {
    return null;
  }
}
