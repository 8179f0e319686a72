import { z } from 'astro/zod'
import { localizedText } from './locale.ts'

/** Where a statement stands: a provision (`plan/id`), a plan (`plan`), a checked fact of `claims.yaml` (`f1-2`) or a source (`S6`). */
export const citeSchema = z.string().regex(/^[a-zA-Z0-9]+(-[a-z0-9]+)*(\/[a-z0-9-]+)?$/, 'write plan/id, plan, f1-2 or S6')

const key = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write a provision as plan/id')

/** What a made question is about: `topic:asean-corner` or `people:students`. */
const subject = z.string().regex(/^(topic|people):[a-z0-9-]+$/, 'write topic:id or people:id')

/** A dated step of a plan by the provision that sets it; with its date where that provision sets several. */
const milestone = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+(@\S+)?$/, 'write plan/id, or plan/id@date where it sets several dates')

const asked = { question: localizedText }
/** What proves the answer; shown with it. */
const proof = z.array(citeSchema).min(1, 'a question names what proves its answer: add provisions, facts or sources')
const choices = z
  .array(z.strictObject({ ...localizedText.shape, /** The answer, or part of it. */ right: z.boolean().default(false) }))
  .min(3, 'offer at least three choices')
  .max(6)

/** A question written by an editor. */
const written = [
  /** One choice is right. */
  z.strictObject({ kind: z.literal('single'), ...asked, choices, proof }),
  /** Two or more are right, and at least one is not. */
  z.strictObject({ kind: z.literal('several'), ...asked, choices, proof }),
  /** Put into order; listed here in the right one. */
  z.strictObject({ kind: z.literal('order'), ...asked, items: z.array(localizedText).min(3).max(6), proof }),
  /** Join left to right; each right side belongs to one left side. */
  z.strictObject({
    kind: z.literal('match'),
    ...asked,
    pairs: z
      .array(z.strictObject({ left: localizedText, right: localizedText }))
      .min(3)
      .max(6),
    proof,
  }),
  /** Find the provision: headlines are shown, `answers` are right, `among` are not. */
  z.strictObject({ kind: z.literal('find'), ...asked, answers: z.array(key).min(1), among: z.array(key).min(2) }),
] as const

/** A question that is made from the catalogue when the site is built, so that a correction of the content corrects it. */
const made = [
  /** Which of these plans speak of it? Reports that are silent are not offered: the plan itself may speak. */
  z.strictObject({ kind: z.literal('who-says'), subject }),
  /** In how many of the copies is it spoken of? */
  z.strictObject({ kind: z.literal('how-many'), subject }),
  /** When was the dated step of a plan (`milestones` of plan.yaml) due? */
  z.strictObject({ kind: z.literal('when'), milestone }),
  /** Which plan has this headline? */
  z.strictObject({ kind: z.literal('which-plan'), provision: key }),
  /** Which body was to lead it or carry it out? */
  z.strictObject({ kind: z.literal('who-acts'), provision: key }),
  /** Join headlines to their pillars; each of another pillar. */
  z.strictObject({ kind: z.literal('pillars'), provisions: z.array(key).min(3).max(5) }),
  /** Put dated steps of the plans into order; no two of one time. */
  z.strictObject({ kind: z.literal('in-time'), milestones: z.array(milestone).min(3).max(5) }),
  /** Which provision of the plan is about it? */
  z.strictObject({ kind: z.literal('find-on'), subject, plan: z.string() }),
] as const

export const questionSchema = z.discriminatedUnion('kind', [...written, ...made])
export type QuestionData = z.infer<typeof questionSchema>
