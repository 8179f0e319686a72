/** Where readers write when something is wrong: what `CONTACT_ADDRESS` and `REPOSITORY_ADDRESS` name. No address is invented. */
import type { Locale } from '../model/locale.ts'
import { type Contact, readContact, readRepository } from '../model/settings.ts'
import { t } from './index.ts'
import { href, nameOf, type Route } from './routes.ts'
import { absolute } from './site.ts'

/** Who is written to; undefined where this copy of the site names nobody. */
export const contact = (): Contact | undefined => readContact(process.env['CONTACT_ADDRESS'])

/** Where the source of the site is kept, as a web address; undefined where it is not told. */
export const repository = (): string | undefined => readRepository(process.env['REPOSITORY_ADDRESS'])

/**
 * Where a reader reports an error on a page, the page's name filled in: a letter, or a web address (`{page}` in it becomes the name),
 * or the page of corrections, which says where to write.
 */
export function reportHref(lang: Locale, route: Route, to: Contact | undefined = contact()): string {
  const name = nameOf(route)
  const words = t(lang).contact
  if (to?.kind === 'mail') {
    const body = words.body(name, absolute(href(lang, route))).replaceAll('\n', '\r\n')
    return `mailto:${to.address}?subject=${encodeURIComponent(words.subject(name))}&body=${encodeURIComponent(body)}`
  }
  if (to?.kind === 'web') return to.address.replaceAll('{page}', encodeURIComponent(name))
  return href(lang, { page: 'corrections' }, { query: { about: name }, hash: 'report' })
}
