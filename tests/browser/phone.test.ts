import { LOCALES } from '../../src/model/locale.ts'
import { addressOf, KINDS_OF_PAGE } from '../support/kinds.ts'
import { expect, test } from '../support/test.ts'

for (const width of [320, 360]) {
  test.describe(`on a screen ${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 640 } })

    for (const [kind, route] of Object.entries(KINDS_OF_PAGE)) {
      test(`the page does not scroll sideways at ${width} pixels: ${kind}`, async ({ page }) => {
        for (const locale of LOCALES) {
          await page.goto(addressOf(locale, route))
          const wide = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement
            if (scrollWidth <= clientWidth) return []
            // The innermost elements that stick out, apart from those in a box that scrolls by itself.
            return [...document.querySelectorAll('body *')]
              .filter((element) => element.getBoundingClientRect().right > clientWidth && element.childElementCount === 0)
              .slice(0, 3)
              .map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`)
              .concat(`${scrollWidth} pixels`)
          })
          expect(wide, locale).toEqual([])
        }
      })
    }
  })
}

test('a page that is too wide would be found', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('vi/about/')
  await page.evaluate(() =>
    document.querySelector('main')?.append(Object.assign(document.createElement('pre'), { textContent: 'x'.repeat(200) })),
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(320)
})
