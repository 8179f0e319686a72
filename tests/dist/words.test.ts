import { expect, test } from '@playwright/test'
import { readContent } from '../../src/catalogue/read.ts'
import { t } from '../../src/i18n/index.ts'
import { LOCALES, otherLocale } from '../../src/model/locale.ts'
import { attributes, builtPages, langOf, localePages, pageAt, summed, textsOf } from '../support/dist.ts'
import { contentFolder } from '../support/faulty.ts'

/** The fixed texts of a dictionary: without those of its functions, and without its lists, which are samples of queries. */
const fixedTexts = (words: object): string[] =>
  Object.values(words).flatMap((value) =>
    typeof value === 'string' ? [value] : value?.constructor === Object ? fixedTexts(value) : [],
  )

const SPOKEN_ATTRIBUTES = ['aria-label', 'placeholder', 'title', 'alt', 'value'] as const

for (const locale of LOCALES) {
  const other = otherLocale(locale)

  test(`no word of the interface in ${other} is left on pages in ${locale}`, () => {
    const own = new Set(fixedTexts(t(locale)))
    // Nobody is to be told of a word that both languages have, nor of a lone sign.
    const foreign = new Set(fixedTexts(t(other)).filter((text) => !own.has(text) && text.length > 2))
    expect(foreign.size).toBeGreaterThan(150)
    const left = localePages()
      .filter((page) => page.locale === locale)
      .flatMap((page) => [
        ...textsOf(page)
          .filter(({ text, lang }) => lang === locale && foreign.has(text))
          .map(({ text }) => ({ path: page.path, fault: text })),
        ...SPOKEN_ATTRIBUTES.flatMap((name) =>
          attributes(page.root, name)
            // The value of a choice is sent, not spoken.
            .filter(
              ([element, value]) =>
                foreign.has(value.trim()) && langOf(element) === locale && element.getAttribute('type') !== 'radio',
            )
            .map(([, value]) => ({ path: page.path, fault: `${name}="${value}"` })),
        ),
      ])
    expect(summed(left)).toEqual([])
  })

  test(`the navigation of pages in ${locale} is in ${locale}`, () => {
    const { nav } = t(locale)
    const wrong = localePages()
      .filter((page) => page.locale === locale)
      .filter((page) => {
        const shown = page.root.querySelectorAll('body > header nav a:not([data-switch])').map(({ text }) => text.trim())
        const more = [
          nav.teachers,
          nav.sheet,
          nav.people,
          nav.agencies,
          nav.timeline,
          nav['after-2025'],
          nav.glossary,
          nav.sources,
          nav.about,
        ]
        return shown.join() !== [nav.plans, nav.pillars, nav.topics, nav.compare, ...more].join()
      })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test(`on a provision page in ${locale} the second text says that it is in ${other}`, () => {
    const pages = localePages().filter((page) => page.locale === locale && /^(vi|en)\/plans\/[^/]+\/[^/]+\/$/.test(page.path))
    expect(pages).toHaveLength(297)
    const wrong = pages.filter(({ root }) => {
      const texts = root.querySelectorAll('main article [lang]')
      return (
        texts.map((each) => each.getAttribute('lang')).join() !== `${locale},${other}` || texts.some((each) => !each.text.trim())
      )
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
}

/** A text without the names of the provinces and cities that the site is about: they are the same in both languages. */
const placesOut = (text: string) => places.reduce((rest, name) => rest.replaceAll(name, ''), text)
const places = readContent(contentFolder).content.localities.flatMap(({ name, now, joined }) => [name, now, ...joined])

test('a sentence in the other language says so, for those who listen', () => {
  const marks = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i
  const faults = localePages().flatMap((page) =>
    textsOf(page).flatMap(({ text, lang }) => {
      const words = placesOut(text)
        .split(/\s+/)
        .filter((word) => /\p{L}/u.test(word))
      const marked = words.filter((word) => marks.test(word.normalize('NFC'))).length
      // Names of places keep their marks in English, names of organisations their English in Vietnamese: sentences are longer.
      const vietnamese = lang === 'en' && words.length >= 8 && marked / words.length > 0.5
      const english = lang === 'vi' && words.length >= 8 && marked === 0
      return vietnamese || english ? [{ path: page.path, fault: `${lang}: ${text.slice(0, 80)}` }] : []
    }),
  )
  expect(summed(faults)).toEqual([])
})

test('nobody is called five provinces, on any page', () => {
  const saying = builtPages().filter((page) =>
    /five provinces|(?<!(hằng|hàng|mỗi|từng|các|trong) )năm tỉnh(?! thành)/iu.test(page.root.text.normalize('NFC')),
  )
  expect(saying.map(({ path }) => path)).toEqual([])
})

test('every text of every page is in Unicode form NFC', () => {
  expect(
    builtPages()
      .filter(({ html }) => html !== html.normalize('NFC'))
      .map(({ path }) => path),
  ).toEqual([])
})

test('no page shows a trace of code: undefined, [object Object], an unfilled template', () => {
  const faults = builtPages().flatMap((page) =>
    textsOf(page)
      .filter(({ text }) => /\bundefined\b|\bNaN\b|\[object |\$\{|\bnull\b|not-stated/.test(text))
      .map(({ text }) => ({ path: page.path, fault: text.slice(0, 80) })),
  )
  expect(summed(faults)).toEqual([])
})

test('both languages are offered at the front door and on the page of missing pages', () => {
  for (const path of ['', '404.html']) {
    for (const locale of LOCALES) {
      const spoken = textsOf(pageAt(path)).filter(({ lang }) => lang === locale)
      expect(spoken.length, `${path} ${locale}`).toBeGreaterThan(0)
    }
  }
})

test('no comma, full stop or bracket stands apart from its word', () => {
  const inline = /(?:<\/?(?:a|b|i|em|strong|span|small|cite|q|time|mark)\b[^>]*>)*/.source
  const apart = new RegExp(`[\\p{L}\\d]${inline}\\s+${inline}[.,;)](?=[\\s<])`, 'gu')
  const faults = builtPages().flatMap(({ path, html }) => {
    // The address of where a page is read, which its script writes, is empty where it was built without one.
    const text = html
      .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<span[^>]*\bdata-address[^>]*><\/span>/g, '…')
    return [...text.matchAll(apart)].map(([fault]) => ({ path, fault }))
  })
  expect(summed(faults)).toEqual([])
})
