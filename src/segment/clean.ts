/**
 * A copy of a plan as it comes (typed, pasted, taken from a page) as clean lines: one Unicode form, one paragraph a line, a block that
 * stands twice kept once, the furniture of web pages put aside. Nothing is lost unsaid: what is left out is listed with the reason.
 */
import { markOf } from './mark.ts'
import { normalise, tidy, wordsOf } from './normalise.ts'

/** Why a line is left out. */
export type Reason = 'repeated' | 'furniture' | 'formula' | 'heading' | 'before' | 'after'

export interface Line {
  /** Number of the line in the copy, from 1. */
  at: number
  text: string
}
export interface LeftOut extends Line {
  why: Reason
}

/** What stands around a text on a page or a portal, not in the document. */
const FURNITURE = [
  /^(?:responsive image|image|photo|video|audio)$/i,
  /^\(?\s*ảnh( minh h[oọ][aạ]\p{M}*)?\b.*(?:nguồn|:|$)/iu,
  /- ảnh \d+$/iu,
  /^(?:bình luận|ý kiến( của)? bạn đọc|gửi bình luận|tin khác|tin liên quan|tin mới|các tin khác|bài liên quan|xem thêm|đọc nhiều|đọc thêm|quảng cáo|chia sẻ|in bài viết|in trang|tweet|facebook|zalo|twitter|google\+?|trang chủ|liên hệ|đăng nhập|đăng ký|đăng xuất|tải về|tải xuống|lượt xem|từ khóa|tags?|quay lại|về đầu trang|gửi email|cỡ chữ|menu|trả lời|thích|hotline|copyright|thư viện ảnh|hỏi đáp|tìm kiếm)(?:\s*[:(|].*)?$/iu,
  /^(?:ngày đăng|đăng (?:lúc|ngày)|ngày cập nhật|số lượt (?:xem|truy cập)|lượt (?:xem|truy cập)|đã xem|xem với c[ỡở] chữ|chia sẻ (?:bài viết|lên|qua))(?=[\s:.,]|$)/iu,
  /^(?:cập nhật(?: lúc)?|nguồn(?: tin)?|tác giả|bản quyền|điện thoại|email|fax|website)\s*:/iu,
  /^(?:bạn (?:chưa|cần|phải|hãy) )?(?:vui lòng )?đăng nhập\b.{0,60}(?:bình luận|xem|tải)/iu,
  /^bạn (?:chưa|cần|phải) đăng nhập/iu,
  /^Tin(?: bài)?\s+\p{Lu}{1,4}$/u,
  /^©/u,
  /^\*\s*vui lòng/iu,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^(?:trang|page)\s+\d+(\s*\/\s*\d+)?$/i,
  /^\d{1,3}$/,
  /^(?:\p{Lu}\.){1,3}\p{Lu}?\.?$/u,
]

/** A line that begins with a small letter goes on with another; it is no furniture, whatever it says. */
const isFurniture = (text: string) => FURNITURE.some((pattern) => pattern.test(text)) && !/^\p{Ll}\S*\s.{40}/u.test(text)
const endsSentence = (text: string) => /[.;:!?…]["”')\]]*$/u.test(text)

/** Lines that are wrapped by hand (a plain-text copy, a PDF) joined to paragraphs. @param pages where page numbers stood: a page ends, not a paragraph */
function unwrap(lines: Line[], pages: readonly number[]): Line[] {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b)
  const longest = lengths[Math.floor(lengths.length * 0.97)] ?? 0
  // Most lines are long, or many that are long stop in the middle of a sentence.
  const broken = lines.filter(({ text }) => text.length > longest * 0.75 && !endsSentence(text)).length
  const wrapped =
    lines.length > 12 &&
    longest <= 140 &&
    ((lengths[Math.floor(lengths.length * 0.6)] ?? 0) > longest * 0.6 || broken > lines.length * 0.2)
  const out: Line[] = []
  let last: Line | undefined
  let previous = 0
  let place = 0
  for (const line of lines) {
    const before = last
    const from = place
    const apart = line.at - from > 1 && !pages.some((page) => page > from && page < line.at)
    const full = wrapped && !apart && previous > longest * 0.75
    const mark = markOf(line.text)
    // “Lao động↵- Thương binh”: a dash at the head of a wrapped line belongs to a name, a bullet follows the end of a sentence.
    const goesOn =
      mark === undefined || (full && mark.kind === 'bullet' && before !== undefined && markOf(before.text) !== undefined)
    const low = /^\p{Ll}/u.test(line.text)
    // A wrapped line may end with a semicolon in the middle of its sentence.
    const long = longest <= 140 && !apart && previous > longest * 0.75
    const open = before !== undefined && (!endsSentence(before.text) || (long && low && /;$/u.test(before.text)))
    if (before && goesOn && open && !isFurniture(before.text) && (low || full)) {
      before.text = `${before.text} ${line.text}`
    } else {
      last = { ...line }
      out.push(last)
    }
    previous = line.text.length
    place = line.at
  }
  return out
}

/** Lines whose block (four in a row) comes again further down: the last copy of it stays, it is the one that goes on. */
function repeated(lines: readonly Line[]): Set<number> {
  const keys = lines.map(({ text }) => normalise(text))
  const windowAt = (at: number) => keys.slice(at, at + 4).join('\n')
  const last = new Map<string, number>()
  for (let at = 0; at + 4 <= keys.length; at += 1) last.set(windowAt(at), at)
  const drop = new Set<number>()
  for (let at = 0; at + 4 <= keys.length; at += 1) {
    if ((last.get(windowAt(at)) ?? at) <= at) continue
    for (let each = at; each < at + 4; each += 1) drop.add(each)
  }
  keys.forEach((key, at) => {
    if (at > 0 && key === keys[at - 1] && wordsOf(key).length > 5) drop.add(at - 1)
  })
  return drop
}

/** A copy that has lost its line ends (pasted into one field): an item begins where a mark follows the end of a sentence. */
function apart(copy: string): string {
  return copy
    .split('\n')
    .map((line) =>
      line.length < 2000
        ? line
        : line.replace(
            /([.;:!?…/]["”)]*)\s+(?=(?:[-–—+•]\s*|[IVX]{1,5}\.\s*|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s*|[a-zđ]\)\s*|\(\d{1,2}\)\s*)["“]?\p{Lu})/gu,
            '$1\n',
          ),
    )
    .join('\n')
}

/** The clean lines of a copy and what was left out of it. */
export function clean(copy: string): { lines: Line[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const raw = apart(copy)
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .flatMap((part, index): Line[] => {
      // Bars are what is left of a table; rules are drawn with dashes.
      const text = tidy(part.replace(/^[\s|]+|[\s|]+$/g, ''))
      if (!/[\p{L}\p{N}]/u.test(text)) return []
      return [{ at: index + 1, text }]
    })
  const kept = raw.filter((line) => {
    if (!isFurniture(line.text)) return true
    leftOut.push({ ...line, why: 'furniture' })
    return false
  })
  const pages = leftOut.filter(({ text }) => /^(?:(?:trang|page)\s+)?\d{1,3}$/iu.test(text)).map(({ at }) => at)
  const joined = unwrap(kept, pages)
  const drop = repeated(joined)
  const lines = joined.filter((line, at) => {
    if (!drop.has(at)) return true
    leftOut.push({ ...line, why: 'repeated' })
    return false
  })
  return { lines, leftOut }
}
