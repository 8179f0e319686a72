/** The version of the search files: it names their folder, so that files of two builds are never read together. Build time only. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../catalogue/build.ts'
import { heldByProcess } from '../model/held.ts'
import { LOCALES, type Locale } from '../model/locale.ts'
import { concepts } from './concepts.ts'
import { type Records, records } from './records.ts'

/** The page names their version and the integration writes them: made once for both. */
const made = heldByProcess('search-files', () => new WeakMap<Catalogue, { version: string; files: Record<Locale, Records> }>())

/** The search files of both languages and their version: another text, another index or another Pagefind, another address. */
export function searchFiles(catalogue: Catalogue): { version: string; files: Record<Locale, Records> } {
  const known = made.get(catalogue)
  if (known) return known
  const all = concepts(catalogue)
  const files = Object.fromEntries(LOCALES.map((locale) => [locale, records(catalogue, locale, all)])) as Record<Locale, Records>
  const engine = readFileSync(join(process.cwd(), 'node_modules/pagefind/package.json'), 'utf8')
  const version = createHash('sha256').update(JSON.stringify(files)).update(engine).digest('hex').slice(0, 10)
  const result = { version, files }
  made.set(catalogue, result)
  return result
}
