import { expect, test } from '@playwright/test'
import { buildCatalogue } from '../../src/catalogue/build.ts'
import { exportProvisions } from '../../src/catalogue/export.ts'
import { exportedProvision } from '../support/shapes.ts'
import { at, tinyContent } from '../support/tiny.ts'

const urlOf = ({ planId, id }: { planId: string; id: string }) => ({ vi: `/vi/${planId}/${id}/`, en: `/en/${planId}/${id}/` })

test('a row has what the open data promises, and no more', () => {
  const rows = exportProvisions(buildCatalogue(tinyContent()), urlOf)
  for (const row of rows) expect(exportedProvision.safeParse(row).error?.issues).toBeUndefined()
  expect(rows.find(({ plan, id }) => plan === 'coast-2020' && id === 'a')).toEqual({
    plan: 'coast-2020',
    id: 'a',
    section: 'part',
    kind: 'measure',
    pillar: 'engaged',
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
  const rows = exportProvisions(buildCatalogue(tinyContent()), urlOf)
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
  const row = exportProvisions(catalogue, urlOf).find(({ plan, id }) => plan === 'coast-2020' && id === 'a')
  expect(row?.due).toEqual(['2021-Q2', '2022', '--12-01'])
})

test('without plans there are no rows', () => {
  expect(exportProvisions(buildCatalogue(tinyContent((content) => content.plans.splice(0))), urlOf)).toEqual([])
})
