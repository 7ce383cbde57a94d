/** Whether a key press goes into a field, where letters are text. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target instanceof HTMLTextAreaElement ||
    target.isContentEditable ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));

/** Whether a key press chooses from a list, which letters search. */
export const isChoosing = (target: EventTarget | null): boolean => target instanceof HTMLSelectElement;
