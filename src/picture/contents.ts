/** The contents of a plan as a strip of cloth: a band for each part that a reader jumps to. */
import type { PillarId } from '../model/pillar.ts'
import type { Section } from '../model/plan.ts'

/** One band of the strip. */
export interface Part {
  section: Section
  pillar: PillarId | null
  /** Whether it lies inside another part of the strip. */
  inner: boolean
  /** Provisions in it, those of the parts inside it included. */
  count: number
  /** How thick its band is: 1 (short) to 4 (long), by its share of the plan's words. */
  size: number
}

/**
 * The parts of a plan in document order: its top sections, and those that name a pillar of their own.
 * @param rows the plan's provisions, each with its section and its length in syllables
 */
export function partsOf(sections: readonly Section[], rows: readonly { section: string; length: number }[]): Part[] {
  const byId = new Map(sections.map((section) => [section.id, section]))
  const parentOf = ({ parent }: Section) => (parent === undefined ? undefined : byId.get(parent))
  const listed = sections.filter((section) => {
    const parent = parentOf(section)
    return !parent || (section.pillar !== undefined && section.pillar !== parent.pillar)
  })
  /** The sections that hold a row, nearest first. */
  const chain = (id: string): string[] => {
    const section = byId.get(id)
    return section ? [id, ...(section.parent === undefined ? [] : chain(section.parent))] : []
  }
  const held = rows.map(({ section, length }) => ({
    length,
    in: chain(section).filter((id) => listed.some((part) => part.id === id)),
  }))
  const total = Math.max(
    1,
    rows.reduce((sum, { length }) => sum + length, 0),
  )
  return listed.map((section) => {
    const own = held.filter((row) => row.in[0] === section.id).reduce((sum, { length }) => sum + length, 0)
    return {
      section,
      pillar: section.pillar ?? null,
      inner: section.parent !== undefined,
      count: held.filter((row) => row.in.includes(section.id)).length,
      size: Math.min(4, 1 + Math.floor((own / total) * 12)),
    }
  })
}
