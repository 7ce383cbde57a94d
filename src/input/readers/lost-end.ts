import { linesBelow, type PageNode, walk } from './block-lines.ts';

const PART = /^(?:DIV|SECTION|LI|DD)$/;
const MAX_ANCESTORS = 6;
const MAX_PARTS = 20;
/** More text in links than this share is that of links to other articles. */
const MAX_LINK_SHARE = 1 / 3;
const SEARCHED_CHARACTERS = 60;

/**
 * The lines at the end of an article that Readability takes for something else, such as the short last
 * answer of an interview: parts of a page that follow the last line, and are made as parts before it are.
 */
export function lostEnd(page: PageNode, lines: readonly string[]): string[] {
  const last = lines.at(-1) ?? '';
  const kept = new Set(lines);
  let part: PageNode | null = lastTextWith(last.slice(0, SEARCHED_CHARACTERS), page);
  for (let up = 0; part !== null && up < MAX_ANCESTORS; up++) {
    const found = isRepeated(part, kept) ? partsAfter(part) : [];
    if (found.length > 0) return found;
    part = part.parentNode;
  }
  return [];
}

function lastTextWith(words: string, page: PageNode): PageNode | null {
  let found: PageNode | null = null;
  walk(page, {
    text: (text, node) => {
      if (text.replace(/\s+/g, ' ').trim().startsWith(words)) found = node;
    },
    edge: () => {},
    skips: () => false,
  });
  return found;
}

const isAlike = (a: PageNode, b: PageNode): boolean =>
  a.nodeName === b.nodeName && (a.getAttribute?.('class') ?? '') === (b.getAttribute?.('class') ?? '');

/** Whether a part before it is made like it, and was kept; or the one after it has the same elements. */
function isRepeated(part: PageNode, kept: ReadonlySet<string>): boolean {
  if (!PART.test(part.nodeName.toUpperCase())) return false;
  for (let other = part.previousSibling, count = 0; other !== null && count < MAX_PARTS; count++) {
    if (isAlike(part, other)) return linesBelow(other).some((line) => kept.has(line));
    other = other.previousSibling;
  }
  const elements = elementsIn(part);
  return elements.includes(' ') && part.nextSibling !== null && elementsIn(part.nextSibling) === elements;
}

/** The names of the elements in a part, the first ones. */
function elementsIn(part: PageNode): string {
  const names: string[] = [];
  for (let child = part.firstChild; child !== null && names.length < MAX_PARTS; child = child.nextSibling) {
    if (!child.nodeName.startsWith('#')) names.push(child.nodeName);
  }
  return names.join(' ');
}

function partsAfter(part: PageNode): string[] {
  const found: string[] = [];
  for (let other = part.nextSibling, count = 0; other !== null && count < MAX_PARTS; count++) {
    if (isAlike(part, other)) {
      if (linkShare(other) > MAX_LINK_SHARE) return found;
      found.push(...linesBelow(other));
    }
    other = other.nextSibling;
  }
  return found;
}

function linkShare(element: PageNode): number {
  let [text, links, inLinks] = [0, 0, false];
  walk(element, {
    text: (words) => {
      text += words.trim().length;
      if (inLinks) links += words.trim().length;
    },
    edge: ({ nodeName }) => {
      if (/^a$/i.test(nodeName)) inLinks = !inLinks;
    },
    skips: () => false,
  });
  return text === 0 ? 1 : links / text;
}
