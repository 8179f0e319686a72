/**
 * Reads a PDF as paragraphs, for the import: a page says where a paragraph begins, by its indent, by the space above it, by a line that
 * ends early, where broken lines alone leave it open. For Node: in a browser the reader would weigh twenty times the site's own check.
 */
import { extractTextItems, getDocumentProxy } from 'unpdf'
import { markOf } from '../../segment/mark.ts'
import { tidy } from '../../segment/normalise.ts'

/** Why there is no text: pages are pictures, or the file opens with a password alone, or is damaged. */
type PdfTrouble = 'scan' | 'locked' | 'damaged'

/** A line as it stands on its page; places and sizes in points, `y` from the foot of the page. */
interface PrintedLine {
  text: string
  start: number
  end: number
  y: number
  size: number
}

/** Letters that a page has on average where its text can be read: a scan may carry a stamp or the name of the machine. */
const LEAST_LETTERS = 40
/** An indent is at least so wide, in sizes of its letters. */
const INDENT = 0.8

/** Whether these are the bytes of a PDF, by its first ones. */
export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

/** The text of a PDF, a paragraph a line; or why there is none. */
export async function pdfText(bytes: Uint8Array): Promise<{ text: string } | { trouble: PdfTrouble }> {
  let pages: PrintedLine[][]
  try {
    // The reader takes what it is given: a copy.
    pages = await printedLines(new Uint8Array(bytes))
  } catch (error) {
    return { trouble: (error as Error).name === 'PasswordException' ? 'locked' : 'damaged' }
  }
  const letters = pages.flat().reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
  return letters < LEAST_LETTERS * pages.length ? { trouble: 'scan' } : { text: paragraphsOf(pages) }
}

/** The lines of each page, in the order of the file: the cells of a table come one after another. */
async function printedLines(bytes: Uint8Array): Promise<PrintedLine[][]> {
  const { items } = await extractTextItems(await getDocumentProxy(bytes, { verbosity: 0 }))
  return items.map((page) => {
    const lines: PrintedLine[] = []
    let line: PrintedLine | undefined
    for (const { str, x, y, width, fontSize, hasEOL } of page) {
      if (str) {
        line ??= { text: '', start: x, end: x, y, size: fontSize }
        line.text += str
        line.end = Math.max(line.end, x + width)
        line.size = Math.max(line.size, fontSize)
      }
      if (hasEOL && line) {
        lines.push(line)
        line = undefined
      }
    }
    if (line) lines.push(line)
    return lines.filter(({ text }) => text.trim())
  })
}

/** The value that most are near to, by whole points. */
function mode(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** A page's number, at its head or foot. */
const isPageNumber = (page: readonly PrintedLine[], line: PrintedLine): boolean =>
  /^\s*(?:[-–]\s*)?\d{1,3}(?:\s*[-–])?\s*$/.test(line.text) &&
  (page.every(({ y }) => y <= line.y) || page.every(({ y }) => y >= line.y))

/** Whether the place of a line tells that a paragraph begins. */
function standsApart(line: PrintedLine, before: PrintedLine, samePage: boolean, setting: Setting): boolean {
  const gap = before.y - line.y
  if (samePage && (gap < 0 || gap > setting.pitch * 1.12)) return true
  const inward = line.start - setting.left
  if ((setting.hangs ? -inward : inward) > line.size * INDENT) return true
  // Its first word had room on the line before.
  const word = /^\s*\S+/.exec(line.text)?.[0].length ?? 0
  return before.end + ((line.end - line.start) * (word + 1)) / line.text.length < setting.right
}

/** How a document is set, in points. */
interface Setting {
  /** From line to line within a paragraph. */
  pitch: number
  /** Where the further lines of a paragraph begin. */
  left: number
  /** Where lines end at most. */
  right: number
  /** The first line of an item begins left of the others, and not right of them. */
  hangs: boolean
}

/** Read off the lines that surely go on with another, since they begin with a small letter, and off those before them. */
function settingOf(pages: readonly (readonly PrintedLine[])[]): Setting {
  const pairs = pages.flatMap((page) => page.slice(1).map((line, at) => ({ line, before: page[at] as PrintedLine })))
  const inside = pairs.filter(({ line }) => goesOn(line))
  const left = mode(inside.map(({ line }) => line.start))
  const ends = inside.map(({ before }) => before.end).sort((a, b) => a - b)
  const marked = pages.flat().filter(({ text }) => markOf(tidy(text)))
  return {
    pitch: mode(inside.map(({ line, before }) => before.y - line.y).filter((gap) => gap > 1)),
    left,
    right: ends[Math.floor(ends.length * 0.95)] ?? 0,
    hangs: marked.filter(({ start, size }) => left - start > size * INDENT).length > marked.length / 2,
  }
}

/** A sentence goes on with a small letter, whatever the place of the line. */
const goesOn = ({ text }: PrintedLine) => /^\s*\p{Ll}/u.test(text) && !markOf(tidy(text))

/**
 * The text of printed pages, a paragraph a line, page numbers left out. Nothing tells a paragraph that begins at the margin, without a
 * space or a mark, after a sentence that fills its line: it is joined to that.
 */
function paragraphsOf(pages: readonly (readonly PrintedLine[])[]): string {
  const kept = pages.map((page) => page.filter((line) => !isPageNumber(page, line)))
  const setting = settingOf(kept)
  const paragraphs: string[] = []
  let before: PrintedLine | undefined
  for (const page of kept) {
    for (const [at, line] of page.entries()) {
      const told = !before || standsApart(line, before, at > 0, setting)
      // A mark after the end of a sentence is an item.
      const isFirst = markOf(tidy(line.text)) ? told || /[.;:]$/.test(paragraphs.at(-1) ?? '') : told && !goesOn(line)
      paragraphs.push(isFirst ? line.text.trim() : `${paragraphs.pop()} ${line.text.trim()}`)
      before = line
    }
  }
  return paragraphs.join('\n')
}
