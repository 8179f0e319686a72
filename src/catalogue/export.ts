import type { Localized } from '../model/locale.ts'
import type { AreaId, PillarId } from '../model/pillar.ts'
import type { Kind, Role } from '../model/provision.ts'
import type { Catalogue, Provision } from './build.ts'

/** One row of `/data/provisions.json`. */
export interface ExportedProvision {
  plan: string
  id: string
  section: string
  kind: Kind
  pillar: PillarId | null
  kra: AreaId | null
  topics: string[]
  agencies: { id: string; role: Role }[]
  people: string[]
  /** Deadlines, milestones and reports, as `2017-Q2` or `--12-01`. */
  due: string[]
  text: Localized
  /** Page of the provision, from the site's root. */
  url: Localized
}

/** The open data: every provision, plans north to south, in document order. */
export function exportProvisions(catalogue: Catalogue, urlOf: (provision: Provision) => Localized): ExportedProvision[] {
  return catalogue.provisions.map((p) => ({
    plan: p.planId,
    id: p.id,
    section: p.section,
    kind: p.kind,
    pillar: p.pillar,
    kra: p.kra ?? null,
    topics: p.topics,
    agencies: p.agencies,
    people: p.people,
    due: p.dates.filter(({ what }) => ['deadline', 'milestone', 'report'].includes(what)).map(({ when }) => when),
    text: { vi: p.vi, en: p.en },
    url: urlOf(p),
  }))
}

/**
 * A table as CSV (RFC 4180) with a byte order mark, so that spreadsheets show Vietnamese.
 * An apostrophe goes before what a spreadsheet would run as a formula (OWASP, “CSV injection”).
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    const text = String(value).replace(/^[=+\-@\t\r]/, "'$&")
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
