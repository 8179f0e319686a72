/** The languages of the site, without the schemas: what a page's script needs of them must not bring a validator along. */

/** The two languages of the site, in the order in which they are offered. The only declaration of them. */
export const LOCALES = ['vi', 'en'] as const

/** A language of the site: `vi` (Vietnamese) or `en` (English). */
export type Locale = (typeof LOCALES)[number]
