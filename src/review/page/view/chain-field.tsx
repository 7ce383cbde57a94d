import type { VNode } from 'preact';
import type { ClaimState, SourceState } from '../../protocol.ts';
import { Select } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { Problems } from './problems.tsx';
import { filled, useUi } from './ui.tsx';

interface ChainProps {
  readonly claim: ClaimState;
  readonly sources: readonly SourceState[];
  readonly names: ReadonlyMap<string, string>;
}

/** Who passed the claim on, the outermost first. */
export function ChainField({ claim, sources, names }: ChainProps): VNode {
  const { texts, edit } = useUi();
  const { chain } = claim;
  const set = (next: readonly string[]): void => edit({ kind: 'set-chain', claim: claim.id, chain: next });
  const free = sources.filter(({ id }) => id !== claim.source && !chain.includes(id));
  return (
    // biome-ignore lint/a11y/useSemanticElements: as for the cue
    <div class="field" role="group" aria-labelledby="chain-label">
      <span class="name" id="chain-label">
        {texts.chain.label}
      </span>
      {chain.length === 0 ? null : (
        <ol class="chain">
          {chain.map((id, index) => (
            <Teller key={id} name={names.get(id) ?? id} chain={chain} index={index} set={set} />
          ))}
        </ol>
      )}
      {chain.length > 1 ? <p class="soft hint">{texts.chain.hint}</p> : null}
      {free.length === 0 ? null : (
        <Select
          label={texts.chain.add}
          value=""
          options={[['', texts.chain.add], ...free.map(({ id, name }) => [id, name] as const)]}
          onPick={(id) => set([...chain, id])}
        />
      )}
      <Problems claim={claim} fields={['chain']} />
    </div>
  );
}

interface TellerProps {
  readonly name: string;
  readonly chain: readonly string[];
  readonly index: number;
  readonly set: (chain: readonly string[]) => void;
}

function Teller({ name, chain, index, set }: TellerProps): VNode {
  const { texts } = useUi();
  const swapped = (other: number): readonly string[] =>
    chain.map((id, at) => (at === index ? (chain[other] ?? id) : at === other ? (chain[index] ?? id) : id));
  const button = (icon: 'up' | 'down' | 'close', text: string, next: readonly string[] | null): VNode => (
    <IconButton
      icon={icon}
      label={filled(text, { name })}
      isSmall
      isDisabled={next === null}
      onClick={() => next !== null && set(next)}
    />
  );
  return (
    <li class="line">
      <bdi>{name}</bdi>
      {button('up', texts.chain.up, index === 0 ? null : swapped(index - 1))}
      {button('down', texts.chain.down, index === chain.length - 1 ? null : swapped(index + 1))}
      {button(
        'close',
        texts.chain.remove,
        chain.filter((_, at) => at !== index),
      )}
    </li>
  );
}
