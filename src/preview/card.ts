/** A link preview as SVG: a picture of cloth on the left, the words on the right, their source at the foot. Letters are drawn as paths. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import satori, { type Font } from 'satori'
import { type Art, COLOURS, FIRST_ROW, PANEL, rowHeight, selvedge } from './art.ts'

/** What stands on a preview. */
export interface Card {
  /** What it is: “Plan”, “Topic”. */
  kicker: string
  title: string
  /** One sentence below the title. */
  line: string
  /** Whose words these are. */
  source: string
  /** The site’s name and address. */
  site: string
  art: Art
}

/** The size that Open Graph asks for. */
export const SIZE = { width: 1200, height: 630 }

/** Fonts with every Vietnamese letter, drawn into the picture (SIL Open Font Licence 1.1). */
let fonts: Font[] | undefined
export function loadFonts(): Font[] {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'))
  const file = (name: string) => readFileSync(resolve(`@expo-google-fonts/${name}.ttf`))
  fonts ??= [
    { name: 'head', data: file('noto-serif/600SemiBold/NotoSerif_600SemiBold'), weight: 600, style: 'normal' },
    { name: 'body', data: file('be-vietnam-pro/500Medium/BeVietnamPro_500Medium'), weight: 500, style: 'normal' },
  ]
  return fonts
}

type Style = Record<string, string | number>
const text = (style: Style, words: string) => ({ type: 'div', props: { style: { display: 'block', ...style }, children: words } })

/** Blocks of letters by what stands in them: the names of places and the source are the same on hundreds of previews. */
const blocks = new Map<string, Promise<string>>()

/** Lines of text in a box of this size, as SVG that stands at a place. */
async function block(
  size: { width: number; height: number },
  style: Style,
  lines: ReturnType<typeof text>[],
  at: [x: number, y: number],
) {
  const box = {
    type: 'div',
    props: {
      style: { ...size, display: 'flex', flexDirection: 'column', fontFamily: 'body', color: COLOURS.ink, ...style },
      children: lines,
    },
  }
  const key = JSON.stringify(box)
  const drawn = blocks.get(key) ?? satori(box as never, { ...size, fonts: loadFonts() })
  blocks.set(key, drawn)
  // Names inside one block are not those of another on the same picture.
  const svg = (await drawn).replaceAll('satori_', `b${at.join('-')}_`)
  return svg.replace('<svg ', `<svg x="${at[0]}" y="${at[1]}" overflow="visible" `)
}

/** Letters as large as the title leaves room for; in pixels. */
const titleSize = ({ length }: string) => (length <= 26 ? 70 : length <= 50 ? 60 : length <= 90 ? 50 : 42)

/** The right of the preview: where it begins, and how wide it is. */
const COLUMN = { x: PANEL.width + 56, width: SIZE.width - PANEL.width - 2 * 56 }

/** The whole picture, of 1200 × 630. */
export async function cardSvg({ kicker, title, line, source, site, art }: Card): Promise<string> {
  const { voices, left } = art
  const step = rowHeight(voices.length)
  // Beside a bead the words stand in the middle of their row, above a thread they leave it room.
  const height = Math.round(left > 100 ? step : step - 20)
  const rows = voices.map(({ name, said }, index) =>
    block(
      { width: PANEL.width - left - 10, height },
      { justifyContent: 'center', lineHeight: 1.3 },
      [
        text({ fontSize: Math.min(29, step * 0.34) }, name),
        text({ fontSize: Math.min(22, step * 0.28), color: COLOURS.muted }, said),
      ],
      [left, Math.round(FIRST_ROW + index * step)],
    ),
  )
  const words = block(
    { width: COLUMN.width, height: 430 },
    {},
    [
      text({ fontSize: 26, color: COLOURS.muted }, kicker),
      text({ fontFamily: 'head', fontSize: titleSize(title), lineHeight: 1.3, marginTop: 12, lineClamp: 5 }, title),
      text({ fontSize: 27, lineHeight: 1.45, marginTop: 18, color: COLOURS.muted, lineClamp: 3 }, line),
    ],
    [COLUMN.x, 48],
  )
  const foot = block(
    { width: COLUMN.width, height: 112 },
    { justifyContent: 'center', lineHeight: 1.4 },
    [text({ fontSize: 23, lineClamp: 2 }, source), text({ fontSize: 23, color: COLOURS.muted, lineClamp: 1 }, site)],
    [COLUMN.x, 496],
  )
  const letters = (await Promise.all([...rows, words, foot])).join('')
  const rule = `<path d="M${COLUMN.x} 496h${COLUMN.width}" stroke="${COLOURS.line}" stroke-width="2"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="100%" height="100%" fill="${COLOURS.paper}"/><g transform="translate(0 14)">${art.svg}</g>${selvedge}${rule}${letters}</svg>`
}
