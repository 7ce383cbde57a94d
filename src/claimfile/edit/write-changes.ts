import { groupBy } from '../../text/group-by.ts';
import { type ClaimFile, claimFileSchema } from '../format/schema.ts';
import type { RecordLayout } from '../format/sliced-layout.ts';
import type { TextEdit } from '../format/text-edits.ts';
import type { SetKey } from '../format/yaml-set.ts';
import type { FieldChanges, FileChanges, ListChanges } from './changes.ts';

// The order of the keys of records, as `isnad draft` writes them; a new key goes where it belongs.
const ORDER = {
  claims: Object.keys(claimFileSchema.shape.claims.element.shape),
  sources: Object.keys(claimFileSchema.shape.sources.element.shape),
};

/** The edits of the text of a claim file that make changes of its records. */
export function writtenChanges(file: ClaimFile, changes: FileChanges, layout: RecordLayout): TextEdit[] {
  const known = new Set(file.proposed ?? []);
  const proposed = changes.proposed.filter((key) => !known.has(key));
  return [
    ...listEdits('sources', changes.sources, layout),
    ...listEdits('claims', changes.claims, layout),
    ...layout.proposedAdded(file.proposed ?? null, proposed),
  ];
}

function listEdits<Fields extends object>(
  list: 'claims' | 'sources',
  { changed, removed, added }: ListChanges<Fields>,
  layout: RecordLayout,
): TextEdit[] {
  const gone = new Set(removed);
  const fields = [...changed].flatMap(([index, values]) =>
    gone.has(index) ? [] : fieldEdits(list, index, { values, layout }),
  );
  const groups = groupBy(added, ({ after }) => after);
  const items = [...groups].flatMap(([after, group]) =>
    layout.itemsAdded([list], { after, items: group.map(({ record }) => record) }),
  );
  return [...fields, ...items, ...layout.itemsRemoved([list], removed)];
}

interface Written<Fields extends object> {
  readonly values: FieldChanges<Fields>;
  readonly layout: RecordLayout;
}

/** The edits of a record's fields, in the order of the fields: new ones may stand beside each other. */
function fieldEdits<Fields extends object>(
  list: 'claims' | 'sources',
  index: number,
  { values, layout }: Written<Fields>,
): TextEdit[] {
  const order = ORDER[list];
  const keys = Object.keys(values).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return keys.flatMap((key) =>
    layout.keySet([list, index], { key, value: (values as Readonly<Record<string, SetKey['value']>>)[key], order }),
  );
}
