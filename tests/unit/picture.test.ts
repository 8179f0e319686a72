import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { PILLARS } from '../../src/model/pillar.ts'
import { PATTERNS, stitchPath } from '../../src/picture/brocade.ts'
import { DYES, iconSvg, MOTIFS, markSvg, rowsOf, type Weft } from '../../src/picture/swatch.ts'

const css = readFileSync(new URL('../../src/styles/global.css', import.meta.url), 'utf8')
const weft = (pillar: Weft['pillar'], length: number): Weft => ({ id: 'x', pillar, length })

test('every brocade picture is a left half of 16 stitches by 13 rows', () => {
  for (const id of PILLARS) {
    expect(PATTERNS[id], id).toHaveLength(13)
    for (const row of PATTERNS[id]) expect(row, id).toMatch(/^[#.]{16}$/)
  }
  expect(stitchPath(['.##.', '#..#'])).toBe('M1 0h2v1h-2zM0 1h1v1h-1zM3 1h1v1h-1z')
})

test('silhouettes differ in grey: no two brocade pictures share more than seven in ten stitches', () => {
  for (const a of PILLARS)
    for (const b of PILLARS) {
      if (a >= b) continue
      const [one, other] = [PATTERNS[a].join(''), PATTERNS[b].join('')]
      const same = [...one].filter((stitch, index) => stitch === other[index]).length
      expect(same / one.length, `${a} and ${b}`).toBeLessThanOrEqual(0.7)
    }
})

test('pictures outside the pages have the dyes and motifs of the pages', () => {
  for (const id of PILLARS) {
    const rule = css.slice(css.indexOf(`  .${id} {\n    --c`))
    expect(rule, id).toMatch(new RegExp(`^[^}]*--d: ${DYES[id]};`))
    expect(rule.slice(0, rule.indexOf('}')), id).toContain(MOTIFS[id])
  }
})

test('a row of a small cloth takes what most of its share of the plan is under', () => {
  const plan = [weft('engaged', 30), weft(null, 10), weft('dynamic', 40)]
  expect(rowsOf(plan, 2)).toEqual(['engaged', 'dynamic'])
  expect(rowsOf(plan, 4)).toEqual(['engaged', 'engaged', 'dynamic', 'dynamic'])
  expect(rowsOf(plan, 8)).toEqual([...Array(3).fill('engaged'), null, ...Array(4).fill('dynamic')])
  expect(rowsOf([], 2)).toEqual([null, null])
})

test('the weave of a news report is open, that of a full text closed', () => {
  const wefts = [weft('engaged', 1)]
  expect(markSvg({ wefts, open: false })).toContain('d="M0 0h24v32h-24z"')
  expect(markSvg({ wefts, open: true }).match(/v1h/g)).toHaveLength(16)
})

test('an icon has a cloth a plan, as long as the plan; of many the longest six', () => {
  const plan = (length: number) => ({ wefts: [weft('engaged', length)], open: false })
  const bands = (svg: string) => [...svg.matchAll(/M(\d+) 5h(\d+)v(\d+)/g)].map((found) => found.slice(1).map(Number))
  expect(bands(iconSvg([plan(10), plan(5)])).map(([, , height]) => height)).toEqual([24, 12])
  for (const count of [1, 6, 34]) {
    const cloths = bands(iconSvg(Array.from({ length: count }, (_, index) => plan(index + 1))))
    expect(cloths).toHaveLength(Math.min(6, count))
    for (const [x = 0, width = 0] of cloths) expect(x + width).toBeLessThanOrEqual(32)
  }
})
