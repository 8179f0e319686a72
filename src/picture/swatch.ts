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
