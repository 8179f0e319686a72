/** Every address of the site. Nobody else puts a URL together. */
import { LOCALES, type Locale } from '../model/languages.ts'
import type { LedgerKind } from '../model/ledger.ts'
import type { AreaId, PillarId } from '../model/pillar.ts'

/** A page of the site, apart from its language. */
export type Route =
  | { page: 'home' | 'plans' | 'pillars' | 'topics' | 'agencies' | 'people' | 'compare' | 'compare-facts' }
  | {
      page:
        | 'search'
        | 'about'
        | 'accessibility'
        | 'corrections'
        | 'timeline'
        | 'glossary'
        | 'after-2025'
        | 'sources'
        | 'data'
        | 'verify'
        | 'sheet'
    }
  | { page: 'lessons' | 'quiz' }
  | { page: 'offline' | 'missing' }
  | { page: 'lesson' | 'worksheet' | 'key' | 'lesson-quiz'; lesson: string }
  | { page: 'plan'; plan: string }
  | { page: 'provision'; plan: string; id: string }
  | { page: 'pillar'; id: PillarId }
  | { page: 'topic' | 'agency' | 'group'; id: string }
  | { page: 'compare-pillar'; id: PillarId }
  | { page: 'compare-area'; id: AreaId }
  | { page: 'compare-topic'; id: string }
  | { page: 'teachers' | 'corner' | 'leaflet' }
  | { page: 'poster'; id: PillarId }
  | { page: 'card' | 'colouring'; plan: string }

/** What has a comparison page of its own. */
type Compared = { kind: 'pillar'; id: PillarId } | { kind: 'area'; id: AreaId } | { kind: 'topic'; id: string }

// Outside Vite (tests, command line) there is no import.meta.env; the site then stands at the root.
const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/*$/, '/')

/** The section of the site that a page belongs to: the entry of the menu that is marked there. */
export function sectionOf(route: Route): string {
  const sections: Partial<Record<Route['page'], string>> = {
    plan: 'plans',
    provision: 'plans',
    pillar: 'pillars',
    topic: 'topics',
    agency: 'agencies',
    group: 'people',
    lesson: 'lessons',
    worksheet: 'lessons',
    key: 'lessons',
    'lesson-quiz': 'lessons',
    quiz: 'lessons',
    'compare-facts': 'compare',
    'compare-pillar': 'compare',
    'compare-area': 'compare',
    'compare-topic': 'compare',
    corner: 'teachers',
    leaflet: 'teachers',
    poster: 'teachers',
    card: 'teachers',
    colouring: 'teachers',
    missing: 'offline',
  }
  return sections[route.page] ?? route.page
}

/** An address from the site's root, under the base path. */
export function asset(path: string): string {
  return base + path.replace(/^\//, '')
}

/** The mark of a plan, a small picture of its cloth. */
export const markOf = (plan: string): string => asset(`swatches/${plan}.svg`)

/** The address of a page in a language; `hash` is an element's id on it, `query` its search parameters. */
export function href(
  locale: Locale,
  route: Route,
  options: { hash?: string | undefined; query?: Record<string, string> } = {},
): string {
  const query = options.query ? `?${new URLSearchParams(options.query)}` : ''
  const hash = options.hash ? `#${options.hash}` : ''
  return `${base}${locale}/${path(route)}${query}${hash}`
}

/** A page by a name that is the same in both languages, as `plans/tra-vinh-2021-2025/iii-5-a-1`: for those who report an error on it. */
export function nameOf(route: Route): string {
  return path(route).replace(/\/$/, '') || route.page
}

/** The folder with what the check against the official text loads: `plans.json`, and a file a plan. */
export function verifyFolder(locale: Locale): string {
  return href(locale, { page: 'verify' })
}

/** The same comparison as a table to download; the matrix is `compare/matrix.csv`. */
export function csvHref(locale: Locale, route: Route): string {
  const page = href(locale, route)
  return route.page === 'compare' ? `${page}matrix.csv` : page.replace(/\/$/, '.csv')
}

/** The file with the citations of some permanent numbers (src/cite/shards.ts). */
export function citeHref(locale: Locale, shard: number): string {
  return asset(`cite/${locale}/${shard}.json`)
}

/** Which preview stands for a page where it is shared: its own, that of its plan, or the site's. */
export function previewName(route: Route): string {
  switch (route.page) {
    case 'provision':
      return previewName({ page: 'plan', plan: route.plan })
    case 'home':
    case 'plans':
    case 'plan':
    case 'pillar':
    case 'topic':
    case 'group':
    case 'compare':
    case 'compare-facts':
    case 'compare-pillar':
    case 'compare-area':
    case 'compare-topic':
      return nameOf(route).replaceAll('/', '-')
    default:
      return 'home'
  }
}

/** The preview of a page in a language: a picture of 1200 × 630. */
export function previewHref(locale: Locale, route: Route): string {
  return `${base}previews/${locale}/${previewName(route)}.png`
}

/** The news of the site's changes as an Atom feed. */
export function feedHref(locale: Locale): string {
  return `${base}${locale}/corrections/feed.xml`
}

/** The web app manifest in a language: its name, its icons, where it starts. */
export function manifestHref(locale: Locale): string {
  return `${base}${locale}/app.webmanifest`
}

/** The OpenSearch description in a language, by which a browser searches here from its own box. */
export function openSearchHref(locale: Locale): string {
  return `${base}${locale}/opensearch.xml`
}

/** The pages whose own data lies beside them as JSON. */
const WITH_DATA: readonly Route['page'][] = [
  'plan',
  'provision',
  'pillar',
  'topic',
  'agency',
  'group',
  'compare-pillar',
  'compare-area',
  'compare-topic',
]

/** The data of a page beside it, as `…/iii-4-2.json`; null for a page that has none of its own. */
export function jsonHref(locale: Locale, route: Route): string | null {
  return WITH_DATA.includes(route.page) ? href(locale, route).replace(/\/$/, '.json') : null
}

/** What is said when a new version of the site is ready (src/offline/client/notice.ts). */
export const noticeHref = (locale: Locale): string => `${href(locale, { page: 'offline' })}words.json`

/** The folder of what the sheet's page fetches in a language. */
export const sheetFolder = (locale: Locale): string => `${href(locale, { page: 'sheet' })}files/`

/** A key result area in an address: `D.5` is `d5`. */
export function areaSlug(area: AreaId): string {
  return area.toLowerCase().replace('.', '')
}

/** The comparison page of a subject. */
export function compareRoute(subject: Compared): Route {
  switch (subject.kind) {
    case 'pillar':
      return { page: 'compare-pillar', id: subject.id }
    case 'area':
      return { page: 'compare-area', id: subject.id }
    case 'topic':
      return { page: 'compare-topic', id: subject.id }
  }
}

function path(route: Route): string {
  switch (route.page) {
    case 'home':
      return ''
    case 'plan':
      return `plans/${route.plan}/`
    case 'provision':
      return `plans/${route.plan}/${route.id}/`
    case 'pillar':
      return `pillars/${route.id}/`
    case 'topic':
      return `topics/${route.id}/`
    case 'agency':
      return `agencies/${route.id}/`
    case 'group':
      return `people/${route.id}/`
    case 'lesson':
      return `lessons/${route.lesson}/`
    case 'worksheet':
    case 'key':
      return `lessons/${route.lesson}/${route.page}/`
    case 'lesson-quiz':
      return `lessons/${route.lesson}/quiz/`
    case 'compare-facts':
      return 'compare/facts/'
    case 'compare-pillar':
    case 'compare-topic':
      return `compare/${route.id}/`
    case 'compare-area':
      return `compare/${areaSlug(route.id)}/`
    case 'missing':
      return 'offline/missing/'
    case 'leaflet':
      return 'corner/leaflet/'
    case 'poster':
      return `corner/posters/${route.id}/`
    case 'card':
      return `corner/cards/${route.plan}/`
    case 'colouring':
      return `corner/colouring/${route.plan}/`
    default:
      return `${route.page}/`
  }
}

/** The same page in each language, for `hreflang` links. */
export function alternates(route: Route): { locale: Locale; href: string }[] {
  return LOCALES.map((locale) => ({ locale, href: href(locale, route) }))
}

/** The pages of a thing by its kind in the ledger; provisions are `plan/id`. Sections and terms are places of a page and have none. */
export function routesOf(kind: 'provisions' | LedgerKind, id: string): Route[] {
  const [plan = '', own = ''] = id.split('/')
  switch (kind) {
    case 'provisions':
      return [{ page: 'provision', plan, id: own }]
    case 'topics':
      return [
        { page: 'topic', id },
        { page: 'compare-topic', id },
      ]
    case 'people':
      return [{ page: 'group', id }]
    case 'agencies':
      return [{ page: 'agency', id }]
    default:
      return []
  }
}

/** For `getStaticPaths`: one path a language and old address. */
export function movedPaths(moves: readonly { kind: 'provisions' | LedgerKind; from: string; to: string }[]) {
  const pairs = moves.flatMap(({ kind, from, to }) =>
    routesOf(kind, from).flatMap((old, index) => {
      const now = routesOf(kind, to)[index]
      return now ? [{ old, now }] : []
    }),
  )
  return entryPaths(pairs, ({ old }) => ({ moved: path(old).replace(/\/$/, '') }))
}

/** For `getStaticPaths`: one path a language. */
export function localePaths() {
  return LOCALES.map((lang) => ({ params: { lang }, props: { lang } }))
}

/** For `getStaticPaths`: one path a language and entry. */
export function entryPaths<T>(entries: readonly T[], params: (entry: T) => Record<string, string>) {
  return LOCALES.flatMap((lang) => entries.map((entry) => ({ params: { lang, ...params(entry) }, props: { lang, entry } })))
}

const pathOfData = (route: Route) => path(route).replace(/\/$/, '')

/** For `getStaticPaths` of the data beside pages: one path a language and page. */
export function dataPaths(routes: readonly Route[]) {
  return entryPaths(routes, (route) => ({ page: pathOfData(route) }))
}

/** The files with the data of a page, one a language, by their paths below the built folder. */
export const dataFilesOf = (route: Route): string[] => LOCALES.map((lang) => `${lang}/${pathOfData(route)}.json`)

/** For `getStaticPaths`: one path a language and subject of comparison. */
export function comparePaths<T extends Compared>(subjects: readonly T[]) {
  return entryPaths(subjects, (subject) => ({ subject: subject.kind === 'area' ? areaSlug(subject.id) : subject.id }))
}
