/**
 * Reads `content/` from disk: YAML to typed data by the model's schemas, and every fault with file, field or id and what to do.
 * Nothing is thrown on bad content: faults are collected, so that an editor sees the whole list at once.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'astro/zod'
import { changeSchema } from '../model/change.ts'
import { type Fingerprints, fingerprintsSchema, NO_FINGERPRINTS } from '../model/fingerprint.ts'
import { type Ledger, ledgerSchema } from '../model/ledger.ts'
import { type LessonFacts, lessonFacts } from '../model/lesson.ts'
import { LOCALES, type Locale, type Localized } from '../model/locale.ts'
import { PAGES } from '../model/page.ts'
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
import { textOf } from './decode.ts'
import { explain } from './explain.ts'
import { shorten } from './text.ts'
import { parseYaml } from './yaml.ts'

/** One thing that is wrong in the content: which file, where in it, what is wrong and what to do. */
export interface Fault {
  file: string
  where: string
  what: string
  /** Places that must have been read for this to be known (`causes.ts`). */
  rests?: readonly string[]
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
  /** Places of the content that could not be read, as in `causes.ts`. */
  unread: Set<string>
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
  const unread = new Set<string>()
  const fault = (file: string, where: string, what: string) => faults.push({ file: `content/${file}`, where, what })
  const lose = (place: string) => unread.add(`content/${place}`)

  const text = (file: string): string | null => {
    const path = join(root, file)
    const kind = statSync(path, { throwIfNoEntry: false })
    if (!kind?.isFile()) {
      fault(
        file,
        'file',
        kind ? 'is no file: put the file here' : 'is missing: create it (the editor’s guide is content/README.md)',
      )
      lose(file)
      return null
    }
    const { text, bad } = textOf(readFileSync(path))
    for (const { line, what } of bad) fault(file, `line ${line}`, what)
    if (bad.length === 0 || text) return text
    lose(file)
    return null
  }

  /** @param above lines of the file that stand above `source` */
  const yaml = (file: string, source: string | null, above = 0): unknown => {
    if (source === null) return undefined
    const parsed = parseYaml(source)
    if (!parsed.slip) return parsed.value
    const { line, what } = parsed.slip
    fault(file, line === null ? 'file' : `line ${line + above}`, what)
    lose(file)
    return undefined
  }

  const check = <T extends z.ZodType>(file: string, name: string, schema: T, value: unknown): z.infer<T> | undefined => {
    if (value === undefined) return undefined
    const result = schema.safeParse(value, { error: explain })
    if (result.success) return result.data
    for (const issue of merged(result.error.issues)) {
      const where = [name, ...issue.path].filter((part) => part !== '').join(' › ')
      fault(file, where || 'file', issue.message)
    }
    return undefined
  }

  const list = <T extends z.ZodType>(file: string, schema: T): z.infer<T>[] => {
    const value = yaml(file, text(file))
    if (value === undefined) return []
    if (!Array.isArray(value)) {
      fault(file, 'file', 'must be a list: each entry starts with “- id: …”')
      lose(file)
      return []
    }
    return value.flatMap((entry, index) => {
      const id = nameOf(entry)
      const before = faults.length
      const name = id === undefined ? `entry ${index + 1}` : shorten(id, 80)
      const data = check(file, name, schema, entry ?? null)
      if (data !== undefined) return [data]
      // Which entry it is cannot be known from a bad id.
      const nameless = id === undefined || faults.slice(before).some(({ where }) => where === `${name} › id`)
      lose(nameless ? file : `${file} › ${id}`)
      return []
    })
  }

  const one = <T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined => {
    const data = check(file, '', schema, yaml(file, text(file)))
    if (data === undefined) lose(file)
    return data
  }

  const story = (folder: string): Localized<Story> | undefined => {
    const read = (locale: Locale) => {
      const file = `${folder}/${locale}.mdx`
      const source = text(file)
      if (source === null) return undefined
      const matter = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n([\s\S]*))?$/.exec(source)
      if (!matter) {
        fault(file, 'front matter', 'is missing: start the file with ---, title, summary, description, ---')
        return undefined
      }
      const [, head = '', body = ''] = matter
      if (!body.trim()) fault(file, 'body', `is empty: the ${locale === 'vi' ? 'Vietnamese' : 'English'} text is missing`)
      for (const { line, what } of codeIn(body)) fault(file, `line ${head.split('\n').length + 2 + line}`, what)
      const meta = check(file, 'front matter', storySchema, yaml(file, head, 1))
      return meta && { ...meta, body, line: head.split('\n').length + 3 }
    }
    const [vi, en] = LOCALES.map(read)
    if (vi && en) return { vi, en }
    lose(folder)
    return undefined
  }

  const folders = (name: string) => {
    const path = join(root, name)
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      fault(name, 'folder', 'is missing: create it (the editor’s guide is content/README.md)')
      lose(name)
      return []
    }
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort()
      .filter((id) => {
        if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return true
        fault(`${name}/${id}`, 'folder', 'is an address of the site: name it with lower-case letters, digits and hyphens only')
        lose(name)
        return false
      })
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
    if (facts && words) return [{ id, facts, provisions, fingerprints, story: words }]
    lose(`plans/${id}`)
    return []
  })

  const pillars = folders('pillars').flatMap((id) => {
    const known = PILLARS.find((pillar) => pillar === id)
    if (!known) {
      fault(`pillars/${id}`, 'folder', `is not a pillar: use one of ${PILLARS.join(', ')}`)
      return []
    }
    const facts = one(`pillars/${id}/facts.yaml`, pillarFacts)
    const words = story(`pillars/${id}`)
    if (facts && words) return [{ id: known, facts, story: words }]
    lose(`pillars/${id}`)
    return []
  })
  for (const pillar of PILLARS) {
    if (unread.has('content/pillars') || existsSync(join(root, 'pillars', pillar))) continue
    fault(`pillars/${pillar}`, 'folder', 'is missing: each of the five pillars has one')
    lose(`pillars/${pillar}`)
  }

  const lessons = folders('lessons').flatMap((id) => {
    const facts = one(`lessons/${id}/facts.yaml`, lessonFacts)
    const words = story(`lessons/${id}`)
    if (facts && words) return [{ id, facts, story: words }]
    lose(`lessons/${id}`)
    return []
  })

  const pages = folders('pages').flatMap((id) => {
    const words = story(`pages/${id}`)
    return words ? [{ id, story: words }] : []
  })
  for (const page of unread.has('content/pages') ? [] : PAGES) {
    if (!existsSync(join(root, 'pages', page)))
      fault(`pages/${page}`, 'folder', 'is missing: this page of the site needs its texts')
  }
  for (const { id } of pages) {
    if (!(PAGES as readonly string[]).includes(id))
      fault(`pages/${id}`, 'folder', `is no page of the site (src/model/page.ts): use one of ${PAGES.join(', ')}`)
  }

  const ledger = one('ledger.yaml', ledgerSchema) ?? ledgerSchema.parse({})
  return { content: { ...lists, ledger, plans, pillars, lessons, pages }, faults, unread }
}

type Told = Pick<z.core.$ZodIssue, 'path' | 'message'>

/** One fault where several fields of a thing are missing, or where a field stands under a wrong name and is missing for that. */
function merged(issues: readonly z.core.$ZodIssue[]): Told[] {
  const isMissing = ({ message }: z.core.$ZodIssue) => /(^| )is missing: add /.test(message)
  const parent = ({ path }: z.core.$ZodIssue) => JSON.stringify(path.slice(0, -1))
  const missing = Map.groupBy(issues.filter(isMissing), parent)
  const wrong = new Map(
    issues.filter(({ code }) => code === 'unrecognized_keys').map((issue) => [JSON.stringify(issue.path), issue] as const),
  )
  return issues.flatMap((issue): Told[] => {
    const lacking = (place: string) =>
      missing
        .get(place)
        ?.map(({ path }) => String(path.at(-1)))
        .join(', ')
    if (issue.code === 'unrecognized_keys') {
      const names = lacking(JSON.stringify(issue.path))
      return [
        names
          ? { path: issue.path, message: `${issue.message.replace(/ \(.*/, '')}; what it needs is missing: ${names}` }
          : issue,
      ]
    }
    if (!isMissing(issue)) return [issue]
    const place = parent(issue)
    const group = missing.get(place) ?? []
    if (wrong.has(place) || group[0] !== issue) return []
    return [group.length > 1 ? { path: issue.path.slice(0, -1), message: `has fields missing: add ${lacking(place)}` } : issue]
  })
}

/** What an entry of a list is called; undefined where it has no name. */
function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  if ('id' in entry && typeof entry.id === 'string') return entry.id
  return 'pair' in entry && Array.isArray(entry.pair) ? entry.pair.join(' ↔ ') : undefined
}

/** Signs of code in a text, which is words and links alone: they would be run, or stop the build, as MDX. */
function codeIn(body: string): { line: number; what: string }[] {
  // Fenced code keeps its lines; what stands between ` ` is shown.
  const prose = body.replace(/^(```+|~~~+)[\s\S]*?^\1[^\S\n]*$/gm, (code) => code.replace(/[^\n]/g, ' '))
  return prose.split('\n').flatMap((line, index) => {
    const words = line.replace(/(`+)(?:(?!\1).)+\1/g, '').replace(/\\[<{}]/g, '')
    const sign = /[<{}]/.exec(words)?.[0] ?? /^(import|export)\b(?=.*['"=])/.exec(words)?.[0]
    return sign ? [{ line: index + 1, what: `has “${sign}”, which starts code: say it in words or put it between \` \`` }] : []
  })
}
