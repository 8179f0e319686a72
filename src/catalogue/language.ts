/** How a text is measured and walked: sentences, lengths in syllables and words with a name as one, figures, and every text of `content/`. */
import type { Locale, Localized } from '../model/locale.ts'
import type { Content, Lesson, Story } from './read.ts'

/** A text of the content with its place, as far as it exists in each language. */
export interface PlacedText {
  file: string
  where: string
  text: Partial<Localized>
  /** Where it is known: the line of the file on which the text begins. */
  line?: number
}

/** Every text that a reader may see, with file and field; `aliases` and `terms`, which are for the search, are not among them. */
export function textsOf(content: Content): PlacedText[] {
  const story = (folder: string, { vi, en }: Localized<Story>) =>
    (['title', 'summary', 'description', 'body'] as const).flatMap((field): PlacedText[] => [
      { file: `content/${folder}/vi.mdx`, where: field, text: { vi: vi[field] }, ...(field === 'body' && { line: vi.line }) },
      { file: `content/${folder}/en.mdx`, where: field, text: { en: en[field] }, ...(field === 'body' && { line: en.line }) },
    ])
  const entries = <T extends { id: string }>(
    name: string,
    list: readonly T[],
    fields: (entry: T) => Record<string, Localized | undefined>,
  ) =>
    list.flatMap((entry) =>
      Object.entries(fields(entry)).flatMap(([field, text]) =>
        text ? [{ file: `content/${name}.yaml`, where: `${entry.id} › ${field}`, text }] : [],
      ),
    )
  return [
    ...content.plans.flatMap((plan) => {
      const folder = `plans/${plan.id}`
      return [
        ...entries(`${folder}/provisions`, plan.provisions, ({ vi, en, headline, note }) => ({
          text: { vi, en },
          headline,
          note,
        })),
        ...entries(`${folder}/plan`, plan.facts.sections, ({ title, note }) => ({ title, note })),
        ...plan.facts.errata.map((text) => ({ file: `content/${folder}/plan.yaml`, where: 'errata', text })),
        ...plan.facts.milestones.map(({ label, when }) => ({
          file: `content/${folder}/plan.yaml`,
          where: `milestones › ${when}`,
          text: label,
        })),
        ...story(folder, plan.story),
      ]
    }),
    ...content.pillars.flatMap(({ id, facts, story: texts }) => [
      { file: `content/pillars/${id}/facts.yaml`, where: 'plain', text: facts.plain },
      ...story(`pillars/${id}`, texts),
    ]),
    ...content.lessons.flatMap((lesson) => [...lessonTexts(lesson), ...story(`lessons/${lesson.id}`, lesson.story)]),
    ...content.pages.flatMap(({ id, story: texts }) => story(`pages/${id}`, texts)),
    ...entries('changes', content.changes, ({ title, text }) => ({ title, text })),
    ...entries('topics', content.topics, ({ name, summary }) => ({ name, summary })),
    ...entries('people', content.people, ({ name, summary }) => ({ name, summary })),
    ...entries('agencies', content.agencies, ({ name, fate }) => ({ name, fate })),
    ...entries('documents', content.documents, ({ name }) => ({ name })),
    ...entries('glossary', content.glossary, ({ term, meaning }) => ({ term, meaning })),
    ...entries('claims', content.claims, ({ text, label, doubt }) => ({ text, label, doubt })),
    ...entries('doors', content.doors, ({ name }) => ({ name })),
    ...entries('localities', content.localities, ({ today }) => ({ today })),
  ]
}

/** Every text of a lesson's facts, each with what it cites where it may cite, in the order of the file. */
export function lessonTexts({ id, facts }: Lesson): (PlacedText & { text: Localized; cites?: string[] })[] {
  const found: (PlacedText & { text: Localized; cites?: string[] })[] = []
  const walk = (value: unknown, path: string[]) => {
    if (typeof value !== 'object' || value === null) return
    if ('vi' in value && 'en' in value) {
      const { vi, en, cites } = value as Localized & { cites?: string[] }
      found.push({ file: `content/lessons/${id}/facts.yaml`, where: path.join(' › '), text: { vi, en }, ...(cites && { cites }) })
      return
    }
    for (const [key, each] of Object.entries(value)) walk(each, [...path, Array.isArray(value) ? `${Number(key) + 1}` : key])
  }
  walk(facts, [])
  return found
}

/** The sentences of a running text. */
export function sentencesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/(?<=[.!?…][”"’)]?)\s+(?=[\p{Lu}“"(\d])/u)
    .filter((sentence) => sentence.trim())
}

/** What a reader takes in at once: a quoted title is one name, and a list after a colon is read item by item. */
export function spanOf(sentence: string): string {
  const plain = sentence.replace(/“[^”]*”/g, 'N')
  const colon = plain.indexOf(': ')
  return colon > 0 && (plain.slice(colon).match(/[,;]/g) ?? []).length >= 2 ? plain.slice(0, colon) : plain
}

/** Counts Vietnamese syllables or English words, a name as one. */
export type Measure = (text: string, locale: Locale) => number

/** A measure that knows the names of the registers: bodies, documents, and terms of the glossary written with a capital. */
export function measureOf(content: Pick<Content, 'agencies' | 'documents' | 'glossary'>): Measure {
  const words = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}/%-]+/gu, ' ')
      .trim()
  const names = [
    ...content.agencies.map(({ name }) => name.vi.replace(/\s*\(.*/, '')),
    ...content.documents.map(({ name }) => name.vi.replace(/\s*\(.*/, '')),
    ...content.glossary.filter(({ term }) => /^\p{Lu}/u.test(term.vi)).map(({ term }) => term.vi),
    ...SET_PHRASES,
  ]
    .map(words)
    .filter((name) => name.includes(' '))
    .sort((a, b) => b.length - a.length)
  return (text, locale) => {
    if (locale === 'en') return text.replace(ENGLISH_NAME, 'N').trim().split(/\s+/).length
    const plain = names.reduce((rest, name) => rest.replaceAll(` ${name} `, ' n '), ` ${words(text)} `)
    return plain
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '-').length
  }
}

/** Words with capitals, joined by small ones: “Department of Culture, Sports” counts up to the comma. */
const ENGLISH_NAME = /\p{Lu}[\p{L}\d’'–-]*(?:\s+(?:of|and|the|for|on|in|to|\p{Lu}[\p{L}\d’'–-]*))*\s+\p{Lu}[\p{L}\d’'–-]*/gu

/** Set phrases of these plans that a reader takes in as one name. */
const SET_PHRASES = [
  'mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN',
  'cán bộ, công chức, viên chức',
  'các sở, ban, ngành',
  'huyện, thị xã, thành phố',
  'bảo hiểm xã hội, bảo hiểm y tế',
  'Lao động - Thương binh và Xã hội',
  'Văn hóa, Thể thao và Du lịch',
  'Thông tin và Truyền thông',
  'Giáo dục và Đào tạo',
  'Tài nguyên và Môi trường',
  'Nông nghiệp và Phát triển nông thôn',
  'Khoa học và Công nghệ',
  'Kế hoạch và Đầu tư',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Ủy ban nhân dân',
]

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, xi: 11, xii: 12, xiii: 13 }
const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six']
const ORDINALS = ['first', 'second', 'third', 'fourth']
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'.split('|')

/**
 * Whole numbers that a text states, months by name and Roman quarters included.
 * @returns `worded` apart: a number word (“two”) may stand for a figure, but need not.
 */
export function figuresIn(text: string, locale: Locale): { stated: Set<number>; worded: Set<number> } {
  const stated = new Set<number>()
  const worded = new Set<number>()
  let rest = text.normalize('NFC').toLowerCase()
  rest = rest.replace(/(?:quý|khóa|term|quarter)\s+([ivx]+)(?![\p{L}])/gu, (_, numeral: string) => {
    const value = ROMAN[numeral]
    if (value) stated.add(value)
    return ' '
  })
  if (locale === 'en') {
    rest = rest.replace(new RegExp(`(\\d{1,2})?\\s*\\b(${MONTHS.join('|')})\\b(\\s+\\d)?`, 'g'), (all, before, month, after) => {
      if (month === 'may' && !before && !after) return all
      stated.add(MONTHS.indexOf(month) + 1)
      return ` ${before ?? ''} ${after ?? ''}`
    })
    rest = rest.replace(/\b(first|second|third|fourth)(?=\s+quarter)/g, (word) => {
      stated.add(ORDINALS.indexOf(word) + 1)
      return ' '
    })
    for (const word of rest.match(/\b(one|two|three|four|five|six)\b/g) ?? []) worded.add(CARDINALS.indexOf(word) + 1)
  }
  for (const number of rest.match(/\d+/g) ?? []) stated.add(Number(number))
  return { stated, worded }
}
