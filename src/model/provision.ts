import { z } from 'astro/zod'
import { localizedText, words } from './locale.ts'
import { areaId } from './pillar.ts'

/** What a provision does in its plan. */
export const KINDS = [
  'decision',
  'preamble',
  'purpose',
  'requirement',
  'goal',
  'measure',
  'lead',
  'coordination',
  'scope',
  'timeline',
  'funding',
  'solution',
  'task',
  'reporting',
] as const
export type Kind = (typeof KINDS)[number]

/** What a provision asks of an agency: to lead, to carry out, to support; a request to a body outside its command; or a mere mention. */
export const ROLES = ['lead', 'implementing', 'support', 'proposed', 'mentioned'] as const
export type Role = (typeof ROLES)[number]

/** What a date means in a provision; `cites` is the date of a document or programme that it names. */
export const DATE_KINDS = ['deadline', 'milestone', 'report', 'period', 'cites'] as const

/** `2017`, `2016-01-25`, `2017-Q2`, `2021/2025` (from/to), `yearly` (each year, no day), `--12-01` (that day of each year). */
export const whenSchema = z
  .string()
  .regex(
    /^(\d{4}|\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|\d{4}-Q[1-4]|\d{4}\/\d{4}|yearly|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$/,
    'write a date as 2017, 2016-01-25, 2017-Q2, 2021/2025, yearly or --12-01',
  )
  .refine(isPossible, 'this day does not exist in the calendar')

function isPossible(when: string): boolean {
  const day = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(when)
  if (!day) return true
  // A leap year for "each year", so that 29 February passes there.
  const year = day[1] === '-' ? 2024 : Number(day[1])
  const date = new Date(Date.UTC(year, Number(day[2]) - 1, Number(day[3])))
  return date.getUTCMonth() === Number(day[2]) - 1
}

/** One entry of `content/plans/<plan>/provisions.yaml`. */
export const provisionSchema = z.strictObject({
  /** Place in the plan as an address, unique in the plan; never reused or renamed. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has lower-case letters, digits and hyphens only'),
  /** Id of a section of the same plan. */
  section: z.string(),
  kind: z.enum(KINDS),
  /** Where it stands in the document, as a reader would cite it. */
  place: localizedText,
  /** Key result area of the Blueprint, given by us; absent where none fits. */
  kra: areaId.optional(),
  /** Ids of `topics.yaml`, most specific first. */
  topics: z.array(z.string()).default([]),
  /** Bodies that the provision, or the heading above it, makes responsible or names. */
  agencies: z.array(z.strictObject({ id: z.string(), role: z.enum(ROLES) })).default([]),
  /** Ids of `people.yaml`: groups of people that the provision names. */
  people: z.array(z.string()).default([]),
  /** Dates in the text, as data. */
  dates: z.array(z.strictObject({ when: whenSchema, what: z.enum(DATE_KINDS) })).default([]),
  /** Ids of `documents.yaml`: documents and programmes that it cites. */
  documents: z.array(z.string()).default([]),
  /**
   * The official line, or the heading above it, orders in words (“phải”, “có trách nhiệm”, “yêu cầu”): only then may a text of
   * ours say “phải” or “must”. Official lines order with bare verbs, so it is rare.
   */
  ordered: z.boolean().default(false),
  /** Quantities in the text (not dates, not document numbers). */
  figures: z.array(z.strictObject({ value: z.string(), vi: z.string(), en: z.string() })).default([]),
  /**
   * Words of the official line that our plain text replaced (“lồng ghép”, “tham mưu”), and the English technical term: searched
   * as if they stood in the text, shown as “bản gốc dùng từ …”.
   */
  terms: words.default({ vi: [], en: [] }),
  /** Where the source is damaged or our reading is a guess. */
  note: localizedText.optional(),
  /** The text only names its pillar, without saying what was to be done. */
  nameOnly: z.boolean().default(false),
  /** The name of the provision: what is planned, at most 16 Vietnamese syllables and 12 English words, no stop at its end; unique in its plan. */
  headline: localizedText,
  /** Whole restatement in Vietnamese, in our own words. */
  vi: z.string().trim().min(1, 'the Vietnamese text is empty: add it'),
  /** Whole restatement in English, in our own words. */
  en: z.string().trim().min(1, 'the English text is empty: add it'),
})
export type ProvisionData = z.infer<typeof provisionSchema>
