import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Wording } from '../../wording.ts';
import type { ExtractedText, Unreadable } from '../extracted-text.ts';
import { type ActualTexts, actualTextsByOperator, actualTextsOf } from './pdf-actual-text.ts';
import { type GlyphFont, glyphsOf } from './pdf-glyphs.ts';
import { type Annotation, linksOf } from './pdf-links.ts';
import { RIGHT_TO_LEFT } from './pdf-order.ts';
import { type PdfPage, textsOf } from './pdf-pages.ts';
import { fixLamAlef, isBackward } from './pdf-text.ts';
import { tooLarge } from './too-large.ts';

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_PAGES = 500;
const MAX_GLYPHS = 2_000_000;
const MIN_LETTERS = 10;
const NO_TEXT: Wording = {
  en: 'no text layer (scanned pages?); run OCR first',
  ar: 'ليس فيه طبقة نص، ولعل صفحاته ممسوحة ضوئيًا؛ عالجها أولًا ببرنامج للتعرّف الضوئي (OCR)',
};
const BACKWARD: Wording = {
  en: 'its Arabic is shown in the wrong order; copy the text from the original document',
  ar: 'ترتيب العربية فيه مقلوب؛ انسخ النص من المستند الأصلي',
};
// Images are skipped when they have more pixels.
const MAX_IMAGE_SIZE = 1;
const OPTIONS = {
  isEvalSupported: false,
  verbosity: 0,
  maxImageSize: MAX_IMAGE_SIZE,
  disableFontFace: true,
  fontExtraProperties: true,
};

/** Reads the text layer of a PDF, with warnings on corrections made to it. */
export async function readPdf(bytes: Uint8Array): Promise<ExtractedText | Unreadable> {
  if (bytes.length > MAX_BYTES) return { reason: tooLarge(MAX_BYTES) };
  addMissingMethods();
  // pdf.js takes the buffer over.
  const actualTexts = actualTextsOf(bytes);
  const pdf = await getDocumentProxy(bytes, OPTIONS);
  if (pdf.numPages > MAX_PAGES)
    return {
      reason: {
        en: `has more than ${MAX_PAGES} pages; extract a part of it`,
        ar: `عدد صفحاته يزيد على ${MAX_PAGES}؛ استخرج جزءًا منه`,
      },
    };
  const pages: PdfPage[] = [];
  let left = MAX_GLYPHS;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await contentOf(await pdf.getPage(number), actualTexts);
    left -= page.glyphs.length;
    if (left < 0)
      return {
        reason: {
          en: 'too much text for an article; copy the article into a file',
          ar: 'نصه أطول من أن يكون مقالًا؛ انسخ المقال وحده في ملف',
        },
      };
    pages.push(page);
  }
  return readingOf(pages);
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function contentOf(page: Page, texts: ActualTexts): Promise<PdfPage> {
  const { OPS } = await getResolvedPDFJS();
  const nameOf = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const { fnArray, argsArray } = await page.getOperatorList();
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const names = fnArray.map((code) => nameOf.get(code) ?? '');
  const operators = {
    names,
    args: argsArray,
    actualTexts: actualTextsByOperator(names, argsArray, texts),
    fontOf: (name: string) => fontOf(page.commonObjs.has(name) ? page.commonObjs.get(name) : null),
  };
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = transform;
  // The viewport's y grows downward.
  const matrix = [a, -b, c, -d, e, height - f] as const;
  const glyphs = glyphsOf(operators, matrix).filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height);
  const links = linksOf((await page.getAnnotations()) as readonly Annotation[], matrix);
  page.cleanup();
  return { glyphs, links };
}

/** The part of a font of pdf.js that is used. */
interface PdfFont {
  readonly fontMatrix?: readonly number[];
  readonly toUnicode?: { readonly _map?: readonly (string | undefined)[] };
}

const DEFAULT_UNIT = 0.001;

function fontOf(font: PdfFont | null): GlyphFont {
  const unit = font?.fontMatrix?.[0] ?? DEFAULT_UNIT;
  const map = font?.toUnicode?._map ?? [];
  const known = map.flatMap((text, code) => (text === undefined ? [] : [{ text, code }]));
  const followsCodes = known.filter(({ text, code }) => text === String.fromCodePoint(code)).length > known.length / 2;
  if (followsCodes || !known.some(({ text }) => RIGHT_TO_LEFT.test(text))) return { unit, isMapped: () => true };
  return { unit, isMapped: (code) => map[code] !== undefined };
}

function readingOf(pages: readonly PdfPage[]): ExtractedText | Unreadable {
  const { texts, doubtful } = textsOf(pages);
  if ((texts.join(' ').match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return { reason: NO_TEXT };
  if (!isBackward(texts)) return reading(texts, doubtNotes(doubtful));
  const turned = textsOf(
    pages.map(({ glyphs }) => ({
      glyphs: glyphs.map((glyph) => ({ ...glyph, x: -glyph.x - glyph.width })),
      links: [],
    })),
  ).texts;
  if (isBackward(turned)) return { reason: BACKWARD };
  return reading(turned, [RESTORED]);
}

const RESTORED: Wording = {
  en: 'its Arabic was shown from left to right and has been restored; compare it with the page',
  ar: 'كانت العربية فيه مكتوبة من اليسار إلى اليمين فأعيد ترتيبها؛ قارنها بالصفحة',
};

const MAX_NAMED = 10;

function doubtNotes(pages: ReadonlySet<number>): Wording[] {
  if (pages.size === 0) return [];
  const named = [...pages].slice(0, MAX_NAMED);
  const left = pages.size - named.length;
  const which = left > 0 ? `${named.join(', ')} and ${left} more` : named.join(', ');
  const whichInArabic = left > 0 ? `${named.join('، ')}، وغيرها وعددها ${left}` : named.join('، ');
  return [
    {
      en: `the order of numbers beside Latin words is in doubt on ${pages.size === 1 ? 'page' : 'pages'} ${which}; compare them with the document`,
      ar: `ترتيب الأرقام المجاورة لكلمات لاتينية غير مؤكد (${pages.size === 1 ? 'الصفحة' : 'الصفحات'}: ${whichInArabic})؛ قارنها بالمستند`,
    },
  ];
}

function reading(lines: readonly string[], notes: readonly Wording[]): ExtractedText {
  const { lines: right, count } = fixLamAlef(lines);
  const ligatureNotes =
    count === 0
      ? []
      : [
          {
            en: `lam and alef were swapped in ${count} words and have been restored; others may remain`,
            ar: `كانت اللام والألف متبادلتين في كلمات فأعيد ترتيبهما (عددها: ${count})؛ وقد يبقى غيرها`,
          },
        ];
  return { text: `${right.join('\n')}\n`, details: {}, language: null, notes: [...notes, ...ligatureNotes] };
}

/** Adds a method that pdf.js calls and Node 20 lacks. */
function addMissingMethods(): void {
  const prototype = ArrayBuffer.prototype as unknown as Record<string, unknown>;
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
    return this.slice(0, length);
  };
}
