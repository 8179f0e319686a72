import type { Page } from '@playwright/test'
import { t } from '../../src/i18n/index.ts'
import { LOCALES, type Locale } from '../../src/model/locale.ts'
import { decode, encode, LONGEST_LINK } from '../../src/sheet/codec.ts'
import { realCatalogue } from '../support/localities.ts'
import { expect, test } from '../support/test.ts'

/** Permanent numbers (content/ledger.yaml). */
const INSURANCE = 206
const OTHERS = [38, 98, 260]
const hash = (numbers: readonly number[], title = '', topics: readonly number[] = []) =>
  encode({
    title,
    entries: [
      ...numbers.map((number) => ({ kind: 'provision', number, short: false }) as const),
      ...topics.map((number) => ({ kind: 'topic', number, short: false }) as const),
    ],
  })
const open = async (page: Page, locale: Locale, part: string) => {
  await page.goto('about:blank')
  await page.goto(`${locale}/sheet/#${part}`)
  await expect(page.locator('[data-sheet]')).toHaveAttribute('aria-busy', 'false')
}
const headlines = (page: Page) => page.locator('[data-list] > li [data-headline]').allTextContents()
const shown = (page: Page) => decode(new URL(page.url()).hash.slice(1)).sheet

for (const locale of LOCALES) {
  const words = t(locale).sheet

  test(`a sheet that was sent: names, texts, sources, whose they are, in ${locale}`, async ({ page }) => {
    await open(page, locale, hash([INSURANCE, ...OTHERS], 'Lớp 9A: bảo hiểm y tế', [1]))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lớp 9A: bảo hiểm y tế')
    const first = page.locator('[data-list] > li').first()
    await expect(first).toContainText(locale === 'vi' ? 'bảo hiểm y tế' : 'health insurance')
    await expect(first.locator('[data-whose]').first()).toContainText('Trà Vinh')
    await expect(first.locator('[data-cite]')).toContainText(t(locale).cite.restated)
    await expect(first.locator('[data-cite]')).toContainText(`/${locale}/plans/tra-vinh-2021-2025/iii-5-a-1/`)
    await first.getByRole('link').first().click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/plans/tra-vinh-2021-2025/iii-5-a-1/$`))
  })

  test(`by keyboard alone: put in order, take out, take back, name, in ${locale}`, async ({ page }) => {
    await open(page, locale, hash([INSURANCE, ...OTHERS]))
    const before = await headlines(page)
    const last = page.locator('[data-list] > li').last()
    await last.getByRole('button', { name: words.up }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').first()).toHaveText(words.moved.replace('##', '4').replace('#', '3'))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await headlines(page)).toEqual([before[3], before[0], before[1], before[2]])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-list] > li')).toHaveCount(3)
    await expect(page.locator(':focus')).toHaveAttribute('data-act', 'out')
    expect(shown(page).entries.map(({ number }) => number)).toEqual([INSURANCE, 38, 98])
    await page.getByRole('button', { name: words.undo }).click()
    await expect(page.locator('[data-list] > li')).toHaveCount(4)
    await page.getByLabel(words.name).fill('  Bảo hiểm  ')
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bảo hiểm')
    expect(await headlines(page)).toEqual([before[3], before[0], before[1], before[2]])
  })

  test(`a row of the comparison says what every plan says, or how it is silent, in ${locale}`, async ({ page }) => {
    await open(page, locale, hash([], '', [3]))
    const row = page.locator('[data-list] > li')
    for (const { locality: place } of realCatalogue().plans) await expect(row).toContainText(place.name)
    await expect(row).toContainText(t(locale).compare.none)
    await expect(row).toContainText(t(locale).compare.unknown)
    const texts = await row.locator('[data-text]:visible').count()
    expect(texts).toBeGreaterThan(0)
    await row.getByRole('button', { name: words.less }).click()
    await expect(row.locator('[data-text]:visible')).toHaveCount(0)
    expect(shown(page).entries).toEqual([{ kind: 'topic', number: 3, short: true }])
  })
}

test('the sheet follows into the other language', async ({ page }) => {
  await open(page, 'vi', hash([INSURANCE], 'Bảo hiểm'))
  const part = new URL(page.url()).hash
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await expect(page).toHaveURL(/\/en\/sheet\/#/)
  expect(new URL(page.url()).hash).toBe(part)
  await expect(page.locator('[data-list]')).toContainText('health insurance')
})

test('without an address of its own, the page opens the sheet that the device keeps; a link that comes does not replace it', async ({
  page,
}) => {
  const words = t('vi').sheet
  await open(page, 'vi', hash([INSURANCE], 'Của tôi'))
  await page.goto('about:blank')
  await page.goto('vi/sheet/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Của tôi')
  await open(page, 'vi', hash(OTHERS, 'Của cô giáo'))
  await expect(page.getByText(words.other)).toBeVisible()
  await page.locator('[data-act=out]').first().click()
  await page.getByRole('button', { name: words.own.replace('#', '1') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Của tôi')
  await expect(page.getByText(words.other)).toBeHidden()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Của cô giáo')
  await page.getByRole('button', { name: words.mine }).click()
  await page.goto('about:blank')
  await page.goto('vi/sheet/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Của cô giáo')
})

test.describe('files that cannot be had', () => {
  test.use({ allowedErrors: [/Failed to load resource/] })

  test('a link cut on its way, with a number that no provision has: the rest is shown and each fault named', async ({ page }) => {
    const words = t('en').sheet
    await open(page, 'en', '1.5q.zzz.!.R1')
    const faults = page.locator('[data-faults]')
    await expect(faults).toContainText(words.why.cut)
    await expect(faults).toContainText(words.why.unreadable.replace('#', '!'))
    await expect(page.locator('[data-list] > li')).toHaveCount(3)
    await expect(page.locator('[data-list] > li').nth(1)).toContainText(
      words.unknown.replace('#', `${Number.parseInt('zzz', 36)}`),
    )
    await expect(page.locator('[data-list] > li').first()).toContainText('health insurance')
  })

  test('what could not be loaded is named, and loaded when asked again', async ({ page }) => {
    const words = t('vi').sheet
    await page.route('**/files/*.json', (route) => route.abort())
    await open(page, 'vi', hash([INSURANCE]))
    const item = page.locator('[data-list] > li')
    await expect(item).toContainText(words.unreachable.replace('#', `${INSURANCE}`))
    await page.unroute('**/files/*.json')
    await page.getByRole('button', { name: words.retry }).click()
    await expect(item).toContainText('bảo hiểm y tế')
    await expect(page.getByRole('button', { name: words.retry })).toBeHidden()
  })
})

test('200 entries fit in a link; a longer one is told', async ({ page }) => {
  const words = t('vi').sheet
  const all = Array.from({ length: 200 }, (_, i) => i + 98)
  await open(page, 'vi', hash(all, 'ộ'.repeat(100)))
  expect(page.url().length).toBeLessThanOrEqual(LONGEST_LINK)
  await expect(page.locator('[data-list] > li')).toHaveCount(200)
  await expect(page.locator('p[data-size]')).toHaveText(words.size.replace('##', `${page.url().length}`).replace('#', '200'))
  const many = Array.from({ length: 400 }, (_, i) => 36 ** 3 + i)
  await open(page, 'vi', hash(many, 'ộ'.repeat(100)))
  expect(page.url().length).toBeGreaterThan(LONGEST_LINK)
  await expect(page.locator('p[data-size]')).toContainText('chia làm hai phiếu')
})

test('a browser that keeps nothing: the sheet is in its link, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError')
    }
  })
  await open(page, 'vi', hash([INSURANCE], 'Lớp 9A'))
  await expect(page.getByRole('status').first()).toHaveText(t('vi').sheet.unkept)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lớp 9A')
})

test('a title with markup is text', async ({ page }) => {
  await open(page, 'vi', hash([INSURANCE], '<img src=x onerror=alert(1)>'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<img src=x onerror=alert(1)>')
  await expect(page.locator('[data-sheet] img')).toHaveCount(0)
})

for (const [what, path, name] of [
  ['a plan', 'plans/tra-vinh-2021-2025/#iii-5-a-1', 'li#iii-5-a-1'],
  ['a topic', 'topics/health-insurance/', '#tra-vinh li'],
  ['a group of people', 'people/ethnic-minorities/', '#tra-vinh li'],
  ['an agency', 'agencies/departments/', '#tra-vinh li'],
  ['a pillar', 'pillars/inclusive/', '#tra-vinh li'],
  ['a result of the search', 'search/?q=bảo hiểm y tế&locality=tra-vinh', '[data-provision]'],
] as const) {
  test(`add to my sheet from ${what}, and open it`, async ({ page }) => {
    const words = t('vi')
    await page.goto(`vi/${path}`)
    const item = page.locator(name).first()
    const headline = await item.getByRole('link').first().textContent()
    const whole = item.locator('summary')
    if (await whole.isVisible()) await whole.click()
    await item.getByRole('button', { name: words.cite.button }).click()
    await item.page().getByRole('button', { name: words.cite.add, exact: true }).click()
    await expect(page.getByText(words.added.added.replace('{n}', '1'))).toBeVisible()
    await page.getByRole('button', { name: words.cite.add, exact: true }).click()
    await expect(page.getByText(words.added.there)).toBeVisible()
    await page.getByRole('link', { name: words.added.open }).click()
    await expect(page).toHaveURL(/\/vi\/sheet\/#1\./)
    await expect(page.locator('[data-list] [data-headline]')).toHaveText((headline ?? '').replace(/\s+/g, ' '))
  })
}

test('add a provision from its own page, a row from the comparison: both stand on one sheet', async ({ page }) => {
  const words = t('en')
  await page.goto('en/plans/tra-vinh-2021-2025/iii-5-a-1/')
  await page.getByRole('button', { name: words.cite.add }).click()
  await expect(page.getByText(words.added.added.replace('{n}', '1'))).toBeVisible()
  await page.goto('en/compare/health-insurance/')
  const row = page.getByRole('button', { name: words.sheet.addRow })
  if (!(await row.isVisible()))
    await page
      .locator('summary', { hasText: words.compare.board.open(3).slice(0, 8) })
      .first()
      .click()
  await row.click()
  await expect(page.getByText(words.added.added.replace('{n}', '2'))).toBeVisible()
  await page.getByRole('link', { name: words.added.open }).click()
  await expect(page.locator('[data-list] > li')).toHaveCount(2)
  expect(shown(page).entries.map(({ kind }) => kind)).toEqual(['provision', 'topic'])
  await expect(page.locator('[data-list] > li').nth(1)).toContainText('Health insurance')
})

test('a browser that keeps nothing: the sheet that opens has what was added', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError')
      },
    })
  })
  const words = t('vi')
  await page.goto('vi/plans/tra-vinh-2021-2025/iii-5-a-1/')
  await page.getByRole('button', { name: words.cite.add }).click()
  await expect(page.getByText(words.added.unkept)).toBeVisible()
  await page.getByRole('link', { name: words.added.open }).click()
  await expect(page.locator('[data-list] > li')).toHaveCount(1)
})
