/** A plan as a piece of cloth: its provisions from top to bottom, a band for each run under one pillar. */
import type { PillarId } from '../model/pillar.ts'

/** What a swatch is woven from: one provision. `length` is in syllables. */
export interface Weft {
  id: string
  pillar: PillarId | null
  length: number
}

/** A run of provisions under one pillar, or under none (undyed), placed in the cloth. */
export interface Band {
  pillar: PillarId | null
  /** Id of the first provision: where a link on the band leads. */
  first: string
  /** Top and height in pixels. */
  y: number
  height: number
}

/** The bands of a plan in document order, in a cloth of this height in pixels; no band is thinner than half a pixel. */
export function bandsOf(wefts: readonly Weft[], height: number): Band[] {
  const runs: { pillar: PillarId | null; first: string; length: number }[] = []
  for (const { id, pillar, length } of wefts) {
    const last = runs.at(-1)
    if (last && last.pillar === pillar) last.length += length
    else runs.push({ pillar, length, first: id })
  }
  const total = runs.reduce((sum, run) => sum + run.length, 0)
  const at = (length: number) => Math.round((length / Math.max(1, total)) * height * 2) / 2
  let before = 0
  return runs.map(({ pillar, first, length }) => {
    const y = at(before)
    before += length
    return { pillar, first, y, height: Math.max(0.5, at(before) - y) }
  })
}

/** A cloth to be coloured by hand, in units of 20 a motif: bands under a pillar have whole motifs, one at least, the others room for a pencil. */
export function bandsToColour(wefts: readonly Weft[]): { bands: Band[]; height: number } {
  // Short plans get large motifs, long ones as many rows as their runs need.
  const rows = Math.max(12, bandsOf(wefts, 600).length)
  let height = 0
  const bands = bandsOf(wefts, rows).map((band) => {
    const tall = band.pillar ? 20 * Math.max(1, Math.round(band.height)) : Math.max(8, Math.round(20 * band.height))
    const placed = { ...band, y: height, height: tall }
    height += tall
    return placed
  })
  return { bands, height }
}

/** Height of a swatch in pixels: the longest plan has `tallest`, the others in proportion, none under 24. */
export function swatchHeight(length: number, longest: number, tallest: number): number {
  return longest > 0 ? Math.max(24, Math.round((tallest * length) / longest)) : 24
}

/** Heights in pixels of plans that hang side by side, in their order. */
export function swatchHeights(woven: readonly { wefts: readonly Weft[] }[], tallest: number): number[] {
  const lengths = woven.map(({ wefts }) => wefts.reduce((sum, { length }) => sum + length, 0))
  const longest = Math.max(...lengths)
  return lengths.map((length) => swatchHeight(length, longest, tallest))
}

/** The motifs of the pillars on a grid of 20 × 20: silhouettes that can be told apart in grey. The same paths stand in global.css. */
export const MOTIFS: Record<PillarId, string> = {
  engaged: 'M0 4h8v9h4V4h8v3h-5v9H5V7H0z',
  inclusive: 'M10 0l10 10-10 10L0 10zM10 5l-5 5 5 5 5-5zM10 8l2 2-2 2-2-2z',
  sustainable: 'M9 8h2v12H9zM10 12C4 12 2 8 2 3c5 0 8 3 8 9zM10 12c0-6 3-9 8-9 0 5-2 9-8 9z',
  resilient: 'M0 19v-5h4v-4h3V6h2V2h2v4h2v4h3v4h4v5z',
  dynamic:
    'M10 0l2.4 4.2 4.7-1.3-1.3 4.7L20 10l-4.2 2.4 1.3 4.7-4.7-1.3L10 20l-2.4-4.2-4.7 1.3 1.3-4.7L0 10l4.2-2.4-1.3-4.7 4.7 1.3z',
}

/** The dyes of the pillars on paper and undyed silk, for pictures that stand outside the pages' styles. The same stand in global.css. */
export const DYES: Record<PillarId, string> = {
  engaged: '#2c5aa8',
  inclusive: '#b5304a',
  sustainable: '#37803f',
  resilient: '#86407b',
  dynamic: '#c98a16',
}
const SILK = '#cdbd9f'

/** A small cloth has few rows: each takes the pillar (or none) that most of its share of the plan is under. */
export function rowsOf(wefts: readonly Weft[], count: number): (PillarId | null)[] {
  const total = wefts.reduce((sum, { length }) => sum + length, 0)
  let before = 0
  const spans = wefts.map(({ pillar, length }) => {
    const from = before
    before += length
    return { pillar, from, to: before }
  })
  return Array.from({ length: count }, (_, index) => {
    const from = (index * total) / count
    const to = ((index + 1) * total) / count
    const shares = new Map<PillarId | null, number>()
    for (const span of spans) {
      const shared = Math.min(to, span.to) - Math.max(from, span.from)
      if (shared > 0) shares.set(span.pillar, (shares.get(span.pillar) ?? 0) + shared)
    }
    return [...shares].reduce((most, share) => (share[1] > most[1] ? share : most), [null, 0] as [PillarId | null, number])[0]
  })
}

/** The bands of a small cloth, rows of two units each, with gaps between them where only a news report is known. */
function smallCloth(wefts: readonly Weft[], { x, y, width, rows, open }: Place): { dye: string; path: string }[] {
  const bands: { dye: string; row: number; count: number }[] = []
  for (const [row, pillar] of rowsOf(wefts, rows).entries()) {
    const dye = pillar ? DYES[pillar] : SILK
    const last = bands.at(-1)
    if (last?.dye === dye && !open) last.count += 1
    else bands.push({ dye, row, count: 1 })
  }
  return bands.map(({ dye, row, count }) => ({
    dye,
    path: `M${x} ${y + row * 2}h${width}v${open ? 1 : count * 2}h-${width}z`,
  }))
}
/** All bands of one dye in one path, so that the file stays small. */
const painted = (bands: readonly { dye: string; path: string }[]) =>
  [...Map.groupBy(bands, ({ dye }) => dye)]
    .map(([dye, group]) => `<path fill="${dye}" d="${group.map(({ path }) => path).join('')}"/>`)
    .join('')
interface Place {
  x: number
  y: number
  width: number
  rows: number
  open: boolean
}
/** A plan as this file draws it. */
export interface Woven {
  wefts: readonly Weft[]
  /** Whether it is known from a news report alone. */
  open: boolean
}

/** The mark of a plan, 24 × 32, as the text of an SVG file: its cloth beside names in tables and lists. */
export function markSvg({ wefts, open }: Woven): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 32" width="24" height="32" shape-rendering="crispEdges">${painted(smallCloth(wefts, { x: 0, y: 0, width: 24, rows: 16, open }))}</svg>`
}

/** So many cloths find room in an icon of 32 units. */
const HUNG = 6

/** The icon of the site, as the text of an SVG file: its plans (of many, the longest) as cloths on a rod, each as long as its plan. */
export function iconSvg(plans: readonly Woven[]): string {
  const lengthOf = ({ wefts }: Woven) => wefts.reduce((sum, { length }) => sum + length, 0)
  const least = plans.map(lengthOf).sort((a, b) => b - a)[HUNG - 1] ?? 0
  const hung = plans.filter((plan) => lengthOf(plan) >= least).slice(0, HUNG)
  const longest = Math.max(1, ...hung.map(lengthOf))
  const step = Math.floor(30 / Math.max(1, hung.length))
  const left = Math.floor((32 - step * hung.length + 1) / 2)
  const cloths = hung.flatMap((plan, index) =>
    smallCloth(plan.wefts, {
      x: left + index * step,
      y: 5,
      width: step - 1,
      rows: Math.max(2, Math.round((12 * lengthOf(plan)) / longest)),
      open: plan.open,
    }),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" shape-rendering="crispEdges"><rect width="32" height="32" rx="5" fill="#fbf7ef"/><path fill="#211c16" d="M1 2h30v3H1z"/>${painted(cloths)}</svg>`
}
