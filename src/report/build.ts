import { type Analysis, analyze } from '../analysis/analyze.ts';
import { DEFAULT_POLICY, type PolicyInForce } from '../analysis/grading/policy.ts';
import type { Quotation } from '../analysis/tokens/quotations.ts';
import type { Trace } from '../analysis/tokens/trace.ts';
import type { About } from '../input/article.ts';
import { detectLanguage } from '../language/detect.ts';
import { type Language, packOf } from '../language/index.ts';
import type { Lexeme } from '../language/lexeme.ts';
import type { Pack } from '../language/pack.ts';
import type { Problem } from '../problem.ts';
import { type Document, readDocument, titleOf } from '../text/document.ts';
import { lazySha256 } from '../text/sha256.ts';
import { joinWrappedLines } from '../text/wrapped-lines.ts';
import { REPORT_SCHEMA, type Report } from './report.ts';
import { unresolvedSources } from './unresolved-sources.ts';

/** An article to report on. */
export interface ReportInput {
  readonly id: string;
  readonly path: string | null;
  readonly text: string;
  readonly language: 'auto' | Language;
  /**
   * The format, encoding and address of the text, and its metadata; absent where it is the file's
   * own.
   */
  readonly about?: About;
  /** Notes on how the text was read. */
  readonly notes?: readonly Problem[];
  /** A newsroom's own weights; null or absent for the published ones. */
  readonly policy?: PolicyInForce | null;
  /** Receives the decisions of the rule tables. */
  readonly trace?: Trace;
}

/** An analysed article: its report, and the data that newsroom checks need in addition. */
export interface AnalyzedArticle {
  readonly report: Report;
  readonly document: Document<Lexeme>;
  readonly pack: Pack;
  /** In text order. */
  readonly quotations: readonly Quotation[];
}

/** Analyses an article and reports on it; `auto` detects the language from the text. */
export const reportOn = async (input: ReportInput): Promise<Report> => (await analyzeArticle(input)).report;

/** Analyses an article, as `reportOn` does. */
export async function analyzeArticle(input: ReportInput): Promise<AnalyzedArticle> {
  const { text, language } = input;
  return analyzeWithPack(await packOf(language === 'auto' ? detectLanguage(text) : language), input);
}

/**
 * Analyses an article with a pack, whatever the input's language says: one with another model, say.
 */
export async function analyzeWithPack(pack: Pack, input: Omit<ReportInput, 'language'>): Promise<AnalyzedArticle> {
  const { id, path, text } = input;
  // Only files can be wrapped: readers of documents give a line for each paragraph. Offsets stay as they are.
  const isFile = (input.about?.format ?? 'text') === 'text';
  const document = readDocument({ id, path, text: isFile ? joinWrappedLines(text) : text }, pack);
  const sha256 = await lazySha256(text);
  const analysis = analyze(document, pack, input.policy ?? DEFAULT_POLICY, input.trace);
  const report = reportOf(analysis, { ...input, sha256, document, pack });
  return { report, document, pack, quotations: analysis.quotations };
}

interface Reported extends Omit<ReportInput, 'language'> {
  readonly document: Document<Lexeme>;
  readonly pack: Pack;
  readonly sha256: () => string;
}

function reportOf({ sources, claims, hedges, modifiers }: Analysis, input: Reported): Report {
  const { policy = null, about, notes = [], document, pack, sha256 } = input;
  const { id, path, text } = document;
  const ownVoice = claims.filter(({ source }) => source === null).length;
  return {
    schema: REPORT_SCHEMA,
    document: {
      id,
      path,
      ...about,
      title: about?.title ?? titleOf(document),
      language: pack.language,
      direction: pack.profile.direction,
      get sha256() {
        return sha256();
      },
      length: text.length,
      offsets: 'utf-16',
    },
    ...(policy === null ? {} : { policy }),
    sources,
    claims,
    hedges,
    modifiers,
    coverage: {
      sentences: document.sentences.length,
      attributed: document.sentences.length - ownVoice,
      ownVoice,
    },
    problems: [...notes, ...unresolvedSources(claims, pack, path)],
  };
}
