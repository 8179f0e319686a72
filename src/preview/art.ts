/** Pictures of cloth for link previews, as SVG: the swatch of a plan, the brocade of a pillar, the cloth of all, beads and threads of who says how much. */
import { PILLARS, type PillarId } from '../model/pillar.ts'
import { PATTERNS, stitchPath } from '../picture/brocade.ts'
import { threadWidth } from '../picture/cloth.ts'
import { bandsOf, DYES, MOTIFS, type Woven } from '../picture/swatch.ts'

/** The site in daylight (global.css). */
export const COLOURS = { paper: '#fbf7ef', ink: '#211c16', muted: '#574d42', line: '#ddd2c0', silk: '#f3ead9', edge: '#cdbd9f' }

/** Where pictures stand: the left of a preview, below the five threads. */
export const PANEL = { width: 400, height: 616 }

/** What a locality says of a subject: provisions counted, or a kind of silence, and both in words. */
export interface Voice {
  name: string
  count: number
  silence: 'none' | 'unknown' | 'apart' | null
  said: string
}

/** A picture of the panel's size, and the words that stand in it. */
export interface Art {
  svg: string
  /** Names and what they say, one row each, beginning at `left`. */
  voices: readonly Voice[]
  left: number
}

const bare = (svg: string): Art => ({ svg, voices: [], left: 0 })
const silk = `<rect width="${PANEL.width}" height="${PANEL.height}" fill="${COLOURS.silk}"/>`
const open = `<pattern id="open" width="20" height="20" patternUnits="userSpaceOnUse"><path d="M6 6h9v9H6z" fill="${COLOURS.paper}"/></pattern>`

/** The dye of a pillar with its motif, as a pattern to fill with. */
const dyed = (id: PillarId) =>
  `<pattern id="m-${id}" width="40" height="40" patternUnits="userSpaceOnUse"><rect width="40" height="40" fill="${DYES[id]}"/><path transform="translate(8 8) scale(1.2)" fill="#fff" fill-rule="evenodd" fill-opacity=".6" d="${MOTIFS[id]}"/></pattern>`
const patterns = `<defs>${PILLARS.map(dyed).join('')}${open}</defs>`
const fillOf = (pillar: PillarId | null) => (pillar ? `url(#m-${pillar})` : COLOURS.edge)

/** A plan's cloth, woven in document order; open where only a news report is known. */
export function swatch(plan: Woven): Art {
  const { width, height } = PANEL
  const bands = bandsOf(plan.wefts, height).map(
    (band) => `<rect y="${band.y}" width="${width}" height="${band.height}" fill="${fillOf(band.pillar)}"/>`,
  )
  const holes = plan.open ? `<rect width="${width}" height="${height}" fill="url(#open)"/>` : ''
  return bare(`${patterns}${bands.join('')}${holes}`)
}

/** The cloths of several plans, hung side by side. */
export function swatches(plans: readonly Woven[]): Art {
  const width = PANEL.width / plans.length
  const lengthOf = ({ wefts }: Woven) => wefts.reduce((sum, { length }) => sum + length, 0)
  const longest = Math.max(1, ...plans.map(lengthOf))
  const hung = plans.flatMap((plan, index) => {
    const height = Math.max(60, Math.round((560 * lengthOf(plan)) / longest))
    const place = (y: number, h: number, fill: string) =>
      `<rect x="${index * width + 6}" y="${y}" width="${width - 12}" height="${h}" fill="${fill}"/>`
    return [
      ...bandsOf(plan.wefts, height).map((band) => place(24 + band.y, band.height, fillOf(band.pillar))),
      ...(plan.open ? [place(24, height, 'url(#open)')] : []),
    ]
  })
  return bare(`${patterns}${silk}<path d="M0 18h${PANEL.width}" stroke="${COLOURS.ink}" stroke-width="8"/>${hung.join('')}`)
}

/** A pillar's brocade, white on its dye, as often as the cloth is long. */
export function brocade(pillar: PillarId): Art {
  const half = stitchPath(PATTERNS[pillar])
  const rows = [0, 1, 2].map(
    (row) =>
      `<g transform="translate(24 ${34 + row * 204}) scale(11)"><path d="${half}"/><path transform="matrix(-1 0 0 1 32 0)" d="${half}"/></g>`,
  )
  const rules = [0, 1, 2, 3].map((row) => `<rect y="${row * 204 + 1}" width="${PANEL.width}" height="6" fill-opacity=".55"/>`)
  return bare(
    `<rect width="${PANEL.width}" height="${PANEL.height}" fill="${DYES[pillar]}"/><g fill="#fff" shape-rendering="crispEdges">${rules.join('')}${rows.join('')}</g>`,
  )
}

/** The cloth that counts: a row for each plan, a thread for each pillar, wider for more. */
export function cloth(plans: readonly { open: boolean; counts: readonly number[] }[]): Art {
  const [column, row] = [PANEL.width / PILLARS.length, PANEL.height / plans.length]
  const most = Math.max(1, ...plans.flatMap(({ counts }) => counts))
  const woven = plans.map(({ open: holed, counts }, y) => {
    const threads = PILLARS.map((pillar, x) => {
      const width = (column * 0.94 * threadWidth(counts[x] ?? 0, most)) / 100
      return `<rect x="${x * column + (column - width) / 2}" y="${y * row}" width="${width}" height="${row - 8}" fill="${fillOf(pillar)}"/>`
    })
    return `${threads.join('')}${holed ? `<rect y="${y * row}" width="${PANEL.width}" height="${row - 8}" fill="url(#open)"/>` : ''}<rect y="${(y + 1) * row - 8}" width="${PANEL.width}" height="8" fill="${COLOURS.edge}"/>`
  })
  return bare(`${patterns}${silk}${woven.join('')}`)
}

/** Five threads along the top: every preview is of one cloth. */
export const selvedge = PILLARS.map((id, index) => `<rect x="${index * 240}" width="240" height="14" fill="${DYES[id]}"/>`).join(
  '',
)

/** More rows than this cannot be read; then only those who speak stand here. */
const MOST_ROWS = 8
const shown = (voices: readonly Voice[]) =>
  voices.length <= MOST_ROWS ? voices : voices.filter(({ silence }) => !silence).slice(0, MOST_ROWS)

/** Height of one voice among so many, and where the first stands. */
export const rowHeight = (voices: number) => Math.min(104, 560 / Math.max(1, voices))
export const FIRST_ROW = 42

/** A bead for each voice, one under the other: larger for more, a dash or a ring for silence. */
export function beads(all: readonly Voice[]): Art {
  const voices = shown(all)
  const step = rowHeight(voices.length)
  const drawn = voices.map(({ count, silence }, index) => {
    const y = FIRST_ROW - 14 + (index + 0.5) * step
    if (silence === 'none') return `<path d="M52 ${y}h36" stroke="${COLOURS.muted}" stroke-width="5"/>`
    const ring = silence === 'unknown' ? '0 8.9' : '12 6'
    if (silence)
      return `<circle cx="70" cy="${y}" r="17" fill="none" stroke="${COLOURS.muted}" stroke-width="5" stroke-dasharray="${ring}" stroke-linecap="round"/>`
    const radius = Math.min(step / 2 - 4, 12 + 7 * Math.sqrt(Math.max(1, count)), 44)
    return `<circle cx="70" cy="${y}" r="${radius.toFixed(1)}" fill="${COLOURS.ink}"/>`
  })
  return { svg: silk + drawn.join(''), voices, left: 134 }
}

/** A thread for each voice, below its name, longer for more: the picture of a comparison. */
export function threads(all: readonly Voice[], dye: string): Art {
  const voices = shown(all)
  const step = rowHeight(voices.length)
  const most = Math.max(1, ...voices.map(({ count }) => count))
  const drawn = voices.map(({ count, silence }, index) => {
    const y = FIRST_ROW - 14 + (index + 1) * step - 18
    if (count > 0) return `<rect x="40" y="${y}" width="${Math.round(24 + (296 * count) / most)}" height="14" fill="${dye}"/>`
    return `<path d="M42 ${y + 7}h316" stroke="${COLOURS.muted}" stroke-width="4" stroke-linecap="round" stroke-dasharray="${silence === 'unknown' ? '0 12' : '22 14'}"/>`
  })
  return { svg: silk + drawn.join(''), voices, left: 40 }
}

/** The dye of a pillar; ink for what is under none. */
export const dyeOf = (pillar: PillarId | null) => (pillar ? DYES[pillar] : COLOURS.ink)
