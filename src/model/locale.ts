import { z } from 'astro/zod'

/** The two languages of the site, in the order in which they are offered. The only declaration of them. */
export const LOCALES = ['vi', 'en'] as const

export const localeSchema = z.enum(LOCALES)

/** A language of the site: `vi` (Vietnamese) or `en` (English). */
export type Locale = (typeof LOCALES)[number]

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
