import packageJson from '../../../package.json' with { type: 'json' };
import type { RenderOptions } from '../../render/options.ts';
import { present } from '../../render/terminal/bidi.ts';
import { paletteOf } from '../../render/terminal/colour.ts';
import { arabicLine } from '../../render/terminal/latin-runs.ts';
import { prepare } from '../../render/terminal/prepare.ts';
import { visible } from '../../render/terminal/sanitise.ts';
import { withOutput } from '../io/output.ts';
import type { LayoutFlags } from '../options/output-options.ts';
import { renderOptions, terminalEnvOf } from '../options/render-options.ts';
import { BIDI_MODES, type TerminalEnv } from '../options/terminal-env.ts';
import {
  bidiCheck,
  type Check,
  fontCheck,
  languageCheck,
  localeCheck,
  nodeCheck,
  settingsCheck,
  widthCheck,
} from '../project/checks.ts';

const SIGNS = { ok: '✓', note: '!', problem: '✗' } as const;

/**
 * Checks the machine, the terminal and the settings, and says which options to use. Returns the
 * exit status: 1 if something must be fixed.
 */
export async function doctor(flags: LayoutFlags): Promise<number> {
  return withOutput(null, async (output) => {
    const terminal = terminalEnvOf(output);
    const checks = await checksOf(terminal);
    const options = renderOptions(flags, terminal, false);
    await prepare(checks, options);
    const lines = checks.flatMap((check) => linesOf(check, options));
    await output.write(`isnad ${packageJson.version}\n${lines.join('\n')}\n\n${samples(options)}`);
    return checks.some(({ state }) => state === 'problem') ? 1 : 0;
  });
}

function linesOf({ name, state, found, advice }: Check, options: RenderOptions): string[] {
  const { ui, color } = options;
  const line = (text: string): string => (ui === 'ar' ? arabicLine(text, options.bidi) : text);
  return [
    `${SIGNS[state]} ${line(`${paletteOf(color).strong(name[ui])}: ${visible(found[ui])}`)}`,
    ...(advice === undefined ? [] : [`  ${line(visible(advice[ui]))}`]),
  ];
}

async function checksOf(terminal: TerminalEnv): Promise<Check[]> {
  return [
    nodeCheck(process.versions.node, packageJson.engines.node.replace('>=', '')),
    await languageCheck(),
    await settingsCheck(),
    localeCheck(terminal, process.platform),
    widthCheck(terminal),
    fontCheck(),
    bidiCheck(terminal),
  ];
}

/** “Said the minister (SANA) 12”: letters, brackets and a number show how a line is reordered. */
const SAMPLE = 'قال الوزير (سانا) 12';

function samples(options: RenderOptions): string {
  const lines = BIDI_MODES.map((mode) => `  --bidi ${mode.padEnd('isolate'.length)}  ${present(SAMPLE, 'rtl', mode)}`);
  const use =
    options.ui === 'en'
      ? 'Use the option whose line begins with قال at the right and ends with 12 at the left:'
      : arabicLine('استعمل الخيار الذي يبدأ سطره من اليمين بكلمة «قال» وينتهي من اليسار بالعدد 12:', options.bidi);
  return `${use}\n${lines.join('\n')}\n`;
}
