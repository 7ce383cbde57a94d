const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
// Elements whose end tag HTML allows to omit.
const OPTIONAL_END = /^(?:p|li|dt|dd|option|optgroup|tr|td|th|thead|tbody|tfoot|colgroup|rp|rt)$/;
const RAW_TEXT = /^(?:script|style|textarea|title|svg|math)$/;
const COMMENT = '!--';
const TAG = /^(?:!--|\/?[a-z][^\s/>]*)/i;

/** Whether elements of a page are nested deeper than `maxDepth`, in linear time and without parsing a tree. */
export function isNestedDeeper(html: string, maxDepth: number): boolean {
  const closing = new Map<string, number>();
  let depth = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const [tag = ''] = TAG.exec(html.slice(at + 1, at + 20)) ?? [];
    at += 1;
    if (tag === '') continue;
    const end = html.indexOf(tag === COMMENT ? '-->' : '>', at);
    if (end === -1) return false;
    const name = tag.toLowerCase();
    at = end;
    if (name === COMMENT || VOID.test(name) || OPTIONAL_END.test(name.replace('/', ''))) continue;
    if (RAW_TEXT.test(name)) at = closingAt(name, at);
    else depth += name.startsWith('/') ? -1 : 1;
    if (depth < 0) depth = 0;
    if (depth > maxDepth) return true;
  }
  return false;

  /** The offset of the end tag of a raw text element; a failed search is not repeated. */
  function closingAt(name: string, from: number): number {
    const known = closing.get(name) ?? -2;
    if (known === -1 || known >= from) return known === -1 ? from : known;
    const found = html.indexOf(`</${name}`, from);
    closing.set(name, found);
    return found === -1 ? from : found;
  }
}
