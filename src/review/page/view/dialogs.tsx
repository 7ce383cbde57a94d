import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DiffLine, DraftState } from '../../protocol.ts';
import { filled, useUi } from './ui.tsx';

interface ModalProps {
  readonly title: string;
  /** What Escape does; null where it must be decided. */
  readonly onClose: (() => void) | null;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}

/** A modal dialog of the browser: it keeps the keyboard in it, and gives it back when it closes. */
export function Modal({ title, onClose, children, wide = false }: ModalProps): VNode {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={wide ? 'wide' : undefined}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}

/** Asks what becomes of the file when somebody changed it on disk meanwhile, and shows the difference. */
export function ConflictDialog({ lines }: { readonly lines: readonly DiffLine[] }): VNode {
  const { texts, dispatch } = useUi();
  const { conflict } = texts;
  const close = (): void => dispatch({ type: 'dialog-closed' });
  return (
    <Modal title={conflict.title} onClose={close} wide>
      <p>{conflict.text}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it */}
      {/* biome-ignore lint/a11y/useSemanticElements: it is no part of a form */}
      <div class="diff" role="group" aria-label={conflict.title} tabIndex={0}>
        {lines.map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </div>
      <div class="dialog-actions">
        <button type="button" onClick={close}>
          {conflict.later}
        </button>
        <button type="button" onClick={() => dispatch({ type: 'requested', kind: 'reload' })}>
          {conflict.reload}
        </button>
        <button type="button" class="primary" onClick={() => dispatch({ type: 'requested', kind: 'overwrite' })}>
          {conflict.overwrite}
        </button>
      </div>
    </Modal>
  );
}

function Line({ line }: { readonly line: DiffLine }): VNode {
  const { texts } = useUi();
  if (line.kind === 'gap') return <div class="diff-gap">⋯</div>;
  const [sign, name] =
    line.kind === 'ours'
      ? ['+', texts.conflict.ours]
      : line.kind === 'theirs'
        ? ['−', texts.conflict.theirs]
        : ['', ''];
  return (
    <div class={`diff-line ${line.kind}`}>
      <span class="diff-sign">
        {sign} {name}
      </span>
      <code dir="auto">{line.text}</code>
    </div>
  );
}

/** Offers the changes of an earlier review that were not saved. */
export function DraftDialog({ draft }: { readonly draft: DraftState }): VNode {
  const { texts, dispatch, language } = useUi();
  const at = new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <Modal title={texts.draft.title} onClose={null}>
      <p>{filled(texts.draft.text, { name: at.format(new Date(draft.writtenAt)) })}</p>
      {draft.isOutdated ? <p>{texts.draft.outdated}</p> : null}
      <div class="dialog-actions">
        <button type="button" onClick={() => dispatch({ type: 'requested', kind: 'drop-draft' })}>
          {texts.draft.drop}
        </button>
        <button
          type="button"
          class="primary"
          autofocus
          onClick={() => dispatch({ type: 'requested', kind: 'take-draft' })}
        >
          {texts.draft.take}
        </button>
      </div>
    </Modal>
  );
}
