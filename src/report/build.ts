import { type Analysis, analyze } from '../analysis/analyze.ts';
import { DEFAULT_POLICY, type PolicyInForce } from '../analysis/grading/policy.ts';
import type { Trace } from '../analysis/tokens/trace.ts';
import type { About } from '../input/article.ts';
import { type Language, packOf } from '../language/index.ts';
import type { Lexeme } from '../language/lexeme.ts';
import type { Pack } from '../language/pack.ts';
import type { Problem } from '../problem.ts';
import { type Document, readDocument, titleOf } from '../text/document.ts';
import { lazySha256 } from '../text/sha256.ts';
import type { AnalyzedArticle } from './analyzed-article.ts';
import { articleParts, withoutWraps } from './article-parts.ts';
import { combineParts } from './combine.ts';
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

/**
 * Analyses an article and reports on it. Paragraphs of another language than the main one, which `auto` detects, are
 * analysed in their own.
 */
export const reportOn = async (input: ReportInput): Promise<Report> => (await analyzeArticle(input)).report;

/** Analyses an article, as `reportOn` does. */
export async function analyzeArticle(input: ReportInput): Promise<AnalyzedArticle> {
  const [main, ...others] = articleParts(input);
  const analyzed = await analyzeWithPack(await packOf(main.language), input, main.text);
  if (others.length === 0) return analyzed;
  const more = others.map(async (part) =>
    analyzeWithPack(await packOf(part.language), { ...input, notes: [] }, part.text),
  );
  return combineParts(analyzed, await Promise.all(more), documentOf(analyzed.pack, input));
}

/**
 * Analyses an article with a pack, whatever the input's language says: one with another model, say. Of a text in several
 * languages, `text` is the part in the pack's language; absent for the whole.
 */
export async function analyzeWithPack(
  pack: Pack,
  input: Omit<ReportInput, 'language'>,
  text?: string,
): Promise<AnalyzedArticle> {
  const document = documentOf(pack, input, text);
  const sha256 = await lazySha256(input.text);
  const analysis = analyze(document, pack, input.policy ?? DEFAULT_POLICY, input.trace);
  const report = reportOf(analysis, { ...input, sha256, document, pack });
  return { report, document, pack, quotations: analysis.quotations };
}

const documentOf = (pack: Pack, input: Omit<ReportInput, 'language'>, text = withoutWraps(input)): Document<Lexeme> =>
  readDocument({ id: input.id, path: input.path, text }, pack);

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
