/** The keys of a projector view. Remotes send Page Up and Page Down, some send arrows. */
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }

/** Whether a key belongs to the browser: with a modifier, or while an input method composes. */
export const isForeign = ({ altKey, ctrlKey, metaKey, shiftKey, isComposing }: KeyboardEvent) =>
  altKey || ctrlKey || metaKey || shiftKey || isComposing

/** One on, one back, or 0 for any other key. */
export const stepOf = ({ key }: KeyboardEvent): number => STEPS[key] ?? 0
