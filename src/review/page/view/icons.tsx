import type { VNode } from 'preact';

const PATHS = {
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  up: 'm6 15 6-6 6 6',
  down: 'm6 9 6 6 6-6',
  before: 'm15 6-6 6 6 6',
  after: 'm9 6 6 6-6 6',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  system: 'M4 5h16v11H4zM9 20h6M12 16v4',
  light:
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M19 5l-1.4 1.4M6.4 17.6 5 19',
  dark: 'M20 14.5A8.5 8.5 0 1 1 9.5 4 7 7 0 0 0 20 14.5z',
  problem: 'M12 4 2.5 20h19zM12 10v5M12 17.6v.4',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A drawing beside or in place of a label; screen readers pass over it. Those with a direction turn with the interface. */
export function Icon({ name }: { readonly name: IconName }): VNode {
  const turns = name === 'before' || name === 'after' || name === 'undo' || name === 'redo';
  return (
    <svg class={turns ? 'icon turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
