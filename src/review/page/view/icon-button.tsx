import type { VNode } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface IconButtonProps {
  readonly icon: IconName;
  /** What it does, for screen readers. */
  readonly label: string;
  /** What it shows under the mouse: the label unless another text is given. */
  readonly title?: string;
  readonly isSmall?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

/** A button with an icon in place of its label. */
export function IconButton(props: IconButtonProps): VNode {
  const { icon, label, title = label, isSmall = false, isDisabled = false, onClick } = props;
  return (
    <button
      type="button"
      class={isSmall ? 'icon-button small' : 'icon-button'}
      disabled={isDisabled}
      aria-label={label}
      title={title}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
