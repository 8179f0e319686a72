import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { z } from 'astro/zod'
import { buildCatalogue } from '../../src/catalogue/build.ts'
import { readContent } from '../../src/catalogue/read.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { provisionRow } from '../../src/model/open-data.ts'
import { distFolder, fileOf, pageAt, targetOf } from '../support/dist.ts'
import { contentFolder } from '../support/faulty.ts'

const readRows = () => JSON.parse(readFileSync(join(distFolder, 'data/provisions.json'), 'utf8'))

test('the open data has the promised shape in each of its 297 rows', () => {
  const result = z.array(provisionRow).safeParse(readRows())
  expect(result.error?.issues).toBeUndefined()
  expect(result.data).toHaveLength(297)
})

test('the open data stands in site order: plans by official code, provisions as in their documents', () => {
  const rows = z.array(provisionRow).parse(readRows())
  const catalogue = buildCatalogue(readContent(contentFolder).content)
  expect(rows.map(({ plan, id }) => `${plan}/${id}`)).toEqual(catalogue.provisions.map(({ key }) => key))
})

test('each row leads to the pages of its provision, which carry its text', () => {
  for (const row of z.array(provisionRow).parse(readRows())) {
    for (const locale of LOCALES) {
      const path = targetOf(pageAt(''), row.url[locale]).path ?? '/'
      expect(fileOf(path), row.url[locale]).toBeDefined()
      expect(pageAt(path).root.querySelector(`main [lang=${locale}]`)?.text.trim(), row.url[locale]).toBe(row.text[locale])
    }
  }
})

test('the open data is in Unicode form NFC', () => {
  const text = readFileSync(join(distFolder, 'data/provisions.json'), 'utf8')
  expect(text === text.normalize('NFC')).toBe(true)
})

for (const locale of LOCALES) {
  test(`the search has its records for ${locale}`, () => {
    const filesOf = (folder: string) => {
      const path = join(distFolder, folder)
      return existsSync(path) ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : []
    }
    const files = filesOf('search').map((file) => file.replaceAll('\\', '/'))
    for (const name of ['head.json', 'pagefind.js', 'wasm.unknown.wasm', 'texts/0.json'])
      expect(
        files.some((file) => new RegExp(`^[0-9a-f]{10}/${locale}/${name}$`).test(file)),
        name,
      ).toBe(true)
    expect(files.some((file) => file.startsWith('pagefind') || /^(vi|en)\./.test(file))).toBe(false)
  })
}
