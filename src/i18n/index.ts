import type { Locale } from '../model/locale.ts'
import { en } from './en.ts'
import { vi, type Words } from './vi.ts'

export { formatNumber } from '../model/tally.ts'
export { formatWhen } from './dates.ts'

const words: Record<Locale, Words> = { vi, en }

/** The interface's words in a language. */
export function t(locale: Locale): Words {
  return words[locale]
}
