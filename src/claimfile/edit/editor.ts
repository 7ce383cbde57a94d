import { keepLast } from '../../memo.ts';
import type { Problem } from '../../problem.ts';
import type { AnalyzedArticle } from '../../report/analyzed-article.ts';
import { type CheckContext, placedProblems } from '../check.ts';
import { anchorText } from '../format/anchor.ts';
import { problemsOfShape, type ReadClaims, readClaims } from '../format/read.ts';
import { openYamlReader } from '../format/sliced-yaml.ts';
import type { ValidParts } from '../format/valid-parts.ts';
import type { OffsetProblem } from '../format/yaml.ts';
import { policyWith } from '../settings/weights.ts';
import { applyEdit, type EditedText } from './apply-edit.ts';
import { contextFor, type EditContext } from './context.ts';
import type { Edit, EditRefusal } from './edit.ts';
import { fileState } from './file-state.ts';
import type { FileState } from './state.ts';

/** A claim file that can be reviewed: its text and its state. */
export interface ReviewedFile {
  readonly text: string;
  readonly state: FileState;
  readonly edit: (edit: Edit) => EditedText | EditRefusal;
}

/** The article of a review, and how its claim file is checked. */
export interface EditorInput {
  /** The path of the claim file, for messages. */
  readonly path: string;
  /** The text of the article, which all offsets count in. */
  readonly text: string;
  readonly article: AnalyzedArticle;
  readonly checks: Omit<CheckContext, 'analyzeArticle' | 'articleAt'>;
}

/** Opens texts of the claim file of an article: with problems where the shape of one is not valid. */
export interface ClaimEditor {
  readonly open: (text: string) => Promise<ReviewedFile | { readonly problems: readonly Problem[] }>;
}

/** An editor for the claim file of an article. The article is analysed once, by the caller. */
export function openEditor({ path, text, article, checks }: EditorInput): ClaimEditor {
  const prepared = { text: anchorText(text), analyzed: article, read: openReader() };
  const surroundings: CheckContext = {
    ...checks,
    articleAt: () => ({ found: 'read', text }),
    analyzeArticle: async () => article,
  };
  return {
    open: async (claims) => {
      const read = prepared.read(claims);
      const { file, problems } = read;
      const faults = [
        ...problems.filter(({ rule }) => rule !== 'unknown-key'),
        ...(file === null ? [] : sameIds(file, read.yaml.offsetOf)),
      ];
      if (file === null || faults.length > 0) return { problems: problemsOfShape(faults, { text: claims, path }) };
      const context: EditContext = contextFor(file, policyWith(file.policy, checks.settings.policy), prepared);
      const found = await placedProblems({ text: claims, path, read }, surroundings);
      return { text: claims, state: fileState(context, found), edit: (edit) => applyEdit(claims, edit, context) };
    },
  };
}

/** A reader of the versions of one file. The last one is kept: an edit reads what it writes, and then it is opened. */
function openReader(): (text: string) => ReadClaims {
  const readYaml = openYamlReader();
  return keepLast((text) => readClaims(text, readYaml));
}

/** A problem for each claim and source with the id of an earlier one: edits name them by id. */
function sameIds(file: ValidParts, offsetOf: (path: readonly PropertyKey[]) => number): OffsetProblem[] {
  return (['sources', 'claims'] as const).flatMap((list) => {
    const seen = new Set<string | undefined>();
    return file[list].flatMap(({ id }, index): OffsetProblem[] => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      const message = {
        en: `the id '${id}' occurs twice; give one of them another`,
        ar: `يتكرر المعرّف '${id}'؛ غيّر أحدهما`,
      };
      return [{ rule: 'duplicate-id', message, offset: offsetOf([list, index, 'id']) }];
    });
  });
}
