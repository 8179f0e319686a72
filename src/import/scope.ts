/** Whether a text is a plan of the named locality under the Scheme, or a report about one; if not, why not, in words for the editor. */
import type { Cut } from '../segment/cut.ts'
import { normalise } from '../segment/normalise.ts'
import { numberedIn } from './documents.ts'
import type { Head } from './head.ts'
import { PROVINCES, type Province } from './provinces.ts'

/** The Scheme by its number, by its short name, or by what it is for. Lines are levelled: small letters, dashes without spaces. */
const SCHEME =
  /161\/qđ-ttg|đề án(?: số)? 161(?!\d)|mục tiêu (?:của )?cộng đồng văn hóa[- ,]+xã hội (?:của )?asean|cộng đồng văn hóa[- ,]+xã hội asean đến năm 2025/u
const MEETING = /(?:hội nghị|hội thảo|tọa đàm|lớp tập huấn|buổi lễ|lễ (?:khai mạc|bế mạc|công bố)|cuộc họp|khóa họp|diễn đàn)/iu
/** Kinds of documents that are no plan, by the abbreviation in the number. */
const OTHER_KINDS: Record<string, string> = {
  BC: 'a report of results (Báo cáo)',
  TTr: 'a submission (Tờ trình)',
  TTR: 'a submission (Tờ trình)',
  TB: 'a notice (Thông báo)',
  NQ: 'a resolution (Nghị quyết)',
  CT: 'a directive (Chỉ thị)',
  GM: 'an invitation (Giấy mời)',
  CV: 'an official letter (Công văn)',
}
/** “UBND tỉnh vừa ban hành Kế hoạch …”: not that ministries, or so many provinces, have one. */
const ISSUED =
  /(?:UBND|ủy ban nhân dân|uỷ ban nhân dân)\s[^.;:]{0,60}?(?:ban hành|xây dựng|phê duyệt|thông qua)\s(?:[^.;:]{0,30}\s)?kế hoạch|kế hoạch[^.;:]{0,120}\sdo\s(?:UBND|ủy ban nhân dân)[^.;:]{0,30}\sban hành/iu
/** Fewer provisions than this, and the text is not whole, or no plan. */
const FEWEST = 3

const shorten = (text: string) => (text.length > 110 ? `${text.slice(0, 107).trim()}…` : text)

/** How often each province or city is named as one (“tỉnh …”, “thành phố …”, “UBND …”), most often first. */
function namedIn(text: string): { province: Province; times: number }[] {
  const levelled = normalise(text)
  return PROVINCES.map((province) => {
    const name = normalise(province.name).replace(/-/g, '[- ]+')
    return { province, times: [...levelled.matchAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'))].length }
  })
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
}

/**
 * Why a text is not taken; empty where it is.
 * @param lines all lines of the copy, also those that the cut left out
 */
export function refusals(copy: Cut, head: Head, lines: readonly string[], province: Province): string[] {
  const text = lines.join('\n')
  const report = copy.form === 'report'
  const whys: string[] = []
  if (copy.provisions.length === 0)
    return ['has no provision that could be cut: no numbered part, no list, no paragraph of a report']

  const kind =
    OTHER_KINDS[head.kind ?? ''] ?? (/^BÁO CÁO$/mu.test(text) && !/^KẾ HOẠCH/mu.test(text) ? OTHER_KINDS.BC : undefined)
  if (kind)
    whys.push(`is ${kind}${head.number ? `, ${head.number}` : ''}: the site restates plans, not what was reported or asked`)
  const issuer = /-(?!.*(?:UBND|HĐND))(.+)$/u.exec(head.number ?? '')?.[1]
  if (issuer && !report) whys.push(`was issued by “${issuer}” (${head.number}): the site restates plans of provinces and cities`)

  const about = lines.filter((line) => SCHEME.test(normalise(line)))
  const subject = head.title ?? ''
  const opening = copy.provisions.slice(0, report ? 3 : 6).map((each) => each.text)
  const central =
    SCHEME.test(normalise(subject)) || [...opening, ...head.basis.slice(-3)].some((line) => SCHEME.test(normalise(line)))
  if (about.length === 0 || !central || (subject !== '' && !SCHEME.test(normalise(subject)) && !/asean/iu.test(subject))) {
    const numbers = numberedIn(text).map(({ number }) => number)
    const others = numbers.filter((number) => number !== head.number && !/^161\//u.test(number)).slice(0, 3)
    whys.push(
      `carries out another scheme${subject ? `: “${shorten(subject)}”` : ''}${others.length ? ` (it cites ${others.join(', ')})` : ''}. ` +
        'The site holds plans under Decision 161/QĐ-TTg of 2016, on the objectives of the ASEAN Socio-Cultural Community',
    )
  }
  if (report) {
    const start = [lines.find((line) => line.length > 20) ?? '', ...opening].join(' ')
    const plan = head.number !== undefined || ISSUED.test(start)
    if (MEETING.test(start) && !plan)
      whys.push('is a report of a meeting, not of a plan: it neither names a plan by number nor says that one was issued')
    else if (!plan)
      whys.push('names no plan that was issued: neither a number (as 72/KH-UBND) nor “ban hành Kế hoạch” stands in it')
  }

  const named = namedIn(text)
  const own = named.find((each) => each.province.code === province.code)?.times ?? 0
  const most = named[0]
  if (most && own === 0)
    whys.push(`names ${most.province.name} (${most.times} times) and never ${province.name}: check --locality`)
  else if (most && most.province.code !== province.code && most.times >= own * 4 && most.times > 4)
    whys.push(`names ${most.province.name} ${most.times} times and ${province.name} ${own}: check --locality`)
  else if (!most) whys.push(`does not name ${province.name}: check that it is the text of its plan`)
  const district = lines
    .slice(0, 25)
    .find((line) => /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)\s+(?:HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)\b/u.test(line))
  if (district) whys.push(`is a plan of “${district}”: the site restates plans of provinces and cities`)

  if (whys.length === 0 && copy.provisions.length < FEWEST)
    whys.push(
      `has ${copy.provisions.length} provision${copy.provisions.length > 1 ? 's' : ''} that could be cut: is the text whole?`,
    )
  return whys
}
