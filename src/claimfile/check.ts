import type { Language } from '../language/index.ts';
import { type Problem, type Severity, worded } from '../problem.ts';
import type { AnalyzedArticle } from '../report/analyzed-article.ts';
import { placesOf } from '../text/place.ts';
import type { Wording } from '../wording.ts';
import { anchorText } from './format/anchor.ts';
import { type ReadClaims, readClaims } from './format/read.ts';
import type { ValidParts } from './format/valid-parts.ts';
import type { LocatedYaml, OffsetProblem, Path } from './format/yaml.ts';
import { contentAnchors } from './match/pair-claims.ts';
import { holdsForFiles, newsroomFindings } from './newsroom/check-newsroom.ts';
import { CHECKS, RULES } from './rules/all-rules.ts';
import { applyIgnores, type RuleFinding } from './rules/apply-ignores.ts';
import type { FoundArticle, RuleContext } from './rules/rule.ts';
import { type Settings, severityIn, wordsIn } from './settings/settings.ts';
import { policyWith } from './settings/weights.ts';

/** The context of checking a claim file; the caller does all file access. */
export interface CheckContext {
  /** The article at a path relative to the claim file. */
  readonly articleAt: (path: string) => FoundArticle;
  /**
   * The newsroom's settings for this file. Their policy applies unless the claim file sets its own.
   */
  readonly settings: Settings;
  /** The day of the check; absent where rules about time do not apply. */
  readonly today?: string;
  /** The path of a text near the claim file with this SHA-256; absent where none is searched for. */
  readonly articleWith?: (sha256: string) => string | null;
  /**
   * Analyses an article; passed in so that the bundle of claim files does not contain the analysis
   * again.
   */
  readonly analyzeArticle: (text: string, language: Language | 'auto') => Promise<AnalyzedArticle>;
}

/** A problem with the value of the file that it is about. */
export interface PlacedProblem {
  readonly problem: Problem;
  /** Empty for the whole file. */
  readonly path: Path;
  /** A key of the mapping at the path, where the problem is of the key. */
  readonly key?: string;
}

/** All problems of a claim file, in file order. Never throws, whatever the file contains. */
export const checkClaims = async (
  { text, path }: { readonly text: string; readonly path: string },
  surroundings: CheckContext,
): Promise<Problem[]> =>
  (await placedProblems({ text, path, read: readClaims(text) }, surroundings)).map(({ problem }) => problem);

/** The problems of a claim file that has been read, as `checkClaims` gives them. */
export async function placedProblems(
  { text, path, read }: { readonly text: string; readonly path: string; readonly read: ReadClaims },
  surroundings: CheckContext,
): Promise<PlacedProblem[]> {
  const { settings } = surroundings;
  const { file, problems, yaml } = read;
  const context = file === null ? null : await contextOf(file, surroundings);
  const isOff = (rule: string): boolean =>
    severityIn(settings, rule, severityOf(rule)) === 'off' || !holdsForFiles(rule, settings);
  const findings = context === null ? [] : [...findingsOf(context), ...(await newsroomFindings(context, settings))];
  const found = context === null ? [] : applyIgnores(findings, context, isOff);
  const all = [
    ...problems.map((problem) => ({ ...problem, place: { path: [] } })),
    ...found.map((finding) => offsetProblem(finding, file, yaml)),
  ];
  const placeOf = placesOf(text);
  return all
    .sort((a, b) => a.offset - b.offset)
    .flatMap(({ rule, message, offset, severity: own = severityOf(rule), claim, place }) => {
      const severity = severityIn(settings, rule, own);
      const of = claim === undefined ? {} : { claim };
      return severity === 'off'
        ? []
        : [{ ...place, problem: { rule, severity, ...worded(message), path, ...placeOf(offset), offset, ...of } }];
    });
}

function offsetProblem(
  { path, key, ...finding }: RuleFinding,
  file: ValidParts | null,
  yaml: LocatedYaml,
): OffsetProblem & { readonly place: Omit<PlacedProblem, 'problem'> } {
  const [top, index] = path;
  const claim = top === 'claims' ? file?.claims[Number(index)]?.id : undefined;
  const offset = key === undefined ? yaml.offsetOf(path) : yaml.offsetOfKey(path, key);
  const place = { path, ...(key === undefined ? {} : { key }) };
  return { ...finding, offset, place, ...(claim === undefined ? {} : { claim }) };
}

/** The problem of a file that could not be read as text. */
export const unreadableClaims = (path: string, message: Wording, line: number): Problem => ({
  ...{ rule: 'file-unreadable', severity: 'error', ...worded(message), path, line, column: 1 },
});

const SEVERITIES = new Map(RULES.map(({ id, severity }) => [id, severity]));
const OPTIONS = new Map(CHECKS.map(({ id, options }) => [id, options]));

const severityOf = (rule: string): Severity => SEVERITIES.get(rule) ?? 'error';

async function contextOf(
  file: ValidParts,
  { articleAt, settings, analyzeArticle, today, articleWith = () => null }: CheckContext,
): Promise<RuleContext> {
  const { path, language = 'auto' } = file.article;
  const article = path === undefined ? null : articleAt(path);
  const text = article?.found === 'read' ? anchorText(article.text) : null;
  return {
    ...{ file, article, text, policy: policyWith(file.policy, settings.policy) },
    ...{ today: today ?? null, articleWith },
    option: (rule, name) => settings.options.get(rule)?.[name] ?? OPTIONS.get(rule)?.[name] ?? 0,
    words: (list, given) => wordsIn(settings, list, given),
    anchors: text === null ? file.claims.map(() => null) : contentAnchors(file, text),
    analyzed: text === null ? null : await analyzeArticle(text.text, language),
  };
}

const findingsOf = (context: RuleContext): RuleFinding[] =>
  CHECKS.flatMap(({ id, check }) => check(context).map((finding) => ({ rule: id, ...finding })));
