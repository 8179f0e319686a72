/** Dates and document numbers as people type them. */

/** A date as typed, part by part; an absent part is not asked for. */
export interface AskedDate {
  day?: number
  month?: number
  year?: number
  quarter?: number
  /** Where it stands in the folded query. */
  from: number
  to: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const QUARTERS: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
}
const YEAR = '((?:19|20)\\d\\d)'

type Part = 'day' | 'month' | 'year' | 'quarter'
const PATTERNS: [RegExp, Part[]][] = [
  [new RegExp(`\\bquy (iv|i{1,3}|[1-4])\\b(?:[\\s/,-]*(?:nam )?${YEAR}\\b)?`, 'g'), ['quarter', 'year']],
  [new RegExp(`\\bq([1-4])\\b(?:[\\s/,-]*(?:of )?${YEAR}\\b)?`, 'g'), ['quarter', 'year']],
  [new RegExp(`\\b(first|second|third|fourth) quarter\\b(?:(?: of)?[\\s,]*${YEAR}\\b)?`, 'g'), ['quarter', 'year']],
  [new RegExp(`(?:\\bngay )?\\b(\\d{1,2}) thang (\\d{1,2})\\b(?:,? nam ${YEAR}\\b)?`, 'g'), ['day', 'month', 'year']],
  [new RegExp(`(?:\\bngay )?\\b(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR}\\b`, 'g'), ['day', 'month', 'year']],
  [new RegExp(`\\b${YEAR}-(\\d\\d)-(\\d\\d)\\b`, 'g'), ['year', 'month', 'day']],
  [/(?:\bngay )?(?<![\d/])\b(\d{1,2})\/(\d{1,2})\b(?![/\d-])/g, ['day', 'month']],
  [new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b(?:,? ${YEAR}\\b)?`, 'g'), ['day', 'month', 'year']],
  [new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? ${YEAR}\\b)?`, 'g'), ['month', 'day', 'year']],
  [new RegExp(`\\bthang (\\d{1,2})(?:[/-]| nam )${YEAR}\\b`, 'g'), ['month', 'year']],
  [/\bthang (\d{1,2})\b(?![/-])/g, ['month']],
]

/** The dates in a folded query. */
export function datesIn(folded: string): AskedDate[] {
  const found: AskedDate[] = []
  for (const [pattern, parts] of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const date: AskedDate = { from: match.index, to: match.index + match[0].length }
      if (found.some((other) => other.from < date.to && date.from < other.to)) continue
      for (const [i, part] of parts.entries()) {
        const value = match[i + 1]
        if (value === undefined) continue
        const month = MONTHS.indexOf(value.slice(0, 3))
        date[part] = part === 'quarter' ? (QUARTERS[value] ?? 0) : month >= 0 ? month + 1 : Number(value)
      }
      if ((date.day ?? 1) <= 31 && (date.month ?? 1) <= 12) found.push(date)
    }
  }
  return found
}

/** How well a date of the model answers: 1 in every part that was asked, 0.3 the year alone, 0 not at all. */
export function answersDate(asked: AskedDate, when: string): number {
  const quarter = /^(\d{4})-Q(\d)$/.exec(when)
  const day = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(when)
  const year = quarter?.[1] ?? (day?.[1] === '-' ? undefined : day?.[1]) ?? (/^\d{4}$/.test(when) ? when : undefined)
  const same = (part: number | undefined, value: string | undefined) => part === undefined || part === Number(value)
  if (quarter && asked.quarter) return same(asked.quarter, quarter[2]) ? (same(asked.year, year) ? 1 : 0) : 0
  if (day && asked.month && !asked.quarter) {
    const fits = same(asked.month, day[2]) && same(asked.day, day[3])
    if (fits) return year === undefined || same(asked.year, year) ? 1 : 0
  }
  return asked.year !== undefined && Number(year) === asked.year ? 0.3 : 0
}

/** The number before a slash or hyphen and an issuer's letters: `161/qd-ttg`, `21-nq/tw`, `702 kh ubnd`; or after “số”, “no.”. */
export const DOCUMENT_NUMBER =
  /\b(\d{1,4})\s*[/-]\s*([a-z]{2,5}(?:\s*[-/]\s*[a-z]{2,5})*)\b|\b(\d{1,4})\s(qd|nq|kh|ct|nd)\s([a-z]{2,5})\b/g

const two = (n: number) => String(n).padStart(2, '0')

/** The tags under which a record with these dates is found: dates of the model, and dates read in its text. */
export function dateTags(whens: readonly string[], spoken: readonly AskedDate[]): Set<string> {
  const tags = new Set<string>()
  for (const when of whens) {
    const day = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(when)
    const quarter = /^(\d{4})-Q(\d)$/.exec(when)
    if (day) add(tags, { day: Number(day[3]), month: Number(day[2]), ...(day[1] !== '-' && { year: Number(day[1]) }) })
    if (quarter) add(tags, { quarter: Number(quarter[2]), year: Number(quarter[1]) })
  }
  for (const date of spoken) add(tags, date)
  return tags
}

function add(tags: Set<string>, { day, month, year, quarter }: Omit<AskedDate, 'from' | 'to'>): void {
  if (quarter) tags.add(`q${quarter}`)
  if (quarter && year) tags.add(`${year}q${quarter}`)
  if (day && month) tags.add(two(month) + two(day))
  if (month) tags.add(`m${two(month)}`)
  if (day && month) tags.add(year ? `${year}${two(month)}${two(day)}` : `y${two(month)}${two(day)}`)
  if (month && year) tags.add(`${year}m${two(month)}`)
}

/** The tags that answer a date: any of them will do. A day that recurs answers for every year. */
export function tagsFor({ day, month, year, quarter }: AskedDate): string[] {
  if (quarter) return [year ? `${year}q${quarter}` : `q${quarter}`]
  if (!month) return []
  if (day) return year ? [`${year}${two(month)}${two(day)}`, `y${two(month)}${two(day)}`] : [two(month) + two(day)]
  return [year ? `${year}m${two(month)}` : `m${two(month)}`]
}
