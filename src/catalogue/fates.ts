/** What became of the bodies that the plans name: the strands that ran together in 2025. */
import type { Locale } from '../model/locale.ts'
import type { Agency } from '../model/reference.ts'
import type { Catalogue } from './build.ts'

/** Bodies that became one: the first is the one asked for, or the first of the register. */
export interface Fate {
  agencies: Agency[]
  /** Name of the body since then. */
  now: string
  /** Whether every part of it is verified. */
  sure: boolean
}

const fateOf = (agencies: Agency[], now: string): Fate => ({
  agencies,
  now,
  sure: agencies.every(({ fate }) => fate.confidence === 'verified'),
})

/** What one body became, with the others that are part of the same one now; undefined where no single one is known. */
export function fateOfAgency(catalogue: Catalogue, agency: Agency, locale: Locale): Fate | undefined {
  const { now } = agency.fate
  if (!now) return undefined
  const others = catalogue.agencies.filter((other) => other !== agency && other.fate.now?.[locale] === now[locale])
  return fateOf([agency, ...others], now[locale])
}

/** Every merger that is known, in the order of the register. */
export function fatesOf(catalogue: Catalogue, locale: Locale): Fate[] {
  const groups = Map.groupBy(catalogue.agencies, ({ fate }) => fate.now?.[locale])
  return [...groups].flatMap(([now, agencies]) => (now ? [fateOf(agencies, now)] : []))
}
