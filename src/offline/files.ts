/** Which files of the built site a language keeps for use without a network. Pure; at build time. */
import type { Locale } from '../model/languages.ts'
import { PILLARS } from '../model/pillar.ts'
import { type Depth, languageOf } from './list.ts'

/** The address of a file below the base path: `vi/plans/index.html` is asked for as `vi/plans/`. */
export const addressOf = (file: string): string => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')

/** A provision's page: there are hundreds, and its plan's page has all of its words. */
const PROVISION = /^plans\/[^/]+\/[^/]+\/$/

/** Shared by both languages. */
const SHARED: [depth: Depth, paths: RegExp][] = [
  ['visit', /^$|^icon\.svg$|^_astro\/[^/]+\.js$|^swatches\//],
  ['all', /^icons\//],
]

/** Of a language, below its folder; the first that fits holds. What fits none stays with the network: provision pages, downloads. */
const OWN: [depth: Depth | undefined, paths: RegExp][] = [
  [undefined, PROVISION],
  // Kept by every device, whatever it keeps else.
  [undefined, /^offline\/missing\/$/],
  // The plans, to which all else leads; comparison; lessons; quiz; search; what is kept.
  ['visit', /^$|^plans\/(?:[^/]+\/)?$/],
  ['visit', new RegExp(`^compare/(?:(?:facts|${PILLARS.join('|')})/)?$`)],
  ['visit', /^lessons\/(?:.*\/)?$|^(?:quiz|teachers|search)\/$|^offline\/(?:$|words\.json$)/],
  ['all', /\/$|^(?:sheet\/files|verify)\/[^/]+\.json$|^app\.webmanifest$/],
]

/** With which depth a language keeps a file; undefined for what stays with the network. @param path below the base path */
export function depthOf(path: string, locale: Locale): Depth | undefined {
  const shared = SHARED.find(([, paths]) => paths.test(path))
  if (shared) return shared[0]
  if (languageOf(path) !== locale) return undefined
  if (path.startsWith('search/')) return 'visit'
  if (path.startsWith('cite/')) return 'all'
  const own = path.slice(locale.length + 1)
  return OWN.find(([, paths]) => paths.test(own))?.[0]
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
