import { z } from 'astro/zod'
import { localizedText } from './locale.ts'
import { whenSchema } from './provision.ts'

/** What was done: something wrong was put right, something new came, or something is shown or worded in another way. */
export const CHANGE_KINDS = ['correction', 'addition', 'change'] as const

/** What a change can be about: the kinds of the ledger, and what else has a page. */
export const ABOUT_KINDS = [
  'provisions',
  'sections',
  'plans',
  'pillars',
  'topics',
  'people',
  'agencies',
  'glossary',
  'pages',
] as const
export type AboutKind = (typeof ABOUT_KINDS)[number]

/** One entry of `content/changes.yaml`: what a reader can see that has changed on the site. */
export const changeSchema = z.strictObject({
  /** Name of the entry for good: its place on the page of corrections and its identity in the feeds. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has lower-case letters, digits and hyphens only'),
  /** The day when it was published. */
  date: whenSchema.regex(/^\d{4}-\d\d-\d\d$/, 'write the day as 2026-11-21'),
  kind: z.enum(CHANGE_KINDS),
  /** What it concerns, as `provisions/<plan>/<id>`, `plans/<plan>`, `topics/<id>`, `pages/<folder>`. */
  about: z
    .array(
      z.string().regex(new RegExp(`^(${ABOUT_KINDS.join('|')})/.`), `starts with one of ${ABOUT_KINDS.join(', ')} and a slash`),
    )
    .min(1, 'names nothing that it concerns: a plan, a provision, a page'),
  /** What happened, as a headline. */
  title: localizedText,
  /** A correction says what stood there before. */
  text: localizedText,
})
