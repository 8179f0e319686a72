/**
 * Reads `content/` from disk: YAML to typed data by the model's schemas, and every fault with file, field or id and what to do.
 * Nothing is thrown on bad content: faults are collected, so that an editor sees the whole list at once.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'astro/zod'
import { LineCounter, parseDocument } from 'yaml'
import { changeSchema } from '../model/change.ts'
import { type Fingerprints, fingerprintsSchema, NO_FINGERPRINTS } from '../model/fingerprint.ts'
import { type Ledger, ledgerSchema } from '../model/ledger.ts'
import { type LessonFacts, lessonFacts } from '../model/lesson.ts'
import { LOCALES, type Locale, type Localized } from '../model/locale.ts'
import { areaSchema, PILLARS, type PillarFacts, type PillarId, pillarFacts } from '../model/pillar.ts'
import { type PlanFacts, planSchema } from '../model/plan.ts'
import { type ProvisionData, provisionSchema } from '../model/provision.ts'
import {
  agencySchema,
  claimSchema,
  documentSchema,
  doorSchema,
  localitySchema,
  peopleSchema,
  readingSchema,
  sourceSchema,
  termSchema,
  topicSchema,
  wordingSchema,
} from '../model/reference.ts'

/** One thing that is wrong in the content: which file, where in it, what is wrong and what to do. */
export interface Fault {
  file: string
  where: string
  what: string
}

/** The longest title and description in characters; one with computed words is measured when they are written out. */
export const LONGEST = { title: 90, description: 160 } as const
const upTo = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .refine((text) => text.includes('[[') || text.length <= most, `has more than ${most} characters: shorten it`)

/** Front matter of every MDX text. */
export const storySchema = z.strictObject({
  /** Title of the page, without the site's name. */
  title: upTo(LONGEST.title),
  /** The text in one sentence (a page: one or two). */
  summary: z.string().trim().min(1),
  /** For search engines and previews. */
  description: upTo(LONGEST.description),
})
export type StoryMeta = z.infer<typeof storySchema>

const registers = {
  localities: localitySchema,
  topics: topicSchema,
  agencies: agencySchema,
  people: peopleSchema,
  documents: documentSchema,
  sources: sourceSchema,
  glossary: termSchema,
  claims: claimSchema,
  areas: areaSchema,
  wording: wordingSchema,
  doors: doorSchema,
  changes: changeSchema,
  readings: readingSchema,
}
type Registers = { [K in keyof typeof registers]: z.infer<(typeof registers)[K]>[] }

/** A text in MDX: its front matter and the words of its body. */
export interface Story extends StoryMeta {
  body: string
  /** The line of the file on which the body begins. */
  line: number
}

/** A lesson: its facts, and the teacher's background in prose. */
export interface Lesson {
  id: string
  facts: LessonFacts
  story: Localized<Story>
}

/** All of `content/`, shape-checked. */
export interface Content extends Registers {
  ledger: Ledger
  plans: { id: string; facts: PlanFacts; provisions: ProvisionData[]; fingerprints: Fingerprints; story: Localized<Story> }[]
  pillars: { id: PillarId; facts: PillarFacts; story: Localized<Story> }[]
  lessons: Lesson[]
  pages: { id: string; story: Localized<Story> }[]
}

/** Content as far as it could be read, with all faults found on the way. */
export interface ReadResult {
  content: Content
  faults: Fault[]
}

/** A rule on what content must mean: a fault for each breach. */
export type Assertion = (content: Content) => Fault[]

/** The name by which a fault calls a file of a plan's folder. */
export const planFile = (plan: string, file: string) => `content/plans/${plan}/${file}`

/**
 * Reads everything under `root` (the folder `content/`).
 * @returns the entries that fit their schema, and a fault for each that does not.
 */
export function readContent(root: string): ReadResult {
  const faults: Fault[] = []
  const fault = (file: string, where: string, what: string) => faults.push({ file: `content/${file}`, where, what })

  const text = (file: string): string | null => {
    const path = join(root, file)
    if (existsSync(path)) return readFileSync(path, 'utf8')
    fault(file, 'file', 'is missing: create it (the editor’s guide is content/README.md)')
    return null
  }

  const yaml = (file: string, source: string | null): unknown => {
    if (source === null) return undefined
    if (source !== source.normalize('NFC')) {
      fault(file, 'file', 'is not in Unicode form NFC, so search would miss its words: save it normalised')
    }
    const lines = new LineCounter()
    const document = parseDocument(source, { lineCounter: lines })
    for (const error of document.errors) {
      const { line } = lines.linePos(error.pos[0])
      fault(file, `line ${line}`, `is not valid YAML: ${error.message.split('\n')[0]}`)
    }
    return document.errors.length ? undefined : document.toJS()
  }

  const check = <T extends z.ZodType>(file: string, name: string, schema: T, value: unknown): z.infer<T> | undefined => {
    if (value === undefined) return undefined
    const result = schema.safeParse(value)
    if (result.success) return result.data
    for (const issue of result.error.issues) {
      const where = [name, ...issue.path].filter((part) => part !== '').join(' › ')
      fault(file, where || 'file', explain(issue))
    }
    return undefined
  }

  const list = <T extends z.ZodType>(file: string, schema: T): z.infer<T>[] => {
    const value = yaml(file, text(file))
    if (value === undefined) return []
    if (!Array.isArray(value)) {
      fault(file, 'file', 'must be a list: each entry starts with “- id: …”')
      return []
    }
    return value.flatMap((entry, index) => {
      const name = typeof entry?.id === 'string' ? entry.id : (entry?.pair?.join?.(' ↔ ') ?? `entry ${index + 1}`)
      const data = check(file, name, schema, entry)
      return data === undefined ? [] : [data]
    })
  }

  const one = <T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined =>
    check(file, '', schema, yaml(file, text(file)))

  const story = (folder: string): Localized<Story> | undefined => {
    const read = (locale: Locale) => {
      const file = `${folder}/${locale}.mdx`
      const source = text(file)
      if (source === null) return undefined
      const matter = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source)
      if (!matter) {
        fault(file, 'front matter', 'is missing: start the file with ---, title, summary, description, ---')
        return undefined
      }
      if (!matter[2]?.trim()) fault(file, 'body', `is empty: the ${locale === 'vi' ? 'Vietnamese' : 'English'} text is missing`)
      const meta = check(file, 'front matter', storySchema, yaml(file, matter[1] ?? ''))
      return meta && { ...meta, body: matter[2] ?? '', line: (matter[1] ?? '').split('\n').length + 3 }
    }
    const [vi, en] = LOCALES.map(read)
    return vi && en ? { vi, en } : undefined
  }

  const folders = (name: string) => {
    const path = join(root, name)
    if (!existsSync(path)) {
      fault(name, 'folder', 'is missing')
      return []
    }
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
  }

  const lists = Object.fromEntries(
    Object.entries(registers).map(([name, schema]) => [name, list(`${name}.yaml`, schema)]),
  ) as unknown as Registers

  const plans = folders('plans').flatMap((id) => {
    const facts = one(`plans/${id}/plan.yaml`, planSchema)
    const provisions = list(`plans/${id}/provisions.yaml`, provisionSchema)
    // A plan is read without them: a fault here is one fault, not the loss of a locality.
    const fingerprints = one(`plans/${id}/fingerprints.yaml`, fingerprintsSchema) ?? NO_FINGERPRINTS
    const words = story(`plans/${id}`)
    return facts && words ? [{ id, facts, provisions, fingerprints, story: words }] : []
  })

  const pillars = folders('pillars').flatMap((id) => {
    const known = PILLARS.find((pillar) => pillar === id)
    if (!known) fault(`pillars/${id}`, 'folder', `is not a pillar: use one of ${PILLARS.join(', ')}`)
    const facts = one(`pillars/${id}/facts.yaml`, pillarFacts)
    const words = story(`pillars/${id}`)
    return known && facts && words ? [{ id: known, facts, story: words }] : []
  })
  for (const pillar of PILLARS) {
    if (!existsSync(join(root, 'pillars', pillar)))
      fault(`pillars/${pillar}`, 'folder', 'is missing: each of the five pillars has one')
  }

  const lessons = folders('lessons').flatMap((id) => {
    const facts = one(`lessons/${id}/facts.yaml`, lessonFacts)
    const words = story(`lessons/${id}`)
    return facts && words ? [{ id, facts, story: words }] : []
  })

  const pages = folders('pages').flatMap((id) => {
    const words = story(`pages/${id}`)
    return words ? [{ id, story: words }] : []
  })

  const ledger = one('ledger.yaml', ledgerSchema) ?? ledgerSchema.parse({})
  return { content: { ...lists, ledger, plans, pillars, lessons, pages }, faults }
}

/** A Zod issue in words that an editor understands. */
function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    const key = issue.path.at(-1)
    if (key === 'en') return 'the English text is missing: add it'
    if (key === 'vi') return 'the Vietnamese text is missing: add it'
    return 'is missing: add this field'
  }
  if (issue.code === 'invalid_value') return `is not one of the allowed values: ${issue.values.join(', ')}`
  if (issue.code === 'unrecognized_keys')
    return `has a field that the model does not know: ${issue.keys.join(', ')} (a slip of the pen?)`
  return issue.message
}
