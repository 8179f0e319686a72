import type { Localized } from '../model/locale.ts'
import type { AreaId, PillarId } from '../model/pillar.ts'
import type { Kind, ProvisionData } from '../model/provision.ts'
import type { Catalogue, Provision } from './build.ts'
import { isCommitment } from './compare.ts'

/** One row of `/data/provisions.json`. */
export interface ExportedProvision
  extends Pick<ProvisionData, 'topics' | 'agencies' | 'people' | 'dates' | 'documents' | 'figures' | 'headline' | 'terms'> {
  plan: string
  id: string
  section: string
  kind: Kind
  pillar: PillarId | null
  kra: AreaId | null
  /** Whether the row counts in the figures by pillar and area: rows that only list bodies do not. */
  counted: boolean
  /** Deadlines, milestones and reports, as `2017-Q2` or `--12-01`. */
  due: string[]
  text: Localized
  /** Where our reading is doubtful; null where it is not. */
  note: Localized | null
  /** Keys of provisions of other plans with much the same official words, and how much: `near` or `large`. */
  wording: { key: string; degree: 'near' | 'large' }[]
  /** Page of the provision, from the site's root. */
  url: Localized
}

/** The open data: every provision, plans in site order, provisions in document order. */
export function exportProvisions(catalogue: Catalogue, urlOf: (provision: Provision) => Localized): ExportedProvision[] {
  return catalogue.provisions.map((p) => ({
    plan: p.planId,
    id: p.id,
    section: p.section,
    kind: p.kind,
    pillar: p.pillar,
    kra: p.kra ?? null,
    counted: isCommitment(p),
    topics: p.topics,
    agencies: p.agencies,
    people: p.people,
    dates: p.dates,
    due: p.dates.filter(({ what }) => ['deadline', 'milestone', 'report'].includes(what)).map(({ when }) => when),
    documents: p.documents,
    figures: p.figures,
    headline: p.headline,
    text: { vi: p.vi, en: p.en },
    terms: p.terms,
    note: p.note ?? null,
    wording: p.wording.map(({ planId, id, degree }) => ({ key: `${planId}/${id}`, degree })),
    url: urlOf(p),
  }))
}

/** What the restated texts and the data may be used under (LICENSE). */
export const LICENCE = 'CC BY 4.0'

/**
 * A table as CSV (RFC 4180) with a byte order mark, so that spreadsheets show Vietnamese.
 * An apostrophe goes before what a spreadsheet would run as a formula (OWASP, “CSV injection”): not before plain numbers, and never
 * in a column that machines read.
 * @param machine the columns (from 0) of ids, dates and addresses, whose values hold no free text
 */
export function csv(rows: readonly (readonly (string | number)[])[], machine: readonly number[] = []): string {
  const guarded = (text: string) => (/^[+-]\d+([.,]\d+)?$/.test(text) ? text : text.replace(/^[=+\-@\t\r]/, "'$&"))
  const cell = (value: string | number, column: number) => {
    const text = machine.includes(column) ? String(value) : guarded(String(value))
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
