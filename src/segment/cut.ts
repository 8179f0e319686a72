/**
 * Cuts the copy of an official plan into sections and provisions, by the numbers, letters, bullets and paragraphs that such texts have;
 * it knows no plan. Ids follow the rule of the site (README.md beside this file). A news report about a plan is cut into paragraphs and
 * the points of their lists.
 */
import { clean, type LeftOut, type Line } from './clean.ts'
import { letterOf, type Mark, markOf, toRoman } from './mark.ts'
import { tidy, unmarked, wordsOf } from './normalise.ts'

/** A part of the text that holds provisions. */
export interface CutSection {
  id: string
  parent?: string
  /** As printed, `III.4`; absent where it is not numbered, or its heading is lost. */
  number?: string
  /** The heading as printed; empty where it is lost. */
  title: string
}

/** The smallest part of the text that can be cited. */
export interface CutProvision {
  id: string
  /** Id of its section; absent where it stands in none. */
  section?: string
  /** Number of its line in the copy, from 1. */
  at: number
  /** The line as it stands in the copy, mark included. */
  text: string
}

/** A copy, cut. */
export interface Cut {
  /** A document with numbered parts, or a report in paragraphs. */
  form: 'plan' | 'report'
  sections: CutSection[]
  provisions: CutProvision[]
  leftOut: LeftOut[]
  /** Every clean line, headings too, for whoever looks for a provision in another place. */
  lines: Line[]
}

/** At most so many words, a line with a colon before bullets is a heading; a longer one says something itself. */
const HEADING_WORDS = 25
/** A paragraph of a report has at least so many words; less is a caption, a name, a menu. */
const PARAGRAPH_WORDS = 8

const SIGNED = /^(?:T\/?M\.?|K\/?T\.?|T\/?L\.?|Q\.)\s*(?:ỦY BAN|UỶ BAN|UBND|CHỦ TỊCH|GIÁM ĐỐC|PHÓ)|^CHỦ TỊCH$/u
/** “Phần thứ nhất”, “PHẦN II.”: no words of the heading itself. */
const NAMED_PART = /^(?:phần|chương)\s+(?:thứ\s+\p{L}+|[IVX]+)\s*[.):–-]?\s*/iu
const RECEIVERS = /^nơi nhận\s*:?/iu
const ANNEX = /^phụ lục(?:\s|$)/iu
const FORMULA = /^(?:căn cứ|theo đề nghị của|xét đề nghị|xét tờ trình|quyết định\s*:|kính gửi|\(?kèm theo|\(?ban hành kèm)/iu
const CLOSING = /^trên đây là/iu
const AFTERWARDS = /^(?:trong quá trình|yêu cầu (?:các|thủ trưởng)|giao sở|đề nghị các)/iu

const count = (text: string) => wordsOf(text).length
const shouts = (text: string) => {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter((letter) => letter !== letter.toLowerCase()).length > letters.length * 0.6
}
const says = (text: string) => count(text) >= PARAGRAPH_WORDS && !shouts(text)

interface Marked extends Line {
  mark: (Mark & { length: number }) | undefined
}
interface Node {
  line?: Line
  level: number
  /** What it adds to the id. */
  step: string
  number: string
  children: Node[]
  parent?: Node
  /** Unnumbered headings and items inside it, so far. */
  heads: number
  items: number
  /** A heading without a number. */
  head?: true
  /** A paragraph that is the whole text of a numbered heading. */
  body?: Line
}

const PART = 1
const NUMBER = 2
const LETTER = 20
const ITEM = 30

/** The id of a node: its steps from the part down. */
function idOf(node: Node): string {
  const up = node.parent && node.parent.level > 0 ? `${idOf(node.parent)}-` : ''
  return up + node.step
}

/** Cuts a copy. */
export function cut(copy: string): Cut {
  const { lines, leftOut } = clean(copy)
  const marked = lines.map((line): Marked => ({ ...line, mark: markOf(line.text) }))
  const parts = marked.filter(({ mark }) => mark?.kind === 'part').length
  const numbers = marked.filter(({ mark }) => mark && /^(number|decimal|letter)$/.test(mark.kind)).length
  const found = parts >= 2 || numbers >= 3 || (parts === 1 && numbers > 0) ? cutPlan(marked) : cutReport(marked)
  return { ...found, leftOut: [...leftOut, ...found.leftOut].sort((a, b) => a.at - b.at), lines }
}

function cutPlan(lines: readonly Marked[]): Omit<Cut, 'lines'> {
  const leftOut: LeftOut[] = []
  const root: Node = { level: 0, step: '', number: '', children: [], heads: 0, items: 0 }
  const articles: CutProvision[] = []
  const firstIsPrinted = lines.some(({ mark }) => mark?.kind === 'part' && mark.number === 1)
  const preamble: Line[] = []
  let closing: Line | undefined
  let node = root
  let part = 0
  let closed = false
  let begun = false

  const open = (level: number, step: string, number: string, line?: Line): Node => {
    let parent = node
    while (parent.level >= level) parent = parent.parent as Node
    node = { level, step, number, children: [], parent, heads: 0, items: 0, ...(line ? { line } : {}) }
    parent.children.push(node)
    return node
  }
  const partOf = (): Node | undefined => {
    let at: Node | undefined = node
    while (at && at.level > PART) at = at.parent
    return at?.level === PART ? at : undefined
  }
  /** The numbered heading, or unnumbered head, that an item below would belong to. */
  const holder = (below: number): Node => {
    let at = node
    while (at.level >= below) at = at.parent as Node
    return at
  }
  const startPart = (number: number, line?: Line) => {
    part = number
    begun = true
    closed = false
    open(PART, toRoman(number), line ? toRoman(number).toUpperCase() : '', line)
  }
  const lastNumber = (parent: Node | undefined) =>
    Math.max(0, ...(parent?.children ?? []).filter(({ level }) => level === NUMBER).map(({ step }) => Number(step)))
  const item = (line: Line, step?: string) => {
    const above = holder(ITEM)
    above.items += 1
    open(ITEM, step ?? String(above.items), '', line)
  }

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Marked
    const { mark, text } = line
    const next = lines[at + 1]
    if (ANNEX.test(text) && begun) {
      leftOut.push(...lines.slice(at).map(({ at: where, text: words }) => ({ at: where, text: words, why: 'after' as const })))
      break
    }
    if (SIGNED.test(text) || RECEIVERS.test(text)) closed = true
    const reopens = mark && (mark.kind === 'part' || (mark.kind === 'number' && mark.number === 1) || mark.kind === 'article')
    if (closed && !(reopens && !(begun && mark.kind === 'article'))) {
      leftOut.push({ at: line.at, text, why: 'after' })
      continue
    }
    if (mark?.kind === 'article' && !begun) {
      articles.push({ id: `qd-${mark.number}`, at: line.at, text })
      continue
    }
    if (mark?.kind === 'part') {
      const bare =
        text.length <= mark.length &&
        next !== undefined &&
        next.mark === undefined &&
        !(says(next.text) && /[.;:]$/u.test(next.text))
      // The heading of “PHẦN THỨ NHẤT” stands below it.
      startPart(mark.number, bare ? { at: line.at, text: `${text} ${next.text}` } : line)
      if (bare) at += 1
      continue
    }
    if (mark?.kind === 'number' || mark?.kind === 'decimal') {
      const first = mark.kind === 'number' ? mark.number : (mark.numbers[0] ?? 0)
      // A count that starts again under no new part: the part's own heading is lost in this copy.
      if (first === 1 && mark.kind === 'number' && lastNumber(partOf()) > 0) startPart(part + 1)
      else if (!begun && !firstIsPrinted) startPart(1)
      if (!begun) {
        if (articles.length === 0 || !says(text)) leftOut.push({ at: line.at, text, why: 'before' })
        else articles.push({ id: `${articles[0]?.id}-${first}`, at: line.at, text })
        continue
      }
      closed = false
      if (mark.kind === 'number') {
        const n = partOf()
        open(NUMBER, String(mark.number), `${n?.number ? `${n.number}.` : ''}${mark.number}`, line)
      } else {
        const level = NUMBER + mark.numbers.length - 1
        open(
          level,
          String(mark.numbers.at(-1)),
          `${partOf()?.number ? `${partOf()?.number}.` : ''}${mark.numbers.join('.')}`,
          line,
        )
      }
      continue
    }
    if (!begun) {
      if (mark || FORMULA.test(text) || !says(text) || count(text) < 12)
        leftOut.push({ at: line.at, text, why: FORMULA.test(text) ? 'formula' : 'before' })
      else preamble.push(line)
      continue
    }
    if (mark?.kind === 'letter') {
      const head = holder(ITEM)
      if (head.head && (mark.number === 1 ? head.children.length === 0 : head.children.length > 0)) {
        item(line)
        continue
      }
      // Whether it is an item or the heading of items shows with its children.
      const above = holder(LETTER)
      above.items = mark.number
      open(LETTER, String(mark.number), '', line)
      continue
    }
    if (mark) {
      item(line)
      continue
    }
    // A line without a mark: the end, a heading without a number, the text of a heading, or a paragraph.
    if (CLOSING.test(text)) {
      closing = line
      continue
    }
    const bulletNext = next?.mark !== undefined && /^(bullet|bracket|letter)$/.test(next.mark.kind)
    if (bulletNext && /:$/.test(text) && count(text) <= HEADING_WORDS) {
      const above = holder(LETTER)
      above.heads += 1
      open(LETTER, letterOf(above.heads), '', line).head = true
      continue
    }
    if (!says(text)) {
      leftOut.push({ at: line.at, text, why: shouts(text) ? 'heading' : 'furniture' })
      continue
    }
    const above = holder(ITEM)
    // A number that is a whole sentence has no text below it.
    const whole =
      above.level === NUMBER && above.line !== undefined && says(above.line.text) && /[.!]["”/]*$/u.test(above.line.text)
    const bare = above.level !== PART && above.children.length === 0 && !above.body && !whole
    if (bare && bulletNext) item(line, '0')
    else if (bare) above.body = line
    else if ((above.body || whole) && (AFTERWARDS.test(text) || above.level === NUMBER)) {
      // The number is complete: what follows it counts as the next number of its part.
      const parent = partOf()
      open(NUMBER, String(lastNumber(parent) + 1), '', line)
    } else item(line)
    if (bare && bulletNext) above.items = 0
  }

  const sections: CutSection[] = []
  const provisions: CutProvision[] = []
  const taken = new Map<string, number>()
  const add = (id: string, line: Line, section?: Node) => {
    const turn = (taken.get(id) ?? 0) + 1
    taken.set(id, turn)
    // Two of one id: the text counts twice the same way; the second says so.
    provisions.push({
      id: turn > 1 ? `${id}-x${turn}` : id,
      at: line.at,
      text: line.text,
      ...(section && section.level > 0 ? { section: idOf(section) } : {}),
    })
  }
  const walk = (each: Node) => {
    const leaf = each.children.length === 0 && !each.body
    // What leads in to items that this copy has lost is no provision.
    const sentence =
      each.line && !(each.level < ITEM && /:$/.test(each.line.text)) && (each.level >= NUMBER || says(each.line.text))
    if (each.level > 0 && leaf) {
      if (each.line && sentence) add(idOf(each), each.line, each.parent)
      else if (each.line) leftOut.push({ at: each.line.at, text: each.line.text, why: 'heading' })
      return
    }
    if (each.level > 0 && each.level < ITEM) {
      if (each.level === LETTER && !each.head) each.step = letterOf(Number(each.step))
      if (each.line) leftOut.push({ at: each.line.at, text: each.line.text, why: 'heading' })
      sections.push({
        id: idOf(each),
        title: each.line ? tidy(unmarked(each.line.text.replace(NAMED_PART, ''))) : '',
        ...(each.number ? { number: each.number } : {}),
        ...(each.parent && each.parent.level > 0 ? { parent: idOf(each.parent) } : {}),
      })
    }
    if (each.body) add(idOf(each), each.body, each)
    for (const child of each.children) walk(child)
  }
  const opening = articles.length === 0 ? preamble.at(-1) : undefined
  for (const line of preamble) if (line !== opening) leftOut.push({ at: line.at, text: line.text, why: 'before' })
  if (opening) add('mo-dau', opening)
  provisions.push(...articles)
  walk(root)
  if (closing) add('ket', closing)
  return { form: 'plan', sections, provisions, leftOut }
}

/** Words that name what a list of a report holds, and the id of its points. */
const CUES: [cue: RegExp, id: string][] = [
  [/mục tiêu chung/iu, 'muc-tieu-chung'],
  [/mục tiêu cụ thể/iu, 'muc-tieu'],
  [/giải pháp/iu, 'giai-phap'],
  [/nội dung/iu, 'noi-dung'],
  [/nhiệm vụ/iu, 'nhiem-vu'],
  // “Để đạt được những mục tiêu trên, … các hoạt động như:” leads in to activities.
  [/các hoạt động (?:cụ thể|chính|sau|chủ yếu|như)|mục tiêu (?:nói )?trên/iu, 'hoat-dong'],
  [/mục tiêu/iu, 'muc-tieu'],
]
/** A clause that begins so goes on with the one before it. */
const GOES_ON = /^(?:đặc biệt|nhất là|trong đó|đồng thời|cũng như|qua đó|từ đó|góp phần|nhằm|và |v\.v)/iu

/** The points of a list: cut at semicolons, where there are none at full stops. One point: no list. */
export function points(list: string): string[] {
  const clauses = list.split(/;\s*/).filter((clause) => /\p{L}/u.test(clause))
  const joined: string[] = []
  for (const clause of clauses) {
    const before = joined.at(-1)
    if (before !== undefined && GOES_ON.test(clause)) joined[joined.length - 1] = `${before}; ${clause}`
    else joined.push(clause)
  }
  if (joined.length > 1) return joined
  const sentences = list.match(/[^.!?…]+(?:[.!?…]+(?!\s+\p{Lu}|\s*$)[^.!?…]*)*[.!?…/]*/gu) ?? [list]
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /\p{L}/u.test(sentence))
}

/** A paragraph with a list behind a colon: what leads in, and the points. Nothing where it is no list. */
export function listOf(paragraph: string): { lead: string; points: string[] } | undefined {
  const colon = /:\s+/.exec(paragraph)
  if (!colon) return undefined
  const lead = paragraph.slice(0, colon.index + 1)
  const found = points(paragraph.slice(colon.index + colon[0].length))
  return found.length > 1 ? { lead, points: found } : undefined
}

function cutReport(lines: readonly Marked[]): Omit<Cut, 'lines'> {
  const leftOut: LeftOut[] = []
  const sections: CutSection[] = []
  const provisions: CutProvision[] = []
  const taken = new Set<string>()
  const free = (id: string) => {
    let name = id
    for (let turn = 2; taken.has(name); turn += 1) name = `${id}-x${turn}`
    taken.add(name)
    return name
  }
  let paragraph = 0
  for (const { at, text, mark } of lines) {
    const bracket = mark?.kind === 'bracket' || mark?.kind === 'number' ? mark : undefined
    if (FORMULA.test(text) && !bracket) {
      leftOut.push({ at, text, why: 'formula' })
      continue
    }
    // A title has no full stop; a paragraph of a report does.
    if (!bracket && (!says(text) || !/[.;:…/]["”)]*$/u.test(text))) {
      leftOut.push({ at, text, why: 'furniture' })
      continue
    }
    const list = listOf(text)
    if (!list && /:$/.test(text)) {
      leftOut.push({ at, text, why: 'heading' })
      continue
    }
    paragraph += 1
    const cue = CUES.find(([words]) => words.test(list?.lead ?? text.slice(0, 120)))?.[1]
    const name = bracket
      ? `nv-${bracket.number}`
      : paragraph === 1
        ? 'mo-dau'
        : list && cue
          ? cue
          : cue === 'muc-tieu-chung'
            ? cue
            : `doan-${paragraph}`
    if (!list) {
      provisions.push({ id: free(name), at, text })
      continue
    }
    const section = free(name)
    sections.push({
      id: section,
      title: tidy(unmarked(list.lead)).replace(/:$/, ''),
      ...(bracket ? { number: `(${bracket.number})` } : {}),
    })
    list.points.forEach((point, index) => {
      provisions.push({ id: free(`${section}-${index + 1}`), section, at, text: point })
    })
  }
  return { form: 'report', sections, provisions, leftOut }
}
