import { expect, test } from '@playwright/test'
import { t } from '../../src/i18n/index.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { builtPages, localePages, pageAt } from '../support/dist.ts'
import { realCatalogue } from '../support/localities.ts'

const { plans, provisions } = realCatalogue()
/** As a reader compares: spaces that do not break are spaces. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

for (const locale of LOCALES) {
  const words = t(locale)

  test(`a plan answers first and documents itself last, in ${locale}`, () => {
    for (const plan of plans) {
      const { root } = pageAt(`${locale}/plans/${plan.id}/`)
      const minute = locale === 'vi' ? 'Trong một phút' : 'In one minute'
      const order = [
        root.querySelector('h1'),
        root.querySelector('.status'),
        ...['#contents', '#whole', '#facts', '#milestones'].map((id) => root.querySelector(id)),
      ]
      const first = root.querySelectorAll('main h2')[0]
      expect(plain(first?.text ?? ''), plan.id).toBe(minute)
      const places = [...order.slice(0, 2), first, ...order.slice(2)].map((each) => each?.range[0] ?? -1)
      expect(places, plan.id).toEqual(places.toSorted((a, b) => a - b))
      expect(places[0]).toBeGreaterThan(0)
    }
  })

  test(`the status of a plan says that it has ended, how it is known, how long it is and where its locality is, in ${locale}`, () => {
    for (const { id, facts, locality, provisions: own } of plans) {
      const status = pageAt(`${locale}/plans/${id}/`).root.querySelector('.status')
      const text = plain(status?.text ?? '')
      for (const part of [
        words.plan.ended(facts),
        words.plan.short[facts.copy],
        words.provisions(own.length),
        locality.today[locale],
      ]) {
        expect(text, id).toContain(plain(part))
      }
      expect(status?.classList.contains('report'), id).toBe(facts.copy === 'news-report')
    }
  })

  test(`every provision of a plan stands on its page by its headline, those of a news report at a dashed margin, in ${locale}`, () => {
    for (const plan of plans) {
      const { root } = pageAt(`${locale}/plans/${plan.id}/`)
      const items = root.querySelectorAll('main ol > li[id]')
      expect(items.map(({ id }) => id)).toEqual(plan.provisions.map(({ id }) => id))
      expect(items.map((item) => plain(item.querySelector('a')?.text ?? ''))).toEqual(
        plan.provisions.map(({ headline }) => plain(headline[locale])),
      )
      expect(items.filter((item) => item.classList.contains('open'))).toHaveLength(
        plan.facts.copy === 'news-report' ? items.length : 0,
      )
    }
  })

  test(`a provision's page: headline and whose it is in H1, six slots, a citation, in ${locale}`, () => {
    const wrong = provisions.filter(({ planId, id, headline }) => {
      const { root } = pageAt(`${locale}/plans/${planId}/${id}/`)
      const plan = plans.find((each) => each.id === planId)
      const h1 = plain(root.querySelector('h1')?.text ?? '')
      const whose = plan ? words.whose(plan.locality.name, plan.facts) : '?'
      return (
        h1 !== plain(`${headline[locale]} ${whose}`) ||
        root.querySelectorAll('[data-picture=slots] dt').length !== 6 ||
        root.querySelectorAll('[data-picture=slots] dd').length < 6 ||
        !root.querySelector('[data-cite]')?.text.trim()
      )
    })
    expect(wrong.map(({ key }) => key)).toEqual([])
  })

  test(`an empty slot is drawn and says so, in ${locale}`, () => {
    const { root } = pageAt(`${locale}/plans/lang-son-2017-2020/noi-dung-4/`)
    const empty = root.querySelectorAll('.slot.empty').map(({ text }) => plain(text))
    expect(empty.some((text) => text.includes(words.provision.noLabelInReport))).toBe(true)
    expect(empty.some((text) => text.includes(words.provision.noLabel.agencies))).toBe(false)
  })

  test(`the trail of a provision has two steps, in ${locale}`, () => {
    const steps = provisions.map(
      ({ planId, id }) => pageAt(`${locale}/plans/${planId}/${id}/`).root.querySelectorAll('nav.trail li').length,
    )
    expect([...new Set(steps)]).toEqual([2])
  })

  test(`the words of the original that a text replaced are named, in ${locale}`, () => {
    const { root } = pageAt(`${locale}/plans/tra-vinh-2021-2025/qd-3/`)
    expect(plain(root.querySelector('main .note')?.text ?? '')).toContain(`${words.provision.terms} “thủ trưởng”`)
  })
}

test('a site that does not know its address prints and cites none', () => {
  test.skip(Boolean(process.env.SITE), 'built with SITE')
  const saying = builtPages().filter(({ html }) => /127\.0\.0\.1|localhost/.test(html))
  expect(saying.map(({ path }) => path)).toEqual([])
  const filled = localePages().filter(({ root }) => root.querySelectorAll('[data-address]').some(({ text }) => text.trim()))
  expect(filled.map(({ path }) => path)).toEqual([])
  // The page for what a device has not kept stands at other pages’ addresses: it has none to cite.
  const own = localePages().filter(({ path, locale }) => path !== `${locale}/offline/missing/`)
  const silent = own.filter(({ root }) => !root.querySelector('[data-address], [data-qr]'))
  expect(silent.map(({ path }) => path)).toEqual([])
})

test('the list of plans hangs a cloth for each plan', () => {
  for (const locale of LOCALES) {
    const { root } = pageAt(`${locale}/plans/`)
    const cloths = root.querySelectorAll('.rod > li')
    expect(cloths.map((cloth) => plain(cloth.querySelector('a')?.text ?? ''))).toEqual(plans.map(({ locality }) => locality.name))
    expect(cloths.filter((cloth) => cloth.querySelector('svg[data-picture=swatch] [fill="url(#dye-open)"]'))).toHaveLength(
      plans.filter(({ facts }) => facts.copy === 'news-report').length,
    )
  }
})
