/**
 * The bodies that an official line, or the heading above it, names, and what they have to do there. Official texts have few forms for it:
 * a heading that is a body and items below it, “chủ trì, phối hợp với …”, “cơ quan thực hiện: …”, “đề nghị …”, “gửi về … tổng hợp, báo cáo …”.
 */
import type { Kind, Role } from '../model/provision.ts'
import { namer } from '../segment/facts.ts'

/** A body of the register with the Vietnamese ways to name it. */
export interface Body {
  id: string
  names: readonly string[]
}

/** A body in a line, and where. */
interface Mention {
  id: string
  from: number
  to: number
}

/** A body as a provision tags it. `sure` is false where the role was the last to think of. */
export interface Tagged {
  id: string
  role: Role
  sure: boolean
}

const DEPARTMENT = /^Sở\s+/iu
/** What may stand between two departments of a list that says “Sở” once. */
const LINK = /^[\s,;:]*(?:và\s+|các\s+|Sở\s+)*$/iu
/** A list of departments by their fields: “Các sở: Y tế, Nội vụ …”, “của các ngành Y tế, …”. */
const LIST = /(?<!\p{L})các\s+(?:sở|ngành)(?:,\s*(?:ban,\s*)?ngành)?\s*:?\s+(?=\p{Lu})/giu

/** A finder of bodies: made once for the register, used on many lines. */
export function bodyFinder(register: readonly Body[]): (text: string) => Mention[] {
  const name = namer(register.map((body) => ({ ...body, kind: 'body' as const })))
  const departments = register.flatMap(({ id, names }) => {
    const short = names.filter((each) => DEPARTMENT.test(each)).map((each) => each.replace(DEPARTMENT, ''))
    return short.length > 0 ? [{ id, names: short, kind: 'body' as const }] : []
  })
  const ids = new Set(departments.map(({ id }) => id))
  const field = namer(departments)
  return (text) => {
    // “Các sở, ngành: Y tế, …” names the ones that follow, not all.
    const lists = [...text.matchAll(LIST)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      all: match[0].includes(':'),
    }))
    const found: Mention[] = name(text)
      .map(({ key, from, to }) => ({ id: key, from, to }))
      .filter((each) => !lists.some((list) => list.all && each.from >= list.from && each.to <= list.to))
    const inFull = [...found]
    const free = ({ from, to }: { from: number; to: number }) => inFull.every((each) => to <= each.from || from >= each.to)
    const fields = field(text)
    const starts = [...lists.map(({ to }) => to), ...found.filter(({ id }) => ids.has(id)).map(({ to }) => to)]
    for (const start of starts) {
      let end = start
      for (const { key, from, to } of fields) {
        if (from < end) continue
        const full = inFull.find((each) => each.from <= from && each.to >= to)
        if (!LINK.test(text.slice(end, full?.from ?? from))) break
        if (!full && free({ from, to })) found.push({ id: key, from, to })
        end = full?.to ?? to
      }
    }
    return found.sort((a, b) => a.from - b.from)
  }
}

/** Bodies in a row (“các sở, ban, ngành, Ủy ban nhân dân các huyện”): what is said before or after the row holds for each. */
function rowsOf(text: string, mentions: readonly Mention[]): { from: number; to: number; ids: string[] }[] {
  const rows: { from: number; to: number; ids: string[] }[] = []
  for (const { id, from, to } of mentions) {
    const row = rows.at(-1)
    if (row && ROW.test(text.slice(row.to, from))) {
      row.to = to
      row.ids.push(id)
    } else rows.push({ from, to, ids: [id] })
  }
  return rows
}
/** What stands between the bodies of a row. */
const ROW =
  /^(?:[\s,;:]|(?<!\p{L})(?:và|các|cùng|tỉnh|thành phố|cấp tỉnh|liên quan|có liên quan|Sở|Giám đốc|Thủ trưởng|Chủ tịch|thị xã|huyện|đoàn)(?!\p{L}))*$/u

/** Words before a row that say what it has to do; the one that ends last counts, of two that end together the later here. */
const CUES: [RegExp, Role][] = [
  [
    /(?<!\p{L})(?:của|cho|từ|đến|tới|tại|ở|trình|cùng với|đối với|theo hướng dẫn của|tham mưu(?: cho)?|báo cáo|xin ý kiến)(?!\p{L})/giu,
    'mentioned',
  ],
  [/phối hợp(?:\s+chặt chẽ)?(?:\s+với)?/giu, 'mentioned'],
  [/(?:phát huy|nâng cao)\s+(?:hơn nữa\s+)?vai trò(?:\s+và\s+trách nhiệm)?\s+của/giu, 'mentioned'],
  [/chủ trì,?\s*(?:và\s+)?(?:phối hợp|đôn đốc)(?:\s+với)?/giu, 'support'],
  [/chủ trì,?\s*phối hợp,?\s*đôn đốc/giu, 'implementing'],
  [/(?<!\p{L})(?:đề nghị|kiến nghị với)/giu, 'proposed'],
  [/(?:gửi|phản ánh|báo cáo)[^.;]*\s(?:về|cho)(?!\p{L})|(?<!\p{L})gửi(?:\s+về)?/giu, 'implementing'],
  [/(?<!\p{L})(?:chỉ đạo|định hướng)(?:\s+các)?\s*$/giu, 'implementing'],
  [
    /(?<!\p{L})(?:giao(?:\s+cho)?|trách nhiệm của|(?:trình|kế hoạch)(?: công tác)?,?(?: kế hoạch)? (?:hàng|hằng) năm của|hành động của)/giu,
    'implementing',
  ],
]
/** What a body that stands before it is told to do itself. */
const ACTS =
  /^[^.;]{0,60}?(?<!\p{L})(?:ban hành|xây dựng|căn cứ|tổ chức|thực hiện|chủ động|chịu trách nhiệm|có trách nhiệm|tổng hợp|thẩm định|kịp thời|không ngừng|tiếp tục|chỉ đạo|lập dự toán)/iu
const ISSUES = /^[^,.;]{0,40}?(?:đã\s+)?(?:ban hành|xây dựng)\s+(?:và ban hành\s+)?(?:bản\s+)?kế hoạch/iu

/**
 * Bodies with their roles.
 * @param headings the headings above the line, outermost first; their bodies act in what stands below
 */
export function rolesIn(text: string, headings: readonly string[], kind: Kind, find: ReturnType<typeof bodyFinder>): Tagged[] {
  const tagged = new Map<string, Tagged>()
  const add = (ids: readonly string[], role: Role, sure = true) => {
    for (const id of ids) if (!tagged.has(id)) tagged.set(id, { id, role, sure })
  }
  // “72/KH-UBND” names a document.
  const mentions = find(text.replace(/\d+\/[\p{Lu}-]+/gu, (number) => ' '.repeat(number.length)))
  const rows = rowsOf(text, mentions)
  const whole: Role | undefined = kind === 'lead' ? 'implementing' : kind === 'coordination' ? 'support' : undefined
  if (whole) for (const { ids } of rows) add(ids, whole)
  // The nearest heading that is a body.
  const heading = whole ? undefined : headings.toReversed().find((each) => find(each).length > 0)
  if (heading && ['task', 'reporting', 'funding'].includes(kind)) {
    const leads = /chủ trì|cơ quan thường trực|đầu mối/iu.test(text)
    const role = /đề nghị/iu.test(heading) ? 'proposed' : leads ? 'lead' : 'implementing'
    add(
      find(heading).map(({ id }) => id),
      role,
    )
  }
  // “4. Sở Kế hoạch và Đầu tư: Chủ trì …”: the line begins with the body that it is for.
  const colon = /^[^:]{0,400}:(?=\s|$)/u.exec(text)?.[0].length ?? 0
  for (const { ids, from, to } of rows) {
    const before = text.slice(0, from).replace(/^[\s\S]*[.;](?=\s)/u, '')
    const after = text.slice(to)
    if (from < 24 && ((colon > 0 && to <= colon && to >= colon - 12) || /^\W*:\s*$/u.test(after))) {
      add(ids, /^[^.]{0,60}(?:chủ trì|cơ quan thường trực|đầu mối)/iu.test(text.slice(colon)) ? 'lead' : 'implementing')
      continue
    }
    if (kind !== 'task' && ISSUES.test(after)) {
      add(ids, 'implementing')
      continue
    }
    if (/^\s*(?:là cơ quan\s+)?(?:chủ trì|thường trực)/iu.test(after)) {
      add(ids, 'lead')
      continue
    }
    let role: Role | undefined
    let end = 0
    for (const [cue, says] of CUES) {
      for (const match of before.matchAll(cue)) {
        if (match.index + match[0].length >= end) {
          end = match.index + match[0].length
          role = says
        }
      }
    }
    const acts = ACTS.test(after) && !(role === 'mentioned' && before.length - end < 12)
    if (role === 'implementing' || role === 'proposed' || role === 'support') add(ids, role, role !== 'implementing')
    else if (acts && (role === undefined || before.length - end > 30)) add(ids, 'implementing', false)
    else add(ids, 'mentioned', role !== undefined)
  }
  return [...tagged.values()]
}
