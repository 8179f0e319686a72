/**
 * Keeps together on a line what a reader takes in at once: names of places, “mục III.5”, “quý III”, “1 December 2020”, document numbers.
 * Works on the HTML of a whole page, so that no text has to be written specially. Pure.
 */

import { remembering } from '../model/held.ts'

const NBSP = '\u00A0'
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** Spaces that hold, each by the words beside it. */
const PATTERNS: [RegExp, string][] = [
  // “mục III.5”, “ý 1”, “điều 2”, “quý III”, “năm 2025”, “số 161”, “Decision 161”, “section III.5”, “item 1”, “lesson 4”.
  [
    /(?<!\p{L})(mục|tiểu mục|điểm|ý|điều|khoản|quý|năm|tháng|ngày|số|bài|phần|section|item|part|article|lesson|Decision|Resolution|Plan|Scheme|Letter|Đề án|Quyết định|Nghị quyết|Kế hoạch|Công văn) (?=[\dIVX])/giu,
    `$1${NBSP}`,
  ],
  // Short units alone: a long word that may not leave its number would be broken inside in a narrow column.
  [/(?<=\d) (?=(?:%|điều|ý|km|kB)(?!\p{L}))/gu, NBSP],
  [new RegExp(`(?<=\\b\\d{1,2}) (?=(?:${MONTHS})\\b)`, 'g'), NBSP],
  [new RegExp(`(?<=\\b(?:${MONTHS})) (?=\\d{4}\\b)`, 'g'), NBSP],
  [/(?<=\bQ[1-4]) (?=\d{4}\b)/g, NBSP],
  [/(?<=\b(?:first|second|third|fourth)) (?=quarter\b)/g, NBSP],
  // No line begins with a dash: “Văn hóa - Xã hội”.
  [/(?<=\p{L}) (?=[-–] \p{L})/gu, NBSP],
  [/(?<=Việt|Viet) (?=Nam\b)/g, NBSP],
]

/** A document number may not break after its slash or hyphen: `161/QĐ-TTg`, `179/KH-UBND`, `202/2025/QH15`. */
const NUMBER = /(?<![\p{L}\p{N}/-])\d{1,5}(?:\/\d{4})?[/-](?:\p{Lu}[\p{L}\d]*)(?:[-/]\p{Lu}[\p{L}\d]*)*(?![\p{L}\p{N}])/gu

/** A text of a page, or a part whose text is left alone: code, and where tags may not stand. */
const PARTS = /<(script|style|pre|textarea|title|option|svg)\b[\s\S]*?<\/\1\s*>|(?<=>)[^<]+/gi

/** Glues one running text; `names` are places and other names of several words. */
export function glueText(text: string, names: RegExp | null): string {
  // Every pattern is about a space.
  if (!text.includes(' ')) return text
  let out = names ? text.replace(names, (name) => name.replaceAll(' ', NBSP)) : text
  for (const [pattern, replacement] of PATTERNS) out = out.replace(pattern, replacement)
  return out
}

/** The pattern of all names of several words; null where there are none. */
export function namePattern(names: readonly string[]): RegExp | null {
  const several = [...new Set(names.filter((name) => name.includes(' ')))].sort((a, b) => b.length - a.length)
  if (several.length === 0) return null
  const escaped = several.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})`, 'gu')
}

/**
 * Glues the texts of pages; attributes, scripts and styles stay as they are. What it has glued it keeps, since most texts of a page
 * stand on many pages.
 */
export function gluer(names: RegExp | null): (html: string) => string {
  const glued = remembering((text) => glueText(text, names).replace(NUMBER, '<span class="n">$&</span>'), 20_000)
  return (html) => html.replace(PARTS, (part, closed: string | undefined) => (closed || !part.trim() ? part : glued(part)))
}
