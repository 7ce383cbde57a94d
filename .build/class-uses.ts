import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CallExpression, type Node, parseSync, type VariableDeclarator, Visitor } from 'oxc-parser';

const SRC = resolve(import.meta.dirname, '../src');

// Where the engine asks for classes; the other folders have words of their own that read like ids.
const ASKING = ['analysis', 'claimfile', 'language', 'origins', 'text'];

// The functions that take a class, or a list of them, as an argument.
const TAKE_CLASSES: ReadonlySet<string> = new Set(['is', 'isAny', 'match', 'ending', 'longestIn', 'has']);

/** The files below src/ that ask for each of the classes, sorted. */
export function classUses(classes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = new Set(classes);
  const uses = new Map<string, string[]>();
  for (const path of askingFiles())
    for (const name of askedIn(path, readFileSync(join(SRC, path), 'utf8'), known))
      uses.set(name, [...(uses.get(name) ?? []), path]);
  return uses;
}

const askingFiles = (): string[] =>
  ASKING.flatMap((folder) =>
    readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && path !== 'word-class.ts')
      .map((path) => `${folder}/${path}`),
  ).sort();

/** The classes that a file asks for: in calls, in lists of the type WordClass, and by a template such as other-${kind}. */
export function askedIn(path: string, text: string, known: ReadonlySet<string>): ReadonlySet<string> {
  const asked = new Set<string>();
  const add = (node: Node | null): void => {
    for (const id of idsIn(node, known)) asked.add(id);
  };
  new Visitor({
    CallExpression: (call) => {
      if (TAKE_CLASSES.has(calleeName(call))) for (const argument of call.arguments) add(argument);
    },
    VariableDeclarator: (declarator) => {
      if (isClassList(declarator, text)) add(declarator.init);
    },
    BinaryExpression: ({ left, right }) => {
      if (left.type === 'Identifier' && left.name === 'wordClass') add(right);
    },
    TemplateLiteral: ({ quasis, expressions }) => {
      const [prefix = ''] = quasis.map(({ value }) => value.cooked ?? '');
      if (expressions.length === 1 && prefix === 'other-')
        for (const id of known) if (id.startsWith(prefix)) asked.add(id);
    },
  }).visit(parseSync(path, text).program);
  return asked;
}

function calleeName({ callee }: CallExpression): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}

/** Whether a variable is declared as a list of classes. */
function isClassList({ id }: VariableDeclarator, text: string): boolean {
  return /\bWordClass\b/.test(text.slice(id.start, id.end));
}

/** The class ids among the literals of an expression, an array or a choice. */
function idsIn(node: Node | null, known: ReadonlySet<string>): string[] {
  if (node === null) return [];
  if (node.type === 'Literal') return typeof node.value === 'string' && known.has(node.value) ? [node.value] : [];
  if (node.type === 'ArrayExpression') return node.elements.flatMap((element) => idsIn(element, known));
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap((at) => idsIn(at, known));
  return [];
}
