/** What the heads of pages say to search engines and to those who share a link. */
import { LOCALES } from '../../src/model/locale.ts'
import type { BuiltPage } from './dist.ts'

/** The address or content of the first such element of a page's head. */
export const linkOf = (page: BuiltPage, selector: string) => page.root.querySelector(`head ${selector}`)?.getAttribute('href')
export const metaOf = (page: BuiltPage, name: string) =>
  page.root.querySelector(`head meta[property="${name}"], head meta[name="${name}"]`)?.getAttribute('content')

/** The languages of a page and where its head says they are, `x-default` included. */
export const languagesOf = (page: BuiltPage): Record<string, string> =>
  Object.fromEntries(
    page.root
      .querySelectorAll('head link[rel=alternate][hreflang]')
      .map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
  )

/** Where the head of a page of a site at `front` (`https://host/base/`) is not what its place asks for, one sentence a fault. */
export function addressFaults(page: BuiltPage, front: string): string[] {
  const own = front + page.path
  const rest = page.locale ? page.path.slice(page.locale.length + 1) : ''
  const due = { ...Object.fromEntries(LOCALES.map((lang) => [lang, `${front}${lang}/${rest}`])), 'x-default': front }
  const said = languagesOf(page)
  return [
    ...(linkOf(page, 'link[rel=canonical]') === own ? [] : ['canonical']),
    ...(metaOf(page, 'og:url') === own ? [] : ['og:url']),
    ...Object.entries(due).flatMap(([lang, address]) => (said[lang] === address ? [] : [`hreflang ${lang}`])),
    ...Object.keys(said).flatMap((lang) => (lang in due ? [] : [`hreflang ${lang} too many`])),
  ]
}
