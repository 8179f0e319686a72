import type { AddressOf } from '../catalogue/export.ts'
import { href, type Route } from '../i18n/routes.ts'
import { absolute } from '../i18n/site.ts'
import { LOCALES, type Locale, type Localized } from '../model/locale.ts'

/** A value of each language. */
export const inEach = <T>(of: (locale: Locale) => T): Localized<T> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Localized<T>

/** The addresses of a page: whole where SITE is known, else from the site's root. */
export const addressesOf = (route: Route, options: { hash?: string } = {}): Localized =>
  inEach((locale) => {
    const path = href(locale, route, options)
    return absolute(path) ?? path
  })

/** The pages of what the open data lists. */
export const addressOf: AddressOf = (kind, id) => {
  switch (kind) {
    case 'provision': {
      const [plan = '', provision = ''] = id.split('/')
      return addressesOf({ page: 'provision', plan, id: provision })
    }
    case 'plan':
      return addressesOf({ page: 'plan', plan: id })
    case 'term':
      return addressesOf({ page: 'glossary' }, { hash: id })
    default:
      return addressesOf({ page: kind, id })
  }
}
