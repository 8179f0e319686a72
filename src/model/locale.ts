import { z } from 'astro/zod'
import { LOCALES, type Locale } from './languages.ts'

export { LOCALES, type Locale } from './languages.ts'

export const localeSchema = z.enum(LOCALES)

/** One value per language; both are required, so a missing translation does not type-check. */
export type Localized<T = string> = Record<Locale, T>

/** A text that must be there in both languages. */
export const localizedText = z.strictObject({
  vi: z.string().trim().min(1, 'the Vietnamese text is empty'),
  en: z.string().trim().min(1, 'the English text is empty'),
})

/** Words in each language; either list may be empty. */
export const words = z.strictObject({ vi: z.array(z.string()).default([]), en: z.array(z.string()).default([]) })

/** The language that a page is not written in. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'vi' ? 'en' : 'vi'
}
