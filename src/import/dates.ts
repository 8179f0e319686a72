/** The dates of an official line as data: when, and what the date means there. */
import type { ProvisionData } from '../model/provision.ts'

/** A date as a provision has it. `sure` is false where its meaning is a guess. */
export interface Dated {
  when: string
  what: ProvisionData['dates'][number]['what']
  sure: boolean
}

const two = (text = '') => text.padStart(2, '0')
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }
const quarter = (text: string) => QUARTERS[text.toLowerCase()] ?? Number(text)
const YEAR = '((?:19|20)\\d\\d)'
const TO = '\\s*(?:[-–—]|đến|tới)\\s*(?:năm\\s+)?'

/** How a date can be written, most exact first; what is read is blanked, so that a day is not read again as a year. */
const FORMS: [RegExp, (match: RegExpExecArray) => string][] = [
  [/(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/giu, (m) => `${m[3]}-${two(m[2])}-${two(m[1])}`],
  [/ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)/giu, (m) => `${m[3]}-${two(m[2])}-${two(m[1])}`],
  [
    /(?:ngày\s+)?(\d{1,2})(?:\s+tháng\s+|[/-])(\d{1,2})(?![\d/])[^.;\d]{0,12}(?:hàng|hằng|mỗi)\s+năm/giu,
    (m) => `--${two(m[2])}-${two(m[1])}`,
  ],
  // “Hằng năm … báo cáo trước ngày 10 tháng 12”: the year is each one.
  [
    /(?<=(?:hàng|hằng|mỗi)\s+năm(?!\s*\d)[^.]{1,200})ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?!\s*(?:[/.-]|năm)\s*\d)/giu,
    (m) => `--${two(m[2])}-${two(m[1])}`,
  ],
  [new RegExp(`quý\\s+(iv|i{1,3}|[1-4])\\s*(?:[/,-]|\\s+năm)\\s*${YEAR}`, 'giu'), (m) => `${m[2]}-Q${quarter(m[1] ?? '')}`],
  [new RegExp(`(?<![\\d/.])${YEAR}${TO}${YEAR}(?!\\d)`, 'giu'), (m) => `${m[1]}/${m[2]}`],
  [new RegExp(`(?<![\\d/.])${YEAR}(?![\\d/])`, 'gu'), (m) => m[1] ?? ''],
  [/(?<!\p{L})(?:hàng|hằng)\s+năm(?!\p{L})/giu, () => 'yearly'],
]

/** A numbered document or a programme by name: its years are cited, not set. */
const CITED =
  /(?:nghị quyết|quyết định(?!\s+này)|chỉ thị|nghị định|thông tư|công văn|luật|\d\/?\p{Lu}{1,4}-\p{Lu}+)[^.;”]{0,60}$|chương trình (?:mục tiêu quốc gia|thúc đẩy)[^.;”]{0,140}$|“[^”]{0,200}$/iu

/** What a date means, by the words about it. */
function meaningOf(when: string, before: string, after: string, line: string, from: number): [Dated['what'], boolean] {
  const exact = /^\d{4}-\d\d-\d\d$/.test(when)
  if (!/^(?:yearly|--)/.test(when) && CITED.test(before)) return ['cites', true]
  // A master plan or strategy that is older than the plan.
  if (/(?:quy hoạch|chiến lược)[^.;”]{0,90}$/iu.test(before) && Number(when.slice(0, 4)) < from) return ['cites', false]
  if (exact) return /(?:trước|chậm nhất|hoàn thành)\D{0,20}$/iu.test(before) ? ['deadline', true] : ['cites', false]
  if (when === 'yearly' || when.startsWith('--')) {
    const near = `${before.slice(-60)} ${after.slice(0, 130)}`
    return /báo cáo[^.;]{0,60}$/iu.test(before) ||
      /^[^.;]{0,12}báo cáo/iu.test(after) ||
      /báo cáo (?:kết quả|tình hình)|gửi báo cáo|báo cáo\s+(?:định kỳ|kết quả)|và báo cáo/iu.test(near)
      ? ['report', true]
      : ['milestone', true]
  }
  if (/^\d{4}\/\d{4}$/.test(when)) return ['period', true]
  const moment =
    /(?:^|[\s(])(?:vào|trong|cuối|đầu|quý\s\S+|chậm nhất\s\S+)(?:\s+(?:năm|quý))?\s*$/iu.test(before) || /^\d{4}-Q/.test(when)
  if (/(?:đến|trước|chậm nhất)\s+(?:hết|cuối|trước)\s+(?:năm\s+)?$/iu.test(before)) return ['deadline', true]
  if (moment) return /ban hành|xây dựng kế hoạch/iu.test(line) && when.includes('Q') ? ['deadline', false] : ['milestone', false]
  if (/^\W*(?:[a-zđ]\)\s*|\d+[.)]\s*)?năm\s*$/iu.test(before) || /[:;.]\s*năm\s*$/iu.test(before)) return ['milestone', true]
  if (/(?:đến|tới|tầm nhìn(?: đến)?)(?:\s+năm)?\s*$/iu.test(before)) return ['period', true]
  return ['period', false]
}

/**
 * Every date of a line, each once, in its order. “ASEAN 2025”, the name of a vision or plan, is none.
 * @param plan first year of the plan, and the day of its issue: reports give that day without its year
 */
export function datesOf(line: string, plan: { from?: number; issued?: string } = {}): Dated[] {
  const found: (Dated & { at: number })[] = []
  let rest = line.normalize('NFC').replace(/(ASEAN\s+)2025(?=\W)/gu, (_, name: string) => `${name}    `)
  for (const [form, when] of FORMS) {
    for (const match of rest.matchAll(form)) {
      const day = when(match)
      const end = match.index + match[0].length
      const [what, sure] = meaningOf(day, line.slice(0, match.index), line.slice(end), line, plan.from ?? 0)
      found.push({ when: day, what, sure, at: match.index })
    }
    rest = rest.replace(form, (match) => ' '.repeat(match.length))
  }
  const day = /(?<![\d/-])(\d{1,2})[/-](\d{1,2})(?![\d/-])/u.exec(rest)
  if (day && plan.issued?.endsWith(`-${two(day[2])}-${two(day[1])}`))
    found.push({ when: plan.issued, what: 'milestone', sure: false, at: day.index })
  const seen = new Set<string>()
  return (
    found
      .sort((a, b) => a.at - b.at)
      // “Hằng năm … trước ngày 10 tháng 12” is one date.
      .filter(({ when, what }) => when !== 'yearly' || !found.some((each) => each.when.startsWith('--') && each.what === what))
      .filter(({ when, what }) => seen.size < seen.add(`${when} ${what}`).size)
      .map(({ when, what, sure }) => ({ when, what, sure }))
  )
}
