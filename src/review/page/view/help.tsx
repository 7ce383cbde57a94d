import type { VNode } from 'preact';
import type { HelpKey, Texts } from '../messages/texts.ts';
import { Modal } from './dialogs.tsx';
import { useUi } from './ui.tsx';

/** The shortcuts by what they are for. */
const GROUPS: Readonly<Record<keyof Texts['help']['groups'], readonly (readonly [keys: string, does: HelpKey])[]>> = {
  moving: [
    ['J K', 'next'],
    ['G', 'article'],
    ['L', 'list'],
    ['/', 'filter'],
    ['Esc', 'leave'],
  ],
  claim: [
    ['A', 'accept'],
    ['R', 'reject'],
    ['E', 'edit'],
    ['[ ]', 'start'],
    ['{ }', 'end'],
  ],
  words: [
    ['← →', 'word'],
    ['↑ ↓', 'line'],
    ['Shift+← →', 'extend'],
    ['Enter', 'chooseHere'],
    ['N', 'new'],
    ['C', 'content'],
    ['+', 'addSpan'],
    ['U', 'cue'],
    ['M', 'mention'],
  ],
  file: [
    ['Ctrl+S', 'save'],
    ['Ctrl+Z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['?', 'help'],
  ],
};

/** The list of shortcuts, and whether single letters are some. */
export function Help({ letterKeys }: { readonly letterKeys: boolean }): VNode {
  const { texts, dispatch } = useUi();
  const close = (): void => dispatch({ type: 'dialog-closed' });
  return (
    <Modal title={texts.help.title} onClose={close} wide>
      <div class="help-groups">
        {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
          <section key={group}>
            <h3>{texts.help.groups[group]}</h3>
            <dl>
              {GROUPS[group].map(([keys, does]) => (
                <div key={does}>
                  <dt dir="ltr">
                    {keys.split(' ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{texts.help.keys[does]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div class="dialog-actions">
        <label class="check">
          <input
            type="checkbox"
            checked={letterKeys}
            onChange={({ currentTarget }) =>
              dispatch({ type: 'preferred', preferences: { letterKeys: currentTarget.checked } })
            }
          />
          {texts.help.letterKeys}
        </label>
        <button type="button" class="primary" onClick={close}>
          {texts.help.close}
        </button>
      </div>
    </Modal>
  );
}
