import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { LOCALES } from '../../src/model/locale.ts'
import { addressOf, KINDS_OF_PAGE } from '../support/kinds.ts'
import { expect, test } from '../support/test.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules whose result depends on colours; the others see the same page in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** What axe finds, one line a rule with the first element. */
async function findings(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}×, as ${nodes[0]?.target.join(' ')}: ${nodes[0]?.html})`,
  )
}

async function inLightAndDark(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(address)
  expect(await findings(new AxeBuilder({ page }).withTags(TAGS)), 'light').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await findings(new AxeBuilder({ page }).withRules(COLOUR_RULES)), 'dark').toEqual([])
}

for (const [kind, route] of Object.entries(KINDS_OF_PAGE)) {
  for (const locale of LOCALES) {
    test(`axe finds nothing, light or dark: ${kind}, in ${locale}`, async ({ page }) => {
      test.slow()
      await inLightAndDark(page, addressOf(locale, route))
    })
  }
}

test('axe finds nothing, light or dark: the front door', ({ page }) => inLightAndDark(page, ''))

test.describe('a missing page', () => {
  test.use({ allowedErrors: [/404/] })
  test('axe finds nothing, light or dark: a missing page', ({ page }) => inLightAndDark(page, 'vi/nothing/'))
})

test('axe would find a picture without a description and grey words', async ({ page }) => {
  await page.goto('en/about/')
  await page.evaluate(() => {
    const main = document.querySelector('main')
    main?.append(document.createElement('img'))
    main?.querySelector('p')?.style.setProperty('color', '#999')
  })
  const found = await findings(new AxeBuilder({ page }).withTags(TAGS))
  expect(found).toEqual([expect.stringContaining('color-contrast'), expect.stringContaining('image-alt')])
})
