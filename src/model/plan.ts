import { z } from 'astro/zod'
import { localizedText } from './locale.ts'
import { pillarId } from './pillar.ts'
import { whenSchema } from './provision.ts'

/** Said outright where a copy does not state a fact; never an empty cell. */
export const NOT_STATED = 'not-stated'

const stated = <T extends z.ZodType>(schema: T) => z.union([z.literal(NOT_STATED), schema])

const sectionSchema = z.strictObject({
  /** Address in the plan, as `iii-4`. */
  id: z.string(),
  /** Id of the section that holds it; absent at the top. */
  parent: z.string().optional(),
  /** Number as printed (`III.4`); absent where the copy has lost it. */
  number: z.string().optional(),
  /** Restated title; it may carry a commitment of its own. */
  title: localizedText,
  /** The title is ours: the copy has none here, or lost it. Such titles are not searched as the document's words. */
  ours: z.boolean().default(false),
  /** Pillar that the heading names; absent where it names none. */
  pillar: pillarId.optional(),
  /** Topics that the heading itself names beyond its provisions: they count against silence. */
  topics: z.array(z.string()).default([]),
  /** What is damaged or guessed here. */
  note: localizedText.optional(),
})
export type Section = z.infer<typeof sectionSchema>

/** `content/plans/<plan>/plan.yaml`: the facts of one plan. */
export const planSchema = z.strictObject({
  /** Id of `localities.yaml`. */
  locality: z.string(),
  /** What our copy is: the full text, or a news report about the plan. */
  copy: z.enum(['full-text', 'news-report']),
  /** Vietnamese title from the copy; English rendering of ours. */
  title: localizedText,
  /** Number of the document, as `702/KH-UBND`. */
  number: stated(z.string()),
  /** Day of issue. */
  issued: stated(whenSchema),
  /** Body that issued it. */
  issuer: localizedText,
  /** Who signed, where the copy says so. */
  signatory: stated(z.string()),
  /** The period as the document prints it, and the years for the time axis. */
  period: z.strictObject({ printed: localizedText, from: z.int(), to: z.int() }),
  /** Provisions counted in our copy: the whole that restating is measured against. */
  inSource: z.int().positive(),
  /** Who published the copy that we hold, and when. */
  publisher: stated(localizedText),
  published: stated(whenSchema),
  /** The news item, where that is all we hold: its title as printed, and the portal whose item it is. It is cited with the plan. */
  report: z.strictObject({ title: z.string(), by: localizedText }).optional(),
  /** Ids of `sources.yaml`: where a copy of the document can be read, nearest to ours first. */
  copies: z.array(z.string()).default([]),
  /** Legal basis as the copy lists it. */
  legalBasis: z.array(localizedText),
  /** Ids of `agencies.yaml`: who was to lead the work, where the copy says so. */
  lead: stated(z.array(z.string()).min(1)),
  /** Steps that the plan dates, each tied to the provision that says so. */
  milestones: z.array(z.strictObject({ when: whenSchema, provision: z.string(), label: localizedText })),
  /** Slips in the copy that we corrected or doubt. */
  errata: z.array(localizedText).default([]),
  sections: z.array(sectionSchema).min(1),
})
export type PlanFacts = z.infer<typeof planSchema>

/** Ids of the agencies that a plan names as leading; none where its copy does not say. */
export function leadOf(facts: PlanFacts): string[] {
  return facts.lead === NOT_STATED ? [] : facts.lead
}

/** Whether the copy itself prints the year in which the period starts. */
export function printsStart({ period }: Pick<PlanFacts, 'period'>): boolean {
  return period.printed.vi.includes(String(period.from))
}
