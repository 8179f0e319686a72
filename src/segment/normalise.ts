/**
 * The rule that levels an official line before its fingerprint is taken: two copies that differ only in how they were typed, scanned or
 * pasted come out the same, a changed word or figure does not. README.md says it in words, and its version is NORMALISATION of the model. No lookbehind: Safari 15.6 has none.
 */

const INVISIBLE = /\u00ad|\u061c|\u180e|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2069]|[\ufe00-\ufe0f]|\ufeff|\ufffc/g
const BULLETS = '\\-–—−‐‑‒―•·∙●○◦■□▪▫◆◇➢➤►▶✓✔*+'

/** Marks that may stand before a line: what an item carries in one copy and has lost in the next. */
const LEADING = [
  new RegExp(`^[${BULLETS}\\s]+`, 'u'),
  /^\(\s*(?:\d{1,2}|[a-zđ]|[ivxIVX]{1,4})\s*\)\s*/u,
  /^Điều\s+\d{1,3}\s*[.:]\s*/iu,
  /^\d{1,2}(?:\.\d{1,2}){1,4}\s*[.)]\s*(?=\D)/u,
  /^\d{1,2}(?:\.\d{1,2}){1,4}\s+(?=\p{Lu})/u,
  /^\d{1,2}\s*[.)]\s*(?=\D)/u,
  /^[IVX]{1,5}\s*[.)]\s*(?=[^.])/u,
  /^[a-zđ]\s*[)]\s*/u,
  /^[a-uw-zđ]\s*[.]\s+/u,
]

const OLD: Record<string, string> = {}
for (const [first, second, vowels] of [
  ['oòóỏõọ', 'aàáảãạ', 'oa'],
  ['oòóỏõọ', 'eèéẻẽẹ', 'oe'],
  ['uùúủũụ', 'yỳýỷỹỵ', 'uy'],
] as const) {
  for (let tone = 1; tone < 6; tone += 1) OLD[`${vowels[0]}${second[tone]}`] = `${first[tone]}${vowels[1]}`
}

/** A line as text of one form: Unicode NFC, no invisible characters, single spaces. */
export function tidy(line: string): string {
  return line
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
}

/** The line without the marks of its item (“1.”, “a)”, “-”, “Điều 2.”); several in a row all go. */
export function unmarked(line: string): string {
  let text = line.trim()
  for (let turn = 0; turn < 3; turn += 1) {
    const before = text
    for (const mark of LEADING) text = text.replace(mark, '')
    if (text === before) break
  }
  return text
}

/** An official line levelled by the rule. */
export function normalise(line: string): string {
  return unmarked(tidy(line))
    .toLowerCase()
    .replace(/o[àáảãạèéẻẽẹ](?!\p{L})/gu, (pair) => OLD[pair] ?? pair)
    .replace(/(^|[^q])(u[ỳýỷỹỵ])(?!\p{L})/gu, (_, before: string, pair: string) => before + (OLD[pair] ?? pair))
    .replace(/…/g, '...')
    .replace(/[“”„‟«»″]|''|‘‘|’’/g, '"')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/\s*[-–—−‐‑‒―](?:\s*[-–—−‐‑‒―])*\s*/gu, '-')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+([,.;:!?)\]%])/g, '$1')
    .replace(/([([])\s+/g, '$1')
    .replace(/([,;:])(?=[^\s\d"')])/g, '$1 ')
    .replace(/"\s*([^"]*?)\s*"/g, '"$1"')
    .replace(/[\s.,;:/-]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words of a levelled line: letters and figures, without punctuation. */
export function wordsOf(levelled: string): string[] {
  return levelled.match(/[\p{L}\p{M}\p{N}%]+/gu) ?? []
}
