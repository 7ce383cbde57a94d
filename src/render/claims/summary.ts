import type { Level } from '../../language/values.ts';
import type { Report } from '../../report/report.ts';
import { isCommand } from '../escape/runner-command.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import type { Messages } from '../locale/messages.ts';
import type { DirectedText } from '../terminal/bidi.ts';
import { directionOf, joinParts } from '../terminal/bidi.ts';
import type { Paint } from '../terminal/colour.ts';
import { type Page, paragraph } from '../terminal/lines.ts';
import { visible } from '../terminal/sanitise.ts';
import { isOwnVoice } from './columns.ts';

// Keeps a number and its noun on one line.
const NO_BREAK = '\u00a0';

/**
 * The counts below the claims of one article: attributed claims by level, and statements in the
 * writer's own voice.
 */
export function summary(report: Report, messages: Messages): DirectedText {
  const told = report.claims.filter((claim) => !isOwnVoice(claim));
  const levels = (Object.keys(LEVEL_SIGNS) as Level[]).map((level) => {
    const count = told.filter(({ hedging }) => hedging.level === level).length;
    return `${LEVEL_SIGNS[level]} ${messages.level[level]} ${count}`;
  });
  const parts = [
    `${messages.claims}: ${told.length}`,
    ...levels,
    `${messages.ownVoiceStatements}: ${report.coverage.ownVoice}`,
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
