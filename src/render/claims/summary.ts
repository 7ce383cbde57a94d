import type { Level } from '../../language/values.ts';
import type { Report } from '../../report/report.ts';
import { isCommand } from '../escape/runner-command.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import type { Messages } from '../locale/messages.ts';
import type { HiddenClaims } from '../options.ts';
import type { DirectedText } from '../terminal/bidi.ts';
import { directionOf, joinParts } from '../terminal/bidi.ts';
import type { Paint } from '../terminal/colour.ts';
import { type Page, paragraph } from '../terminal/lines.ts';
import { visible } from '../terminal/sanitise.ts';
import { isOwnVoice } from './columns.ts';

// Keeps a number and its noun on one line.
const NO_BREAK = '\u00a0';

/**
 * The line below the claims of one article: its language, attributed claims by level, statements in
 * the writer's own voice, and what is not shown.
 */
export function summary(
  report: Report,
  messages: Messages,
  { kinds, filters }: HiddenClaims = { kinds: 0, filters: 0 },
): DirectedText {
  const { language } = report.document;
  const told = report.claims.filter((claim) => !isOwnVoice(claim));
  const levels = (Object.keys(LEVEL_SIGNS) as Level[]).map((level) => {
    const count = told.filter(({ hedging }) => hedging.level === level).length;
    return `${LEVEL_SIGNS[level]} ${messages.level[level]} ${count}`;
  });
  const parts = [
    `${messages.languageLabel}: ${messages.languages[language] ?? language}`,
    `${messages.claims}: ${told.length}`,
    ...levels,
    `${messages.ownVoiceStatements}: ${report.coverage.ownVoice}`,
    ...(kinds === 0 ? [] : [`${messages.hiddenKinds}: ${kinds}`]),
    ...(filters === 0 ? [] : [`${messages.filteredOut}: ${filters}`]),
  ];
  const whole = parts.map((part) => part.replaceAll(' ', NO_BREAK));
  return { text: joinParts(whole, '·', messages.direction), direction: messages.direction };
}

/** The path of an article, and its title where it has one, above the claims. */
export function heading({ document }: Report, page: Page, paint: Paint): string[] {
  const names = [document.path ?? document.id, document.title ?? ''].map(visible).filter((name) => name !== '');
  const texts = names.map(guarded).map((text) => ({ text, direction: directionOf(text, document.direction) }));
  return texts.flatMap((text) => paragraph(text, page)).map(paint);
}

/** A name at the start of a line must not be read as a command of a CI runner. */
const guarded = (name: string): string => (isCommand(name) ? `'${name}` : name);
