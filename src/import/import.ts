/** The import from a text to a draft in the project, and its report. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Content, readContent } from '../catalogue/read.ts'
import { cut } from '../segment/cut.ts'
import { hashOf } from '../segment/fingerprint.ts'
import { looksLike, match } from '../segment/match.ts'
import { normalise } from '../segment/normalise.ts'
import { type Draft, draftOf } from './draft.ts'
import { DRAFTS, placeDraft } from './place.ts'
import { PROVINCES, provinceOf, slug } from './provinces.ts'
import { type Status, statusOf, statusText } from './status.ts'

/** What the editor asks for, as typed. */
export interface Request {
  locality: string
  /** `2021-2025`. */
  period: string
  /** Official texts of other plans that are at hand, by plan. */
  texts?: ReadonlyMap<string, string>
}

/** What came of it: the report, or why nothing was written (each a predicate of the file). */
export type Imported = { draft: Draft; report: string } | { refused: string[] }

/** At least this share of a plan's lines in a text, and it is the text of that plan. */
const SAME = 0.5

/** Drafts a plan from its text and puts it into the project at `root`. */
export function importText(root: string, text: string, request: Request): Imported {
  const refuse = (...refused: string[]): Imported => ({ refused })
  const province = provinceOf(request.locality)
  if (!province) {
    const wanted = slug(request.locality)
    const near = PROVINCES.filter(({ name }) => wanted && (slug(name).includes(wanted) || wanted.includes(slug(name))))
    return refuse(
      `needs --locality with one of the 63 provinces and cities of the years of the plans${request.locality ? `; “${request.locality}” is none` : ''}${near.length ? `: did you mean ${near.map(({ name }) => name).join(' or ')}?` : ''}`,
    )
  }
  const years = /^\s*((?:19|20)\d\d)\s*[-–/]\s*((?:19|20)\d\d)\s*$/u.exec(request.period)
  const [from, to] = [Number(years?.[1]), Number(years?.[2])]
  if (!years || from > to)
    return refuse(`needs --period with two years, as 2021-2025${request.period ? `; “${request.period}” is none` : ''}`)

  const { content } = readContent(join(root, 'content'))
  const id = `${slug(province.name)}-${from}-${to}`
  if (existsSync(join(root, 'content', 'plans', id)))
    return refuse(
      `is for ${id}, and content/plans/${id} is there already: take the folder away first if it is to be drafted anew`,
    )
  const twin = samePlan(text, content)
  if (twin) return refuse(`is the text of ${twin}, which the site has already`)

  const outcome = draftOf(text, content, { province, from, to, lines: linesAtHand(root, content, request.texts) })
  if ('refused' in outcome) return { refused: outcome.refused }
  const placed = placeDraft(root, outcome.draft, content)
  if ('faults' in placed)
    return refuse(...placed.faults.map(({ file, where, what }) => `would not hold: ${file} › ${where}: ${what}`))
  return { draft: outcome.draft, report: reportOf(outcome.draft, placed.written) }
}

/** The plan of which a text is the text, by the hashes of its lines. */
function samePlan(text: string, content: Content): string | undefined {
  const plans = content.plans.map(({ id, fingerprints }) => ({
    id,
    hashes: Object.values(fingerprints.lines).map(({ sha256 }) => sha256),
  }))
  const best = looksLike(cut(text.normalize('NFC')), plans)[0]
  const lines = plans.find(({ id }) => id === best?.id)?.hashes.length ?? 0
  return best && lines > 0 && best.lines >= lines * SAME ? best.id : undefined
}

/**
 * Official lines of the site's plans that are on this machine, by `plan/id`: of other drafts, and of the texts that were named. A line is
 * taken only where its fingerprint is that of the provision.
 */
function linesAtHand(root: string, content: Content, texts: Request['texts'] = new Map()): Map<string, string> {
  const lines = new Map<string, string>()
  const take = (key: string, line: string, sha256: string | undefined) => {
    if (sha256 === hashOf(normalise(line))) lines.set(key, line)
  }
  for (const plan of content.plans) {
    const prints = plan.fingerprints.lines
    const text = texts.get(plan.id)
    if (text !== undefined) {
      const found = match(
        cut(text.normalize('NFC')),
        Object.entries(prints).map(([id, print]) => ({ id, ...print })),
      )
      for (const { id, text: line } of found.found) if (line) take(`${plan.id}/${id}`, line, prints[id]?.sha256)
    }
    const drafted = join(root, DRAFTS, plan.id, 'lines.tsv')
    if (!existsSync(drafted)) continue
    for (const row of readFileSync(drafted, 'utf8').split('\n').slice(1)) {
      const [, id = '', line = ''] = row.split('\t')
      take(`${plan.id}/${id}`, line, prints[id]?.sha256)
    }
  }
  return lines
}

/** What was found, written and left out, for the editor. */
function reportOf(draft: Draft, written: readonly string[]): string {
  const { head, provisions, sections, wording, leftOut, documents } = draft
  const count = (why: string) => leftOut.filter((line) => line.why === why).length
  const said = (value: string | undefined) => value ?? 'not stated'
  const checks = provisions.reduce((sum, { checks: open }) => sum + open.size, 0)
  const furniture = leftOut.filter(({ why }) => why === 'furniture')
  const machine = leftOut.filter(({ why }) => why === 'machine')
  const shown = (lines: Draft['leftOut']) => lines.slice(0, 8).map(({ at, text }) => `    line ${at}: ${text.slice(0, 90)}`)
  const rest = (lines: Draft['leftOut']) =>
    lines.length > 8 ? [`    … and ${lines.length - 8} more in ${DRAFTS}/${draft.id}/left-out.tsv`] : []
  return [
    `${draft.id}: ${provisions.length} provisions in ${sections.length} sections (${draft.form === 'report' ? 'a report about the plan' : 'full text'}).`,
    `  Number ${said(head.number)}, issued ${said(head.issued)}, signed by ${said(head.signatory)}, ${draft.period.printed.vi}, ${head.basis.length} legal bases.`,
    `  ${wording.pairs.length} pairs of common wording${wording.pairs.some(({ atLeast }) => atLeast) ? ' (measured on hashes: at least so much)' : ''}` +
      `${wording.open.length ? `; ${wording.open.length} more may be: name the official texts with --texts to measure them` : ''}.`,
    ...(documents.length ? [`  New in documents.yaml: ${documents.map(({ number }) => number).join(', ')}.`] : []),
    ...(draft.newLocality ? [`  New in localities.yaml: ${draft.locality}.`] : []),
    `  ${checks} proposals to check; ${provisions.length * 4} texts to write.`,
    `  Left out: ${furniture.length} lines of web furniture and titles, ${count('repeated')} repeated, ${machine.length} that speak to programs, ` +
      `${count('formula') + count('before') + count('after')} of the head and the foot.`,
    ...shown(machine),
    ...shown(furniture),
    ...rest(furniture),
    `Written: ${written.join(', ')}.`,
    'Next: npm run import:status, and npm run dev to see the draft. The build waits until it is whole.',
  ].join('\n')
}

/** The state of every draft in the project at `root`. */
export function draftStates(root: string): Status[] {
  const plans = join(root, 'content', 'plans')
  const { content } = readContent(join(root, 'content'))
  const open = (['localities', 'documents'] as const).flatMap((name) => {
    const source = readFileSync(join(root, 'content', `${name}.yaml`), 'utf8')
    return source
      .split(/^(?=- id: )/mu)
      .filter((entry) => /\[chưa viết\]|\[not written yet\]|# check:/u.test(entry))
      .map((entry) => ({ name, id: /^- id: (\S+)/u.exec(entry)?.[1] ?? '' }))
  })
  return readdirSync(plans, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: plan }) => {
      const read = (file: string) => {
        const path = join(plans, plan, file)
        return existsSync(path) ? { [file]: readFileSync(path, 'utf8') } : {}
      }
      const files = Object.assign({}, ...['plan.yaml', 'provisions.yaml', 'fingerprints.yaml', 'vi.mdx', 'en.mdx'].map(read))
      const locality = /^locality: (\S+)/mu.exec(files['plan.yaml'] ?? '')?.[1]
      const cited = new Set(content.plans.find(({ id }) => id === plan)?.provisions.flatMap(({ documents }) => documents))
      const readings = readFileSync(join(root, 'content', 'readings.yaml'), 'utf8')
      const unread =
        readings.includes(`- id: ${plan}\n`) || readings.endsWith(`- id: ${plan}`) ? [] : [`content/readings.yaml › ${plan}`]
      const own = open.filter(({ name, id }) => (name === 'localities' ? id === locality : cited.has(id)))
      const status = statusOf(plan, files, [...own.map(({ name, id }) => `content/${name}.yaml › ${id}`), ...unread])
      return status ? [status] : []
    })
}

export { statusText }
