/**
 * `npm run fingerprints -- FILE…`: takes the fingerprints of official lines into content/plans/<plan>/fingerprints.yaml; no word of the
 * text is written. A FILE is the text of a plan, named as its folder (`tra-vinh-2021-2025.txt`), or a table of lines with tabs between
 * its columns (`.tsv`, with the columns `plan`, `id` and `text`) where the text is not cut as the provisions are.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { readContent } from '../catalogue/read.ts'
import { fingerprintsText } from '../import/yaml.ts'
import { type Fingerprints, fingerprintsSchema, NO_FINGERPRINTS } from '../model/fingerprint.ts'
import { cut } from '../segment/cut.ts'
import { decode } from '../segment/encoding.ts'
import { fingerprint } from '../segment/fingerprint.ts'

const root = fileURLToPath(new URL('../../content', import.meta.url))

/** Official lines of one plan by the ids of their provisions. */
type Lines = Map<string, string>

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

/** The lines that a file holds, by plan. */
function linesOf(file: string): Map<string, Lines> {
  if (!existsSync(file)) fail(`${file}: there is no such file.`)
  const decoded = decode(readFileSync(file))
  if ('trouble' in decoded) fail(`${file}: cannot be read as text (${decoded.trouble}).`)
  if (!file.endsWith('.tsv')) {
    const provisions = cut(decoded.text).provisions.map(({ id, text }) => [id, text] as const)
    return new Map([[basename(file).replace(/\.\w+$/, ''), new Map(provisions)]])
  }
  const [head = '', ...rows] = decoded.text.trimEnd().split(/\r?\n/)
  const columns = head.split('\t')
  const [plan, id, text] = ['plan', 'id', 'text'].map((name) => columns.indexOf(name)) as [number, number, number]
  if (Math.min(plan, id, text) < 0) fail(`${file}: its first row must name the columns plan, id and text.`)
  const plans = new Map<string, Lines>()
  for (const row of rows) {
    const cells = row.split('\t')
    const lines = plans.get(cells[plan] ?? '') ?? new Map()
    plans.set(cells[plan] ?? '', lines.set(cells[id], cells[text]))
  }
  return plans
}

/** What the plan's file says now. */
function before(path: string): Fingerprints {
  const result = existsSync(path) ? fingerprintsSchema.safeParse(parse(readFileSync(path, 'utf8'))) : undefined
  return result?.success ? result.data : NO_FINGERPRINTS
}

const files = process.argv.slice(2)
if (files.length === 0) fail('Name at least one file: npm run fingerprints -- tra-vinh-2021-2025.txt, or a .tsv of lines.')
const ids = (plan: string): string[] => {
  const path = join(root, 'plans', plan, 'provisions.yaml')
  if (!existsSync(path)) fail(`${plan}: content/plans has no such folder; name the file as its plan.`)
  return (parse(readFileSync(path, 'utf8')) as { id: string }[]).map(({ id }) => id)
}
for (const [plan, lines] of files.flatMap((file) => [...linesOf(file)])) {
  const path = join(root, 'plans', plan, 'fingerprints.yaml')
  const known = before(path)
  const own = ids(plan)
  const made = own.flatMap((id) => {
    const line = lines.get(id)
    const print = line === undefined ? known.lines[id] : fingerprint(line)
    return print ? [[id, print] as const] : []
  })
  const none = own.flatMap((id) => {
    const why = lines.has(id) ? undefined : known.none[id]
    return why ? [[id, why] as const] : []
  })
  const data = { lines: Object.fromEntries(made), none: Object.fromEntries(none) }
  writeFileSync(path, fingerprintsText(data))
  console.log(`${plan}: ${made.length} of ${own.length} provisions have a fingerprint.`)
  const open = own.filter((id) => !data.lines[id] && !known.none[id])
  if (open.length > 0)
    console.log(`  Without: ${open.join(', ')}. Give their lines in a .tsv, or say under “none” why there is none.`)
}
const { faults } = readContent(root)
for (const { file, where, what } of faults.filter((each) => each.file.endsWith('fingerprints.yaml')))
  console.log(`  ${file} › ${where}: ${what}`)
