import type { Locale } from '../model/locale.ts'
import { en } from './en.ts'
import { vi, type Words } from './vi.ts'

export { formatWhen } from './dates.ts'

const words: Record<Locale, Words> = { vi, en }

/** The interface's words in a language. */
export function t(locale: Locale): Words {
  return words[locale]
}

/** A number as it is written in a language: “1,7” and “1.7”. */
export const formatNumber = (n: number, locale: Locale) => new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB').format(n)
