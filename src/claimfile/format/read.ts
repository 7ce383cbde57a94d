import { type Problem, worded } from '../../problem.ts';
import { placesOf } from '../../text/place.ts';
import { same, type Wording } from '../../wording.ts';
import { claimFileSchema, EVIDENCE_SHAPES } from './schema.ts';
import { schemaProblems } from './schema-errors.ts';
import type { YamlReader } from './sliced-yaml.ts';
import { type ValidParts, validParts } from './valid-parts.ts';
import { type LocatedYaml, type OffsetProblem, type Path, readYaml } from './yaml.ts';

/** A claim file as read: its valid parts, and all problems of its shape. */
export interface ReadClaims {
  /** Null where the text is not YAML. */
  readonly file: ValidParts | null;
  readonly problems: readonly OffsetProblem[];
  readonly yaml: LocatedYaml;
}

/** Reads the text of a claim file. Returns problems and never throws, whatever the text is. */
export function readClaims(text: string, read: YamlReader = readYaml): ReadClaims {
  const yaml = read(text);
  const isMapping = typeof yaml.value === 'object' && yaml.value !== null;
  if ((yaml.isBroken || !isMapping) && isProse(text)) {
    const rule = yaml.isBroken ? 'yaml-syntax' : 'wrong-type';
    return { file: null, problems: [{ rule, message: NO_CLAIM_FILE, offset: text.search(/\S/) }], yaml };
  }
  if (yaml.isBroken) return { file: null, problems: yaml.problems, yaml };
  const { error } = claimFileSchema.safeParse(yaml.value);
  const issues = error?.issues ?? [];
  const problems = schemaProblems(issues, { yaml, schema: claimFileSchema, nameOf, shapeOf });
  return { file: validParts(yaml.value, issues), problems: [...yaml.problems, ...problems], yaml };
}

/** Whether a text has lines, but none of those that every claim file has. */
const isProse = (text: string): boolean => /\S/.test(text) && !/^(?:isnad|article|sources|claims)[ ]*:/m.test(text);

const NO_CLAIM_FILE: Wording = {
  en: 'this looks like an article, not like a claim file; `isnad draft` makes a claim file of an article, and `isnad validate --article` checks an article',
  ar: 'يبدو هذا مقالًا لا ملف أقوال؛ الأمر `isnad draft` يصنع ملف أقوال من مقال، والأمر `isnad validate --article` يفحص مقالًا',
};

/** The shape problems of a file as errors, in file order. */
export function problemsOfShape(
  problems: readonly OffsetProblem[],
  { text, path }: { readonly text: string; readonly path: string },
): Problem[] {
  const placeOf = placesOf(text);
  return [...problems]
    .sort((a, b) => a.offset - b.offset)
    .map(({ rule, message, offset }) => ({ rule, severity: 'error', ...worded(message), path, ...placeOf(offset) }));
}

// Masculine in Arabic, as the messages that they begin.
const ITEMS: Readonly<Record<string, Wording>> = {
  sources: { en: 'this source', ar: 'هذا المصدر' },
  claims: { en: 'this claim', ar: 'هذا القول' },
  evidence: { en: 'this evidence', ar: 'هذا الدليل' },
  aliases: { en: 'this alias', ar: 'هذا الاسم الآخر' },
  chain: { en: 'this link of the chain', ar: 'عنصر السلسلة هذا' },
  ignore: { en: 'this ignore', ar: 'هذا الاستثناء' },
};

/** The shape of an item of which people write the text alone. */
const shapeOf = (path: Path): Wording | null =>
  path.at(-2) === 'evidence' && typeof path.at(-1) === 'number' ? EVIDENCE_SHAPES : null;

/** The name of the value at a path in messages: its key, or the item of which list it is. */
function nameOf(path: Path): Wording {
  const last = path.at(-1);
  if (last === undefined) return { en: 'the file', ar: 'الملف' };
  return typeof last === 'number'
    ? (ITEMS[String(path.at(-2))] ?? { en: 'this item', ar: 'هذا العنصر' })
    : same(`'${String(last)}'`);
}
