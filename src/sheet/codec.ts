/**
 * A sheet as it travels in a link: `1.TTMOqbg.89.H8a.R5.Z3k2` is the version, the title, a provision, a provision by its headline
 * alone, a row of the comparison, and a sum that shows whether the link came whole. Numbers are permanent ones (content/ledger.yaml)
 * in base 36. Every part says by its first letter what it is, so that the others can still be read where one is damaged. Only letters,
 * digits, full stops, “-” and “_”: nothing that a chat would turn into something else; it ends on a letter or digit, as
 * programs leave a last full stop out of a link. Pure.
 */

/** The version that is written; another one is read as far as its parts are known. */
const VERSION = '1'
/** The longest title, in letters. */
export const LONGEST_TITLE = 100
/** The most entries of a sheet: far more than a class can use, few enough for any machine. */
export const MOST_ENTRIES = 400
/** What every program passes on of a link. */
export const LONGEST_LINK = 2000

/** One thing on a sheet. */
export interface Entry {
  /** A provision, or a row of the comparison: a topic and what every plan says on it. */
  kind: 'provision' | 'topic'
  /** Its permanent number. */
  number: number
  /** Headlines alone, without the texts. */
  short: boolean
}

export interface Sheet {
  /** Empty where none was given. */
  title: string
  entries: Entry[]
}

/** What could not be read: a part that means nothing, a part beyond the most, a link cut or changed on its way, an unknown version. */
export interface Fault {
  why: 'unreadable' | 'title' | 'twice' | 'many' | 'cut' | 'version'
  /** The part of the link. */
  part: string
}

/** Two entries for the same thing. */
export const isSame = (a: Entry, b: Entry) => a.kind === b.kind && a.number === b.number

/** A title as a sheet holds it: one line, in Unicode form NFC, not too long. */
export function tidyTitle(title: string): string {
  const line = title
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
  return [...line].slice(0, LONGEST_TITLE).join('').trim()
}

/** The link part of a sheet; empty for an empty one without a title. */
export function encode({ title, entries }: Sheet): string {
  const tidy = tidyTitle(title)
  if (!tidy && entries.length === 0) return ''
  const parts = [VERSION, ...(tidy ? [`T${toBase64(tidy)}`] : []), ...entries.map(partOf)]
  return `${parts.join('.')}.Z${sum(parts.join('.'))}`
}

/** What a link says, and everything in it that cannot be read. Never throws. */
export function decode(text: string): { sheet: Sheet; faults: Fault[] } {
  const sheet: Sheet = { title: '', entries: [] }
  const faults: Fault[] = []
  // A chat may have escaped the link, or hung a mark of its sentence on it.
  const whole = unescaped(text).replace(/\W+$/, '')
  if (!whole) return { sheet, faults }
  const [version = '', ...parts] = whole.split('.')
  if (version !== VERSION) faults.push({ why: 'version', part: version })
  const last = parts.at(-1)?.startsWith('Z') ? parts.pop() : undefined
  if (last !== `Z${sum([version, ...parts].join('.'))}`) faults.push({ why: 'cut', part: last ?? '' })
  for (const part of parts) {
    const title = part.startsWith('T') ? fromBase64(part.slice(1)) : undefined
    const entry = entryOf(part)
    if (title !== undefined && !sheet.title) sheet.title = title
    else if (part.startsWith('T')) faults.push({ why: 'title', part })
    else if (!entry) faults.push({ why: 'unreadable', part })
    else if (sheet.entries.some((other) => isSame(other, entry))) faults.push({ why: 'twice', part })
    else if (sheet.entries.length >= MOST_ENTRIES) faults.push({ why: 'many', part })
    else sheet.entries.push(entry)
  }
  return { sheet, faults }
}

const LETTERS = { provision: ['', 'H'], topic: ['R', 'S'] } as const

/** An entry as its part of a link, as `H8a`: also what a page's buttons name it by. */
export function partOf({ kind, number, short }: Entry): string {
  return LETTERS[kind][short ? 1 : 0] + number.toString(36)
}

/** The entry that a part names; undefined where it names none. */
export function entryOf(part: string): Entry | undefined {
  const [, letter = '', digits = ''] = /^([HRS]?)([1-9a-z][0-9a-z]{0,4})$/.exec(part) ?? []
  if (!digits) return undefined
  const kind = letter === 'R' || letter === 'S' ? 'topic' : 'provision'
  return { kind, number: Number.parseInt(digits, 36), short: letter === 'H' || letter === 'S' }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Three digits over all that stands before (FNV-1a): a link that lost its end still looks like a link, and would name another provision. */
function sum(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return (hash % 36 ** 3).toString(36).padStart(3, '0')
}

/** UTF-8 in base 64 for addresses: less than half of what escaping makes of Vietnamese letters. */
function toBase64(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text))
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** A title as far as its bytes can be read; undefined where none can. */
function fromBase64(code: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
    return tidyTitle(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) || undefined
  } catch {
    return undefined
  }
}
