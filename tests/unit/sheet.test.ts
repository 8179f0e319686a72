import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { openCatalogue } from '../../src/catalogue/build.ts'
import { rowOf } from '../../src/catalogue/compare.ts'
import {
  decode,
  type Entry,
  encode,
  entryOf,
  isSame,
  LONGEST_LINK,
  LONGEST_TITLE,
  MOST_ENTRIES,
  partOf,
  tidyTitle,
} from '../../src/sheet/codec.ts'
import { type Block, sheetFiles, type TopicRow } from '../../src/sheet/data.ts'
import { contentFolder } from '../support/faulty.ts'

const entry = fc.record<Entry>({
  kind: fc.constantFrom('provision', 'topic'),
  number: fc.integer({ min: 1, max: 36 ** 5 - 1 }),
  short: fc.boolean(),
})
const entries = fc.uniqueArray(entry, { maxLength: 60, comparator: isSame })
const title = fc.string({ unit: 'binary', maxLength: LONGEST_TITLE }).map(tidyTitle)
const sheet = fc.record({ title, entries })

test('a sheet comes out of its link as it went in', () => {
  fc.assert(
    fc.property(sheet, (one) => {
      expect(decode(encode(one))).toEqual({ sheet: one, faults: [] })
    }),
  )
})

test('a link holds only what every chat leaves alone, and ends on a letter or digit', () => {
  fc.assert(
    fc.property(sheet, (one) => {
      expect(encode(one)).toMatch(/^(|1[\w.-]*[0-9a-z])$/)
      expect(encode(one)).not.toContain('..')
    }),
  )
})

test('any text can be read: nothing is thrown, and nothing unknown passes for a sheet', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
      const read = decode(text)
      expect(read.sheet.entries.length).toBeLessThanOrEqual(MOST_ENTRIES)
      for (const each of read.sheet.entries) expect(entryOf(partOf(each))).toEqual(each)
      if (text !== '' && read.faults.length === 0) expect(decode(encode(read.sheet)).sheet).toEqual(read.sheet)
    }),
  )
})

test('one letter changed, lost or cut off: it is told, and every other entry is still there', () => {
  const long = fc.record({ title, entries: fc.uniqueArray(entry, { minLength: 3, maxLength: 40, comparator: isSame }) })
  fc.assert(
    fc.property(long, fc.nat(), fc.constantFrom('0', 'a', 'Z', '-', ''), (one, place, by) => {
      const link = encode(one)
      const at = place % link.length
      const changed = link.slice(0, at) + by + link.slice(at + 1)
      fc.pre(changed !== link && changed.replace(/\.+$/, '') !== link)
      const { sheet: read, faults } = decode(changed)
      expect(faults.length).toBeGreaterThan(0)
      const lost = one.entries.filter((each) => !read.entries.some((other) => isSame(each, other)))
      // A full stop that is lost joins two parts.
      expect(lost.length).toBeLessThanOrEqual(2)
    }),
  )
})

test('a link cut anywhere is told, and what stands before the cut is read', () => {
  const link = encode({
    title: 'Bảo hiểm y tế',
    entries: [5, 234, 17].map((number) => ({ kind: 'provision', number, short: false })),
  })
  for (let length = 2; length < link.length; length++) {
    const { faults } = decode(link.slice(0, length))
    expect(
      faults.map(({ why }) => why),
      link.slice(0, length),
    ).toContain('cut')
  }
  expect(decode(link.slice(0, link.indexOf('.Z'))).sheet.entries.map(({ number }) => number)).toEqual([5, 234, 17])
})

test('what is wrong is named: unknown parts, doubles, an unreadable title, another version', () => {
  const faults = (text: string) => decode(text).faults.map(({ why, part }) => `${why} ${part}`)
  expect(faults('1.5.!!.6')).toEqual(['cut ', 'unreadable !!'])
  expect(faults('1.5.H5')).toEqual(['cut ', 'twice H5'])
  expect(faults('1.T_w.5')).toEqual(['cut ', 'title T_w'])
  expect(faults('2.5')).toEqual(['version 2', 'cut '])
  expect(decode('2.5.R3').sheet.entries.map(partOf)).toEqual(['5', 'R3'])
  const many = Array.from({ length: MOST_ENTRIES + 1 }, (_, i) => (i + 1).toString(36))
  expect(faults(`1.${many.join('.')}`)).toEqual(['cut ', `many ${many.at(-1)}`])
})

test('a link that a chat escaped, or put in brackets, is read', () => {
  const link = encode({ title: 'Lớp 9A', entries: [{ kind: 'provision', number: 234, short: true }] })
  for (const passed of [link.replaceAll('.', '%2E'), `${link}).`, `${link}…`, `${link}.`]) {
    expect(decode(passed), passed).toEqual(decode(link))
  }
  expect(decode(link).faults).toEqual([])
})

test('200 entries and the longest Vietnamese title fit in 2,000 characters, with numbers up to a million', () => {
  const address = 'https://nam-dia-phuong.example.org/some/base-path/vi/sheet/#'
  for (const [from, most] of [
    [98, 1000],
    [46_000, 1400],
    [999_000, LONGEST_LINK],
  ] as const) {
    const all = Array.from({ length: 200 }, (_, i) => ({ kind: 'provision', number: from + i, short: i % 2 > 0 }) as const)
    const link = address + encode({ title: 'ộ'.repeat(LONGEST_TITLE), entries: all })
    expect(decode(link.split('#')[1] ?? '').sheet.entries).toHaveLength(200)
    console.log(`A sheet of 200 entries from number ${from}: ${link.length} characters.`)
    expect(link.length).toBeLessThanOrEqual(LONGEST_LINK)
    expect(link.length - 400).toBeLessThanOrEqual(most)
  }
})

test('a title is one line in form NFC, cut by letters and not by bytes', () => {
  expect(tidyTitle('  Bảo\n hiểm\u0000 y tế ')).toBe('Bảo hiểm y tế')
  expect(tidyTitle('e\u0302\u0301')).toBe('ế')
  expect([...tidyTitle('😀'.repeat(200))]).toHaveLength(LONGEST_TITLE)
})

const catalogue = openCatalogue(join(contentFolder))
const filesOf = (of = catalogue) =>
  sheetFiles(of, (id) => rowOf(of, { kind: 'topic', id }).cells, 'vi', {
    whose: ({ id }) => id,
    silence: ({ silence }) => silence ?? '',
  })

test('every number ever published leads to a provision, every topic to a row of every plan', () => {
  const files = filesOf()
  for (const provision of catalogue.provisions) {
    const found = [...files.values()].flatMap((file) => ('provisions' in file ? (file.provisions[provision.number] ?? []) : []))
    expect(found.map(({ plan, id }) => `${plan}/${id}`)).toEqual([provision.key])
  }
  for (const [index, id] of catalogue.ledger.topics.entries()) {
    const row = files.get(`t${index + 1}`) as TopicRow
    expect(row.id).toBe(id)
    expect(row.cells).toHaveLength(catalogue.plans.length)
    for (const cell of row.cells) expect(cell.numbers.length > 0 || cell.headings.length > 0).toBe(cell.silence === undefined)
  }
})

test('a provision that moved is found under its old number', () => {
  const [first, second] = catalogue.provisions
  if (!first || !second) throw new Error('no provisions')
  const moved = {
    ...catalogue,
    ledger: {
      ...catalogue.ledger,
      provisions: { ...catalogue.ledger.provisions, 9999: 'old-plan/gone', 9998: 'old-plan/lost' },
      moved: { 'provisions/old-plan/gone': `provisions/${second.key}` },
    },
  }
  const block = filesOf(moved).get(`${Math.floor(9999 / 64)}`) as Block
  expect(block.moved).toEqual({ 9999: second.number })
  expect(block.provisions).toEqual({})
})

test('links that were given out keep their meaning', () => {
  const { sheet: read, faults } = decode('1.TQuG6o28gaGnhu4NtIHkgdOG6vw.5q.H6n.R1.S3.Zetr')
  const names = read.entries.map(({ kind, number }) =>
    kind === 'topic' ? catalogue.ledger.topics[number - 1] : catalogue.ledger.provisions[number],
  )
  expect({ title: read.title, names, faults }).toEqual({
    title: 'Bảo hiểm y tế',
    names: ['tra-vinh-2021-2025/iii-5-a-1', 'tra-vinh-2021-2025/v-2', 'asean-awareness', 'asean-corner'],
    faults: [],
  })
})
