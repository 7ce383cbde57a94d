import type { Claim } from '../../analysis/claim.ts';
import type { Report } from '../../report/report.ts';
import type { Span } from '../../text/span.ts';
import { shownClaims } from './columns.ts';

/** The parts of a claim that are marked in the article. */
export const ROLES = ['content', 'cue', 'source'] as const;

/** The role of a span in a claim. */
export type Role = (typeof ROLES)[number];

/** A marked part of a claim. */
export interface Part {
  readonly claim: Claim;
  readonly role: Role;
  /** UTF-16 offsets, in text order. */
  readonly spans: readonly Span[];
}

/** The parts of the claims shown, claim by claim: content, cue, source. */
export const partsOf = (report: Report, all: boolean): Part[] =>
  shownClaims(report, all).flatMap((claim) =>
    ROLES.flatMap((role) => {
      const spans = (claim[role]?.spans ?? []).filter(({ start, end }) => start < end);
      return spans.length === 0 ? [] : [{ claim, role, spans: spans.toSorted((a, b) => a.start - b.start) }];
    }),
  );
