import type { Page } from '@playwright/test'
import { t } from '../../src/i18n/index.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { addressOf, KINDS_OF_PAGE } from '../support/kinds.ts'
import { expect, test } from '../support/test.ts'

/** Presses Tab until a link of this name has the focus. @throws Error when it does not come within 400 presses. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('link', { name }).or(page.getByRole('button', { name }))
  const targets = await wanted.elementHandles()
  for (let press = 0; press < 400; press += 1) {
    await page.keyboard.press('Tab')
    for (const target of targets) if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not reach ${name}`)
}

interface Stop {
  /** What has the focus, for the message. */
  name: string
  /** Position among the elements that can have it; -1 for another one. */
  index: number
  visible: boolean
  onScreen: boolean
}

/** Every stop of the Tab key from the top of the page to its end. */
async function tabThrough(page: Page): Promise<{ stops: Stop[]; focusable: number }> {
  await page.evaluate(() => document.documentElement.style.setProperty('scroll-behavior', 'auto'))
  const focusable = await page.evaluate(() => {
    const candidates = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
    ]
    const open = candidates.filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0)
    const stops = open.filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked))
    for (const [index, element] of stops.entries()) element.dataset['stop'] = String(index)
    return stops.length
  })
  const stops: Stop[] = []
  for (let press = 0; press <= focusable + 5; press += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return null
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
      return {
        name: `${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 40) ?? ''}`,
        index: Number(element.dataset['stop'] ?? -1),
        visible: outlined && box.width > 0 && box.height > 0,
        onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      }
    })
    if (!stop || stop.index === stops[0]?.index) break
    stops.push(stop)
  }
  return { stops, focusable }
}

for (const locale of LOCALES) {
  const words = t(locale)

  test(`jump over the navigation with the first Tab, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/plans/tra-vinh-2021-2025/iii-5-a-1/`)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: words.skip })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#main$/)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })

  test(`the skip link is out of sight until it has the focus, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/`)
    await expect(page.getByRole('link', { name: words.skip })).not.toBeInViewport()
  })

  test(`from the home page to a provision and to the other language by keyboard alone, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/`)
    await tabTo(page, /^Lạng Sơn$/)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/plans\/lang-son-2017-2020\/$/)
    const place = await page.locator('li#muc-tieu-2').getByRole('link').first().textContent()
    await tabTo(page, place?.trim() ?? '')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/plans\/lang-son-2017-2020\/muc-tieu-2\/$/)
    await tabTo(page, words.switchTo)
    await page.keyboard.press('Enter')
    await expect(page).not.toHaveURL(new RegExp(`/${locale}/`))
    await expect(page).toHaveURL(/\/plans\/lang-son-2017-2020\/muc-tieu-2\/$/)
  })
}

for (const kind of ['home', 'plan from a news report', 'provision', 'pillar', 'topic', 'about']) {
  test(`Tab stops at everything that can be used, in order and in sight: ${kind}`, async ({ page }) => {
    test.slow()
    const route = KINDS_OF_PAGE[kind]
    if (!route) throw new Error(`no page of the kind ${kind}`)
    await page.goto(addressOf('en', route))
    const { stops, focusable } = await tabThrough(page)
    expect(stops.map(({ index }) => index)).toEqual(Array.from({ length: focusable }, (_, index) => index))
    expect(stops.filter(({ visible }) => !visible).map(({ name }) => name)).toEqual([])
    expect(stops.filter(({ onScreen }) => !onScreen).map(({ name }) => name)).toEqual([])
  })
}

test('a link that has no visible focus would be found', async ({ page }) => {
  await page.goto('en/about/')
  await page.evaluate(() => {
    const link = document.querySelector<HTMLElement>('main a')
    link?.style.setProperty('outline', 'none')
  })
  const { stops } = await tabThrough(page)
  expect(stops.filter(({ visible }) => !visible)).toHaveLength(1)
})
