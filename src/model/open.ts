import type { Localized } from './locale.ts'

/**
 * Stands in a draft where a text is still to be written: the import puts it there, `npm run dev` shows it, and the build refuses it.
 * A field holds it alone; nobody writes it by hand.
 */
export const OPEN: Localized = { vi: '[chưa viết]', en: '[not written yet]' }

/** Both, for a field with a text in each language. */
export const openText = (): Localized => ({ ...OPEN })

/** Whether a text is still to be written. */
export const isOpen = (text: string): boolean => text.trim() === OPEN.vi || text.trim() === OPEN.en

/** How many texts of a thing are still to be written, however deep they lie. */
export function countOpen(value: unknown): number {
  if (typeof value === 'string') return value.split(OPEN.vi).length + value.split(OPEN.en).length - 2
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + countOpen(each), 0)
  if (value && typeof value === 'object') return countOpen(Object.values(value))
  return 0
}
