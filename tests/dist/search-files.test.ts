/** The files that the search page fetches: real pieces of a Pagefind index, in a folder named by its content. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { LOCALES } from '../../src/model/locale.ts'
import { distFolder } from '../support/dist.ts'

const [version = ''] = readdirSync(join(distFolder, 'search'))

test('all search files stand in one folder named by their content, and the pages ask for it', () => {
  expect(readdirSync(join(distFolder, 'search'))).toHaveLength(1)
  expect(version).toMatch(/^[0-9a-f]{10}$/)
  for (const locale of LOCALES) {
    const page = readFileSync(join(distFolder, locale, 'search', 'index.html'), 'utf8')
    expect(page).toContain(`/search/${version}/${locale}/`)
  }
})

for (const locale of LOCALES) {
  const folder = join(distFolder, 'search', version, locale)

  test(`${locale}: the index is Pagefind’s, in small pieces`, () => {
    const pieces = readdirSync(join(folder, 'index'))
    expect(pieces.length).toBeGreaterThan(40)
    for (const name of pieces) {
      expect(statSync(join(folder, 'index', name)).size, name).toBeLessThan(12_000)
      expect(
        gunzipSync(readFileSync(join(folder, 'index', name)))
          .subarray(0, 12)
          .toString(),
      ).toBe('pagefind_dcd')
    }
  })

  test(`${locale}: the engine is unpacked under its true type, and the script asks for it so`, () => {
    expect(readFileSync(join(folder, 'wasm.unknown.wasm')).subarray(0, 16).toString('latin1')).toBe('pagefind_dcd\0asm')
    const script = readFileSync(join(folder, 'pagefind.js'), 'utf8')
    expect(script).toMatch(/wasm\.\$\{\w+\}\.wasm/)
  })

  test(`${locale}: the head hardly grows with the plans: it has words and names, no texts`, () => {
    const head = readFileSync(join(folder, 'head.json'), 'utf8')
    expect(head.length).toBeLessThan(45_000)
    expect(existsSync(join(folder, JSON.parse(head).index))).toBe(true)
  })
}

test('GitHub Pages is told to leave the folders with an underscore in', () => {
  expect(existsSync(join(distFolder, '.nojekyll'))).toBe(true)
})
