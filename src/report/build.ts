import { analyze } from '../analysis/analyze.ts';
import { DEFAULT_POLICY, type PolicyInForce } from '../analysis/grading/policy.ts';
import type { About } from '../input/article.ts';
import { detectLanguage } from '../language/detect.ts';
import { type Language, packOf } from '../language/index.ts';
import type { Lexeme } from '../language/lexeme.ts';
import type { Pack } from '../language/pack.ts';
import type { Problem } from '../problem.ts';
import { type Document, readDocument, titleOf } from '../text/document.ts';
import { lazySha256 } from '../text/sha256.ts';
import { REPORT_SCHEMA, type Report } from './report.ts';

/** An article to report on. */
export interface ReportInput {
  readonly id: string;
  readonly path: string | null;
  readonly text: string;
  readonly language: 'auto' | Language;
  /** What the text was taken from; absent where it is the file's own. */
  readonly about?: About;
  /** What is to be known of how it was read. */
  readonly notes?: readonly Problem[];
  /** A newsroom's own weights; null or absent for the published ones. */
  readonly policy?: PolicyInForce | null;
}

/** An article with its analysis and what that was made from: for what looks closer than a report says. */
export interface Study {
  readonly report: Report;
  readonly document: Document<Lexeme>;
  readonly pack: Pack;
}

/** Analyses an article and reports on it; the language is told from the text where it is `auto`. */
export const reportOn = async (input: ReportInput): Promise<Report> => (await studyOf(input)).report;

/** Analyses an article, as `reportOn` does. */
export async function studyOf(input: ReportInput): Promise<Study> {
  const { text, language } = input;
  return studyWith(await packOf(language === 'auto' ? detectLanguage(text) : language), input);
}

/** Analyses an article with a pack, whatever the input's language says: one with another model, say. */
export async function studyWith(pack: Pack, input: Omit<ReportInput, 'language'>): Promise<Study> {
  const { id, path, text } = input;
  const document = readDocument({ id, path, text }, pack);
  const sha256 = await lazySha256(text);
  return { report: report(document, pack, { ...input, sha256 }), document, pack };
}

interface Digested extends Omit<ReportInput, 'language'> {
  readonly sha256: () => string;
}

function report(document: Document<Lexeme>, pack: Pack, input: Digested): Report {
  const { policy = null, about, notes = [], sha256 } = input;
  const { id, path, text } = document;
  const { sources, claims, hedges, modifiers } = analyze(document, pack, policy ?? DEFAULT_POLICY);
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
    problems: notes,
  };
}
