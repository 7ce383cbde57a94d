import type { Language } from '../../language/index.ts';
import { wordListsOf } from '../../language/index.ts';
import { type Problem, worded } from '../../problem.ts';
import type { AnalyzedArticle } from '../../report/analyzed-article.ts';
import { placesOf } from '../../text/place.ts';
import type { Finding, RuleContext } from '../rules/rule.ts';
import { type Settings, severityIn } from '../settings/settings.ts';
import { NEWSROOM_RULES } from './all-newsroom-rules.ts';
import { articleInput } from './article-input.ts';
import { claimFileInput } from './claim-file-input.ts';
import { isClaim, type NewsroomInput, type NewsroomRule } from './newsroom-rule.ts';
import { withWords } from './with-words.ts';

/**
 * The findings of newsroom rules at the claims of a claim file, by the rules that the newsroom has
 * turned on for claim files.
 */
export async function newsroomFindings(
  context: RuleContext,
  settings: Settings,
): Promise<(Finding & { readonly rule: string })[]> {
  const rules = NEWSROOM_RULES.filter(({ id, where }) => where !== 'article' && isOn(id, settings));
  if (rules.length === 0 || context.analyzed === null) return [];
  const reading = claimFileInput(context, await readingIn(context.analyzed, settings));
  return rules.flatMap((rule) => findingsOf(rule, reading, context));
}

/** A newsroom turns on all rules, or one rule by setting it. */
const isOn = (rule: string, { newsroom, severities }: Settings): boolean => newsroom || severities.has(rule);

/**
 * Whether a rule applies to claim files: a rule on sourcing only if the newsroom turns it on, any
 * other always.
 */
export const holdsForFiles = (rule: string, settings: Settings): boolean =>
  isOn(rule, settings) || !NEWSROOM_RULES.some(({ id }) => id === rule);

function findingsOf(
  rule: NewsroomRule,
  reading: NewsroomInput,
  { file }: RuleContext,
): (Finding & { readonly rule: string })[] {
  return rule.remarks(reading).flatMap(({ at, field = 'content', message, severity }) => {
    if (!isClaim(at) || at.index === null) return [];
    const there = Object.hasOwn(file.claims[at.index] ?? {}, field) ? field : 'content';
    const path = ['claims', at.index, there];
    return [{ rule: rule.id, path, message, ...(severity === undefined ? {} : { severity }) }];
  });
}

/** The findings of newsroom rules in an article, in text order. */
export async function checkArticle(analyzed: AnalyzedArticle, settings: Settings): Promise<Problem[]> {
  const { path, text } = analyzed.document;
  const placeOf = placesOf(text);
  const reading = await readingIn(analyzed, settings);
  const found = NEWSROOM_RULES.filter(({ where }) => where !== 'file').flatMap((rule) =>
    rule.remarks(reading).map((remark) => ({ ...remark, rule })),
  );
  return found
    .sort((a, b) => a.at.start - b.at.start)
    .flatMap(({ rule: { id, severity: usual }, at, message, severity: own = usual }) => {
      const severity = severityIn(settings, id, own);
      return severity === 'off' ? [] : [{ rule: id, severity, ...worded(message), path, ...placeOf(at.start) }];
    });
}

async function readingIn(analyzed: AnalyzedArticle, settings: Settings): Promise<NewsroomInput> {
  const lists = await wordListsOf(analyzed.report.document.language as Language);
  return articleInput(analyzed, withWords(lists, settings.words, analyzed.pack), (rule, name) => {
    const declared = NEWSROOM_RULES.find(({ id }) => id === rule)?.options;
    return settings.options.get(rule)?.[name] ?? declared?.[name] ?? 0;
  });
}
