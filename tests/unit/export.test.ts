import { expect, test } from '@playwright/test'
import { buildCatalogue } from '../../src/catalogue/build.ts'
import { type AddressOf, daysOf, exportProvisions, exportTables } from '../../src/catalogue/export.ts'
import { provisionRow } from '../../src/model/open-data.ts'
import { at, tinyContent } from '../support/tiny.ts'

const addressOf: AddressOf = (_, id) => ({ vi: `/vi/${id}/`, en: `/en/${id}/` })

test('a row has what the open data promises, and no more', () => {
  const rows = exportProvisions(buildCatalogue(tinyContent()), addressOf)
  for (const row of rows) expect(provisionRow.safeParse(row).error?.issues).toBeUndefined()
  expect(rows.find(({ plan, id }) => plan === 'coast-2020' && id === 'a')).toEqual({
    plan: 'coast-2020',
    id: 'a',
    key: 'coast-2020/a',
    number: 1,
    section: 'part',
    kind: 'measure',
    place: { vi: 'a', en: 'a' },
    pillar: 'engaged',
    pillar_basis: 'heading',
    kra: null,
    counted: true,
    topics: ['books', 'water'],
    agencies: [{ id: 'library', role: 'implementing' }],
    people: ['children'],
    dates: [],
    due: [],
    documents: [],
    figures: [],
    headline: { vi: 'Headline a', en: 'Headline a' },
    text: { vi: 'Xã lo nước sạch.', en: 'The commune was to look after clean water.' },
    terms: { vi: [], en: [] },
    note: null,
    wording: [],
    url: { vi: '/vi/coast-2020/a/', en: '/en/coast-2020/a/' },
  })
})

test('rows stand as on the site: plans by official code, provisions in document order', () => {
  const rows = exportProvisions(buildCatalogue(tinyContent()), addressOf)
  expect(rows.map(({ plan, id }) => `${plan}/${id}`)).toEqual(['hill-2020/a', 'hill-2020/b', 'coast-2020/a', 'coast-2020/b'])
})

test('dates that bind are exported; periods and cited dates are not', () => {
  const catalogue = buildCatalogue(
    tinyContent((content) =>
      at(at(content.plans, 0).provisions, 0).dates.push(
        { when: '2021-Q2', what: 'deadline' },
        { when: '2022', what: 'milestone' },
        { when: '--12-01', what: 'report' },
        { when: '2020/2022', what: 'period' },
        { when: '2016-01-25', what: 'cites' },
      ),
    ),
  )
  const row = exportProvisions(catalogue, addressOf).find(({ plan, id }) => plan === 'coast-2020' && id === 'a')
  expect(row?.due).toEqual(['2021-Q2', '2022', '--12-01'])
})

test('without plans there are no rows', () => {
  expect(exportProvisions(buildCatalogue(tinyContent((content) => content.plans.splice(0))), addressOf)).toEqual([])
})

test('a date spans the days that it means', () => {
  expect(daysOf('2016-01-25')).toEqual({ first: '2016-01-25', last: '2016-01-25' })
  expect(daysOf('2017-Q2')).toEqual({ first: '2017-04-01', last: '2017-06-30' })
  expect(daysOf('2025-Q4')).toEqual({ first: '2025-10-01', last: '2025-12-31' })
  expect(daysOf('2020')).toEqual({ first: '2020-01-01', last: '2020-12-31' })
  expect(daysOf('2021/2025')).toEqual({ first: '2021-01-01', last: '2025-12-31' })
  for (const each of ['yearly', '--12-01']) expect(daysOf(each)).toEqual({ first: null, last: null })
})

test('what a copy does not state is empty, never the code’s word for it', () => {
  const data = exportTables(buildCatalogue(tinyContent()), addressOf)
  expect(data.plans[0]).toMatchObject({ number: null, issued: null, signatory: null, publisher: null })
  expect(data.sources[0]?.date).toBeNull()
  expect(JSON.stringify(data)).not.toContain('not-stated')
})

test('a pair of shared wording has the plan that stands first on the site first, each share with its own line', () => {
  const content = tinyContent(({ wording }) => wording.push({ pair: ['coast-2020/a', 'hill-2020/b'], shares: [0.7, 0.95] }))
  expect(exportTables(buildCatalogue(content), addressOf).wording).toEqual([
    {
      plan_a: 'hill-2020',
      provision_a: 'hill-2020/b',
      plan_b: 'coast-2020',
      provision_b: 'coast-2020/a',
      share_a: 0.95,
      share_b: 0.7,
      degree: 'large',
    },
  ])
})
