/** The documents and programmes that an official line cites: by number, or by the name in the register. */
import { normalise, wordsOf } from '../segment/normalise.ts'

/** A document of the register, as far as it is looked at here. */
export interface Known {
  id: string
  number?: string | undefined
  name: string
}

/** A numbered document in a text. */
export interface Numbered {
  /** As printed, without spaces: `161/QĐ-TTg`. */
  number: string
  /** Day of issue where it stands beside the number. */
  date?: string
  /** The words that name it, from its kind to the end of its clause, for the register. */
  title: string
}

const NUMBER = /(?<![\d/-])(\d{1,5}(?:\/\d{4})?\s?[-/]\s?\p{Lu}[\p{L}\d]*(?:\s?[-–/]\s?\p{Lu}[\p{L}\d]*){1,3})(?![\p{L}\d])/gu
const KIND =
  /(?:nghị quyết|quyết định|chỉ thị|nghị định|thông tư(?: liên tịch)?|kế hoạch|công văn|hướng dẫn|kết luận|luật)[^.;,]{0,12}$/iu

/** What makes two printings of a number the same. */
export const numberKey = (number: string): string => number.normalize('NFC').replace(/\s+/g, '').replace(/–/g, '-').toUpperCase()

/** Every numbered document of a text, each once. */
export function numberedIn(text: string): Numbered[] {
  const found = new Map<string, Numbered>()
  for (const match of text.normalize('NFC').matchAll(NUMBER)) {
    const number = (match[1] ?? '').replace(/\s+/g, '').replace(/–/g, '-')
    const key = numberKey(number)
    if (found.has(key)) continue
    const kind = KIND.exec(text.slice(0, match.index))?.[0] ?? ''
    const after = text.slice(match.index + match[0].length)
    const day = /^\s*,?\s*ngày\s+(\d{1,2})(?:\/|-|\s+tháng\s+)(\d{1,2})(?:\/|-|\s+năm\s+)(\d{4})/iu.exec(after)
    const title = `${kind}${match[0]}${/^(?:[^.;]|\.(?!\s|$))*/u.exec(after)?.[0] ?? ''}`
    found.set(key, {
      number,
      title: title.replace(/\s+/g, ' ').trim(),
      ...(day ? { date: `${day[3]}-${(day[2] ?? '').padStart(2, '0')}-${(day[1] ?? '').padStart(2, '0')}` } : {}),
    })
  }
  return [...found.values()]
}

/** Words that may stand in a name in one text and not in the next. */
const LOOSE = new Set(['của', 'về', 'số', 'các', 'và', 'cho'])
const tight = (text: string) => wordsOf(normalise(text)).filter((word) => !LOOSE.has(word))

/** The ways to name a document without its number: its name, without its years; a short name in brackets; a title in quotation marks. */
function waysOf({ name }: Known): string[][] {
  const short = [...name.matchAll(/\(([^)]+)\)/gu)].map((match) => match[1] ?? '')
  const quoted = [...name.matchAll(/“([^”]+)”/gu)].map((match) => match[1] ?? '')
  const bare = name.replace(/\s*\([^)]*\)/gu, '')
  return [bare, bare.replace(/,?\s*giai đoạn\s+[\d–-]+\s*$/u, ''), ...short, ...quoted]
    .map(tight)
    .filter((words) => words.length >= 2 && words.join(' ').length > 6)
}

/**
 * A finder of the register's documents in a line.
 * @param called other names that this text gives to a document, as “Đề án” for the one that it carries out
 */
export function documentFinder(
  register: readonly Known[],
  called: ReadonlyMap<RegExp, string> = new Map(),
): (line: string) => string[] {
  const byNumber = new Map(register.flatMap(({ id, number }) => (number ? [[numberKey(number), id] as const] : [])))
  const ways = register.map((each) => ({ id: each.id, names: waysOf(each) }))
  return (line) => {
    const words = ` ${tight(line).join(' ')} `
    const ids = [
      ...numberedIn(line).flatMap(({ number }) => byNumber.get(numberKey(number)) ?? []),
      ...ways.filter(({ names }) => names.some((name) => words.includes(` ${name.join(' ')} `))).map(({ id }) => id),
      ...[...called].filter(([name]) => name.test(line)).map(([, id]) => id),
    ]
    return [...new Set(ids)]
  }
}
