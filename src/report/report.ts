import type { Claim, Hedge, Source } from '../analysis/claim.ts';
import { DEFAULT_POLICY, type Policy, type PolicyInForce } from '../analysis/grading/policy.ts';
import type { InputFormat } from '../input/formats.ts';
import type { ReportProblem } from '../problem.ts';

/** The name of the report format, and its version: fields may be added to it, none renamed. */
export const REPORT_SCHEMA = 'isnad-report/1';

/**
 * The analysis of one article as data: stable key order, UTF-16 offsets, no data about the machine.
 */
export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  readonly document: {
    readonly id: string;
    readonly path: string | null;
    /**
     * The format that the text was extracted from, in which offsets count; absent for plain text.
     */
    readonly format?: InputFormat;
    /** Absent where it is UTF-8. */
    readonly encoding?: string;
    /** Where it was fetched from, after redirects. */
    readonly url?: string;
    /** Metadata of the page or file, where it has any. */
    readonly outlet?: string;
    readonly author?: string;
    readonly published?: string;
    readonly title: string | null;
    readonly language: string;
    readonly direction: 'rtl' | 'ltr';
    readonly sha256: string;
    readonly length: number;
    readonly offsets: 'utf-16';
  };
  /** The weights behind the levels; absent where they are the published ones. */
  readonly policy?: PolicyInForce;
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly hedges: readonly Hedge[];
  readonly modifiers: readonly Hedge[];
  readonly coverage: { readonly sentences: number; readonly attributed: number; readonly ownVoice: number };
  readonly problems: readonly ReportProblem[];
}

/** The weights that a report's levels were counted with. */
export const policyBehind = ({ policy }: Report): Policy => policy ?? DEFAULT_POLICY;
