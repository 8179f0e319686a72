/** The data of one page, beside it as JSON: the same in both languages. */
import type { Catalogue, Provision } from '../catalogue/build.ts'
import { type Cell, type PageSubject, rowOf, type Subject, subjects } from '../catalogue/compare.ts'
import { LICENCE, provisionRowOf } from '../catalogue/export.ts'
import { type Side, sideBySide } from '../catalogue/sides.ts'
import { compareRoute, dataFilesOf, type Route } from '../i18n/routes.ts'
import { heldByProcess } from '../model/held.ts'
import type { OpenData, ProvisionRow } from '../model/open-data.ts'
import type { PageData } from '../model/page-data.ts'
import { addressesOf, addressOf } from './addresses.ts'
import type { OpenDataSet } from './files.ts'

/** Every page with data of its own. */
export function routesWithData(catalogue: Catalogue): Route[] {
  return [
    ...catalogue.provisions.map(({ planId, id }): Route => ({ page: 'provision', plan: planId, id })),
    ...catalogue.plans.map(({ id }): Route => ({ page: 'plan', plan: id })),
    ...catalogue.pillars.map(({ id }): Route => ({ page: 'pillar', id })),
    ...catalogue.topics.map(({ id }): Route => ({ page: 'topic', id })),
    ...catalogue.agencies.map(({ id }): Route => ({ page: 'agency', id })),
    ...catalogue.people.map(({ id }): Route => ({ page: 'group', id })),
    ...subjects(catalogue).map(compareRoute),
  ]
}

/** The text of a page's data. @throws Error for a page without data of its own, or of something that does not exist. */
export const dataText = (catalogue: Catalogue, set: OpenDataSet, route: Route): string =>
  `${JSON.stringify(pageData(catalogue, set, route), null, 1)}\n`

/** The data beside all pages: a text with the files that hold it, by their paths below the built folder. */
export function* dataBesidePages(catalogue: Catalogue, set: OpenDataSet): Generator<{ files: string[]; text: string }> {
  for (const route of routesWithData(catalogue)) yield { files: dataFilesOf(route), text: dataText(catalogue, set, route) }
}

/** What the pages hand to the integration that writes it (integration.ts): only they know the addresses of the site. */
export const handed = heldByProcess<{ dataBesidePages?: () => ReturnType<typeof dataBesidePages> }>('open-data', () => ({}))

const byKey = new WeakMap<OpenData, Map<string, ProvisionRow>>()
/** The row of a provision. @throws Error where there is none. */
function rowWithKey(data: OpenData, key: string): ProvisionRow {
  const rows = byKey.get(data) ?? new Map(data.provisions.map((row) => [row.key, row]))
  byKey.set(data, rows)
  const row = rows.get(key)
  if (!row) throw new Error(`no data for the provision ${key}`)
  return row
}

/** What a page shows, as data. @throws Error for a page without data of its own, or of something that does not exist. */
export function pageData(catalogue: Catalogue, { data, release }: OpenDataSet, route: Route): PageData {
  const about = { url: addressesOf(route), licence: LICENCE, notice: release.notice, version: release.version }
  const found = <T>(list: readonly T[], test: (each: T) => boolean): T => {
    const one = list.find(test)
    if (!one) throw new Error(`no data for ${JSON.stringify(route)}`)
    return one
  }
  const named = <T extends { id: string }>(list: readonly T[], id: string) => found(list, (each) => each.id === id)
  const answers = (subject: Subject) => rowOf(catalogue, subject).cells.map((cell) => answerOf(cell))
  switch (route.page) {
    case 'provision':
      return {
        kind: 'provision',
        ...about,
        plan: named(data.plans, route.plan),
        provision: rowWithKey(data, `${route.plan}/${route.id}`),
      }
    case 'plan':
      return {
        kind: 'plan',
        ...about,
        plan: named(data.plans, route.plan),
        sections: data.sections.filter(({ plan }) => plan === route.plan),
        provisions: data.provisions.filter(({ plan }) => plan === route.plan),
      }
    case 'pillar':
      return {
        kind: 'pillar',
        ...about,
        pillar: named(data.pillars, route.id),
        answers: answers({ kind: 'pillar', id: route.id }),
      }
    case 'topic':
      return { kind: 'topic', ...about, topic: named(data.topics, route.id), answers: answers({ kind: 'topic', id: route.id }) }
    case 'agency':
      return {
        kind: 'agency',
        ...about,
        agency: named(data.agencies, route.id),
        answers: answers({ kind: 'agency', id: route.id }),
      }
    case 'group':
      return {
        kind: 'people',
        ...about,
        people: named(data.people, route.id),
        answers: answers({ kind: 'people', id: route.id }),
      }
    case 'compare-pillar':
      return comparison({ kind: 'pillar', id: route.id })
    case 'compare-area':
      return comparison({ kind: 'area', id: route.id })
    case 'compare-topic':
      return comparison({ kind: 'topic', id: route.id })
    default:
      throw new Error(`${route.page} has no data of its own`)
  }

  function comparison(subject: PageSubject): PageData {
    const rows = sideBySide(catalogue, subject).map(({ id, cells }) => ({
      topic: id,
      answers: cells.map((cell) => answerOf(cell)),
    }))
    return { kind: 'comparison', ...about, of: subject.kind, id: subject.id, rows }
  }
}

/** What one plan says, in the words that the page shows. */
function answerOf({ plan, silence, headings, provisions, elsewhere = [] }: Cell & Partial<Pick<Side, 'elsewhere'>>) {
  return {
    plan: plan.id,
    silence,
    headings: headings.map(({ id }) => id),
    elsewhere: elsewhere.map(({ key }) => key),
    provisions: provisions.map(shortRow),
  }
}

function shortRow(provision: Provision) {
  const { key, number, kind, place, pillar, headline, text, note, url } = provisionRowOf(provision, addressOf)
  return { key, number, kind, place, pillar, headline, text, note, url }
}
