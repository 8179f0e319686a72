/** What prose may say of how many there are, and of all copies: computed, checked, or read; one exported function is one rule. */
import { LOCALES, type Locale } from '../model/locale.ts'
import { inSentence } from '../model/tally.ts'
import { PLANS, placeOf } from './causes.ts'
import { type PlacedText, sentencesOf, textsOf } from './language.ts'
import { fillText, tallyOf } from './prose.ts'
import { type Assertion, type Content, type Fault, LONGEST } from './read.ts'

/** One sentence of a text with its place. */
interface Placed {
  file: string
  where: string
  locale: Locale
  sentence: string
}

/** What a claim on all copies is held against: only where all of it was read can it be called untrue. */
const ALL = [PLANS, ...['localities', 'readings', 'topics', 'people', 'agencies'].map((name) => `content/${name}.yaml`)]

/** Texts that speak for this site: what restates a line, or tells what was true on its day, is not among them. */
const isOurs = ({ file, where }: PlacedText) =>
  file !== 'content/changes.yaml' &&
  (!file.endsWith('/provisions.yaml') || where.endsWith('› note')) &&
  (!file.endsWith('/plan.yaml') || where === 'errata' || where.endsWith('› note'))

/** Every sentence that speaks for this site; a mark belongs to the sentence before it. */
function placedSentences(content: Content): Placed[] {
  return textsOf(content)
    .filter(isOurs)
    .flatMap(({ file, where, text, line }) =>
      LOCALES.flatMap((locale) => {
        const whole = text[locale]
        if (!whole) return []
        return whole.split('\n').flatMap((part, index) =>
          sentencesOf(part.replace(/([.!?:…][”"’)]?)((?:\s*\[\[(?:read|check [^[\]]*)\]\])+)/g, '$2$1')).map((sentence) => ({
            file,
            where: line === undefined ? `${where} › ${locale}` : `line ${line + index}`,
            locale,
            sentence: sentence.replace(/\]\([^)]*\)/g, ']'),
          })),
        )
      }),
    )
}

const short = (sentence: string) => {
  const plain = sentence.replace(/\s*\[\[(?:read|check [^[\]]*)\]\]/g, '').replace(/^[-*]\s+/, '')
  return `“${plain.length > 70 ? `${plain.slice(0, 70)}…` : plain}”`
}

const at = ({ file, where }: Placed, what: string): Fault => ({ file, where, what, rests: ALL })

/** With its computed words written out, a title or description is no longer than a page can use. */
export const computedWordsFit: Assertion = (content) => {
  const tally = tallyOf(content)
  return textsOf(content).flatMap(({ file, where, text }) =>
    LOCALES.flatMap((locale) => {
      const most = where === 'title' || where === 'description' ? LONGEST[where] : undefined
      const written = text[locale] ?? ''
      const length = fillText(written, locale, tally).length
      if (!most || !file.endsWith('.mdx') || !written.includes('[[') || length <= most) return []
      return [
        { file, where, what: `has ${length} characters with its computed words, more than ${most}: shorten it`, rests: ALL },
      ]
    }),
  )
}

/** Every placeholder means something. */
export const computedWordsAreKnown: Assertion = (content) => {
  const tally = tallyOf(content)
  return textsOf(content).flatMap(({ file, where, text, line }) =>
    LOCALES.flatMap((locale) => {
      const whole = text[locale] ?? ''
      if (!whole.includes('[[')) return []
      const unknown = /\[\[[^\]\n]*(?:\]\]|\n|$)/.exec(fillText(whole, locale, tally))?.[0]
      if (!unknown) return []
      const at =
        line === undefined
          ? `${where} › ${locale}`
          : `line ${line + (whole.slice(0, whole.indexOf(unknown.slice(0, 4))).match(/\n/g) ?? []).length}`
      return [{ file, where: at, what: `“${unknown.trim()}” means nothing: see “Computed words” in content/README.md` }]
    }),
  )
}

const N: Record<Locale, string> = {
  vi: '(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?|\\d{1,3})',
  en: '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|\\d{1,3})',
}
/** Above what a task of a lesson compares. */
const MANY: Record<Locale, string> = {
  vi: '(?:bốn|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?|\\d{1,3})',
  en: '(?:four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|\\d{1,3})',
}
/** “năm” is a year, too: “hằng năm tỉnh …”. */
const NO_YEAR = '(?<![\\p{L}\\d])(?<!(?:hằng|hàng|mỗi|từng|các|cuối|đầu|giữa|trong|những|nhiều|một|đến|từ|vào) )'

/** Counts of all localities, plans or copies, written by hand. */
const COUNTS: Record<Locale, RegExp[]> = {
  vi: [
    `(?<!\\p{L})cả ${N.vi} (?:bản )?(?:địa phương|tỉnh|kế hoạch|bản)(?!\\p{L})`,
    `${NO_YEAR}${N.vi} (?:bản|kế hoạch|địa phương|tỉnh|nơi) (?:còn lại|kia)(?!\\p{L})`,
    `${NO_YEAR}${MANY.vi} (?:bản )?(?:địa phương|tỉnh(?! thành)|kế hoạch|bản)(?!\\p{L})`,
    `${NO_YEAR}${N.vi} (?:bản |kế hoạch )(?:được biết |có |giữ )?(?:toàn văn|tin)(?!\\p{L})`,
    `${NO_YEAR}${N.vi} tỉnh và `,
  ].map((source) => new RegExp(source, 'iu')),
  en: [
    `\\b(?:all|the|other|our|all the) ${N.en} (?:other )?(?:[\\w-]+ ){0,2}?(?:localit(?:y|ies)|provinces|plans|copies|reports|texts held)\\b`,
    `\\b(?:the )?(?:other|remaining) ${N.en}\\b(?! (?:pillar|year|day|group))`,
    `(?<!(?:Decision|Scheme|No\\.) )\\b${MANY.en} (?:[\\w-]+ ){0,2}?(?:localities|provinces|plans|copies|localities’)(?!\\p{L})`,
    `\\b${N.en} (?:[\\w-]+ ){0,1}?(?:full texts|full plans|news reports|plans (?:that we have|held|known) in full)\\b`,
    `\\b${N.en} (?:are|were) (?:only )?(?:full texts|news reports|known in full)\\b`,
    `\\b${N.en} provinces and \\b`,
  ].map((source) => new RegExp(source, 'iu')),
}

/**
 * A count of all in a sentence. What a lesson compares is its own: there “the two plans” are those of the task. A fact from outside
 * the plans has numbers of its own, and speaks of this site only where it says “localities”.
 */
function countIn({ file, locale, sentence }: Placed): string | undefined {
  const all = COUNTS[locale].map((pattern) => pattern.exec(sentence)?.[0]).filter((found) => found !== undefined)
  if (file === 'content/claims.yaml') return all.find((found) => /localit|địa phương/.test(found))
  if (!file.startsWith('content/lessons/')) return all[0]
  return all.find((found) => !/^(?:the (?:other )?|other )?(?:two|three|hai|ba)(?! full| known)/i.test(found))
}

/** “five localities” is computed, not typed. */
export const countsAreComputed: Assertion = (content) => {
  const tally = tallyOf(content)
  const localities = tally.localities.map((name) => name.normalize('NFC'))
  return placedSentences(content).flatMap((placed) => {
    const { sentence } = placed
    if (/\[\[(?:read|check )/.test(sentence)) return []
    const found = countIn(placed)
    const truth = `there are ${tally.plans.length} plans of ${tally.localities.length} localities, ${tally.full.length} in full text and ${tally.reports.length} from news reports`
    if (found) {
      return [
        at(
          placed,
          `says “${found.trim()}” by hand, ${truth}: write a computed word as [[localities]], or end the sentence with [[read]]`,
        ),
      ]
    }
    // What became of a body is told place by place, as far as it was checked.
    if (placed.file === 'content/agencies.yaml') return []
    const names = localities.filter((name) => sentence.includes(name))
    const sorted = /full texts?\b|in full\b|news reports?\b|toàn văn|bản tin/i.test(sentence) && names.length > 1
    // Whose copies are of which kind changes with every new plan; so does a list of all.
    return (names.length > 3 && names.length === localities.length) || (sorted && onlyNames(sentence))
      ? [
          at(
            placed,
            `names ${inSentence('en', names)} by hand, ${truth}: write [[names localities]], [[names full]] or [[names reports]], or end the sentence with [[read]]`,
          ),
        ]
      : []
  })
}

/** Whether a sentence says of what kind copies are, and not what one of them says. */
const onlyNames = (sentence: string) =>
  /(?:only|alone) (?:from|by|through)|known (?:to us )?(?:only )?(?:from|in full)|have the full texts?|full texts? of|are (?:only )?(?:full texts|news reports)|chỉ (?:được )?biết|chỉ có (?:một )?bản tin|có toàn văn|là toàn văn|qua bản tin/i.test(
    sentence,
  )

/** Words that speak of every copy. */
const OF_ALL: Record<Locale, RegExp> = {
  vi: /(?<!\p{L})(?:trong (?:những|các|mọi|số) bản chúng tôi có,? (?:chỉ|không|đều|cả|mọi)|không (?:bản|kế hoạch|nơi|địa phương) nào|mỗi bản|(?:mọi|tất cả các|tất cả) (?:bản|kế hoạch|địa phương)|chỉ (?:có )?(?:một )?(?:kế hoạch|bản tin|văn bản|bản|nơi|địa phương) (?:này|ấy|đó|nhắc|nêu|nói|của)|(?:các|những) (?:bản|kế hoạch)(?: có)? toàn văn|(?:bản|kế hoạch|nơi|địa phương) duy nhất)(?!\p{L})/iu,
  en: /\b(?:of (?:the|our|all|all the) copies|(?:only one|none|each|all|any|every one) of (?:the|our|these) (?:copies|plans|localities|texts)|(?:every|no|no other) (?:copy|plan|locality)|only (?:this|one|that) (?:plan|report|text|copy|locality)|the only (?:plan|locality|province|city|text|report|copy|one of)|the (?:full texts|plans held in full))\b/i,
}

/** A sentence that speaks of every copy is proved by tags (`[[check …]]`) or was read against each (`[[read]]`). */
export const claimsOnAllAreMarked: Assertion = (content) => {
  const names = content.localities.map(({ name }) => name).join('|')
  const OF_ONE: Record<Locale, RegExp> = {
    vi: new RegExp(
      `(?<!\\p{L})(?:chỉ|riêng|chỉ có|chỉ riêng) (?:(?:kế hoạch|bản tin|văn bản) (?:của |về )?)?(?:${names})(?!\\p{L})`,
      'iu',
    ),
    en: new RegExp(
      `(?:only (?:the (?:plan|report|text) (?:of|on) )?(?:${names})|(?:${names}) (?:alone|is the only))(?!\\p{L})`,
      'iu',
    ),
  }
  return placedSentences(content).flatMap((placed) => {
    const { sentence, locale, file } = placed
    // What the site does with every copy is no claim on what they say.
    if (!/^content\/(plans|pillars|lessons|topics|people|glossary|pages\/(corner|home|pillars|plans))/.test(file)) return []
    if (/\[\[(?:read|check )/.test(sentence)) return []
    const found = (OF_ALL[locale].exec(sentence) ?? (names ? OF_ONE[locale].exec(sentence) : null))?.[0]
    return found && !/\?$/.test(sentence.trim())
      ? [
          at(
            placed,
            `says “${found}”: ${short(sentence)} speaks of every copy; prove it by tags ([[check only topic:…]]), or read it against each and end it with [[read]]`,
          ),
        ]
      : []
  })
}

/** What was read was read against every plan. */
export const readSentencesWereReadAgainstEveryPlan: Assertion = (content) => {
  const read = new Set(content.readings.map(({ id }) => id))
  const known = new Set(content.plans.map(({ id }) => id))
  const missing = content.plans.filter(({ id }) => !read.has(id)).map(({ id }) => id)
  const gone = [...read]
    .filter((id) => !known.has(id))
    .map((id) => ({
      file: 'content/readings.yaml',
      where: id,
      what: 'is no plan of this site: remove it',
      rests: [placeOf.plan(id)],
    }))
  if (missing.length === 0) return gone
  const files = Map.groupBy(
    placedSentences(content).filter(({ sentence }) => sentence.includes('[[read]]')),
    ({ file }) => file,
  )
  return [
    ...gone,
    ...[...files].map(([file, list]) => ({
      file,
      where: inSentence('en', [...new Set(list.map(({ where }) => where))]),
      what: `speaks of all copies and was not read against ${inSentence('en', missing)}: ${list.map(({ sentence }) => short(sentence)).join(', ')}. Read it against the plan, mend what is no longer true, then enter the plan in content/readings.yaml`,
      rests: ALL,
    })),
  ]
}

const SETS = ['only', 'none', 'every', 'full', 'not'] as const

/** What tags prove holds: `[[check only topic:asean-corner]]`. */
export const checkedClaimsHold: Assertion = (content) =>
  placedSentences(content).flatMap((placed) =>
    [...placed.sentence.matchAll(/\[\[check ([^[\]]*)\]\]/g)].flatMap(([whole, inner = '']) =>
      claimFaults(content, placed, inner.trim()).map((what) => at(placed, `${whole} ${what}`)),
    ),
  )

function claimFaults(content: Content, { file, sentence }: Placed, claim: string): string[] {
  const [head = '', named] = claim.split(/ of (?=[\w-]+$)/)
  const [set = '', ...subjects] = head.split(/\s+/)
  const own = named ?? /^content\/plans\/([\w-]+)\//.exec(file)?.[1]
  if (!(SETS as readonly string[]).includes(set)) return [`is no check: use one of ${SETS.join(', ')}`]
  if (subjects.length === 0) return ['names no subject: write topic:…, people:… or agency:…']
  const needsPlan = set === 'only' || set === 'not'
  if (needsPlan && !content.plans.some(({ id }) => id === own)) return ['names no plan: end it with “of” and the id of a plan']
  const names = (plans: Content['plans']) =>
    inSentence(
      'en',
      plans.map(({ facts }) => content.localities.find(({ id }) => id === facts.locality)?.name ?? facts.locality),
    )
  return subjects.flatMap((subject) => {
    const speaks = speakerOf(content, subject)
    if (!speaks) return [`names ${subject}, which does not exist: write topic:…, people:… or agency:… as in the registers`]
    const having = content.plans.filter(speaks)
    const say = (truth: string) => [`is not true of ${subject}, ${truth}: mend the sentence ${short(sentence)}`]
    const others = having.filter(({ id }) => id !== own)
    if (set === 'none' && having.length > 0) return say(`which ${names(having)} ${having.length === 1 ? 'takes' : 'take'} up`)
    if (set === 'not' && having.some(({ id }) => id === own)) return say('which the plan takes up')
    if (set === 'only' && others.length > 0) return say(`which ${names(others)} ${others.length === 1 ? 'takes' : 'take'} up too`)
    if (set === 'only' && having.length === 0) return say('which no plan takes up')
    const all =
      set === 'every' ? content.plans : set === 'full' ? content.plans.filter(({ facts }) => facts.copy === 'full-text') : []
    const without = all.filter((plan) => !having.includes(plan))
    return without.length > 0 ? say(`which ${names(without)} ${without.length === 1 ? 'does' : 'do'} not take up`) : []
  })
}

/** Whether a plan speaks of a subject, be it by a heading; undefined where there is no such subject. */
function speakerOf(content: Content, subject: string): ((plan: Content['plans'][number]) => boolean) | undefined {
  const [kind, id = ''] = subject.split(':')
  const has = (list: readonly { id: string }[]) => list.some((entry) => entry.id === id)
  if (kind === 'topic' && has(content.topics)) {
    return ({ provisions, facts }) => [...provisions, ...facts.sections].some(({ topics }) => topics.includes(id))
  }
  if (kind === 'people' && has(content.people)) return ({ provisions }) => provisions.some(({ people }) => people.includes(id))
  if (kind === 'agency' && has(content.agencies)) return ({ provisions }) => provisions.some(({ agencies }) => has(agencies))
  return undefined
}
