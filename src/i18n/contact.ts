/** Where readers write when something is wrong: what `CONTACT_ADDRESS` and `REPOSITORY_ADDRESS` name. No address is invented. */
import type { Locale } from '../model/locale.ts'
import { t } from './index.ts'
import { href, nameOf, type Route } from './routes.ts'
import { absolute } from './site.ts'

/** An e-mail address, a web address, or any other text that tells people where to turn. */
export interface Contact {
  kind: 'mail' | 'web' | 'text'
  address: string
}

/** What a setting names; undefined where it is unset or empty. */
export function readContact(value: string | undefined): Contact | undefined {
  const address = value?.trim().replace(/^mailto:/, '')
  if (!address) return undefined
  if (/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address)) return { kind: 'mail', address }
  return { kind: URL.canParse(address) && /^https?:/.test(address) ? 'web' : 'text', address }
}

/** Who is written to; undefined where this copy of the site names nobody. */
export const contact = (): Contact | undefined => readContact(process.env['CONTACT_ADDRESS'])

/** Where the source of the site is kept, as a web address; undefined where it is not told. */
export function repository(): string | undefined {
  const named = readContact(process.env['REPOSITORY_ADDRESS'])
  return named?.kind === 'web' ? named.address : undefined
}

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
