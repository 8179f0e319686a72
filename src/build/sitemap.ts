/** The sitemap: every page with its twin in the other language. A sitemap names whole addresses, so there is none without SITE. */
import sitemap, { type LinkItem } from '@astrojs/sitemap'
import type { AstroIntegration } from 'astro'
import { LOCALES } from '../model/locale.ts'

/** The same page in each language, and the front door for readers of every other one: as the head of the page says it. */
export function languageLinks(url: string, front: string): LinkItem[] {
  const rest = url.slice(front.length).replace(new RegExp(`^(?:${LOCALES.join('|')})/`), '')
  return [...LOCALES.map((lang) => ({ lang, url: `${front}${lang}/${rest}` })), { lang: 'x-default', url: front }]
}

/**
 * The integration that writes `sitemap-index.xml`; none where the site does not know its address.
 * @param left gives the addresses below the base path that are no pages to find: they lead elsewhere, as `vi/topics/old/`, or stand
 *   for others; asked when all pages are there
 */
export function siteMap(site: string | undefined, base: string, left: () => readonly string[]): AstroIntegration[] {
  if (!site) return []
  let hidden: ReadonlySet<string> | undefined
  const front = new URL(base.replace(/\/*$/, '/'), site).href
  return [
    sitemap({
      namespaces: { news: false, image: false, video: false, xhtml: true },
      filter: (page) => {
        hidden ??= new Set(left())
        return !hidden.has(page.slice(front.length))
      },
      serialize: (item) => ({ ...item, links: languageLinks(item.url, front) }),
    }),
  ]
}
