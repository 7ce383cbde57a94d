import type { ValidParts } from '../format/valid-parts.ts';
import type { Path } from '../format/yaml.ts';
import { CHOSEN_RULES, RULES } from './all-rules.ts';
import { idsKnown } from './hints.ts';
import type { Finding, RuleContext } from './rule.ts';
import { unknownRule } from './unknown-rule.ts';

/** A finding of a rule in a claim file. */
export interface RuleFinding extends Finding {
  readonly rule: string;
}

/** An `ignore` entry of one claim, or of the whole file. */
interface Entry {
  readonly rule: string;
  /** The path of the entry. */
  readonly path: Path;
  /** The index of its claim; null for an entry of the whole file. */
  readonly claim: number | null;
  /** Whether the rule could run on everything that the entry covers. */
  readonly tested: boolean;
}

/**
 * The findings without those that the file ignores, and the problems of its `ignore` entries. An
 * entry for a rule that `isOff` is not reported as unused.
 */
export function applyIgnores(
  findings: readonly RuleFinding[],
  { file, text }: Pick<RuleContext, 'file' | 'text'>,
  isOff: (rule: string) => boolean,
): RuleFinding[] {
  const entries = entriesOf(file, text !== null);
  const ignored = new Set(entries.map(({ rule, claim }) => keyOf(rule, claim)));
  const used = new Set<string>();
  const left = findings.filter(({ rule, path }) => {
    const keys = [keyOf(rule, null), keyOf(rule, claimAt(path))].filter((key) => ignored.has(key));
    for (const key of keys) used.add(key);
    return keys.length === 0;
  });
  const unneeded = entries.filter(({ rule, claim }) => !used.has(keyOf(rule, claim)) && !isOff(rule));
  return [...left, ...faultsOf(unneeded)];
}

const entriesOf = ({ ignore, claims, flawed, proposed }: ValidParts, tested: boolean): Entry[] => [
  ...ignore.map(({ rule }, at) => ({
    ...{ rule, path: ['ignore', at, 'rule'], claim: null },
    // Of a file that remembers what was proposed, the ignored claims may all have been.
    tested: tested && !(rule === 'claim-missing' && proposed !== null),
  })),
  ...claims.flatMap((claim, index) =>
    (claim.ignore ?? []).map(({ rule }, at) => ({
      ...{ rule, path: ['claims', index, 'ignore', at, 'rule'], claim: index },
      tested: tested && !flawed.has(index),
    })),
  ),
];

const keyOf = (rule: string, claim: number | null): string => `${rule}\n${claim ?? ''}`;

const claimAt = ([top, index]: Path): number | null => (top === 'claims' && typeof index === 'number' ? index : null);

function faultsOf(entries: readonly Entry[]): RuleFinding[] {
  const known = idsKnown(CHOSEN_RULES.map(({ id }) => id));
  const fixed = new Set(RULES.map(({ id }) => id));
  return entries.flatMap(({ rule, path, claim, tested }): RuleFinding[] => {
    if (known.has(rule)) {
      const [en, ar] = claim === null ? ['file', 'الملف'] : ['claim', 'القول'];
      const message = {
        en: `'${rule}' finds nothing in this ${en}; remove this entry`,
        ar: `القاعدة '${rule}' لا تجد شيئًا في هذا ${ar}؛ احذف هذا الاستثناء`,
      };
      return tested ? [{ rule: 'unused-ignore', path, message }] : [];
    }
    const message = fixed.has(rule)
      ? {
          en: `'${rule}' cannot be ignored; fix what it reports`,
          ar: `القاعدة '${rule}' لا تقبل الاستثناء؛ أصلح ما تبلّغ عنه`,
        }
      : unknownRule(rule, known.nearest(rule));
    return [{ rule: 'unknown-rule', path, message }];
  });
}
