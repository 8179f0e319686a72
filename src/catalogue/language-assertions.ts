/** What the words of the content must keep to, beyond its facts: one exported function is one rule, as in `assertions.ts`. */
import { LOCALES, type Localized } from '../model/locale.ts'
import { WORDING } from '../model/reference.ts'
import { NAMES, placeOf } from './causes.ts'
import { figuresIn, measureOf, sentencesOf, spanOf, textsOf } from './language.ts'
import { type Assertion, planFile } from './read.ts'

/** The two texts of a provision carry the same figures. */
export const figuresAgree: Assertion = (content) =>
  content.plans.flatMap((plan) =>
    plan.provisions.flatMap((p) => {
      const vi = figuresIn(p.vi, 'vi')
      const en = figuresIn(p.en, 'en')
      const file = planFile(plan.id, 'provisions.yaml')
      return [
        ...[...vi.stated]
          .filter((n) => !en.stated.has(n) && !en.worded.has(n))
          .map((n) => ({
            file,
            where: `${p.id} › en`,
            what: `the figure ${n} of the Vietnamese text is missing in the English one: add it, or correct the Vietnamese`,
          })),
        ...[...en.stated]
          .filter((n) => !vi.stated.has(n))
          .map((n) => ({
            file,
            where: `${p.id} › vi`,
            what: `the figure ${n} of the English text is missing in the Vietnamese one: add it, or correct the English`,
          })),
      ]
    }),
  )

/** Nobody calls localities with a city among them “five provinces”. */
export const nobodySaysFiveProvinces: Assertion = (content) =>
  textsOf(content)
    .filter(
      ({ text }) =>
        /(?<!(hằng|hàng|mỗi|từng|các) )năm tỉnh(?! thành)/i.test(text.vi ?? '') || /five provinces/i.test(text.en ?? ''),
    )
    .map(({ file, where }) => ({
      file,
      where,
      what: 'says “five provinces”: a centrally-run city is no province; write [[localities]] or [[provinces and cities]]',
    }))

/** The longest headline: Vietnamese syllables, English words; a name counts as one. */
const HEADLINE: Localized<number> = { vi: 16, en: 12 }

/** A headline is short, ends without a stop, has no figure that its text lacks, and is the only one of its kind in its plan. */
export const headlinesNameOneProvision: Assertion = (content) => {
  const measure = measureOf(content)
  return content.plans.flatMap((plan) => {
    const seen: Localized<Map<string, string>> = { vi: new Map(), en: new Map() }
    return plan.provisions.flatMap((p) =>
      LOCALES.flatMap((locale) => {
        const headline = p.headline[locale]
        const length = measure(headline, locale)
        const stated = figuresIn(p[locale], locale).stated
        const own = [...figuresIn(headline, locale).stated].filter((figure) => !stated.has(figure))
        const twin = seen[locale].get(headline.toLowerCase())
        seen[locale].set(headline.toLowerCase(), p.id)
        return [
          ...(length > HEADLINE[locale]
            ? [
                `has ${length} ${locale === 'vi' ? 'syllables' : 'words'}: shorten it to at most ${HEADLINE[locale]} (a name counts as one)`,
              ]
            : []),
          ...(/[.;:…]$/.test(headline) ? ['ends in a stop: take it off'] : []),
          ...own.map((figure) => `has the figure ${figure}, which its text lacks: take it out, or correct the text`),
          ...(twin ? [`is the same as that of ${twin}: say what is particular of each`] : []),
        ].map((what) => ({
          file: planFile(plan.id, 'provisions.yaml'),
          where: `${p.id} › headline › ${locale}`,
          what,
          rests: NAMES,
        }))
      }),
    )
  })
}

const ORDERS: Localized<RegExp> = {
  vi: /(?<!\p{L})(phải|bắt buộc|buộc|đòi hỏi)(?!\p{L})/giu,
  en: /\b(must|had to|have to|has to|obliged|compulsory|mandatory|(?:was|were) required to)\b/gi,
}
const NEEDS = /(?<!\p{L})cần(?! thiết| cù| kiệm)(?!\p{L})/giu

/** Our texts order only where the official line or its heading does (`ordered: true`); elsewhere one “cần” is the most. */
export const strengthIsThatOfTheLine: Assertion = (content) =>
  content.plans.flatMap((plan) =>
    plan.provisions
      .filter((p) => !p.ordered)
      .flatMap((p) => {
        const found = LOCALES.flatMap((locale) =>
          Object.entries({ [locale]: p[locale], [`headline › ${locale}`]: p.headline[locale] }).flatMap(([field, text]) =>
            (text.match(ORDERS[locale]) ?? []).map((word) => ({
              where: `${p.id} › ${field}`,
              what: `says “${word}”, but the official line has no word of obligation: write it as an intention, or set “ordered: true” if it has`,
            })),
          ),
        )
        const needs = (p.vi.match(NEEDS) ?? []).length
        if (needs > 1)
          found.push({
            where: `${p.id} › vi`,
            what: `says “cần” ${needs} times: once is the most where the official line does not order`,
          })
        return found.map((fault) => ({ file: planFile(plan.id, 'provisions.yaml'), ...fault }))
      }),
  )

/** The longest sentence of a provision: Vietnamese syllables, English words; a name counts as one, a list after a colon is not counted. */
const SENTENCE: Localized<number> = { vi: 32, en: 27 }

/** Sentences are short enough for a pupil; rows that list bodies are one sentence by nature. */
export const sentencesAreShort: Assertion = (content) => {
  const measure = measureOf(content)
  return content.plans.flatMap((plan) =>
    plan.provisions
      .filter(({ kind }) => kind !== 'lead' && kind !== 'coordination')
      .flatMap((p) =>
        LOCALES.flatMap((locale) =>
          sentencesOf(p[locale])
            .map((sentence) => ({ sentence, length: measure(spanOf(sentence), locale) }))
            .filter(({ length }) => length > SENTENCE[locale])
            .map(({ sentence, length }) => ({
              file: planFile(plan.id, 'provisions.yaml'),
              where: `${p.id} › ${locale}`,
              what: `has a sentence of ${length} ${locale === 'vi' ? 'syllables' : 'words'} (at most ${SENTENCE[locale]}): split “${sentence.slice(0, 60)}…”`,
              rests: NAMES,
            })),
        ),
      ),
  )
}

/** No text uses a rendering that the glossary avoids; a word in quotation marks is shown, not used, and its own entry may explain it. */
export const avoidedRenderingsAreNotUsed: Assertion = (content) => {
  const rules = content.glossary.flatMap(({ id, term, avoid }) =>
    LOCALES.flatMap((locale) =>
      avoid[locale].map((word) => ({
        id,
        locale,
        word,
        right: term[locale].toLowerCase() === word.toLowerCase() ? 'the plain words of its glossary entry' : `“${term[locale]}”`,
        pattern: new RegExp(`(?<!\\p{L})${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'iu'),
      })),
    ),
  )
  // One look at a text for all of them: nearly every text has none.
  const any = new Map(
    LOCALES.map((locale) => {
      const own = rules.filter((rule) => rule.locale === locale).map(({ pattern }) => pattern.source)
      return [locale, own.length > 0 ? new RegExp(own.join('|'), 'iu') : undefined]
    }),
  )
  const used = (text = '') => text.replace(/“[^”]*”/g, ' ').replace(/\]\([^)]*\)/g, ']')
  const suspected = textsOf(content).filter(({ text }) => LOCALES.some((locale) => any.get(locale)?.test(used(text[locale]))))
  return suspected.flatMap(({ file, where, text }) =>
    rules
      .filter(({ locale, pattern, id }) => {
        const own = file === 'content/glossary.yaml' && where.startsWith(`${id} ›`)
        return !own && pattern.test(used(text[locale]))
      })
      .map(({ id, locale, word, right }) => ({
        file,
        where: `${where} › ${locale}`,
        what: `says “${word}”, a rendering that the glossary avoids (${id}): write ${right}`,
      })),
  )
}

/** Pairs of common wording name provisions of two plans, each pair once. */
export const wordingPairsExist: Assertion = (content) => {
  const keys = new Set(content.plans.flatMap((plan) => plan.provisions.map(({ id }) => `${plan.id}/${id}`)))
  const seen = new Set<string>()
  return content.wording.flatMap(({ pair }) => {
    const where = pair.join(' ↔ ')
    const name = [...pair].sort().join(' ')
    const twice = seen.has(name)
    seen.add(name)
    return [
      ...pair
        .filter((key) => !keys.has(key))
        .map((key) => ({
          what: `the provision “${key}” does not exist: write plan/id as in provisions.yaml, or remove the pair`,
          rests: [placeOf.provision(key)],
        })),
      ...(pair[0].split('/')[0] === pair[1].split('/')[0]
        ? [{ what: 'both provisions are of one plan: a pair joins two plans' }]
        : []),
      ...(twice ? [{ what: 'this pair stands twice: remove one' }] : []),
    ].map((fault) => ({ file: 'content/wording.yaml', where, ...fault }))
  })
}

/** Nearly one sentence in two plans has one headline, or each row says in a note how they are read. */
export const nearlyOneSentenceHasOneName: Assertion = (content) => {
  const of = new Map(content.plans.flatMap((plan) => plan.provisions.map((p) => [`${plan.id}/${p.id}` as string, p] as const)))
  return content.wording
    .filter(({ shares }) => Math.min(...shares) >= WORDING.near)
    .flatMap(({ pair }) => {
      const [a, b] = pair.map((key) => of.get(key))
      if (!a || !b || (a.note && b.note)) return []
      return LOCALES.filter((locale) => a.headline[locale] !== b.headline[locale]).map((locale) => ({
        file: 'content/wording.yaml',
        where: pair.join(' ↔ '),
        what: `nearly one sentence has two headlines (${locale}): give both the same one, or both a note on how they are read`,
      }))
    })
}
