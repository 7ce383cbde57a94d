import type { VNode } from 'preact';
import type { Level } from '../../../language/values.ts';
import { LEVEL_SIGNS } from '../../../render/level-signs.ts';
import { counted } from '../../../wording.ts';
import type { ClaimState, SumTerm } from '../../protocol.ts';
import { levelOf } from '../state/filtered-claims.ts';
import { Problems } from './problems.tsx';
import { filled, useUi } from './ui.tsx';

/** The sign and the name of a level. */
function LevelTag({ level }: { readonly level: Level }): VNode {
  const { messages } = useUi();
  return (
    <span class={`level l-${level}`}>
      <span aria-hidden="true">{LEVEL_SIGNS[level]}</span> {messages.level[level]}
    </span>
  );
}

interface SumProps {
  readonly claim: ClaimState;
  readonly names: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
}

/** The level of a claim and what it adds up to, as announced while one edits. */
export function LevelSum({ claim, names, numbers }: SumProps): VNode {
  const { texts, messages } = useUi();
  const nameOf = (id: string | null): string | null =>
    id === null ? null : (names.get(id) ?? `${texts.claim.label} ${numbers.get(id) ?? id}`);
  const terms = claim.sum?.terms.filter(({ points }) => points !== 0) ?? [];
  return (
    <section class="sum" aria-labelledby="level-label">
      <output aria-live="polite" aria-atomic="true">
        <b id="level-label">{messages.headers.level}</b> <LevelTag level={levelOf(claim)} />{' '}
        <span class="soft">
          {claim.sum === null ? texts.level.noSum : counted(claim.sum.points, texts.level.points, messages.tag)}
        </span>
      </output>
      {terms.length === 0 ? null : (
        <ul class="terms">
          {terms.map((term) => (
            <Term key={term.axis} term={term} of={nameOf(term.of)} />
          ))}
        </ul>
      )}
      <StatedLevel claim={claim} />
      <Problems claim={claim} fields={['hedging']} />
    </section>
  );
}

function Term({ term, of }: { readonly term: SumTerm; readonly of: string | null }): VNode {
  const { messages } = useUi();
  return (
    <li>
      <span class="points" dir="ltr">
        +{term.points}
      </span>{' '}
      {messages.axis[term.axis]}: {useValueName(term)}
      {of === null ? null : (
        <>
          {' · '}
          <bdi>{of}</bdi>
        </>
      )}
      {term.words.map((words) => (
        <q key={words}>
          <bdi>{words}</bdi>
        </q>
      ))}
    </li>
  );
}

function useValueName({ axis, value }: SumTerm): string {
  const { messages } = useUi();
  if (axis === 'distance') return counted(Number(value), messages.tellers, messages.tag);
  return (messages[axis] as Readonly<Record<string, string>>)[value] ?? value;
}

/** Where the file states another level than the sum: both, and a way to correct it. */
function StatedLevel({ claim }: { readonly claim: ClaimState }): VNode | null {
  const { texts, messages, edit } = useUi();
  if (claim.sum === null || claim.sum.level === claim.level) return null;
  const { level } = claim.sum;
  return (
    <p class="stated">
      {filled(texts.level.stated, { name: messages.level[claim.level] })}{' '}
      <button type="button" onClick={() => edit({ kind: 'set-label', claim: claim.id, field: 'level', value: level })}>
        {filled(texts.level.setToSum, { name: messages.level[level] })}
      </button>
    </p>
  );
}
