import { expect, test } from '@playwright/test'
import { z } from 'astro/zod'
import { buildCatalogue } from '../../src/catalogue/build.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { TABLES, type Table } from '../../src/model/open-data.ts'
import { akomaNtoso } from '../../src/open-data/akoma-ntoso.ts'
import { cellsOf, columnsOf, fieldsOf } from '../../src/open-data/columns.ts'
import { csv, machineColumns } from '../../src/open-data/csv.ts'
import { makeOpenData } from '../../src/open-data/files.ts'
import { pageData, routesWithData } from '../../src/open-data/page-data.ts'
import { at, provision, tinyContent } from '../support/tiny.ts'

const both = { vi: z.string(), en: z.string() }
const table = (shape: z.ZodRawShape): Table => ({
  name: 'things',
  title: { vi: 'Đồ', en: 'Things' },
  row: z.strictObject(shape),
  primaryKey: [],
  foreignKeys: [],
})

test('columns are read off the schema: two a language, one a list, none for lists of things', () => {
  const columns = columnsOf(
    table({
      id: z.string().regex(/^x/),
      name: z.strictObject(both),
      note: z.strictObject(both).nullable(),
      tags: z.array(z.string()),
      parts: z.array(z.strictObject({ id: z.string() })),
      n: z.int().nullable(),
      sure: z.boolean(),
      kind: z.enum(['a', 'b']).nullable(),
    }),
  )
  expect(columns.map(({ name, type, list, required, free }) => [name, type, list, required, free])).toEqual([
    ['id', 'string', false, true, false],
    ['name_vi', 'string', false, true, true],
    ['name_en', 'string', false, true, true],
    ['note_vi', 'string', false, false, true],
    ['note_en', 'string', false, false, true],
    ['tags', 'string', true, false, true],
    ['n', 'integer', false, false, false],
    ['sure', 'boolean', false, true, false],
    ['kind', 'string', false, false, false],
  ])
  expect(
    cellsOf(
      {
        id: 'x1',
        name: { vi: 'Một', en: 'One' },
        note: null,
        tags: ['a', 'b'],
        parts: [{ id: 'p' }],
        n: null,
        sure: false,
        kind: 'a',
      },
      columns,
    ),
  ).toEqual(['x1', 'Một', 'One', null, null, 'a; b', null, false, 'a'])
})

test('an object that is not a value in each language does not fit a cell', () => {
  expect(() => columnsOf(table({ size: z.strictObject({ width: z.int() }) }))).toThrow(/size/)
})

test('a formula in a text gets its guard, the same sign in a date or an id does not', () => {
  const columns = columnsOf(table({ date: z.string().regex(/./), label: z.strictObject(both) }))
  const row = { date: '--12-01', label: { vi: '=1+1', en: '@SUM(A1)' } }
  expect(csv([cellsOf(row, columns)], machineColumns(columns))).toBe("\uFEFF--12-01,'=1+1,'@SUM(A1)\r\n")
})

test('line ends inside a text stay in their cell', () => {
  expect(csv([['a\nb', 'c\rd', 'e']])).toBe('\uFEFF"a\nb","c\rd",e\r\n')
})

test('every field of every table is explained in both languages, in words of its own language', () => {
  for (const each of TABLES) {
    for (const { name, about } of fieldsOf(each)) {
      for (const locale of LOCALES) expect(about[locale], `${each.name}.${name} ${locale}`).not.toBe('')
      expect(about.vi, `${each.name}.${name}`).not.toBe(about.en)
    }
  }
})

test('the links between tables name tables and columns that exist', () => {
  const columns = new Map<string, string[]>(TABLES.map((each) => [each.name, columnsOf(each).map(({ name }) => name)]))
  for (const { name, primaryKey, foreignKeys } of TABLES as readonly Table[]) {
    expect(columns.get(name), name).toEqual(expect.arrayContaining(primaryKey))
    for (const foreign of foreignKeys) {
      expect(columns.get(name), name).toEqual(expect.arrayContaining(foreign.fields))
      expect(columns.get(foreign.table), `${name} to ${foreign.table}`).toEqual(expect.arrayContaining(foreign.columns))
    }
  }
})

test('a change of one word changes the version, the place of the site does not', async () => {
  const versionOf = async (change?: Parameters<typeof tinyContent>[0]) =>
    (await makeOpenData(buildCatalogue(tinyContent(change)))).release.version
  const version = await versionOf()
  expect(await versionOf()).toBe(version)
  expect(
    await versionOf((content) => {
      at(at(content.plans, 0).provisions, 0).vi = 'Xã lo nước thật sạch.'
    }),
  ).not.toBe(version)
})

test('two makings of the same content are the same bytes', async () => {
  const [one, two] = await Promise.all([0, 1].map(() => makeOpenData(buildCatalogue(tinyContent()))))
  expect(one?.files.map(({ path }) => path)).toEqual(two?.files.map(({ path }) => path))
  for (const [index, { path, body }] of (one?.files ?? []).entries()) {
    expect(Buffer.from(body).equals(Buffer.from(two?.files[index]?.body ?? [])), path).toBe(true)
  }
})

test('marks of XML in a text are escaped, and ids nest without repeating their parents', async () => {
  const content = tinyContent((each) => {
    at(each.plans, 0).provisions.push(
      provision({ id: 'part-3', vi: 'Nước < 5 & “sạch”', note: { vi: 'Chỗ <ngờ>', en: 'Doubtful' } }),
    )
    each.ledger.provisions['9'] = 'coast-2020/part-3'
  })
  const catalogue = buildCatalogue(content)
  const plan = catalogue.plans.find(({ id }) => id === 'coast-2020')
  if (!plan) throw new Error('no plan')
  const { release } = await makeOpenData(catalogue)
  const xml = akomaNtoso(catalogue, plan, release, 'vi')
  expect(xml).toContain('Nước &lt; 5 &amp; “sạch”')
  expect(xml).toContain('eId="sec_top__sec_part__para_3"')
  expect(xml).toContain('<noteRef href="#note.part-3"')
})

test('each thing with a page has data; a page without is refused by name', async () => {
  const catalogue = buildCatalogue(tinyContent())
  const set = await makeOpenData(catalogue)
  for (const route of routesWithData(catalogue).filter(({ page }) => !page.startsWith('compare'))) pageData(catalogue, set, route)
  expect(() => pageData(catalogue, set, { page: 'about' })).toThrow(/about/)
  expect(() => pageData(catalogue, set, { page: 'topic', id: 'nothing' })).toThrow(/nothing/)
})
