/** What the page, its worker and the files behind them say to each other. */
import type { Fact, Named } from '../../segment/facts.ts'

/** `verify/plans.json`: every plan by the hashes of its lines, cut short, and every body and group by its names. */
export interface Index {
  plans: { id: string; name: string; hashes: string[] }[]
  names: (Named & { label: string; own: string[] })[]
}

/** `verify/<plan>.json`: what is compared, in the language of the page. */
export interface PlanData {
  id: string
  name: string
  provisions: {
    id: string
    url: string
    place: string
    headline: string
    text: string
    pillar: string
    /** Empty where the line has no fingerprint; then `why` says so. */
    sha256: string
    runs: string
    why?: string
    /** Bodies and groups that we tagged, and those that its headings name. */
    tags: string[]
    above: string[]
  }[]
}

export type Status = 'matched' | 'differs' | 'missing' | 'unknown'

/** A stretch of a text to be marked. */
export type Stretch = [from: number, to: number, what: 'changed' | Fact['kind']]

/** A provision, or a line of none. */
export interface Row {
  status: Status
  /** Provision of the plan; absent for a line of none. */
  provision?: PlanData['provisions'][number]
  /** The line of the copy and its number; absent where it is missing. */
  line?: string
  at?: number
  moved?: boolean
  /** Marks in the line and in our text, and in words what stands in only one of them. */
  theirs: Stretch[]
  ours: Stretch[]
  onlyTheirs: string[]
  onlyOurs: string[]
}

/** The question: a text, the plan that the reader chose (or none), whether any other likeness is to be overlooked. */
export interface Ask {
  text: string
  plan: string
  anyway: boolean
  lang: 'vi' | 'en'
  /** Address of the folder with the files. */
  base: string
}

export type Answer =
  | { step: number }
  | { trouble: 'none' | 'foreign' | 'other'; plan: string; name: string; lines: number; of: number; chosen: string }
  | { plan: string; name: string; rows: Row[]; left: { repeated: number; furniture: number }; without: string[] }
  | { failed: string }
