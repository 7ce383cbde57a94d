import { type PageNode, walk } from './block-lines.ts';

/** The part of a DOM element that is used. */
export interface PageElement extends PageNode {
  readonly childNodes: Iterable<PageNode>;
  readonly ownerDocument: { readonly createElement: (name: string) => PageElement };
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly append: (...nodes: readonly PageNode[]) => void;
  readonly remove: () => void;
  readonly replaceWith: (other: PageNode) => void;
}

/** The length of the text of an element, and of its text in links, in UTF-16 units. */
interface Amount {
  readonly text: number;
  readonly links: number;
}

const ASIDE = /^(?:NAV|ASIDE|FORM|BUTTON|FIGURE|FIGCAPTION)$/;
const LIST = /^[UO]L$/;
const ROLES = /^(?:navigation|complementary|dialog|toolbar|search|contentinfo)$/i;
// Names that content management systems give to parts outside the article, as words of a class or id.
const NAMES = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'comments?|respond|disqus|related|relatedposts|more-on|read-?more|recommended|most-read|links-block|latest-posts',
    'share|sharing|sharedaddy|addtoany|social|newsletter|signup|subscribe|cookies?|consent|gdpr|promo|advert|advertisement|ads?',
    'sidebar|breadcrumbs?|tags|topic-list|pullquote|tweet|screen-reader-text|visually-hidden|post-footer|entry-footer|date-header',
    'caption|figcaption|photo-credit|image-credit',
  ].join('|')})(?![a-z])`,
  'i',
);
const NAMED_BY = ['class', 'id', 'data-component', 'data-testid'] as const;
/** Elements that only the article has, or that contain it. */
const IN_ARTICLE = 'h1, main, [itemprop~=articleBody]';
/** Elements in the cells of layout tables. */
const IN_LAYOUT = 'br, p, h1, table';
/** A list with at least this share of its text in links is navigation. */
const LINK_SHARE = 2 / 3;

/**
 * Removes the parts of a page that its markup declares not to be the article (other articles, comments,
 * captions, notices), so that they do not outweigh a short article. Elements with the headline or half
 * of the text are kept, whatever their name; a table with half of the text is a layout table, whose
 * cells become blocks.
 */
export function prune(root: PageElement): void {
  const amounts = amountsBelow(root);
  const half = (amounts.get(root)?.text ?? 0) / 2;
  for (const [element, { text, links }] of amounts) {
    if (element === root) continue;
    const name = element.nodeName.toUpperCase();
    if (text >= half && half > 0) {
      if (name === 'TABLE' && element.querySelector(IN_LAYOUT) !== null) unfold(element);
    } else if (isBeside(element, name) || (LIST.test(name) && text > 0 && links >= text * LINK_SHARE)) element.remove();
  }
}

/** Replaces all tables by blocks if they hold most of the text, as in press releases. */
export function unfoldTextTables(root: PageElement): void {
  const amounts = amountsBelow(root);
  const tables = [...root.querySelectorAll('table')];
  const outer = tables.filter((table) => table.parentNode?.nodeName.toUpperCase() !== 'TD');
  const inTables = outer.reduce((sum, table) => sum + (amounts.get(table)?.text ?? 0), 0);
  if (inTables > (amounts.get(root)?.text ?? 0) / 2) for (const table of tables) unfold(table);
}

function isBeside(element: PageElement, name: string): boolean {
  if (ASIDE.test(name) || ROLES.test(element.getAttribute('role') ?? '')) return true;
  const isNamed = NAMED_BY.some((attribute) => NAMES.test(element.getAttribute(attribute) ?? ''));
  return isNamed && name !== 'MAIN' && element.querySelector(IN_ARTICLE) === null;
}

function amountsBelow(root: PageElement): Map<PageElement, Amount> {
  const amounts = new Map<PageElement, Amount>();
  const open = new Set<PageElement>();
  let [text, links, inLinks] = [0, 0, 0];
  walk<PageElement>(root, {
    text: (words) => {
      const { length } = words.trim();
      text += length;
      if (inLinks > 0) links += length;
    },
    edge: (element) => {
      const isLink = element.nodeName.toUpperCase() === 'A';
      if (open.delete(element)) {
        const before = amounts.get(element) ?? { text: 0, links: 0 };
        amounts.set(element, { text: text - before.text, links: links - before.links });
        if (isLink) inLinks -= 1;
      } else {
        open.add(element);
        amounts.set(element, { text, links });
        if (isLink) inLinks += 1;
      }
    },
    skips: ({ nodeName }) => /^(?:SCRIPT|STYLE|HEAD|TEMPLATE|NOSCRIPT)$/i.test(nodeName),
  });
  return amounts;
}

/** Replaces a table and its cells by div elements. */
function unfold(table: PageElement): void {
  for (const part of [table, ...table.querySelectorAll('tbody, thead, tfoot, tr, td, th, caption')]) {
    const block = table.ownerDocument.createElement('div');
    block.append(...part.childNodes);
    part.replaceWith(block);
  }
}
