import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import satori from 'satori'
import sharp from 'sharp'
import { previewName } from '../../src/i18n/routes.ts'
import { beads } from '../../src/preview/art.ts'
import { type Card, cardSvg, loadFonts } from '../../src/preview/card.ts'
import { cardsOf } from '../../src/preview/cards.ts'
import { draw, drawOnce, LIMIT } from '../../src/preview/draw.ts'
import { inventedName, realCatalogue } from '../support/localities.ts'

const cards = cardsOf(realCatalogue(), 'vi')
const card = (name: string): Card => {
  const found = cards.get(name)
  if (!found) throw new Error(`no preview ${name}`)
  return found
}

test('a plan, a pillar, a topic, a group and a comparison have a preview of their own, each with its source', () => {
  const catalogue = realCatalogue()
  const due = [
    ...catalogue.plans.map(({ id }) => `plans-${id}`),
    ...catalogue.pillars.flatMap(({ id }) => [`pillars-${id}`, `compare-${id}`]),
    ...catalogue.topics.flatMap(({ id }) => [`topics-${id}`, `compare-${id}`]),
    ...catalogue.people.map(({ id }) => `people-${id}`),
    ...['home', 'compare', 'compare-facts'],
  ]
  expect(due.filter((name) => !cards.has(name))).toEqual([])
  expect([...cards.values()].filter(({ source }) => !/^Nguồn: .+viết lại/.test(source))).toEqual([])
  expect(card('plans-tra-vinh-2021-2025').source).toContain('1436/QĐ-UBND')
  expect(card('plans-an-giang-2021-2025').source).toContain('bản tin (Cổng thông tin điện tử tỉnh An Giang')
})

test('a provision is shared with the picture of its plan, an agency with that of the site', () => {
  expect(previewName({ page: 'provision', plan: 'tra-vinh-2021-2025', id: 'iii-5-a-1' })).toBe('plans-tra-vinh-2021-2025')
  expect(previewName({ page: 'agency', id: 'dolisa' })).toBe('home')
})

test('a plan known from a news report is never drawn as one that is known', () => {
  expect(card('plans-an-giang-2021-2025').art.svg).toContain('url(#open)')
  expect(card('plans-tra-vinh-2021-2025').art.svg).not.toContain('fill="url(#open)"')
  const voices = card('topics-health-insurance').art.voices
  expect(voices.find(({ name }) => name === 'An Giang')?.silence).toBe('unknown')
})

test('every letter of Vietnamese, with both its marks, has a shape in both fonts', async () => {
  const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const letters = [...'aăâeêioôơuưy'].flatMap((letter) => marks.map((mark) => (letter + mark).normalize('NFC')))
  expect(letters.every((letter) => letter.length === 1)).toBe(true)
  const shape = async (letter: string, fontFamily: string) => {
    const node = { type: 'div', props: { style: { fontFamily, fontSize: 40 }, children: letter } }
    return satori(node as never, { width: 80, height: 80, fonts: loadFonts() })
  }
  for (const font of ['head', 'body']) {
    const missing = await shape('\uE123', font)
    const shapes = await Promise.all(
      [...letters, 'đ', ...letters.map((each) => each.toUpperCase()), 'Đ'].map((each) => shape(each, font)),
    )
    expect(shapes.filter((each) => each === missing)).toEqual([])
    // No two letters look alike: no mark was lost.
    expect(new Set(shapes).size).toBe(letters.length * 2 + 2)
  }
})

test('a preview is a PNG of 1200 × 630 and at most 60 kB, with long and short titles and with many localities', async () => {
  const byLength = [...cards.values()].sort((a, b) => a.title.length - b.title.length)
  const voices = Array.from({ length: 34 }, (_, n) => ({ name: inventedName(n), count: n, silence: null, said: `${n} điều` }))
  const many = { ...card('topics-health-insurance'), art: beads(voices) }
  expect(many.art.voices.length).toBeLessThan(10)
  for (const each of [byLength[0], byLength.at(-1), card('home'), card('topics-health-education'), many]) {
    const png = await draw(each as Card)
    const { format, width, height } = await sharp(png).metadata()
    expect([format, width, height]).toEqual(['png', 1200, 630])
    expect(png.length).toBeLessThanOrEqual(LIMIT)
  }
})

test('what was drawn once is taken from what was kept, and a changed word is drawn again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'previews-'))
  try {
    const first = await drawOnce(card('home'), folder)
    const [file = ''] = readdirSync(folder)
    const { mtimeMs } = statSync(join(folder, file))
    expect(Buffer.from(await drawOnce(card('home'), folder)).equals(Buffer.from(first))).toBe(true)
    expect(statSync(join(folder, file)).mtimeMs).toBe(mtimeMs)
    const changed = await drawOnce({ ...card('home'), title: 'Khác' }, folder)
    expect(Buffer.from(changed).equals(Buffer.from(first))).toBe(false)
    expect(readdirSync(folder)).toHaveLength(2)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the source stands in the picture: another source is another picture', async () => {
  const own = card('plans-tra-vinh-2021-2025')
  expect(await cardSvg(own)).not.toBe(await cardSvg({ ...own, source: 'Nguồn: khác' }))
})
