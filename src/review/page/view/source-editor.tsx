import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { counted } from '../../../wording.ts';
import type { SourceState } from '../../protocol.ts';
import { Field, Select, TextField } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { PlainProblems } from './problems.tsx';
import { TransparencyField } from './transparency-field.tsx';
import { filled, useUi } from './ui.tsx';

interface EditorProps {
  readonly source: SourceState;
  readonly sources: readonly SourceState[];
}

/** The source itself, folded: its name, what it is, and merging it into another one. It concerns all its claims. */
export function SourceEditor({ source, sources }: EditorProps): VNode {
  const { texts, messages, edit } = useUi();
  const { id } = source;
  const [onRole, onReason] = useMemo(
    () => [
      (value: string) => edit({ kind: 'set-role', source: id, value }),
      (value: string) => edit({ kind: 'set-anonymity-reason', source: id, value }),
    ],
    [edit, id],
  );
  return (
    <>
      <PlainProblems problems={source.problems} />
      <details class="source-editor">
        <summary>
          {texts.source.edit} <span class="soft">({counted(source.uses, texts.source.uses, messages.tag)})</span>
        </summary>
        <div class="panel">
          <Rename source={source} />
          <TransparencyField
            value={source.transparency}
            onPick={(value) => edit({ kind: 'set-transparency', source: id, value })}
          />
          <Field label={texts.source.role}>
            <TextField value={source.role} onText={onRole} />
          </Field>
          {source.transparency === 'anonymous' ? (
            <Field label={texts.source.anonymityReason}>
              <TextField value={source.anonymityReason} onText={onReason} />
            </Field>
          ) : null}
          <Aliases source={source} />
          <Merge source={source} sources={sources} />
        </div>
      </details>
    </>
  );
}

function Rename({ source }: { readonly source: SourceState }): VNode {
  const { texts, edit } = useUi();
  const [name, setName] = useState<string | null>(null);
  const [keepAlias, setKeepAlias] = useState(true);
  const value = name ?? source.name;
  const rename = (): void => {
    if (value.trim() === '' || value.trim() === source.name) return;
    edit({ kind: 'rename-source', source: source.id, name: value.trim(), keepAlias });
    setName(null);
  };
  return (
    <div class="rename">
      <Field label={texts.source.name}>
        <input
          dir="auto"
          value={value}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
          onKeyDown={({ key }) => key === 'Enter' && rename()}
        />
      </Field>
      {name === null || name.trim() === source.name ? null : (
        <div class="line">
          <label class="check">
            <input
              type="checkbox"
              checked={keepAlias}
              onChange={({ currentTarget }) => setKeepAlias(currentTarget.checked)}
            />
            {texts.source.keepAlias}
          </label>
          <button type="button" class="primary small" onClick={rename}>
            {texts.source.rename}
          </button>
        </div>
      )}
    </div>
  );
}

function Aliases({ source }: { readonly source: SourceState }): VNode | null {
  const { texts, edit } = useUi();
  if (source.aliases.length === 0) return null;
  const without = (alias: string): void =>
    edit({ kind: 'set-aliases', source: source.id, aliases: source.aliases.filter((each) => each !== alias) });
  return (
    <div class="field">
      <span class="name">{texts.source.aliases}</span>
      <ul class="chips">
        {source.aliases.map((alias) => (
          <li key={alias}>
            <bdi>{alias}</bdi>
            <IconButton
              icon="close"
              label={filled(texts.chain.remove, { name: alias })}
              isSmall
              onClick={() => without(alias)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Merge({ source, sources }: EditorProps): VNode | null {
  const { texts, edit } = useUi();
  const [into, setInto] = useState('');
  const others = sources.filter(({ id }) => id !== source.id);
  if (others.length === 0) return null;
  return (
    <div class="merge">
      <Field label={texts.source.mergeInto}>
        <Select
          value={into}
          options={[['', '—'], ...others.map(({ id, name }) => [id, name] as const)]}
          onPick={setInto}
        />
      </Field>
      {into === '' ? null : (
        <button
          type="button"
          class="primary small"
          onClick={() => edit({ kind: 'merge-sources', source: source.id, into })}
        >
          {texts.source.merge}
        </button>
      )}
    </div>
  );
}
