import { expect, test } from '@playwright/test'
import { buildCatalogue } from '../../src/catalogue/build.ts'
import { fateOfAgency, fatesOf } from '../../src/catalogue/fates.ts'
import { rowsOfThread, threadsOf } from '../../src/catalogue/timeline.ts'
import { initialsOf, partAt, placeLabels, placeOf, threadGap } from '../../src/picture/threads.ts'
import { at, tinyContent } from '../support/tiny.ts'

test('a thread starts, runs and ends at its rows, and is nowhere else', () => {
  expect([0, 1, 2, 3, 4].map((row) => partAt(row, { from: 1, to: 3 }))).toEqual(['none', 'start', 'run', 'end', 'none'])
  expect(partAt(0, { from: -1, to: -1 })).toBe('none')
})

test('a year stands in proportion on its axis', () => {
  expect(placeOf(2020, 2016, 2026)).toBe(40)
})

test('initials mark a thread, many threads stand closer and never on each other', () => {
  expect(['Hải Phòng', 'An Giang', 'Huế', 'Bà Rịa - Vũng Tàu'].map(initialsOf)).toEqual(['HP', 'AG', 'H', 'BR-VT'])
  expect(threadGap(6)).toBe(16)
  expect(threadGap(64)).toBe(1)
})

test('labels find rows of their own where they would lie on each other', () => {
  const labels = [{ x: 0 }, { x: 10 }, { x: 90 }, { x: 95 }]
  const placed = placeLabels(labels, 100, () => 40)
  expect(placed.map(({ left }) => left)).toEqual([false, false, true, true])
  expect(placed.map(({ row }) => row)).toEqual([1, 0, 0, 1])
  expect(placeLabels([], 100, () => 1)).toEqual([])
})

test('rows are in order of time: a period begins before its steps, ends after them, and “now” is the year after the last', () => {
  const catalogue = buildCatalogue(tinyContent())
  const { threads, rows, now } = threadsOf(catalogue)
  expect(now).toBe(2023)
  expect(rows.map(({ kind }) => kind)).toEqual(['begin', 'milestone', 'milestone', 'end', 'now'])
  expect(rowsOfThread(rows, at(threads, 0))).toEqual({ from: 0, to: 3 })
  expect(threads.map(({ known }) => known)).toEqual([true, true])
})

test('a period whose start is not printed has a start that is not known', () => {
  const catalogue = buildCatalogue(
    tinyContent((content) => {
      at(content.plans, 0).facts.period.printed = { vi: 'đến năm 2022', en: 'to 2022' }
    }),
  )
  expect(threadsOf(catalogue).threads.map(({ plan, known }) => [plan.id, known])).toEqual([
    ['hill-2020', true],
    ['coast-2020', false],
  ])
})

test('bodies that became one run together, the one asked for first; dashed unless all is verified', () => {
  const catalogue = buildCatalogue(
    tinyContent((content) => {
      for (const agency of content.agencies) agency.fate.now = { vi: 'Nhà', en: 'House' }
      at(content.agencies, 0).fate.confidence = 'verified'
    }),
  )
  const fate = fateOfAgency(catalogue, at(catalogue.agencies, 1), 'en')
  expect(fate?.agencies.map(({ id }) => id)).toEqual(['library', 'council'])
  expect(fate).toMatchObject({ now: 'House', sure: false })
  expect(fatesOf(catalogue, 'vi')).toHaveLength(1)
})

test('a body of which nothing is known has no strand', () => {
  const catalogue = buildCatalogue(tinyContent())
  expect(fateOfAgency(catalogue, at(catalogue.agencies, 0), 'vi')).toBeUndefined()
  expect(fatesOf(catalogue, 'vi')).toEqual([])
})
