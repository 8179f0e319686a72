/** What a provision does, by its place and the headings above it. */
import type { Kind } from '../model/provision.ts'

/** Words of headings, nearest heading first, most telling first. */
const HEADINGS: [RegExp, Kind][] = [
  [/cơ quan (?:thực hiện|chủ trì)|đơn vị (?:thực hiện|chủ trì)/iu, 'lead'],
  [/(?:cơ quan|đơn vị) phối hợp/iu, 'coordination'],
  [/kinh phí|nguồn (?:lực|vốn) thực hiện/iu, 'funding'],
  [/phạm vi/iu, 'scope'],
  [/thời gian|lộ trình|tiến độ/iu, 'timeline'],
  [/tổ chức thực hiện|phân công (?:nhiệm vụ|thực hiện|trách nhiệm)|trách nhiệm (?:của|thực hiện)/iu, 'task'],
  [/chế độ (?:thông tin,? )?báo cáo|kiểm tra,? (?:giám sát,? )?(?:và )?báo cáo/iu, 'reporting'],
  [/nội dung|hoạt động|nhiệm vụ|xây dựng (?:một )?(?:cộng đồng|xã hội)|triển khai/iu, 'measure'],
  [/giải pháp/iu, 'solution'],
  [/mục đích/iu, 'purpose'],
  [/yêu cầu/iu, 'requirement'],
  [/mục tiêu/iu, 'goal'],
]
const BODY =
  /^(?:\W*\d+[.)]\s*)?(?:đề nghị\s+)?(?:các\s+)?(?:Sở|Ủy ban|UBND|Ban |Văn phòng|Công an|Bộ Chỉ huy|Báo|Đài|Mặt trận|Liên đoàn|Liên hiệp|Hội |Tỉnh [Đđ]oàn|Thành [Đđ]oàn|cơ quan|cấp ủy|huyện)/iu

/** A kind, and whether the text itself says so. */
export interface KindFound {
  kind: Kind
  sure: boolean
}

/**
 * The kind of a provision.
 * @param headings titles of the sections above it, outermost first; a lost one is empty
 * @param own the line itself, as it stands
 */
export function kindOf(id: string, headings: readonly string[], own: string, report = false): KindFound {
  if (/^qd-/.test(id)) return { kind: 'decision', sure: true }
  if (id === 'mo-dau') return { kind: report ? 'purpose' : 'preamble', sure: !report }
  if (id === 'ket') return { kind: 'reporting', sure: false }
  const line = own.slice(0, 60)
  if (/^\W*(?:\d+(?:\.\d+)*[.)]?\s*)?cơ quan (?:thực hiện|chủ trì)/iu.test(line)) return { kind: 'lead', sure: true }
  if (/^\W*(?:\d+(?:\.\d+)*[.)]?\s*)?cơ quan phối hợp/iu.test(line)) return { kind: 'coordination', sure: true }
  const found = (kind: Kind, sure = true): KindFound => {
    // Among the tasks, those that only say who reports what and when.
    if (kind === 'task' && reports(own, headings)) return { kind: 'reporting', sure: false }
    if (kind === 'measure' && /nội dung/iu.test(headings.join(' ')) && BODY.test(headings.at(-1) ?? ''))
      return { kind: 'task', sure: false }
    return { kind, sure }
  }
  for (const heading of headings.toReversed()) {
    // “Mục đích, yêu cầu” holds both: its parts say which.
    const kinds = HEADINGS.filter(([words]) => words.test(heading))
    if (!report && BODY.test(heading) && !kinds.some(([, kind]) => kind === 'lead' || kind === 'coordination'))
      return found('task')
    const first = kinds[0]
    if (first) return found(first[1], kinds.length === 1 || first[1] !== 'purpose')
  }
  if (
    /^\W*(?:\d+[.)]\s*)?kinh phí|dự toán kinh phí|nguồn (?:kinh phí|xã hội hóa)/iu.test(own.slice(0, 90)) ||
    /^\W*(?:\d+[.)]\s*)?huy động và sử dụng/iu.test(own)
  )
    return { kind: 'funding', sure: false }
  if (BODY.test(own)) return found('task', false)
  if (/giao\s+(?:Sở|Ủy ban|UBND)|là căn cứ cho/iu.test(own)) return { kind: 'task', sure: false }
  if (report && /mục tiêu chung/iu.test(own)) return { kind: 'goal', sure: true }
  return { kind: report ? 'requirement' : 'measure', sure: false }
}

/** A line whose whole matter is a report or a review. */
function reports(own: string, headings: readonly string[]): boolean {
  const several = /các sở|huyện/iu.test(headings.at(-1) ?? '') || !BODY.test(headings.at(-1) ?? '')
  return (
    several &&
    /báo cáo kết quả|gửi báo cáo|đánh giá (?:giữa|cuối) kỳ|trong quá trình (?:tổ chức|thực hiện|triển khai)/iu.test(own)
  )
}
