import type { Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/claimfile/rules/all-rules.ts';
import { DESCRIPTIONS } from '../../../src/cli/arabic/descriptions.ts';
import { EXAMPLE_TEXTS, TOPIC_TEXTS } from '../../../src/cli/arabic/help-texts.ts';
import { RULE_TEXTS } from '../../../src/cli/arabic/rule-texts.ts';
import { usageError } from '../../../src/cli/arabic/usage-errors.ts';
import { EXAMPLES } from '../../../src/cli/help.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { TOPICS } from '../../../src/cli/shell/topics.ts';
import { faultsOf } from './arabic-text.ts';

const program = createProgram(() => {});
const commands = [program, ...program.commands];

describe('every English text of the help has one in Arabic, and no other', () => {
  test('descriptions of commands, arguments and options', () => {
    const english = commands.flatMap((command) => [
      command.description(),
      ...command.registeredArguments.map(({ description }) => description),
      ...command
        .createHelp()
        .visibleOptions(command)
        .map(({ description }) => description),
    ]);
    expect(new Set(Object.keys(DESCRIPTIONS))).toEqual(new Set(english));
  });

  test('examples that are in English', () => {
    const lines = Object.values(EXAMPLES)
      .flat()
      .filter(({ does }) => !/\p{Script=Arabic}/u.test(does));
    expect(Object.keys(EXAMPLE_TEXTS).sort()).toEqual([...new Set(lines.map(({ line }) => line))].sort());
  });

  test('topics', () => {
    expect(Object.keys(TOPIC_TEXTS).sort()).toEqual(Object.keys(TOPICS).sort());
  });

  test('rules', () => {
    expect(Object.keys(RULE_TEXTS).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });
});

describe('texts in Arabic', () => {
  const texts = [
    ...Object.entries(DESCRIPTIONS),
    ...Object.entries(EXAMPLE_TEXTS),
    ...Object.entries(TOPIC_TEXTS),
    ...Object.entries(RULE_TEXTS).flatMap(([id, { summary, why }]) => [
      [id, summary],
      [`${id}: why`, why],
    ]),
  ] as [string, string][];

  test('keep the rules of spelling and punctuation', () => {
    expect(texts.flatMap(([key, text]) => faultsOf(text).map((fault) => `${key}: ${fault}`))).toEqual([]);
  });

  test('name no option that the English text does not name, but for --baseline', () => {
    const named = (text: string): string[] => (text.match(/--[a-z][a-z-]+/g) ?? []).sort();
    const differing = Object.entries(DESCRIPTIONS).filter(
      ([english, arabic]) =>
        !named(arabic).every((option) => named(english).includes(option) || option === '--baseline'),
    );
    expect(differing).toEqual([]);
  });
});

describe('usage errors of commander are translated', () => {
  test.each([
    ["unknown option '--x'", "لا خيار باسم '--x'"],
    ["unknown option '--frmat'\n(Did you mean --format?)", "لا خيار باسم '--frmat' (هل تقصد --format؟)"],
    ["option '-o, --output <file>' argument missing", "الخيار '-o, --output <file>' تنقصه قيمة"],
    ["required option '--gold <file>' not specified", "ينقص الخيار '--gold <file>'، وهو لازم"],
    ["missing required argument 'after'", "ينقص الوسيط 'after'، وهو لازم"],
  ])('%s', (english, arabic) => {
    expect(usageError(english)).toBe(arabic);
  });

  // Choices and parsers reject this value, except where any field or file name may be given.
  const reasonAgainst = ({ parseArg }: Option): string | null => {
    try {
      parseArg?.('#,', undefined as never);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const rejected = commands.flatMap((command) =>
    command.options.flatMap((option) => {
      const reason = reasonAgainst(option);
      return reason === null ? [] : [[`${command.name()} ${option.long}`, option.flags, reason] as const];
    }),
  );

  test('most options with choices or parsers reject a wrong value', () => {
    expect(rejected.length).toBeGreaterThan(50);
  });

  test.each(rejected)('a wrong value of %s', (_, flags, reason) => {
    const message = `option '${flags}' argument '#,' is invalid. ${reason}`;
    expect(faultsOf(usageError(message).replaceAll(/'[^']*'/g, 'كذا'))).toEqual([]);
    expect(usageError(message)).toMatch(/^القيمة '#,' لا تصلح للخيار/);
  });
});
