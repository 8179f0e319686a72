import type { Locale, Localized } from './locale.ts'

/**
 * Stands in a draft where a text is still to be written: the import puts it there, `npm run dev` shows it, and the build refuses it.
 * A field holds it alone; nobody writes it by hand.
 */
export const OPEN: Localized = { vi: '[chưa viết]', en: '[not written yet]' }

/** Both, for a field with a text in each language. */
export const openText = (): Localized => ({ ...OPEN })

/** Whether a text is still to be written. */
export const isOpen = (text: string, locale?: Locale): boolean =>
  locale ? text.trim() === OPEN[locale] : text.trim() === OPEN.vi || text.trim() === OPEN.en
