/** What a text says about the document itself: number, day, signatory, title, period, legal basis. What it does not say is left out. */
import { capital } from '../model/tally.ts'
import type { Line } from '../segment/clean.ts'
import { normalise, tidy, wordsOf } from '../segment/normalise.ts'

/** The facts of a document as far as its text states them. */
export interface Head {
  /** As printed, `702/KH-UBND`. */
  number?: string
  /** Day of issue, `2021-10-19`. */
  issued?: string
  signatory?: string
  /** The title in sentence case. */
  title?: string
  /** The period as printed: `giai đoạn 2016–2020 và tầm nhìn đến năm 2025`, with its years. */
  period?: { printed: string; from?: number; to: number }
  /** What it rests on, a line each, without “Căn cứ”. */
  basis: string[]
  /** Day on which a report or page was put online. */
  published?: string
  /** Abbreviation of the kind in the number or the word over the title: KH, QĐ, BC, … */
  kind?: string
}

const two = (text = '') => text.padStart(2, '0')
const NUMBER = /(?<![\d/])(\d{1,5})\s*\/\s*([\p{Lu}]{1,5}\d?\s*-\s*[\p{Lu}]{2,12}(?:\s*-\s*[\p{Lu}]+)?)/u
const BASIS =
  /^[-–+*\s]*(?:căn cứ|theo đề nghị|theo hướng dẫn|xét đề nghị|xét tờ trình|thực hiện\s+(?:quyết định|kế hoạch|chỉ thị|nghị quyết)\s+số)\s+/iu
const NAME = /^(?:\p{Lu}\p{Ll}+\s+){1,4}\p{Lu}\p{Ll}+$/u
const SIGNS = /^(?:T\/?M\.?|K\/?T\.?|T\/?L\.?|Q\.)\s|^(?:PHÓ )?CHỦ TỊCH$|^\(?(?:đã ký|ký tên)\)?$/iu
const UPPER = (text: string) => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)

const dayIn = (text: string): string | undefined => {
  const day =
    /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/u.exec(text) ?? /(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu.exec(text)
  return day ? `${day[3]}-${two(day[2])}-${two(day[1])}` : undefined
}

/** A title in capitals as the text itself writes its words elsewhere; words that it has nowhere else become small. */
export function sentenceCase(title: string, text: string): string {
  const seen = new Map<string, Map<string, number>>()
  const see = (key: string, word: string) => {
    const forms = seen.get(key) ?? new Map<string, number>()
    seen.set(key, forms.set(word, (forms.get(word) ?? 0) + 1))
  }
  for (const line of text.split('\n').filter((each) => !UPPER(each))) {
    const words = line.replace(/[“”"(),;:]/gu, ' ').match(/\S+/gu) ?? []
    // The first word of a sentence has its capital from its place.
    words.forEach((word, at) => {
      if (at === 0 || /[.!?]$|^[-–+*\d]/u.test(words[at - 1] ?? '')) return
      const low = (other: string | undefined) => other?.toLowerCase().replace(/[.!?]+$/u, '')
      see(`${low(words[at - 1])} ${low(word)}`, word)
      see(`${low(word)} _ ${low(words[at + 1])}`, word)
    })
  }
  const own = title.split(/\s+/)
  const words = own.map((word, at) => {
    const low = word.toLowerCase()
    if (/^ASEAN|^-$/u.test(word)) return word
    if (/\d.*\p{L}/u.test(word)) return word.replace(/TTG/u, 'TTg')
    const forms = [`${own[at - 1]?.toLowerCase()} ${low}`, `${low} _ ${own[at + 1]?.toLowerCase()}`].flatMap((key) => [
      ...(seen.get(key) ?? []),
    ])
    const best = forms.map(([form, count]) => [form.replace(/[.!?]+$/u, ''), count] as const).sort((a, b) => b[1] - a[1])[0]?.[0]
    return best?.toLowerCase() === low ? best : low
  })
  return capital(words.join(' '))
}

/** A title over several lines: from the line that says what the document is to where something else begins. */
function titleOf(lines: readonly string[]): string | undefined {
  const at = lines.findIndex((line) => /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH)(?:\s|$)/u.test(line) && UPPER(line))
  if (at >= 0) {
    const parts = [lines[at] ?? '']
    for (const line of lines.slice(at + 1, at + 8)) {
      if (!UPPER(line) || /^(?:[IVX]+\.|\d)/u.test(line) || /^ỦY BAN|^UỶ BAN|^QUYẾT ĐỊNH/u.test(line)) break
      parts.push(line)
    }
    const title = tidy(parts.join(' '))
    if (wordsOf(title).length >= 6) return title.replace(/[.:]+$/u, '')
  }
  // A title in small letters under the word that says what it is.
  const under = lines.findIndex((line) => /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH)(?: HÀNH ĐỘNG)?$/u.test(line))
  if (under >= 0) {
    const parts: string[] = []
    for (const line of lines.slice(under + 1, under + 5)) {
      if (BASIS.test(line) || /^(?:[IVX]+\.|\d|Phần |\(|ỦY BAN|UBND|Ủy ban)/u.test(line)) break
      parts.push(line)
      if (/[.;:]$/u.test(line)) break
    }
    const title = tidy(parts.join(' ')).replace(/[.:;]+$/u, '')
    if (wordsOf(title).length >= 6) return `Kế hoạch ${title.charAt(0).toLowerCase()}${title.slice(1)}`
  }
  // A title of which only the lower half is in the copy.
  const half = lines.find((line) => UPPER(line) && /KẾ HOẠCH.*(?:ĐỀ ÁN|CỘNG ĐỒNG)/u.test(line))
  if (half) return tidy(half.slice(half.indexOf('KẾ HOẠCH'))).replace(/[.:]+$/u, '')
  const article = lines.find((line) => /^Điều 1\.\s.*Kế hoạch/u.test(line))
  const named = /Kế hoạch\s.+?(?=[.;](?:\s|$)|\s+\(|$)/u.exec(article?.slice(article.indexOf('định này')) ?? '')
  return named?.[0]
}

/** Years of a period as printed in a title or in the first lines. */
function periodIn(text: string): Head['period'] | undefined {
  const found =
    /giai\s+đoạn\s+(?:từ\s+(?:năm\s+)?)?(\d{4})\s*(?:[-–—]|đến(?:\s+năm)?)\s*(\d{4})((?:,|\s+và)?\s+(?:định hướng|tầm nhìn)\s+(?:đến\s+)?(?:năm\s+)?\d{4})?/iu.exec(
      text,
    )
  if (found) {
    const more = (found[3] ?? '').toLowerCase()
    return { printed: `giai đoạn ${found[1]}–${found[2]}${more}`, from: Number(found[1]), to: Number(found[2]) }
  }
  const until = /đến\s+(?:hết\s+)?năm\s+(20\d\d)/iu.exec(text)
  return until ? { printed: `đến năm ${until[1]}`, to: Number(until[1]) } : undefined
}

/** Reads the head of a document, or of a report about one. @param lines all lines of the copy, in its order */
export function headOf(lines: readonly Line[], report: boolean): Head {
  const texts = lines.map(({ text }) => text.replace(/\s*\|\s*/gu, ' ').trim()).filter(Boolean)
  const cited = (line: string) => BASIS.test(line) || /(?:kèm theo|ban hành theo)/iu.test(line)
  const own = texts.filter((line) => !cited(line))
  const numbered = own.filter((line) => NUMBER.test(line))
  const labelled = numbered.find((line) => /^(?:số(?: hiệu| ký hiệu| kí hiệu|\/ký hiệu)?|ký hiệu)\s*:?\s*\d/iu.test(line))
  // A report names the plan's number somewhere in its text.
  const of = labelled ?? (report ? numbered.find((line) => /\d\s*\/\s*(?:KH|QĐ|CTr)\s*-\s*UBND/u.test(line)) : undefined)
  const number = of
    ? report
      ? (/(\d{1,5})\s*\/\s*((?:KH|QĐ|CTr)\s*-\s*UBND)/u.exec(of) ?? NUMBER.exec(of))
      : NUMBER.exec(of)
    : null
  const fold = (text = '') => text.replace(/\s+/g, '')
  const dated = own.find(
    (line) =>
      /^(?:\p{Lu}[\p{L}. -]{1,30},\s*)?ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}$/iu.test(line) ||
      (/,\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\s*$/iu.test(line) && line.length < 60),
  )
  const label = own.find((line) => /^ngày (?:ban hành|ký)\s*:?\s*\d/iu.test(line))
  const beside =
    number && of ? /^\D{0,12}ngày\s+([^;,]{6,40})/iu.exec(of.slice(of.indexOf(number[0]) + number[0].length))?.[1] : undefined
  const issued = (label && dayIn(label)) ?? (dated && dayIn(dated)) ?? (beside && dayIn(beside)) ?? undefined
  const online = texts.find((line) => /^(?:ngày đăng|đăng (?:lúc|ngày)|cập nhật|ngày cập nhật)/iu.test(line))
  const signer = own.find((line) => /^người ký\s*:?\s*\p{Lu}/iu.test(line))?.replace(/^người ký\s*:?\s*/iu, '')
  const last = own.findLastIndex((line) => SIGNS.test(line))
  const under =
    last >= 0 && !report ? own.slice(last + 1, last + 6).find((line) => NAME.test(line) && !/^Nơi nhận/u.test(line)) : undefined
  const signatory = signer ?? under
  const upper = report ? undefined : titleOf(texts)
  const title = upper && (UPPER(upper) ? sentenceCase(upper, texts.join('\n')) : upper)
  const printed = periodIn(title ?? '') ?? periodIn(texts.slice(0, report ? 8 : 40).join('\n'))
  const seen = new Set<string>()
  // The basis stands before the first part; what a body is told to go by further down is no basis of the whole.
  const start = texts.findIndex((line) => /^(?:I\s*[.:/)-]|Phần (?:I|thứ nhất)|1\.\s|QUYẾT ĐỊNH\s*:)/u.test(line))
  const basis = texts
    .slice(0, report ? 0 : start < 0 ? 30 : start)
    .filter((line) => BASIS.test(line))
    .map((line) =>
      line
        .replace(/^[-–+*\s]*(?:căn cứ|theo|thực hiện)\s+/iu, '')
        .replace(/,\s*(?:Ủy ban nhân dân|UBND)\s.*$/u, '')
        .replace(/\s*\(\s*sau đây[^)]*\)/giu, '')
        .replace(/[;.,:]+$/u, ''),
    )
    .filter((line) => seen.size < seen.add(normalise(line)).size)
  return {
    ...(number ? { number: `${number[1]}/${fold(number[2])}`, kind: fold(number[2]).split('-')[0] ?? '' } : {}),
    ...(issued ? { issued } : {}),
    ...(signatory ? { signatory } : {}),
    ...(title ? { title } : {}),
    ...(printed ? { period: printed } : {}),
    basis: basis.map(capital),
    ...(online && dayIn(online) ? { published: dayIn(online) as string } : {}),
  }
}
