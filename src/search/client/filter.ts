import type { Entry } from '../corpus.ts'
import { FACETS, type Facet, type State } from './state.ts'

/** A plan's id without its years. */
const localityOf = (plan: string) => plan.replace(/-\d{4}-\d{4}$/, '')

const VALUES: Record<Facet, (entry: Entry) => string[]> = {
  locality: (entry) => [localityOf(entry.plan)],
  period: (entry) => [entry.period],
  pillar: (entry) => (entry.pillar ? [entry.pillar] : []),
  topic: (entry) => entry.topics,
  kind: (entry) => [entry.kind],
  agency: (entry) => entry.agencies.map((agency) => agency.id),
  people: (entry) => entry.people,
}

/** Whether an entry passes the filters; `except` leaves one facet out, to count its choices. */
export function passes(entry: Entry, filters: State['filters'], except?: Facet): boolean {
  return FACETS.every((facet) => facet === except || !filters[facet] || VALUES[facet](entry).includes(filters[facet]))
}

/** How many of the entries each choice of a facet would leave, the other filters kept. */
export function counts(entries: readonly Entry[], filters: State['filters'], facet: Facet): Map<string, number> {
  const found = new Map<string, number>()
  for (const entry of entries) {
    if (!passes(entry, filters, facet)) continue
    for (const value of new Set(VALUES[facet](entry))) found.set(value, (found.get(value) ?? 0) + 1)
  }
  return found
}
