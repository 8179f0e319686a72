/** Contrast of texts on a drawing or a gradient, measured on the points of a screenshot. */
import type { Page } from '@playwright/test'
import sharp from 'sharp'

/** WCAG 1.4.6 for body text and for large text. */
const ENHANCED = 7
const ENHANCED_LARGE = 4.5
/** Of the points behind a text so many may fall short: a hairline that crosses it, the edge of a shape. */
const TOLERATED = 0.02

interface Text {
  name: string
  color: [red: number, green: number, blue: number]
  large: boolean
  box: { x: number; y: number; width: number; height: number }
}

/**
 * The texts of these selectors with too little contrast to what is painted behind them, one line each.
 * Of texts that are styled alike on the page the first one stands for all.
 */
export async function faintOnDrawings(page: Page, selectors: string[]): Promise<string[]> {
  const faults: string[] = []
  const seen = new Set<string>()
  for (const selector of selectors) {
    const likeness = await page.evaluate((given) => {
      const element = document.querySelector(given)
      const { color, fontSize } = element ? getComputedStyle(element) : { color: '', fontSize: '' }
      return [element?.localName, element?.getAttribute('class'), element?.parentElement?.className, color, fontSize].join()
    }, selector)
    if (seen.has(likeness)) continue
    seen.add(likeness)
    const text = await measured(page, selector)
    if (!text) continue
    const { data, info } = await sharp(await page.screenshot({ clip: text.box }))
      .raw()
      .toBuffer({ resolveWithObject: true })
    await page.evaluate((given) => document.querySelector<HTMLElement>(given)?.removeAttribute('data-unpainted'), selector)
    const ratios: number[] = []
    for (let at = 0; at < data.length; at += info.channels) {
      ratios.push(contrast(text.color, [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]))
    }
    const worst = ratios.sort((a, b) => a - b)[Math.floor(ratios.length * TOLERATED)] ?? 21
    if (worst < (text.large ? ENHANCED_LARGE : ENHANCED)) faults.push(`${worst.toFixed(1)}:1 for «${text.name}» (${selector})`)
  }
  return faults
}

/** Brings a text into view, takes the letters off its ground, and says where it stands; null where nothing is seen of it. */
function measured(page: Page, selector: string): Promise<Text | null> {
  return page.evaluate((given) => {
    const element = document.querySelector(given)
    const words = [...(element?.childNodes ?? [])].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    if (!element || !words) return null
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    const range = document.createRange()
    range.selectNodeContents(words)
    const line = range.getClientRects()[0]
    if (!line || line.width < 2 || line.height < 2) return null
    // The line that names a section lies behind its heading until the heading has scrolled away: nothing is seen of it there.
    const seen = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2)
    if (!seen || !(seen.contains(element) || element.contains(seen))) return null
    const style = getComputedStyle(element)
    const painted = element instanceof SVGElement ? style.fill : style.color
    const [red = 0, green = 0, blue = 0] = (painted.match(/[\d.]+/g) ?? []).map(Number)
    if (!('unpainted' in window)) {
      Object.assign(window, { unpainted: true })
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '[data-unpainted]{-webkit-text-fill-color:transparent!important;text-decoration-color:transparent!important}text[data-unpainted]{fill:transparent!important}',
      )
      document.adoptedStyleSheets.push(sheet)
    }
    element.setAttribute('data-unpainted', '')
    const size = Number.parseFloat(style.fontSize)
    const left = Math.max(0, line.left)
    const top = Math.max(0, line.top)
    return {
      name: element.textContent?.trim().slice(0, 40) ?? '',
      color: [red, green, blue] as [number, number, number],
      large: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700),
      box: {
        x: left,
        y: top,
        width: Math.max(1, Math.min(innerWidth, line.right) - left),
        height: Math.max(1, Math.min(innerHeight, line.bottom) - top),
      },
    }
  }, selector)
}

/** Contrast of two colours in sRGB from 0 to 255, as WCAG defines it: from 1 to 21. */
export function contrast(one: [number, number, number], other: [number, number, number]): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(color: [number, number, number]): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
