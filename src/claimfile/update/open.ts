import type { Policy } from '../../analysis/grading/policy.ts';
import type { Problem } from '../../problem.ts';
import { problemsOfShape, readClaims } from '../format/read.ts';
import type { ArticleRecord } from '../format/schema.ts';
import { policyWith } from '../settings/weights.ts';
import { type Fixed, type FixInput, fixClaims } from './fix.ts';
import { type Updated, type UpdateInput, updateClaims } from './update.ts';

/** A valid claim file that can be updated and repaired. */
export interface Opened {
  readonly article: ArticleRecord;
  /** The weights that apply to the file, given those in force. */
  readonly policyOver: (base: Policy) => Policy;
  /** The file merged with a new analysis; null where its layout does not allow insertions. */
  readonly update: (input: UpdateInput) => Updated | null;
  /** The repaired file. */
  readonly fix: (input: FixInput) => Fixed;
}

/** Opens the text of a claim file; problems of its shape must be fixed first. */
export function openClaims(text: string, path: string): Opened | readonly Problem[] {
  const { file, problems } = readClaims(text);
  if (file === null || problems.length > 0) return problemsOfShape(problems, { text, path });
  return {
    article: file.article as ArticleRecord, // the schema had nothing to say against it
    policyOver: (base) => policyWith(file.policy, base),
    update: (input) => updateClaims(text, file, input),
    fix: (input) => fixClaims(text, file, input),
  };
}
