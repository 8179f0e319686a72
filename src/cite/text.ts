/** The citation in words. Pure: the page prints it, the reader's browser copies it. */
import { formatWhen } from '../i18n/dates.ts'
import type { Words } from '../i18n/vi.ts'
import type { Cited } from './record.ts'

/** Words of a citation; `site` is the name of the site. */
export type CiteWords = Words['cite'] & { site: string }

/** When and where the reader read it. */
export interface Reading {
  /** Address of the page, whole. */
  address: string
  /** Day of access, as `2026-11-26`; empty where it is left for the reader to fill in. */
  accessed: string
}

/** Everything that one form of a citation is made from. */
export interface Citation extends Reading {
  cited: Cited
  words: CiteWords
}

/** Puts values into the gaps of a sentence: `{name}`. */
export function filled(sentence: string, gaps: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap)
}

/** Number and day of issue of the document, or that our copy gives none. */
export function identityOf({ plan, lang }: Cited, words: CiteWords): string {
  const number = plan.number && filled(words.number, { number: plan.number })
  const issued = plan.issued && filled(words.issued, { date: formatWhen(plan.issued, lang) })
  return number || issued ? [number || words.noNumber, issued || words.noDate].join(', ') : words.neither
}

/** The news item, its portal and day, where that is all we hold of a plan; else empty. */
export function reportOf({ plan: { report }, lang }: Cited, words: CiteWords): string {
  if (!report) return ''
  const date = report.published ? formatWhen(report.published, lang) : words.undated
  return filled(words.report, { title: report.title, by: report.by, date })
}

/** Issuer; title; number and date; the news report where that is all we hold. */
export function documentParts(cited: Cited, words: CiteWords): { issuer: string; title: string; rest: string } {
  const rest = [` (${identityOf(cited, words)})`, reportOf(cited, words)].filter(Boolean).join(', ')
  return { issuer: cited.plan.issuer, title: cited.plan.title, rest }
}

/** The reference in one line, in what stands before the address and what stands behind it. */
export function reference(cited: Cited, words: CiteWords, accessed: string): { before: string; after: string } {
  const { issuer, title, rest } = documentParts(cited, words)
  const day = accessed ? formatWhen(accessed, cited.lang) : words.blankDate
  return {
    before: `${issuer}, ${title}${rest}, ${cited.place}; ${words.restated}. ${words.site}, `,
    after: `, ${filled(words.accessed, { date: day })}.`,
  }
}

/** The note on a doubtful reading as a sentence; empty where there is none. */
export const doubtOf = ({ note }: Cited, words: CiteWords): string => note && `${words.doubt} ${note}`

/** The provision with its citation as plain text: the words, what is doubtful in them, the reference. */
export function citationText({ cited, words, address, accessed }: Citation): string {
  const { before, after } = reference(cited, words, accessed)
  return [cited.text, doubtOf(cited, words), `${before}${address}${after}`].filter(Boolean).join('\n')
}
