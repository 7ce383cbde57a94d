import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Comment, type Node, parseSync } from 'oxc-parser';

// The API pages of the library from its docstrings: what src/index.ts exports, with fields and meanings.

interface Source {
  readonly path: string;
  readonly text: string;
  readonly body: readonly Node[];
  readonly comments: readonly Comment[];
}

function sourceOf(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const { program, comments } = parseSync(path, text);
  return { path, text, body: program.body, comments };
}

/** A section for each export of a module, in the order in which it exports them. */
export function apiSections(entry: string): string {
  const index = sourceOf(entry);
  return index.body.flatMap((node) => exportsOf(node, index)).join('\n\n');
}

function exportsOf(node: Node, source: Source): string[] {
  if (node.type !== 'ExportNamedDeclaration') return [];
  if (node.declaration !== null) return [section(node.declaration, node.start, source)];
  if (node.source === null) return [];
  const from = sourceOf(resolve(dirname(source.path), node.source.value));
  return node.specifiers.map(({ local }) => sectionOf('name' in local ? local.name : local.value, from));
}

/** The section on a declaration that a module exports by this name. */
function sectionOf(name: string, source: Source): string {
  for (const node of source.body) {
    if (node.type === 'ExportNamedDeclaration' && node.declaration !== null && nameOf(node.declaration) === name)
      return section(node.declaration, node.start, source);
  }
  throw new Error(`${source.path}: no export ${name}`);
}

function nameOf(node: Node): string {
  if (node.type === 'VariableDeclaration') {
    const [first] = node.declarations;
    return first?.id.type === 'Identifier' ? first.id.name : '';
  }
  return 'id' in node && node.id !== null && typeof node.id === 'object' && 'name' in node.id
    ? String(node.id.name)
    : '';
}

function section(node: Node, start: number, source: Source): string {
  const parts = [`## ${nameOf(node)}`, docOf(start, source)];
  if (node.type === 'TSInterfaceDeclaration') {
    const bases = node.extends.map(({ expression }) => `\`${typeText(expression, source)}\``);
    if (bases.length > 0) parts.push(`It has the fields of ${bases.join(' and ')}, and these:`);
    parts.push(fieldTable(node.body.body, source));
  }
  if (node.type === 'TSTypeAliasDeclaration') parts.push(`\`${typeText(node.typeAnnotation, source)}\``);
  return parts.filter((part) => part !== '').join('\n\n');
}

function fieldTable(fields: readonly Node[], source: Source): string {
  const rows = fields.flatMap((field) => {
    if (field.type !== 'TSPropertySignature' || field.key.type !== 'Identifier') return [];
    const type = field.typeAnnotation === null ? '' : typeText(field.typeAnnotation.typeAnnotation, source);
    return [`| \`${field.key.name}${field.optional ? '?' : ''}\` | \`${type}\` | ${docOf(field.start, source)} |`];
  });
  return ['| field | type | holds |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The text of a type on one line, as a cell of a table. */
const typeText = ({ start, end }: Node, { text }: Source): string =>
  text
    .slice(start, end)
    .replace(/\/\*\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\breadonly /g, '')
    .replaceAll('|', '\\|');

/** The docstring that ends where a declaration begins, as one line. */
function docOf(start: number, { text, comments }: Source): string {
  const doc = comments.findLast(({ end }) => end <= start && text.slice(end, start).trim() === '');
  if (doc === undefined || !doc.value.startsWith('*')) return '';
  return doc.value
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, '').trim())
    .join(' ')
    .trim();
}
