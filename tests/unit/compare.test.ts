import { expect, test } from '@playwright/test'
import { cellOf, differences, rowOf, sideBySide, subjects } from '../../src/catalogue/compare.ts'
import { csv } from '../../src/catalogue/export.ts'
import { linesOf, recordsOf } from '../../src/catalogue/facts.ts'
import { opening } from '../../src/catalogue/text.ts'
import { axisOf, momentsOf, orderOf, spanOf, yearlyOf } from '../../src/catalogue/timeline.ts'
import { realCatalogue } from '../support/localities.ts'

const catalogue = realCatalogue()
const names = (list: { plan: { locality: { name: string } } }[]) => list.map(({ plan }) => plan.locality.name)

test('only Trà Vinh takes up an ASEAN corner, and the sentence has its words', () => {
  const { only } = differences(catalogue, { kind: 'pillar', id: 'engaged' })
  const entry = only.find(({ topics }) => topics.some(({ id }) => id === 'asean-corner'))
  expect(entry?.plan.locality.name).toBe('Trà Vinh')
  expect(entry?.topics.find(({ id }) => id === 'asean-corner')?.by[0]?.provision.topics).toContain('asean-corner')
})

test('“only” is said of the whole plans: a topic that another plan has elsewhere is not in it', () => {
  const { only } = differences(catalogue, { kind: 'pillar', id: 'sustainable' })
  expect(only.flatMap(({ topics }) => topics.map(({ id }) => id))).not.toContain('asean-integration')
})

test('a group that no plan names under a subject has no sentence', () => {
  const { people } = differences(catalogue, { kind: 'topic', id: 'asean-corner' })
  expect(people.map(({ id }) => id)).not.toContain('persons-with-disabilities')
})

test('who reports by when: three full texts say, the two news reports do not', () => {
  const records = recordsOf(catalogue)
  expect(names(records.filter(({ reporting }) => reporting.silence === null))).toEqual(['Hải Phòng', 'Tiền Giang', 'Trà Vinh'])
  expect(records.filter(({ reporting }) => reporting.silence === 'unknown')).toHaveLength(2)
})

test('every date and figure of every provision is a line', () => {
  const lines = linesOf(catalogue)
  const dates = catalogue.provisions.flatMap((provision) => provision.dates)
  expect(lines.filter(({ kind }) => kind === 'date')).toHaveLength(dates.length)
  expect(lines.filter(({ kind }) => kind === 'figure')).toHaveLength(
    catalogue.provisions.flatMap(({ figures }) => figures).length,
  )
})

test('CSV: byte order mark, quotes, and no formula', () => {
  expect(csv([['a,b', 'nói “x"', '=1+1']])).toBe('\uFEFF"a,b","nói “x""",\'=1+1\r\n')
  for (const sign of ['=', '+', '-', '@', '\t', '\r']) expect(csv([[`${sign}1`]]), sign).toContain(`'${sign}1`)
  expect(csv([['1-1', 3]])).toBe('\uFEFF1-1,3\r\n')
})

test('side by side, no provision on a subject is lost or stands twice', () => {
  for (const subject of subjects(catalogue)) {
    const keys = (rows: readonly { cells: readonly { provisions: readonly { key: string }[] }[] }[]) =>
      rows
        .flatMap(({ cells }) => cells.flatMap(({ provisions }) => provisions.map(({ key }) => key)))
        .sort()
        .join()
    expect(keys(sideBySide(catalogue, subject)), subject.id).toBe(keys([rowOf(catalogue, subject)]))
  }
})

test('a heading that names a topic counts against silence', () => {
  const plan = catalogue.plans.find(({ id }) => id === 'an-giang-2021-2025')
  if (!plan) throw new Error('no plan of An Giang')
  const { provisions, headings, silence } = cellOf(plan, { kind: 'topic', id: 'human-resources' })
  expect([provisions.length, headings.map(({ id }) => id), silence]).toEqual([0, ['nv-5'], null])
})

test('the first sentence, and a long one cut at a word', () => {
  expect(opening('Một câu. Câu hai.')).toBe('Một câu.')
  expect(opening(`${'a'.repeat(20)} bb`, 21)).toBe(`${'a'.repeat(20)}…`)
})

test('a day is a point, a quarter and a year are stretches, what returns each year has no place', () => {
  expect(spanOf('2025-Q3')).toEqual({ from: 2025.5, to: 2025.75 })
  expect(spanOf('2020')).toEqual({ from: 2020, to: 2021 })
  expect(spanOf('yearly')).toBeNull()
  expect(spanOf('--12-01')).toBeNull()
  expect(orderOf('2025-12-31')).toBeLessThan(orderOf('2025'))
})

test('the timeline is in order and holds every dated milestone and claim', () => {
  const moments = momentsOf(catalogue)
  const orders = moments.map(({ when }) => orderOf(when))
  expect(orders).toEqual([...orders].sort((a, b) => a - b))
  const milestones = catalogue.plans.flatMap((plan) => plan.facts.milestones)
  expect(moments.filter(({ kind }) => kind === 'milestone').length + yearlyOf(catalogue).length).toBe(milestones.length)
  expect(moments.filter(({ kind }) => kind === 'claim')).toHaveLength(catalogue.claims.filter(({ when }) => when).length)
})

test('the axis holds every period and mark', () => {
  const { from, to, lanes, outside } = axisOf(catalogue)
  for (const span of [...outside, ...lanes.flatMap((lane) => [lane.period, ...lane.marks])]) {
    expect(span.from).toBeGreaterThanOrEqual(from)
    expect(span.to).toBeLessThanOrEqual(to)
  }
})
