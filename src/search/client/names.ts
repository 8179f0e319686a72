import type { Locale } from '../../model/locale.ts'
import type { Concept } from '../corpus.ts'
import { otherOf } from '../text.ts'

const listed = (node: Element, selector: string): string[] =>
  node
    .querySelector(`:scope > ${selector}`)
    ?.textContent?.split('; ')
    .map((part) => part.trim()) ?? []

/** A concept and the address of its page. */
export interface Named extends Concept {
  href: string
}

/** Reads the names of topics, agencies, terms and groups of people from the A–Z of the page, which already holds them. */
export function namesOnPage(locale: Locale): Named[] {
  const other = otherOf(locale)
  return [...document.querySelectorAll('[data-concepts]')].flatMap((list) =>
    [...list.children].map((item): Named => {
      const { id = '', type } = (item as HTMLElement).dataset
      const link = item.querySelector('a')
      const foreign = item.querySelector(':scope > span') ?? item
      const both = <T>(here: T, there: T) => ({ [locale]: here, [other]: there }) as Record<Locale, T>
      return {
        type: type as Concept['type'],
        id,
        href: link?.getAttribute('href') ?? '',
        name: both(link?.textContent ?? '', foreign.querySelector('b')?.textContent ?? ''),
        abbr: both(listed(item, 'abbr'), listed(foreign, 'abbr')),
        aliases: both(listed(item, 'i'), listed(foreign, 'i')),
        same: both(listed(item, 'em'), listed(foreign, 'em')),
      }
    }),
  )
}
