/** The text of a .docx, paragraph by paragraph, with the marks that Word counts by itself. Pictures and macros are not even unpacked. */
import { unzipSync } from 'fflate'

/** More than this of unpacked XML is no plan. */
const MOST = 30_000_000

interface Level {
  format: string
  text: string
  start: number
}

const all = (parent: Document | Element, name: string) => [...parent.getElementsByTagNameNS('*', name)]
const value = (element: Element | undefined, name = 'val') =>
  [...(element?.attributes ?? [])].find(({ localName }) => localName === name)?.value ?? ''
const child = (parent: Element | undefined, name: string) =>
  [...(parent?.children ?? [])].find(({ localName }) => localName === name)

/** XML as a document; nothing where it is none, or where it declares entities, which no Word file does. */
function parse(xml: string): Document | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return undefined
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  return document.getElementsByTagName('parsererror').length > 0 ? undefined : document
}

/** The levels of each list by the list's number. */
function listsOf(xml: string): Map<string, Level[]> {
  const document = parse(xml)
  if (!document) return new Map()
  const kinds = new Map(
    all(document, 'abstractNum').map((kind) => [
      value(kind, 'abstractNumId'),
      all(kind, 'lvl').map((level) => ({
        format: value(child(level, 'numFmt')),
        text: value(child(level, 'lvlText')),
        start: Number(value(child(level, 'start')) || 1),
      })),
    ]),
  )
  return new Map(all(document, 'num').map((list) => [value(list, 'numId'), kinds.get(value(child(list, 'abstractNumId'))) ?? []]))
}

const ROMAN: [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function counted(number: number, format: string): string {
  if (/roman/i.test(format)) {
    let rest = number
    let text = ''
    for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign
    return format === 'lowerRoman' ? text.toLowerCase() : text
  }
  if (/letter/i.test(format)) return String.fromCharCode((format === 'upperLetter' ? 64 : 96) + ((number - 1) % 26) + 1)
  return String(number)
}

/** The text inside a paragraph: what was deleted under “track changes” and what only a fallback shows is left out. */
function textOf(node: Node): string {
  let text = ''
  for (const part of node.childNodes) {
    const name = (part as Element).localName
    if (name === 't') text += part.textContent
    else if (name === 'tab') text += ' '
    else if (name === 'br' || name === 'cr') text += '\n'
    else if (name !== 'p' && name !== 'del' && name !== 'moveFrom' && name !== 'Fallback' && name !== 'instrText')
      text += textOf(part)
  }
  return text
}

/** The text of a .docx. @returns undefined where the archive is none or is broken. */
export function docxText(bytes: Uint8Array): string | undefined {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /^word\/(document|numbering)\.xml$/.test(name) && originalSize <= MOST,
    })
    const body = files['word/document.xml']
    if (!body) return undefined
    const decoder = new TextDecoder()
    const document = parse(decoder.decode(body))
    if (!document) return undefined
    const lists = listsOf(decoder.decode(files['word/numbering.xml'] ?? new Uint8Array()))
    const counters = new Map<string, number[]>()
    const markOf = (paragraph: Element): string => {
      const list = child(child(paragraph, 'pPr'), 'numPr')
      const id = value(child(list, 'numId'))
      const levels = lists.get(id)
      const at = Number(value(child(list, 'ilvl')) || 0)
      const level = levels?.[at]
      if (!levels || !level) return ''
      if (level.format === 'bullet') return '- '
      const counts = counters.get(id) ?? []
      counters.set(id, counts)
      counts.length = at + 1
      counts[at] = (counts[at] ?? level.start - 1) + 1
      return `${level.text.replace(/%(\d)/g, (_, place: string) => {
        const which = Number(place) - 1
        return counted(counts[which] ?? levels[which]?.start ?? 1, levels[which]?.format ?? '')
      })} `
    }
    return all(document, 'p')
      .filter((paragraph) => !paragraph.closest('Fallback'))
      .map((paragraph) => {
        const text = textOf(paragraph)
        return text.trim() ? markOf(paragraph) + text : ''
      })
      .join('\n')
  } catch {
    return undefined
  }
}
