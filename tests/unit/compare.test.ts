import { expect, test } from '@playwright/test'
import { cellOf, rowOf, silenceOf, spreadOf, subjects } from '../../src/catalogue/compare.ts'
import { linesOf, recordsOf } from '../../src/catalogue/facts.ts'
import { countSpreads, differences, firstSides, sameWords, sideBySide } from '../../src/catalogue/sides.ts'
import { opening } from '../../src/catalogue/text.ts'
import { axisOf, momentsOf, orderOf, spanOf, yearlyOf } from '../../src/catalogue/timeline.ts'
import { FEW } from '../../src/model/tally.ts'
import { csv } from '../../src/open-data/csv.ts'
import { realCatalogue } from '../support/localities.ts'

const catalogue = realCatalogue()
const names = (list: { plan: { locality: { name: string } } }[]) => list.map(({ plan }) => plan.locality.name)

test('only Trà Vinh takes up an ASEAN corner, and the sentence has its words', () => {
  const { only } = differences(catalogue, { kind: 'pillar', id: 'engaged' })
  const entry = only.find(({ point }) => point.id === 'asean-corner')
  expect(entry?.plan.locality.name).toBe('Trà Vinh')
  expect(entry?.point.by[0]?.provision.topics).toContain('asean-corner')
})

test('“only” is said of the whole plans: a topic that another plan has elsewhere is not in it', () => {
  const { only } = differences(catalogue, { kind: 'pillar', id: 'sustainable' })
  expect(only.map(({ point }) => point.id)).not.toContain('asean-integration')
})

test('matrix, summary and rows agree on who speaks, who speaks elsewhere and who is silent', () => {
  for (const subject of subjects(catalogue)) {
    const rows = sideBySide(catalogue, subject)
    const { silent, speaking } = differences(catalogue, subject)
    for (const [index, { plan, silence }] of rowOf(catalogue, subject).cells.entries()) {
      const cells = rows.flatMap((row) => row.cells[index] ?? [])
      const inRow = cells.some((cell) => cell.provisions.length > 0)
      const anywhere = cells.some((cell) => cell.silence === null)
      const expected = inRow || (subject.kind === 'topic' && anywhere) ? null : anywhere ? 'apart' : silenceOf(plan)
      expect(silence, `${subject.id} ${plan.id}`).toBe(expected)
      const summary = speaking.some((cell) => cell.plan === plan)
        ? null
        : (['apart', 'none', 'unknown'] as const).find((why) => silent[why].includes(plan))
      expect(summary, `${subject.id} ${plan.id}`).toBe(expected)
    }
  }
})

test('an area that a plan treats under another heading is apart, not silent: its words stand in a row', () => {
  const apart = subjects(catalogue).flatMap((subject) =>
    rowOf(catalogue, subject).cells.flatMap(({ silence }, column) => (silence === 'apart' ? [{ subject, column }] : [])),
  )
  expect(apart.length).toBeGreaterThan(0)
  for (const { subject, column } of apart) {
    const cells = sideBySide(catalogue, subject).flatMap((row) => row.cells[column] ?? [])
    expect(
      cells.some(({ elsewhere, headings }) => elsewhere.length + headings.length > 0),
      subject.id,
    ).toBe(true)
  }
})

test('a shared sentence names its plans once, in site order; nearly the same only where every link is', () => {
  const cells = catalogue.plans.map((plan) => ({ plan, provisions: plan.provisions }))
  const [first, second, third] = cells
  if (!first || !second || !third) throw new Error('three plans are needed')
  const say = (cell: typeof first, degree?: 'near' | 'large') => {
    const provision = cell.provisions[0]
    if (!provision) throw new Error('no provision')
    const other = second.provisions[0]
    const wording = degree && other ? [{ planId: second.plan.id, id: other.id, degree }] : []
    return { plan: cell.plan, provisions: [{ ...provision, wording }] }
  }
  expect(sameWords([say(first), say(second), say(third)])).toEqual([])
  expect(sameWords([say(first, 'near'), say(second)])).toEqual([{ degree: 'near', plans: [first.plan, second.plan] }])
  const three = sameWords([say(first), say(third, 'large'), say(second)])
  expect(three).toEqual([{ degree: 'large', plans: [third.plan, second.plan] }])
})

test('up to six localities all stand side by side, of more the first five', () => {
  const [plan] = catalogue.plans
  if (!plan) throw new Error('no plan')
  for (const [count, shown] of [
    [1, 1],
    [FEW, FEW],
    [FEW + 1, 5],
    [63, 5],
  ] as const) {
    expect(firstSides(Array.from({ length: count }, () => plan))).toHaveLength(shown)
  }
})

test('the numbers beside the filter are those of the rows', () => {
  const rows = sideBySide(catalogue, { kind: 'pillar', id: 'engaged' }).map((row) => ({ spread: spreadOf(row) }))
  const { all, some, one } = countSpreads(rows)
  expect(all + some + one).toBe(rows.length)
})

test('who reports by when: full texts say, and what a news report leaves out is unknown', () => {
  const records = recordsOf(catalogue)
  const saying = names(records.filter(({ reporting }) => reporting.silence === null))
  for (const name of ['Hải Phòng', 'Tiền Giang', 'Trà Vinh']) expect(saying).toContain(name)
  for (const { plan, reporting } of records.filter(({ plan }) => plan.facts.copy === 'news-report')) {
    expect(reporting.silence, plan.id).toBe(reporting.provisions.length > 0 ? null : 'unknown')
  }
})

test('every date and figure of every provision is a line', () => {
  const lines = linesOf(catalogue)
  const dates = catalogue.provisions.flatMap((provision) => provision.dates)
  expect(lines.filter(({ kind }) => kind === 'date')).toHaveLength(dates.length)
  expect(lines.filter(({ kind }) => kind === 'figure')).toHaveLength(
    catalogue.provisions.flatMap(({ figures }) => figures).length,
  )
})

test('CSV: byte order mark, quotes, and nothing that a spreadsheet would run', () => {
  expect(csv([['a,b', 'nói “x"', '=1+1']])).toBe('\uFEFF"a,b","nói “x""",\'=1+1\r\n')
  for (const sign of ['=', '+', '-', '@', '\t', '\r']) expect(csv([[`${sign}A1`]]), sign).toContain(`'${sign}A1`)
  expect(csv([['1-1', 3, '-5', '+2,5']])).toBe('\uFEFF1-1,3,-5,"+2,5"\r\n')
})

test('CSV: a column that machines read stays as it is', () => {
  expect(csv([['--12-01', '--12-01']], [1])).toBe("\uFEFF'--12-01,--12-01\r\n")
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
