/** What is still to do on a draft, read from its files as they stand. */
import { parse } from 'yaml'
import { countOpen, OPEN } from '../model/open.ts'
import { CHECK } from './yaml.ts'

/** The texts of a draft's files, by name in its folder; a file that is not there is absent. */
export type Files = Readonly<Partial<Record<'plan.yaml' | 'provisions.yaml' | 'fingerprints.yaml' | 'vi.mdx' | 'en.mdx', string>>>

/** One kind of work. */
export interface Task {
  what: string
  /** How many are left, and of how many; no whole where it is not known. */
  left: number
  of?: number
  /** Where they stand: ids or lines of a file. */
  where: string[]
}

/** The state of a draft. */
export interface Status {
  plan: string
  /** Whole per cent of its texts that are written, open checks counted as work. */
  percent: number
  tasks: Task[]
  /** What to do next. */
  next: string
}

const opens = (value: unknown) => countOpen(value) > 0
const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : [])

/** Proposals that nobody has looked at: the comments that the import left. */
function checksIn(file: string, source = ''): string[] {
  let entry = ''
  return source.split('\n').flatMap((line, at) => {
    entry = /^\s*- id: (\S+)/u.exec(line)?.[1] ?? entry
    const why = line.split(`# ${CHECK}`)[1]
    return why === undefined ? [] : [`${file}:${at + 1}${entry ? ` ${entry}` : ''} ·${why}`]
  })
}

/** A file as data; nothing where it is no YAML (the build says so). */
function data(source: string | undefined): unknown {
  try {
    return source === undefined ? undefined : parse(source)
  } catch {
    return undefined
  }
}

/**
 * The state of a draft; nothing where the plan is whole and has nothing to check.
 * @param registers open entries of the registers: `localities.yaml › ben-tre`
 */
export function statusOf(plan: string, files: Files, registers: readonly string[] = []): Status | undefined {
  const provisions = list(data(files['provisions.yaml']))
  const facts = (data(files['plan.yaml']) ?? {}) as Record<string, unknown>
  const ids = (test: (entry: Record<string, unknown>) => boolean) => provisions.filter(test).map(({ id }) => String(id))
  const part = (entry: Record<string, unknown>, name: string) => (entry.headline as Record<string, unknown> | undefined)?.[name]
  const stories = (['vi', 'en'] as const).flatMap((lang) => {
    const source = files[`${lang}.mdx`]
    if (source === undefined) return [{ name: `${lang}.mdx is missing`, open: 1, of: 1 }]
    const open = source.split(OPEN[lang]).length - 1
    return [{ name: `${lang}.mdx: ${open} parts`, open, of: Math.max(open, 2 + (source.match(/^## /gmu) ?? []).length) }]
  })
  const whole = Object.entries(facts).filter(([, value]) => !Array.isArray(value))
  const rows = ['legalBasis', 'milestones', 'sections'].flatMap((name) => list(facts[name]).map((row) => ({ name, row })))
  const openFacts = [
    ...whole.filter(([, value]) => opens(value)).map(([name]) => name),
    ...rows
      .filter(({ row }) => opens(row))
      .map(({ name, row }) => `${name} › ${row.id ?? row.provision ?? String(row.vi).slice(0, 40)}`),
  ]
  const checks = [...checksIn('plan.yaml', files['plan.yaml']), ...checksIn('provisions.yaml', files['provisions.yaml'])]
  const copies = list(facts.copies).length === 0 && /# check: ids of sources/u.test(files['plan.yaml'] ?? '')
  const text = (what: string, where: string[]): Task => ({ what, left: where.length, of: provisions.length, where })
  const tasks: Task[] = [
    text(
      'Vietnamese texts',
      ids(({ vi }) => opens(vi)),
    ),
    text(
      'English texts',
      ids(({ en }) => opens(en)),
    ),
    text(
      'Vietnamese headlines',
      ids((entry) => opens(part(entry, 'vi'))),
    ),
    text(
      'English headlines',
      ids((entry) => opens(part(entry, 'en'))),
    ),
    { what: 'facts and titles in plan.yaml', left: openFacts.length, of: whole.length + rows.length, where: openFacts },
    {
      what: 'parts of the story',
      left: stories.reduce((sum, { open }) => sum + open, 0),
      of: stories.reduce((sum, { of }) => sum + of, 0),
      where: stories.filter(({ open }) => open > 0).map(({ name }) => name),
    },
    { what: 'open entries in the registers', left: registers.length, where: [...registers] },
    { what: 'proposals to check', left: checks.length, where: checks },
    ...(files['fingerprints.yaml'] === undefined
      ? [{ what: 'fingerprints', left: 1, where: ['fingerprints.yaml is missing'] }]
      : []),
  ].filter(({ left }) => left > 0)
  if (tasks.length === 0) return undefined
  const all =
    provisions.length * 4 +
    whole.length +
    rows.length +
    stories.reduce((sum, { of }) => sum + of, 0) +
    registers.length +
    checks.length
  const left = tasks.reduce((sum, task) => sum + task.left, 0)
  return { plan, percent: all === 0 ? 0 : Math.floor(((all - left) / all) * 100), tasks, next: nextOf(plan, tasks, copies) }
}

function nextOf(plan: string, tasks: readonly Task[], copies: boolean): string {
  const task = (what: string) => tasks.find((each) => each.what.includes(what))
  const texts = task('texts') ?? task('headlines')
  const checks = task('proposals')?.where.filter((where) => where.startsWith('plan.yaml'))
  const first = texts?.where[0]
  if (task('fingerprints')) return `npm run fingerprints -- .draft/${plan}/lines.tsv`
  if (first)
    return `write the ${texts?.what} in content/plans/${plan}/provisions.yaml, from “${first}” on; the official lines and the nearest provisions stand in .draft/${plan}/lines.md`
  if (task('facts and titles')) return `write the open titles and facts in content/plans/${plan}/plan.yaml`
  if (task('story')) return `write the story, vi.mdx and en.mdx: what it holds stands in content/README.md, “A story”`
  if (task('registers')) return `complete ${task('registers')?.where.join(', ')}`
  if (copies)
    return 'say where a copy can be read: add the page to content/sources.yaml and its id to “copies”, or take the comment away where there is none'
  if (checks?.length) return `look at ${checks[0]}, then take its comment away`
  return `look at ${task('proposals')?.where[0] ?? 'what is left'}, then take its comment away`
}

/** The state of all drafts in words; `long` lists where everything stands. */
export function statusText(all: readonly Status[], long = false): string {
  if (all.length === 0) return 'No draft: every plan in content/plans is whole.'
  return all
    .map(({ plan, percent, tasks, next }) => {
      const rows = tasks.flatMap(({ what, left, of, where }) => [
        `  ${what}: ${left}${of === undefined ? '' : ` of ${of}`}`,
        ...(long
          ? where.map((each) => `         ${each}`)
          : where.length > 0 && where.length <= 3
            ? [`         ${where.join('; ')}`]
            : []),
      ])
      return [`${plan}: ${percent} % written`, ...rows, `  Next: ${next}.`].join('\n')
    })
    .join('\n\n')
}
