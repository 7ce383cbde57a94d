import * as z from 'zod';
import { lists } from '../../report/schema.ts';
import { type Wording, wording } from '../../wording.ts';
import { claimFileSchema, LONGEST_TEXT } from '../format/schema.ts';
import { issueWording } from '../format/schema-messages.ts';
import type { Edit } from './edit.ts';

// Bounds on the work that one request can ask for.
const MOST_ITEMS = 200;
const MOST_SPANS = 100;

const id = z.string().max(200);
const words = z.string().max(LONGEST_TEXT);
const ids = z.array(id).max(MOST_ITEMS);
const offset = z.int().nonnegative();
const spans = z.array(z.strictObject({ start: offset, end: offset })).max(MOST_SPANS);
const { status, evidence: filed } = claimFileSchema.shape.claims.element.shape;
const evidence = z.strictObject(
  Object.fromEntries(Object.keys(filed.unwrap().element.shape).map((key) => [key, words.exactOptional()])),
);

const kind = <Kind extends Edit['kind'], Shape extends z.core.$ZodLooseShape>(name: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(name), ...shape });
const label = <Field extends string, Value extends z.ZodType>(field: Field, value: Value) =>
  kind('set-label', { claim: id, field: z.literal(field), value });

const edit = z.discriminatedUnion('kind', [
  kind('set-spans', { claim: id, spans }),
  kind('set-cue', { claim: id, spans }),
  kind('set-mention', { claim: id, spans }),
  kind('set-source', { claim: id, source: id.nullable() }),
  kind('new-source', {
    claim: id.nullable(),
    source: z.strictObject({ name: words, transparency: lists.transparency, role: words.exactOptional() }),
  }),
  kind('rename-source', { source: id, name: words, keepAlias: z.boolean() }),
  kind('merge-sources', { source: id, into: id }),
  kind('set-transparency', { source: id, value: lists.transparency }),
  kind('set-role', { source: id, value: words }),
  kind('set-anonymity-reason', { source: id, value: words }),
  kind('set-aliases', { source: id, aliases: z.array(words).max(MOST_ITEMS) }),
  kind('remove-sources', { sources: ids }),
  kind('set-parent', { claim: id, parent: id.nullable() }),
  kind('set-chain', { claim: id, chain: ids }),
  z.discriminatedUnion('field', [
    label('type', lists.type.nullable()),
    label('stance', lists.stance),
    label('certainty', lists.certainty),
    label('polarity', lists.polarity),
    label('irrealis', lists.irrealis.nullable()),
    label('level', lists.level),
  ]),
  kind('set-status', { claim: id, status: z.enum(status.unwrap().options) }),
  kind('set-reviewed', { claim: id, reviewed: z.boolean() }),
  kind('set-note', { claim: id, note: words }),
  kind('set-evidence', { claim: id, evidence: z.array(evidence).max(MOST_ITEMS) }),
  kind('ignore-problem', { claim: id, rule: id, reason: words }),
  kind('add-claim', { spans, cueSpans: spans.exactOptional(), source: id.nullable().exactOptional() }),
  kind('reject-claim', { claim: id }),
  kind('restore-claim', { claim: id }),
]) satisfies z.ZodType<Edit>;

const revision = offset;

/** Readers of the bodies of requests, each giving the value or what is wrong with it. */
export const REQUEST_READERS = {
  edit: readerOf(z.strictObject({ revision, edit })),
  revision: readerOf(z.strictObject({ revision })),
  save: readerOf(z.strictObject({ revision, overwrite: z.boolean().exactOptional() })),
  draft: readerOf(z.strictObject({ take: z.boolean() })),
};

function readerOf<T>(schema: z.ZodType<T>): (value: unknown) => { readonly value: T } | { readonly error: Wording } {
  return (value) => {
    const { success, data, error } = schema.safeParse(value);
    if (success) return { value: data };
    const [issue] = error.issues;
    const path = (issue?.path ?? []).map(String).join('.');
    const at = path === '' ? '' : `${path}: `;
    return { error: wording`${INVALID}: ${at}${issue === undefined ? '' : issueWording(issue)}` };
  };
}

const INVALID: Wording = { en: 'the request is not one of the protocol', ar: 'ليس هذا من طلبات البروتوكول' };
