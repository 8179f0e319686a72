/** The mark at the head of a line: the number, letter or bullet by which Vietnamese official texts count. */
export type Mark =
  | { kind: 'part'; number: number }
  | { kind: 'number'; number: number }
  | { kind: 'decimal'; numbers: number[] }
  | { kind: 'letter'; number: number }
  | { kind: 'bullet' }
  | { kind: 'bracket'; number: number }
  | { kind: 'article'; number: number }

/** The letters of Vietnamese lists, in their order: đ has a place of its own. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy'
const ORDINALS = ' nhất hai ba tư năm sáu bảy tám chín mười'.split(' ')
const VALUES: Record<string, number> = { I: 1, V: 5, X: 10 }

/** A Roman numeral as a number. */
export function fromRoman(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES[text[at] ?? ''] ?? 0
    sum += value < (VALUES[text[at + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}

/** A number as a Roman numeral in small letters, as ids have it. */
export function toRoman(number: number): string {
  const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
  return 'x'.repeat(Math.floor(number / 10)) + units[number % 10]
}

/** The mark of a line, and nothing where it has none. The line is tidy: NFC, single spaces. */
export function markOf(line: string): (Mark & { length: number }) | undefined {
  const article = /^Điều\s+(\d{1,3})\s*[.:]\s*/iu.exec(line)
  if (article) return { kind: 'article', number: Number(article[1]), length: article[0].length }
  const part = /^(?:(?:Phần|Mục|Chương)\s+)?([IVX]{1,5})\s*(?:[.):/]|\s[-–—])\s*(?=[^\s.])/u.exec(line)
  if (part) return { kind: 'part', number: fromRoman(part[1] ?? ''), length: part[0].length }
  // “PHẦN THỨ NHẤT”, “Phần II”: the heading may stand on the next line.
  const named =
    /^(?:phần|chương)\s+(?:thứ\s+(nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)|([IVX]{1,5}))(?!\p{L})\s*[.):–-]?\s*/iu.exec(line)
  if (named) {
    const number = named[1] ? Math.max(1, ORDINALS.indexOf(named[1].toLowerCase())) : fromRoman((named[2] ?? '').toUpperCase())
    return { kind: 'part', number: named[1]?.toLowerCase() === 'bốn' ? 4 : number, length: named[0].length }
  }
  const decimal = /^(?:[IVX]{1,5}\.)?(\d{1,2}(?:\.\d{1,2}){1,4})(?:\s*[.):]\s*(?=\D)|\s+(?=\p{Lu}))/u.exec(line)
  if (decimal) return { kind: 'decimal', numbers: (decimal[1] ?? '').split('.').map(Number), length: decimal[0].length }
  const number = /^(\d{1,2})\s*[.)/]\s*(?=[\p{L}"“(])/u.exec(line)
  if (number) return { kind: 'number', number: Number(number[1]), length: number[0].length }
  const letter = /^([a-zđ])\s*(?:[)]\s*|[.]\s+)(?=\S)/u.exec(line)
  if (letter && LETTERS.includes(letter[1] ?? '')) {
    return { kind: 'letter', number: LETTERS.indexOf(letter[1] ?? '') + 1, length: letter[0].length }
  }
  const bracket = /^\(\s*(\d{1,2})\s*\)\s*/u.exec(line)
  if (bracket) return { kind: 'bracket', number: Number(bracket[1]), length: bracket[0].length }
  const bullet = /^[-–—−‐‑‒―•·∙●○◦■□▪▫◆◇➢➤►▶✓✔*+]+\s*(?=\S)/u.exec(line)
  if (bullet) return { kind: 'bullet', length: bullet[0].length }
  return undefined
}

/** The letter of a place in a list, for ids: 1 is a, 5 is đ written d, 6 is e. */
export const letterOf = (number: number): string => (LETTERS[number - 1] ?? 'z').replace('đ', 'dd')
