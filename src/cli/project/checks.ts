import { execFileSync } from 'node:child_process';
import { reportOn } from '../../report/build.ts';
import { same, type Wording, wording } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { layoutWidth, type TerminalEnv } from '../options/terminal-env.ts';
import { nearestSettings } from '../settings/policy-file.ts';
import { settingsReader } from '../settings/settings-file.ts';
import { localeVariable } from './layout-settings.ts';
import { terminalOf } from './terminals.ts';

/** The result of a check: what was found, and what to do about it, if anything. */
export interface Check {
  readonly name: Wording;
  readonly state: 'ok' | 'note' | 'problem';
  readonly found: Wording;
  readonly advice?: Wording;
}

/** The names of the checks. */
const NAMES = {
  node: same('Node'),
  languages: { en: 'Languages', ar: 'اللغات' },
  settings: { en: 'Settings', ar: 'الإعدادات' },
  locale: { en: 'Locale', ar: 'لغة النظام وترميزه' },
  width: { en: 'Width', ar: 'العرض' },
  arabic: { en: 'Arabic', ar: 'العربية' },
  fonts: { en: 'Fonts', ar: 'الخطوط' },
} as const satisfies Readonly<Record<string, Wording>>;

/** Node's version, against the least one that the package asks for. */
export function nodeCheck(version: string, least: string): Check {
  const numbers = (text: string): number[] => text.split('.').map(Number);
  const [have, need] = [numbers(version), numbers(least)];
  const isNew = (have[0] ?? 0) !== (need[0] ?? 0) ? (have[0] ?? 0) > (need[0] ?? 0) : (have[1] ?? 0) >= (need[1] ?? 0);
  const [name, found] = [NAMES.node, same(version)];
  if (isNew) return { name, state: 'ok', found };
  const advice = { en: `Install Node ${least} or newer.`, ar: `ثبّت Node ${least} أو أحدث.` };
  return { name, state: 'problem', found, advice };
}

const SENTENCES = ['قال الوزير إن الجسر أغلق.', 'The minister said the bridge is closed.'];

const claimsIn = async (text: string): Promise<number> =>
  (await reportOn({ id: 'doctor', path: null, text, language: 'auto' })).claims.length;

/** Whether both languages can be analysed. */
export async function languageCheck(): Promise<Check> {
  const name = NAMES.languages;
  const counts = await Promise.all(SENTENCES.map((text) => claimsIn(text)));
  if (counts.every((count) => count === 1)) {
    return { name, state: 'ok', found: { en: 'Arabic and English', ar: 'العربية والإنكليزية' } };
  }
  const advice = { en: 'Install Isnad again.', ar: 'أعد تثبيت إسناد.' };
  return { name, state: 'problem', found: { en: 'incomplete', ar: 'ناقصة' }, advice };
}

/** The settings file that applies here, and whether it can be read. */
export async function settingsCheck(): Promise<Check> {
  const found = nearestSettings()(null);
  const name = NAMES.settings;
  if (found === null) return { name, state: 'ok', found: { en: 'no .isnad.yaml', ar: 'لا ملف .isnad.yaml' } };
  try {
    await settingsReader({})('.');
    return { name, state: 'ok', found: same(found) };
  } catch (error) {
    const advice =
      error instanceof CliError ? error.wording : same(error instanceof Error ? error.message : String(error));
    return { name, state: 'problem', found: same(found), advice };
  }
}

/** The encoding of the locale. Windows has none in its environment. */
export function localeCheck({ env }: Pick<TerminalEnv, 'env'>, platform: string): Check {
  const name = NAMES.locale;
  const found = localeVariable({ env });
  if (platform === 'win32' || platform === 'darwin' || /utf-?8/i.test(found.en)) return { name, state: 'ok', found };
  const advice = {
    en: 'The terminal may not show Arabic: set a UTF-8 locale, such as LANG=C.UTF-8.',
    ar: 'قد لا تعرض الطرفية العربية: اختر ترميز UTF-8، مثل LANG=ar_EG.UTF-8.',
  };
  return { name, state: 'problem', found, advice };
}

// What the default columns need, with claims inside others.
const NARROW = 73;

/** The width of the output. */
export function widthCheck(terminal: TerminalEnv): Check {
  const width = layoutWidth(null, terminal);
  const name = NAMES.width;
  const found = terminal.isTTY
    ? { en: `${width} columns`, ar: `عدد الأعمدة ${width}` }
    : { en: `${width} columns (no terminal)`, ar: `عدد الأعمدة ${width} (لا طرفية)` };
  if (width >= NARROW) return { name, state: 'ok', found };
  const advice = {
    en: `Below ${NARROW} columns the table becomes cards.`,
    ar: `إذا قل عدد الأعمدة عن ${NARROW} صار الجدول بطاقات.`,
  };
  return { name, state: 'note', found, advice };
}

/** How the terminal shows right-to-left text, and the option for it. */
export function bidiCheck({ env }: Pick<TerminalEnv, 'env'>): Check {
  const known = terminalOf(env);
  const name = NAMES.arabic;
  const multiplexer = env.TMUX ? 'tmux' : env.STY ? 'screen' : null;
  const inside = multiplexer === null ? same('') : { en: ` in ${multiplexer}`, ar: ` داخل ${multiplexer}` };
  if (known === null) {
    const term = `TERM=${env.TERM ?? ''}`;
    const found = wording`${{ en: `unknown terminal (${term})`, ar: `طرفية غير معروفة (${term})` }}${inside}`;
    const advice = { en: 'Compare the three lines below.', ar: 'قارن بين الأسطر الثلاثة في الأسفل.' };
    return { name, state: 'note', found, advice };
  }
  const found = wording`${known.name}${inside}`;
  if (known.bidi === 'isolate') return { name, state: 'ok', found };
  const options = `--bidi ${known.bidi}`;
  const advice = {
    en: `It does not reorder letters: use ${options}, or --format cards ${options}.`,
    ar: `لا ترتّب هذه الطرفية الحروف: استعمل ${options}، أو --format cards ${options}.`,
  };
  return { name, state: 'note', found, advice };
}

/** Whether a font with Arabic letters is installed, where fontconfig can say so. */
export function fontCheck(list: () => string | null = arabicFonts): Check {
  const fonts = list();
  const name = NAMES.fonts;
  if (fonts === null) {
    return { name, state: 'ok', found: { en: 'not checked (no fc-list)', ar: 'لم تُفحص (لا وجود للأداة fc-list)' } };
  }
  const count = new Set(fonts.split('\n').filter(Boolean)).size;
  if (count > 0) {
    const found = { en: `${count} with Arabic letters`, ar: `عدد الخطوط ذات الحروف العربية ${count}` };
    return { name, state: 'ok', found };
  }
  const advice = {
    en: 'Install a font with Arabic letters, such as Noto Naskh Arabic or DejaVu Sans Mono.',
    ar: 'ثبّت خطًا فيه حروف عربية، مثل Noto Naskh Arabic أو DejaVu Sans Mono.',
  };
  return { name, state: 'problem', found: { en: 'none with Arabic letters', ar: 'لا خط فيه حروف عربية' }, advice };
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
