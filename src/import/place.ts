/**
 * Puts a draft into the project: the plan's folder and what it adds to the registers. Everything is written beside the content first and
 * read back; only what holds is moved to its place, and what was moved is put back if the rest cannot follow.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkContent } from '../catalogue/build.ts'
import { besidesDrafts } from '../catalogue/drafts.ts'
import { entered, ledgerText } from '../catalogue/ledger.ts'
import { type Content, type Fault, readContent } from '../catalogue/read.ts'
import { unmarked } from '../segment/normalise.ts'
import type { Draft } from './draft.ts'
import { documentsText, fingerprintsText, localityText, planText, provisionsText, storyText, wordingText } from './yaml.ts'

/** The folder beside the editor that git does not keep: official lines, worksheet, what was left out. */
export const DRAFTS = '.draft'

/** The official lines of a draft with their ids, a row each: what `npm run fingerprints` reads. */
const linesText = ({ id, provisions }: Draft) =>
  `plan\tid\ttext\n${provisions.map((provision) => `${id}\t${provision.id}\t${provision.line.replace(/\s+/gu, ' ')}\n`).join('')}`

/** What an editor works from: each official line with the nearest restated provisions and how they were worded. */
function worksheet({ id, provisions, sections }: Draft, content: Content): string {
  const restated = new Map(
    content.plans.flatMap((plan) =>
      plan.provisions.map((provision): [string, typeof provision] => [`${plan.id}/${provision.id}`, provision]),
    ),
  )
  const headings = new Map(sections.map((section) => [section.id, section.heading]))
  let section = ''
  const rows = provisions.map((provision) => {
    const heading = provision.section !== section && headings.get(provision.section)
    section = provision.section
    const near = provision.near
      .filter(({ score }) => score >= 0.15)
      .map(({ key, score }) => {
        const other = restated.get(key)
        return other
          ? `- ${key} (${score.toFixed(2)})\n  - ${other.headline.vi} / ${other.headline.en}\n  - ${other.vi}\n  - ${other.en}`
          : ''
      })
    return [
      ...(heading ? [`# ${provision.section}: ${heading}`, ''] : []),
      `## ${provision.id} (${provision.place.vi}, ${provision.kind})`,
      '',
      `> ${unmarked(provision.line)}`,
      '',
      ...(near.length > 0 ? ['Nearest:', '', ...near, ''] : []),
    ].join('\n')
  })
  return `${[`Worksheet of ${id}. It holds the official lines: it stays on this machine.`, '', ...rows].join('\n')}\n`
}

const leftOutText = ({ leftOut }: Draft) =>
  `line\twhy\ttext\n${leftOut.map(({ at, why, text }) => `${at}\t${why}\t${text.replace(/\s+/gu, ' ')}\n`).join('')}`

/** The files that a draft adds or changes in content/, by path below it. */
function filesOf(draft: Draft, content: string): Map<string, string> {
  const folder = `plans/${draft.id}`
  const files = new Map<string, string>([
    [`${folder}/plan.yaml`, planText(draft)],
    [`${folder}/provisions.yaml`, provisionsText(draft)],
    [`${folder}/fingerprints.yaml`, fingerprintsText({ lines: Object.fromEntries(draft.prints), none: {} })],
    [`${folder}/vi.mdx`, storyText(draft, 'vi')],
    [`${folder}/en.mdx`, storyText(draft, 'en')],
  ])
  const append = (file: string, more: string) => {
    if (more) files.set(file, `${readFileSync(join(content, file), 'utf8').trimEnd()}\n${more}`)
  }
  if (draft.newLocality) append('localities.yaml', localityText(draft))
  append('documents.yaml', documentsText(draft))
  append('wording.yaml', wordingText(draft.wording.pairs))
  return files
}

/** What came of placing a draft: the paths that were written, or the faults for which nothing was. */
export type Placed = { written: string[] } | { faults: Fault[] }

/** Puts a draft into the project at `root`. Nothing is changed where it does not hold. */
export function placeDraft(root: string, draft: Draft, content: Content): Placed {
  const live = join(root, 'content')
  const drafts = join(root, DRAFTS)
  mkdirSync(drafts, { recursive: true })
  const stage = mkdtempSync(join(drafts, '.new-'))
  try {
    const staged = join(stage, 'content')
    cpSync(live, staged, { recursive: true })
    const files = filesOf(draft, live)
    mkdirSync(join(staged, 'plans', draft.id))
    for (const [file, text] of files) writeFileSync(join(staged, file), text)
    const read = readContent(staged)
    // From a ledger that cannot be read every number would be given anew.
    if (read.unread.has('content/ledger.yaml'))
      return { faults: read.faults.filter(({ file }) => file === 'content/ledger.yaml') }
    files.set('ledger.yaml', ledgerText(entered(read.content)))
    writeFileSync(join(staged, 'ledger.yaml'), files.get('ledger.yaml') ?? '')
    const after = checkContent(staged)
    const news = besidesDrafts(after.faults, after.content)
    // What was wrong before is not the draft's fault.
    const before = new Set(news.length > 0 ? checkContent(live).faults.map(nameOf) : [])
    const faults = news.filter((fault) => !before.has(nameOf(fault)))
    if (faults.length > 0) return { faults }

    const beside = join(stage, 'beside')
    mkdirSync(beside)
    writeFileSync(join(beside, 'lines.tsv'), linesText(draft))
    writeFileSync(join(beside, 'lines.md'), worksheet(draft, content))
    writeFileSync(join(beside, 'left-out.tsv'), leftOutText(draft))
    move(
      [
        [beside, join(drafts, draft.id)],
        [join(staged, 'plans', draft.id), join(live, 'plans', draft.id)],
        ...[...files.keys()]
          .filter((file) => !file.startsWith('plans/'))
          .map((file): [string, string] => [join(staged, file), join(live, file)]),
      ],
      join(stage, 'old'),
    )
    return {
      written: [
        `content/plans/${draft.id}/`,
        ...[...files.keys()].filter((file) => !file.startsWith('plans/')).map((file) => `content/${file}`),
        `${DRAFTS}/${draft.id}/`,
      ],
    }
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

const nameOf = ({ file, where, what }: Fault) => `${file} ${where} ${what}`

/** Moves each to its place, keeping what stood there in `old` until all is done; all of it, or nothing. @throws what kept one from moving */
export function move(steps: readonly [from: string, to: string][], old: string): void {
  mkdirSync(old)
  const done: (() => void)[] = []
  try {
    steps.forEach(([from, to], at) => {
      const kept = join(old, String(at))
      const was = existsSync(to)
      if (was) renameSync(to, kept)
      done.push(() => {
        rmSync(to, { recursive: true, force: true })
        if (was) renameSync(kept, to)
      })
      renameSync(from, to)
    })
  } catch (error) {
    for (const undo of done.reverse()) undo()
    throw error
  }
}
