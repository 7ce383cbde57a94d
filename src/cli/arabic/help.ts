import type { Argument, Command, Help, Option } from 'commander';
import type { BidiMode } from '../../render/terminal/bidi.ts';
import { isolateLatin } from '../../render/terminal/latin-runs.ts';
import { labelled, type Page, paragraph } from '../../render/terminal/lines.ts';
import { EXAMPLES } from '../help.ts';
import { TOPICS, topicOf } from '../shell/topics.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { EXAMPLE_TEXTS, EXIT_TEXTS, HELP_TEXTS as SAY, TOPIC_TEXTS } from './help-texts.ts';

/** What the help is laid out for. */
export interface HelpLayout {
  /** In columns. */
  readonly width: number;
  readonly bidi: BidiMode;
  /** Whether a person reads it on a terminal: lines are then wrapped, and begin at the right margin. */
  readonly isTerminal: boolean;
}

// Wider lines are hard to read, and farther from the names that they explain.
const WIDEST = 80;
const NARROWEST = 30;

/**
 * The help of a command in Arabic. Names that are typed have lines of their own, in Latin letters
 * without direction marks: they are in order on every terminal, and can be copied.
 */
export function arabicHelp(command: Command, help: Help, layout: HelpLayout): string {
  const page = pageFor(layout);
  const inner = indented(page);
  const typed = (line: string): string => atMargin(line, page);
  const says = (text: string): string[] => paragraph(inArabic(text), page);
  const explains = (text: string): string[] => within(paragraph(inArabic(text), inner), page);
  const title = (text: string): string[] => says(`${text}:`);
  const item = (term: string, lines: readonly string[]): string[] => [typed(`  ${term}`), ...lines];
  const about = (each: Option | Argument): string[] => within(described(each, inner), page);
  const list = (name: string, items: readonly (readonly string[])[]): string[] =>
    items.length === 0 ? [] : [...title(name), ...items.flat(), ''];
  return [
    ...title(SAY.usage),
    typed(`  ${help.commandUsage(command)}`),
    '',
    ...says(sentence(translated(command.description()))),
    '',
    ...list(
      SAY.argumentsTitle,
      help.visibleArguments(command).map((each) => item(help.argumentTerm(each), about(each))),
    ),
    ...list(
      SAY.optionsTitle,
      help.visibleOptions(command).map((each) => item(help.optionTerm(each), about(each))),
    ),
    ...list(
      SAY.commandsTitle,
      help
        .visibleCommands(command)
        .map((each) => item(help.subcommandTerm(each), explains(translated(each.description())))),
    ),
    ...list(
      SAY.examplesTitle,
      (EXAMPLES[command.name()] ?? []).map(({ does, line }) => [
        ...explains(EXAMPLE_TEXTS[line] ?? does),
        typed(`  ${line}`),
      ]),
    ),
    ...pages(command.name(), { explains, typed, title }),
    ...title(SAY.exitTitle),
    ...Object.entries(EXIT_TEXTS).flatMap(([status, meaning]) => explains(`${status}: ${meaning}`)),
    '',
  ].join('\n');
}

// Multiplexers drop a direction mark at the start of a line: one column is kept free, as in other pages.
function pageFor({ width, bidi, isTerminal }: HelpLayout): Page {
  const most = Math.max(NARROWEST, Math.min(width, WIDEST));
  return { width: most, room: bidi === 'isolate' ? most - 1 : most, direction: 'rtl', bidi, wrap: isTerminal };
}

const INDENT = 6;

/** The page of what stands below a name, which is indented from the margin where lines begin. */
const indented = (page: Page): Page => ({ ...page, width: page.width - INDENT, room: page.room - INDENT });

/** Lines of an indented page: without a right margin, they are indented on the left. */
const within = (lines: readonly string[], { wrap, bidi }: Page): string[] =>
  wrap && bidi !== 'none' ? [...lines] : lines.map((line) => ' '.repeat(INDENT) + line);

/** A line in Latin letters at the right margin, by blanks alone. */
const atMargin = (line: string, { width, wrap, bidi }: Page): string =>
  wrap && bidi !== 'none' ? line.trim().padStart(width - (line.length - line.trimStart().length)) : line;

const inArabic = (text: string) => ({ text: isolateLatin(text), direction: 'rtl' }) as const;

const translated = (description: string): string => DESCRIPTIONS[description] ?? description;

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** The description of an option or argument, its choices and its default. */
function described(each: Option | Argument, page: Page): string[] {
  const { argChoices = [], defaultValue } = each;
  const latin = (label: string, text: string): string[] => labelled(label, { text, direction: 'ltr' }, page);
  return [
    ...paragraph(inArabic(translated(each.description)), page),
    ...(argChoices.length === 0 ? [] : latin(SAY.choices, argChoices.join(', '))),
    ...(typeof defaultValue === 'string' || typeof defaultValue === 'number'
      ? latin(SAY.byDefault, String(defaultValue))
      : []),
  ];
}

interface Writers {
  readonly explains: (text: string) => string[];
  readonly typed: (line: string) => string;
  readonly title: (text: string) => string[];
}

/** The topics, or where the page on a command is. */
function pages(command: string, { explains, typed, title }: Writers): string[] {
  if (command === 'isnad') {
    const topics = Object.keys(TOPICS) as (keyof typeof TOPICS)[];
    return [
      ...title(SAY.topicsTitle),
      ...topics.flatMap((name) => [typed(`  ${name}`), ...explains(TOPIC_TEXTS[name])]),
      '',
    ];
  }
  const topic = topicOf(command);
  return topic === null ? [] : [...title(SAY.more), typed(`  isnad help ${topic}`), ''];
}
