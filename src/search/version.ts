/** The version of the search files: it names their folder, so that files of two builds are never read together. Build time only. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../catalogue/build.ts'
import { heldByProcess } from '../model/held.ts'
import { LOCALES, type Locale } from '../model/locale.ts'
import { concepts } from './concepts.ts'
import { cutter, namesOf, type Records, records } from './records.ts'

/** The page names the version, and the integration writes its files: not made twice in a build. */
const versions = heldByProcess('search-versions', () => new WeakMap<Catalogue, string>())

/** The search files of both languages and their version: another text, another index or another Pagefind, another address. */
export function searchFiles(catalogue: Catalogue): { version: string; files: Record<Locale, Records> } {
  const all = concepts(catalogue)
  const cut = cutter()
  const named = namesOf(catalogue, all, cut)
  const made = LOCALES.map((locale) => [locale, records(catalogue, locale, all, cut, named)] as const)
  const engine = readFileSync(join(process.cwd(), 'node_modules/pagefind/package.json'), 'utf8')
  const hash = createHash('sha256')
  for (const [, { terms, ...rest }] of made) {
    hash.update(JSON.stringify(rest))
    for (const record of terms) hash.update(record.join(' '))
  }
  const version = hash.update(engine).digest('hex').slice(0, 10)
  versions.set(catalogue, version)
  return { version, files: Object.fromEntries(made) as Record<Locale, Records> }
}

/** The version alone. */
export const searchVersion = (catalogue: Catalogue): string => versions.get(catalogue) ?? searchFiles(catalogue).version
