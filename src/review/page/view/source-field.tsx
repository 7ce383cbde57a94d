import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Transparency } from '../../../language/values.ts';
import type { ClaimState, SourceState } from '../../protocol.ts';
import { Field, Select } from './field.tsx';
import { Problems } from './problems.tsx';
import { SourceEditor } from './source-editor.tsx';
import { TransparencyField } from './transparency-field.tsx';
import { useUi } from './ui.tsx';

interface SourceProps {
  readonly claim: ClaimState;
  readonly sources: readonly SourceState[];
}

const NEW = '(new)'; // no id has such a sign

/** Who says it: one of the sources of the file, nobody, or a new one. */
export function SourceField({ claim, sources }: SourceProps): VNode {
  const { texts, messages, edit } = useUi();
  const [newFor, setNewFor] = useState<string | null>(null);
  const isNew = newFor === claim.id;
  const source = sources.find(({ id }) => id === claim.source);
  const nobody = claim.stance === 'own' ? messages.ownVoice : texts.source.nobody;
  const onPick = (id: string): void => {
    setNewFor(id === NEW ? claim.id : null);
    if (id !== NEW) edit({ kind: 'set-source', claim: claim.id, source: id === '' ? null : id });
  };
  return (
    <div class="source-field">
      <Field label={messages.headers.source} note={<Problems claim={claim} fields={['source']} />}>
        <Select
          id="source"
          value={isNew ? NEW : (claim.source ?? '')}
          options={[
            ['', nobody],
            ...sources.map(({ id, name }) => [id, name] as const),
            [NEW, `+ ${texts.source.new}`],
          ]}
          onPick={onPick}
        />
      </Field>
      {isNew ? <NewSourceForm key={claim.id} claim={claim} onDone={() => setNewFor(null)} /> : null}
      {!isNew && source !== undefined ? <SourceEditor key={source.id} source={source} sources={sources} /> : null}
    </div>
  );
}

function NewSourceForm({ claim, onDone }: { readonly claim: ClaimState; readonly onDone: () => void }): VNode {
  const { texts, edit } = useUi();
  const [name, setName] = useState(claim.mention);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [transparency, setTransparency] = useState<Transparency>('person');
  const add = (): void => {
    if (name.trim() === '') return;
    edit({ kind: 'new-source', claim: claim.id, source: { name: name.trim(), transparency } });
    onDone();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form cannot lie in a form
    <div
      class="panel"
      role="group"
      aria-label={texts.source.new}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) add();
      }}
    >
      <Field label={texts.source.name}>
        <input dir="auto" value={name} ref={field} onInput={({ currentTarget }) => setName(currentTarget.value)} />
      </Field>
      <TransparencyField value={transparency} onPick={setTransparency} />
      <span class="line">
        <button type="button" class="primary small" onClick={add}>
          {texts.source.add}
        </button>
        <button type="button" class="small" onClick={onDone}>
          {texts.source.cancel}
        </button>
      </span>
    </div>
  );
}
