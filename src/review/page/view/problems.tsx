import type { VNode } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { ClaimState, ProblemState } from '../../protocol.ts';
import { RefusalContext } from './refusal.tsx';
import { useUi } from './ui.tsx';

/** The keys of a claim whose problems stand beside their fields; the others stand above the form. */
const BESIDE: readonly (string | null)[] = [
  'hedging',
  'source',
  'mention',
  'cue',
  'content',
  'at',
  'parent',
  'chain',
  'type',
  'stance',
  'certainty',
  'polarity',
  'irrealis',
  'status',
  'evidence',
  'note',
];

interface ProblemsProps {
  readonly claim: ClaimState;
  /** The keys that it shows the problems of; null for those that have no field of their own. */
  readonly fields: readonly string[] | null;
}

/** The problems of some fields of a claim, and why an edit of them was refused. */
export function Problems({ claim, fields }: ProblemsProps): VNode {
  const { language } = useUi();
  const refusal = useContext(RefusalContext);
  const isHere = (field: string | null): boolean =>
    fields === null ? !BESIDE.includes(field) : field !== null && fields.includes(field);
  const found = claim.problems.filter(({ field }) => isHere(field));
  const refused = refusal !== null && refusal.claim === claim.id && isHere(refusal.field ?? null);
  return (
    <div class="problems" aria-live="polite">
      {refused ? <p class="problem error">{refusal.error[language]}</p> : null}
      {found.map((problem) => (
        <Problem key={`${claim.id} ${problem.rule} ${problem.message.en}`} problem={problem} claim={claim.id} />
      ))}
    </div>
  );
}

/** The problems of a source, or of the file: without a way to accept them. */
export function PlainProblems({ problems }: { readonly problems: readonly ProblemState[] }): VNode {
  return (
    <div class="problems" aria-live="polite">
      {problems.map((problem) => (
        <Problem key={`${problem.rule} ${problem.message.en}`} problem={problem} claim={null} />
      ))}
    </div>
  );
}

function Problem({ problem, claim }: { readonly problem: ProblemState; readonly claim: string | null }): VNode {
  const { texts, language } = useUi();
  const { rule, severity, message } = problem;
  return (
    <div class={`problem ${severity}`}>
      <b>{texts.problems.severity[severity]}:</b> <bdi>{message[language]}</bdi>{' '}
      <code class="rule" dir="ltr">
        {rule}
      </code>
      {claim === null || severity === 'error' ? null : <Ignore claim={claim} rule={rule} />}
    </div>
  );
}

function Ignore({ claim, rule }: { readonly claim: string; readonly rule: string }): VNode {
  const { texts, edit } = useUi();
  const [reason, setReason] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (reason.trim() !== '') edit({ kind: 'ignore-problem', claim, rule, reason: reason.trim() });
  };
  return (
    <details class="ignore">
      <summary>{texts.problems.ignore}</summary>
      <form class="row" onSubmit={submit}>
        <label>
          {texts.problems.reason}
          <input dir="auto" value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} required />
        </label>
        <button type="submit">{texts.problems.confirm}</button>
      </form>
    </details>
  );
}
