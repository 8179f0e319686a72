import { z } from 'astro/zod'
import { localeSchema, localizedText, words } from './locale.ts'
import { whenSchema } from './provision.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has lower-case letters, digits and hyphens only')

/** How far a statement about the world outside the plans was checked. */
export const CONFIDENCE = ['verified', 'partial', 'unknown'] as const

/** One entry of `content/localities.yaml`. */
export const localitySchema = z.strictObject({
  id,
  name: z.string(),
  /** Official code of the province or city when the plans were made (Decision 124/2004/QĐ-TTg): the order of the site. */
  code: z.string().regex(/^\d{2}$/, 'an official code has two digits, as "31"; put it in quotation marks'),
  /** Hải Phòng is a centrally-run city; the others are provinces. */
  type: z.enum(['province', 'city']),
  /** Other ways to write its name: without marks, joined, short. */
  aliases: z.array(z.string()).default([]),
  /** What became of it on 1 July 2025. */
  today: localizedText,
  /** Name of the province or city that it belongs to since then. */
  now: z.string(),
  /** The other provinces and cities of before that day that are part of the same one now. */
  joined: z.array(z.string()).default([]),
  sources: z.array(z.string()).min(1),
})
export type Locality = z.infer<typeof localitySchema>

export const TOPIC_GROUPS = ['asean', 'governance', 'running', 'welfare', 'health', 'environment', 'learning', 'culture'] as const

/** One entry of `content/topics.yaml`: a fine theme that plans share. */
export const topicSchema = z.strictObject({
  id,
  group: z.enum(TOPIC_GROUPS),
  name: localizedText,
  /** One paragraph: what the topic covers in these plans. */
  summary: localizedText,
  /** Other words that people type for it. */
  aliases: words.default({ vi: [], en: [] }),
})
export type Topic = z.infer<typeof topicSchema>

/** One entry of `content/agencies.yaml`. */
export const agencySchema = z.strictObject({
  id,
  level: z.enum(['central', 'province', 'district', 'party', 'front', 'other']),
  name: localizedText,
  /** Abbreviations in use: UBND, DOLISA. */
  abbr: words.default({ vi: [], en: [] }),
  /** Other ways in which official texts name it: by them the import knows it in a new text. */
  aliases: words.default({ vi: [], en: [] }),
  /** What became of it in 2025, with how far that is known. */
  fate: z.strictObject({
    vi: z.string(),
    en: z.string(),
    confidence: z.enum(CONFIDENCE),
    sources: z.array(z.string()).default([]),
    /** Name of the one body that it is part of since then; absent where none is known. `fate.confidence` holds for it. */
    now: localizedText.optional(),
  }),
})
export type Agency = z.infer<typeof agencySchema>

/** One entry of `content/people.yaml`: a group of people that plans name. */
export const peopleSchema = z.strictObject({
  id,
  name: localizedText,
  /** Other ways in which official texts name them: by them the import knows them in a new text. */
  aliases: words.default({ vi: [], en: [] }),
  /** Id of the wider group that they are part of: a provision that names them names that group too. */
  within: id.optional(),
  /** Who is meant, in one or two sentences. */
  summary: localizedText,
})
export type PeopleGroup = z.infer<typeof peopleSchema>

/** One entry of `content/documents.yaml`: a document or programme that provisions cite. */
export const documentSchema = z.strictObject({
  id,
  /** As printed: `161/QĐ-TTg`; absent for a programme without a number. */
  number: z.string().optional(),
  name: localizedText,
  date: whenSchema.optional(),
})

/** One entry of `content/sources.yaml`: where a fact from outside the plans stands. */
export const sourceSchema = z.strictObject({
  id: z.string().regex(/^S\d+$/, 'a source id is S and a number'),
  /** Language of the title, so that it is read aloud rightly on a page in the other one. */
  lang: localeSchema,
  title: z.string(),
  publisher: z.string(),
  /** Date as the copy gives it; `not-stated` where it gives none. */
  date: z.string(),
  /** Address of the page; absent where only a mirror was seen. */
  url: z.url({ protocol: /^https?$/ }).optional(),
})
export type Source = z.infer<typeof sourceSchema>

/** One entry of `content/glossary.yaml`. */
export const termSchema = z.strictObject({
  id,
  term: localizedText,
  abbr: words.default({ vi: [], en: [] }),
  /** Other spellings and near-synonyms that people type. */
  aliases: words.default({ vi: [], en: [] }),
  /** Renderings of the term that this site does not use: no text of `content/` may have one. Whole words, any case. */
  avoid: words.default({ vi: [], en: [] }),
  /** Plain explanation, one to three sentences. */
  meaning: localizedText,
  /** Whether the rendering was checked (`verified`) or is the usual one (`unknown`). */
  confidence: z.enum(CONFIDENCE).default('unknown'),
  sources: z.array(z.string()).default([]),
  /** Whether the first use of the term in a text links here. */
  link: z.boolean().default(true),
})
export type Term = z.infer<typeof termSchema>

/** One claim of `content/claims.yaml`: a checked fact about what happened outside the plans. */
export const claimSchema = z.strictObject({
  id,
  /** Which page and heading shows it. */
  group: z.enum(['blueprint', 'scheme', 'after', 'reorganisation', 'school']),
  /** Date for the timeline; absent where the claim has no place there. */
  when: whenSchema.optional(),
  /** Short label for the timeline. */
  label: localizedText.optional(),
  /** Among the few that the drawing of the timeline names; the others are its dots, named in the list below it. */
  landmark: z.boolean().default(false),
  text: localizedText,
  confidence: z.enum(CONFIDENCE),
  /** Said where a part was not checked. */
  doubt: localizedText.optional(),
  sources: z.array(z.string()).min(1, 'a claim names at least one source'),
})
export type Claim = z.infer<typeof claimSchema>

/** One entry of `content/doors.yaml`: a situation of life that leads into the plans from the home page. */
export const doorSchema = z.strictObject({
  id,
  name: localizedText,
  /** Ids of `topics.yaml` and `people.yaml` behind the door, nearest first. */
  topics: z.array(z.string()).default([]),
  people: z.array(z.string()).default([]),
})
export type Door = z.infer<typeof doorSchema>

/** At least this share of both lines' words in common: “nearly the same sentence”, and “largely the same words”. */
export const WORDING = { near: 0.9, large: 0.6 } as const

/** One entry of `content/wording.yaml`: two official lines of different plans that share their words (measured, no text). */
export const wordingSchema = z.strictObject({
  /** Keys `plan/id` of the two provisions. */
  pair: z.tuple([z.string(), z.string()]),
  /** Share of each line's words that also stand in the other, 0 to 1, in the order of `pair`. */
  shares: z.tuple([z.number().min(WORDING.large).max(1), z.number().min(WORDING.large).max(1)]),
})
export type Wording = z.infer<typeof wordingSchema>

/** One entry of `content/readings.yaml`: a plan that a reader has held every sentence marked `[[read]]` against. */
export const readingSchema = z.strictObject({
  id,
})
