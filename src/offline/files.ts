/** Which files of the built site a language keeps for use without a network. Pure; at build time. */
import type { Locale } from '../model/languages.ts'
import { PILLARS } from '../model/pillar.ts'
import { languageOf, PARTS, type Part } from './list.ts'

/** Where a file belongs: to a part of what a first visit keeps, or to what saving adds. */
type Share = Part | 'all'

/** The address of a file below the base path: `vi/plans/index.html` is asked for as `vi/plans/`. */
export const addressOf = (file: string): string => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')

/** A provision's page: there are hundreds, and its plan's page has all of its words. */
const PROVISION = /^plans\/[^/]+\/[^/]+\/$/

/** Shared by both languages. */
const SHARED: [share: Share, paths: RegExp][] = [
  ['start', /^$|^icon\.svg$|^_astro\/[^/]+\.js$|^swatches\//],
  ['all', /^icons\//],
]

/** Of a language, below its folder; the first that fits holds. What fits none stays with the network: provision pages, downloads. */
const OWN: [share: Share | undefined, paths: RegExp][] = [
  [undefined, PROVISION],
  // Kept by every device, whatever it keeps else.
  [undefined, /^offline\/missing\/$/],
  ['start', /^(?:teachers\/)?$|^offline\/(?:$|words\.json$)/],
  ['plans', /^plans\/(?:[^/]+\/)?$/],
  ['lessons', /^lessons\/(?:.*\/)?$|^quiz\/$/],
  ['compare', new RegExp(`^compare/(?:(?:facts|${PILLARS.join('|')})/)?$`)],
  ['search', /^search\/$/],
  ['all', /\/$|^(?:sheet\/files|verify)\/[^/]+\.json$|^app\.webmanifest$/],
]

/** To what a file belongs that a language keeps; undefined for what stays with the network. @param path below the base path */
export function shareOf(path: string, locale: Locale): Share | undefined {
  const shared = SHARED.find(([, paths]) => paths.test(path))
  if (shared) return shared[0]
  if (languageOf(path) !== locale) return undefined
  if (path.startsWith('search/')) return 'search'
  if (path.startsWith('cite/')) return 'all'
  const own = path.slice(locale.length + 1)
  return OWN.find(([, paths]) => paths.test(own))?.[0]
}

/** The parts that a first visit keeps: in turn, each that fits into the room that is left. @param sizes bytes over the wire */
export function partsThatFit(sizes: Readonly<Record<Part, number>>, room: number): Part[] {
  let left = room
  return PARTS.filter((part) => {
    const fits = sizes[part] <= left
    if (fits) left -= sizes[part]
    return fits
  })
}

/**
 * Pages whose words stand on another page too, with that place.
 * @param pages every page of a language by its address, with the ids of its elements
 */
export function insteadOf(pages: ReadonlyMap<string, ReadonlySet<string>>, locale: Locale): Record<string, string> {
  const found: Record<string, string> = {}
  const pillars = PILLARS.map((pillar) => `${locale}/compare/${pillar}/`)
  const hostsOf = (path: string): string[] => {
    if (PROVISION.test(path.slice(locale.length + 1))) return [path.replace(/[^/]+\/$/, '')]
    return path.startsWith(`${locale}/compare/`) && !pillars.includes(path) ? pillars : []
  }
  for (const path of pages.keys()) {
    const id = path.split('/').at(-2) ?? ''
    const host = hostsOf(path).find((each) => pages.get(each)?.has(id))
    if (host) found[path] = `${host}#${id}`
  }
  return found
}
