/** Ten questions of a journalist on deadline: from the home page to a copied citation in at most six actions, in both languages. */
import type { Locator, Page } from '@playwright/test'
import { buildCatalogue, type Catalogue } from '../../src/catalogue/build.ts'
import { readContent } from '../../src/catalogue/read.ts'
import { t } from '../../src/i18n/index.ts'
import { LOCALES, type Locale } from '../../src/model/locale.ts'
import { contentFolder } from '../support/faulty.ts'
import { expect, test } from '../support/test.ts'

const MOST = 6
const catalogue: Catalogue = buildCatalogue(readContent(contentFolder).content)

/** A person at work: every click, every text typed and every key pressed on a control is an action. */
class Reader {
  actions = 0
  readonly page: Page
  readonly lang: Locale

  constructor(page: Page, lang: Locale) {
    this.page = page
    this.lang = lang
  }

  async click(what: Locator): Promise<void> {
    this.actions += 1
    await what.click()
  }

  async ask(question: string): Promise<void> {
    const box = this.page.getByRole('searchbox').first()
    this.actions += 2
    await box.fill(question)
    await box.press('Enter')
    await expect(this.page.locator('#results')).toHaveAttribute('data-search-state', 'done')
  }

  /** Opens what is folded, where it is. */
  async open(summary: Locator): Promise<void> {
    if (!(await summary.evaluate((element) => element.closest('details')?.open))) await this.click(summary)
  }

  /** Cites the provision of a list, a row or a result by its small button. */
  async citeIn(item: Locator): Promise<void> {
    const words = t(this.lang).cite
    await this.click(item.getByRole('button', { name: new RegExp(`^${words.button}`) }))
    const menu = this.page.getByRole('group', { name: words.menu.split('{')[0] ?? '' })
    await this.click(menu.getByRole('button', { name: words.copy }))
    await expect(menu.getByRole('status')).toHaveText(words.copied)
  }

  /** Cites the provision on its own page. */
  async citeHere(form: string = t(this.lang).cite.text): Promise<void> {
    const section = this.page.getByRole('main').locator('section.cite')
    await this.click(section.getByRole('button', { name: form, exact: true }))
    await expect(section.getByRole('status')).toHaveText(t(this.lang).cite.copied)
  }
}

const provisionOf = (key: string) => {
  const provision = catalogue.byKey.get(key)
  const plan = catalogue.plans.find(({ id }) => id === provision?.planId)
  if (!provision || !plan) throw new Error(`there is no provision ${key}`)
  return { provision, plan }
}
/** The smallest part of a page that can cite a provision. */
const itemOf = (reader: Reader, key: string, kind = 'li') =>
  reader.page.locator(`main ${kind}:has([data-n="${provisionOf(key).provision.number}"])`)

interface Question {
  asked: string
  /** The provision that answers. */
  key: string
  /** The way there; the page is the home page. */
  way: (reader: Reader, key: string) => Promise<void>
}

const typed = (query: Record<Locale, string>) => async (reader: Reader, key: string) => {
  await reader.ask(query[reader.lang])
  const result = reader.page.locator(`[data-provision="${key}"]`)
  const whole = result.getByText(t(reader.lang).search.whole)
  if (await whole.count()) await reader.open(whole)
  await reader.citeIn(result)
}
const menu = (reader: Reader, page: 'agencies' | 'timeline') => async () => {
  const nav = reader.page.getByRole('navigation', { name: t(reader.lang).mainNav })
  await reader.click(nav.getByText(t(reader.lang).nav.more))
  await reader.click(nav.getByRole('link', { name: t(reader.lang).nav[page] }))
}

const questions: Question[] = [
  {
    asked: 'Whose health department was to run methadone treatment?',
    key: 'tra-vinh-2021-2025/vi-7-2',
    way: typed({ vi: 'methadone', en: 'methadone' }),
  },
  {
    asked: 'Which plan names Resolution 21-NQ/TW?',
    key: 'hai-phong-2015-2025/ii-6-1-1-1',
    way: typed({ vi: '21-NQ/TW', en: '21-NQ/TW' }),
  },
  {
    asked: 'Which plan kept a New Year gathering for Vietnamese abroad? (typed in haste, without marks)',
    key: 'tra-vinh-2021-2025/iii-8-b-6',
    way: typed({ vi: 'hop mat kieu bao tet', en: 'lunar new year gathering' }),
  },
  {
    asked: 'What did the report on An Giang say about a drug-free ASEAN?',
    key: 'an-giang-2021-2025/nv-4-5',
    way: async (reader, key) => {
      const row = reader.page.getByRole('row', { name: /An Giang/ }).first()
      await reader.click(row.getByRole('cell').nth(3).getByRole('link'))
      const topic = reader.page.locator('tbody').filter({ has: reader.page.locator(`.full a[href$="/plans/${key}/"]`) })
      await reader.open(topic.locator('summary').first())
      await reader.citeIn(itemOf(reader, key, 'p'))
    },
  },
  {
    asked: 'When were results due each year in Tiền Giang, and from whom?',
    key: 'tien-giang-2016-2020/vi-4-1',
    way: async (reader, key) => {
      await reader.click(reader.page.getByRole('rowheader').getByRole('link', { name: 'Tiền Giang' }))
      await reader.click(reader.page.locator(`ol.dated a[href$="/plans/${key}/"]`).first())
      await reader.citeHere()
    },
  },
  {
    asked: 'Which two plans share nearly one sentence on gender equality?',
    key: 'hai-phong-2015-2025/ii-2-1-3',
    way: async (reader, key) => {
      const { page, lang } = reader
      await reader.click(page.getByRole('navigation', { name: t(lang).mainNav }).getByRole('link', { name: t(lang).nav.topics }))
      await reader.click(page.getByRole('main').locator('a[href$="/topics/gender-equality/"]').first())
      await reader.click(page.getByRole('link', { name: t(lang).provision.compareTopic }))
      await expect(page.locator('.same').first()).toContainText(t(lang).join(['Hải Phòng', 'Trà Vinh']))
      await reader.open(page.locator('table summary').first())
      await reader.citeIn(itemOf(reader, key, 'p'))
    },
  },
  {
    asked: 'What was intended for people with disabilities in An Giang?',
    key: 'an-giang-2021-2025/nv-2-5',
    way: async (reader, key) => {
      await reader.click(reader.page.getByRole('main').locator('a[href$="/people/persons-with-disabilities/"]').first())
      await reader.citeIn(itemOf(reader, key))
    },
  },
  {
    asked: 'By when were bodies in Lạng Sơn to have plans of their own?',
    key: 'lang-son-2017-2020/muc-tieu-1',
    way: async (reader, key) => {
      await menu(reader, 'timeline')()
      await reader.click(reader.page.getByRole('main').locator(`a[href$="/plans/${key}/"]:visible`).first())
      await reader.citeHere('Markdown')
    },
  },
  {
    asked: 'What was Trà Vinh’s health department asked to do for young children?',
    key: 'tra-vinh-2021-2025/vi-7-3',
    way: async (reader, key) => {
      await menu(reader, 'agencies')()
      await reader.click(reader.page.getByRole('main').locator('a[href$="/agencies/doh/"]').first())
      await reader.citeIn(itemOf(reader, key))
    },
  },
  {
    asked: 'What share of grassroots information staff was to be trained in Hải Phòng?',
    key: 'hai-phong-2015-2025/ii-8-1-2-2',
    way: async (reader, key) => {
      const { page, lang } = reader
      await reader.click(page.getByRole('navigation', { name: t(lang).mainNav }).getByRole('link', { name: t(lang).nav.compare }))
      await reader.click(page.getByRole('main').locator('a[href$="/compare/facts/"]').first())
      await reader.open(page.locator('#lines summary'))
      await reader.click(page.getByRole('main').locator(`a[href$="/plans/${key}/"]:visible`).first())
      await reader.citeHere('HTML')
    },
  },
]

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

for (const lang of LOCALES) {
  for (const { asked, key, way } of questions) {
    test(`${lang}: ${asked}`, async ({ page, site }) => {
      const reader = new Reader(page, lang)
      await page.goto(`${lang}/`)
      await way(reader, key)
      expect(reader.actions).toBeLessThanOrEqual(MOST)
      expect(reader.actions).toBeGreaterThan(2)
      const { provision, plan } = provisionOf(key)
      const copied = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\\', '').replaceAll('&#39;', '’')
      const { number } = plan.facts
      expect(copied).toContain(number === 'not-stated' ? t(lang).cite.neither : number)
      expect(copied).toContain(provision.place[lang])
      expect(copied).toContain(`${site}${lang}/plans/${key}/`)
      expect(copied).toContain(provision[lang])
      expect(copied).toContain(t(lang).cite.restated)
      const report = plan.facts.report?.title
      expect(copied.includes(report ?? 'bản tin “'), 'names the news item where that is all we hold, and only there').toBe(
        report !== undefined,
      )
    })
  }
}
