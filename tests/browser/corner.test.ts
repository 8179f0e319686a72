import { spawnSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { t } from '../../src/i18n/index.ts'
import type { Route } from '../../src/i18n/routes.ts'
import { LOCALES, type Locale } from '../../src/model/locale.ts'
import { addressOf } from '../support/kinds.ts'
import { realCatalogue } from '../support/localities.ts'
import { readQr } from '../support/qr.ts'
import { expect, test } from '../support/test.ts'

const { plans, pillars } = realCatalogue()
const MM = 96 / 25.4
/** Papers, upright, in millimetres. */
const PAPERS = { A3: [297, 420], A4: [210, 297], A5: [148, 210] } as const

/** The pages of a PDF, each with its width and height in millimetres. */
const pagesOf = (pdf: Buffer): [number, number][] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => [
    Math.round((Number(width) / 72) * 25.4),
    Math.round((Number(height) / 72) * 25.4),
  ])

/** What is cut off on paper: parts of the sheets that stick out of them, or that nothing shows whole. */
const cutOff = (page: Page, sheets: string) =>
  page.evaluate((selector) => {
    const out: string[] = []
    for (const sheet of document.querySelectorAll(selector)) {
      const frame = sheet.getBoundingClientRect()
      for (const part of sheet.querySelectorAll('p, li, h1, h2, h3, dd, figure, svg')) {
        const box = part.getBoundingClientRect()
        if (box.width === 0 || part.closest('defs, .sr-only')) continue
        if (box.bottom > frame.bottom + 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.left < frame.left - 1)
          out.push(`${part.tagName} ${part.textContent?.trim().slice(0, 40)}`)
      }
    }
    return out
  }, sheets)

const UPRIGHT: [what: string, routes: Route[], papers: (keyof typeof PAPERS)[]][] = [
  ['posters', pillars.map(({ id }) => ({ page: 'poster', id })), ['A3', 'A4']],
  ['fact cards', plans.map((plan) => ({ page: 'card', plan: plan.id })), ['A4', 'A5']],
  ['colouring sheets', plans.map((plan) => ({ page: 'colouring', plan: plan.id })), ['A4']],
]

for (const locale of LOCALES) {
  for (const [what, routes, papers] of UPRIGHT) {
    test(`print ${what}: one full sheet of ${papers.join(' or ')} each, nothing cut, in ${locale}`, async ({ page }) => {
      test.slow()
      for (const route of routes) {
        await page.goto(addressOf(locale, route))
        for (const paper of papers) {
          const [width, height] = PAPERS[paper]
          const pdf = await page.pdf({ format: paper, preferCSSPageSize: true })
          expect(pagesOf(pdf), `${addressOf(locale, route)} on ${paper}`).toEqual([[width, height]])
          await page.setViewportSize({ width: Math.round(width * MM), height: Math.round(height * MM) })
          await page.emulateMedia({ media: 'print' })
          expect(await cutOff(page, '.sheet'), `${addressOf(locale, route)} on ${paper}`).toEqual([])
          const sheet = await page.locator('.sheet').boundingBox()
          expect((sheet?.width ?? 0) / MM, 'the sheet is as wide as the paper').toBeGreaterThan(width - 2)
          await page.emulateMedia({ media: null })
        }
      }
    })
  }

  test(`print the leaflet: two sides of A4 landscape, six panels that fold, nothing cut, in ${locale}`, async ({ page }) => {
    await page.goto(addressOf(locale, { page: 'leaflet' }))
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([
      [297, 210],
      [297, 210],
    ])
    await page.setViewportSize({ width: Math.round(297 * MM), height: Math.round(210 * MM) })
    await page.emulateMedia({ media: 'print' })
    expect(await cutOff(page, '.panel')).toEqual([])
    const sides = await page.locator('.side').evaluateAll((all) =>
      all.map((side) =>
        [...side.querySelectorAll('.panel')]
          .map((panel) => ({
            box: panel.getBoundingClientRect(),
            name: panel.className.replace(/\s*panel\s*|text-s|leading-snug/g, '').trim(),
          }))
          .sort((a, b) => a.box.left - b.box.left)
          .map(({ box, name }) => ({ name, width: box.width })),
      ),
    )
    const widths = sides.map((side) => side.map(({ width }) => Math.round(width / MM)))
    // The panel that is folded inwards is the first outside and, on the back of it, the last inside.
    expect(widths).toEqual([
      [97, 100, 100],
      [100, 100, 97],
    ])
    expect(sides[0]?.map(({ name }) => name)).toEqual(['', 'back', 'cover'])
  })

  test(`words on paper can be copied and searched, in ${locale}`, async ({ page }) => {
    const { error } = spawnSync('pdftotext', ['-v'])
    test.skip(error !== undefined, 'pdftotext (poppler-utils) is not on this machine')
    const textOf = async (route: Route) => {
      await page.goto(addressOf(locale, route))
      const input = await page.pdf({ preferCSSPageSize: true })
      return spawnSync('pdftotext', ['-', '-'], { input }).stdout.toString().normalize('NFC').replace(/\s+/g, ' ')
    }
    for (const { id, facts } of pillars) {
      const text = await textOf({ page: 'poster', id })
      expect(text).toContain(facts.name[locale])
      expect(text).toContain(facts.plain[locale])
      expect(text).toContain(t(locale).footer.independent)
    }
    const leaflet = await textOf({ page: 'leaflet' })
    for (const { facts } of pillars) expect(leaflet).toContain(facts.plain[locale])
    expect(leaflet.indexOf(t(locale).leaflet.what)).toBeGreaterThanOrEqual(0)
  })
}

test('words that stick out of a sheet would be found', async ({ page }) => {
  await page.goto(addressOf('vi', { page: 'poster', id: 'engaged' }))
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.emulateMedia({ media: 'print' })
  await page.locator('.sheet').evaluate((sheet) => {
    const tall = Object.assign(document.createElement('p'), { textContent: 'x' })
    tall.style.setProperty('flex', '0 0 60rem')
    sheet.append(tall)
  })
  expect(await cutOff(page, '.sheet')).not.toEqual([])
})

test('the stitches of a poster can be counted: as many as the provisions that it names', async ({ page }) => {
  for (const { id } of pillars) {
    await page.goto(addressOf('vi', { page: 'poster', id }))
    const rows = page.locator('[data-picture=stitches] > li')
    expect(await rows.count()).toBe(plans.length)
    for (const row of await rows.all()) {
      const said = Number(/\d+(?= điều)/.exec((await row.textContent())?.replaceAll('\u00A0', ' ') ?? '')?.[0] ?? 0)
      expect(await row.locator('svg svg').count()).toBe(said)
    }
  }
})

const expected = (site: string, locale: Locale) => new URL(`${locale}/pillars/dynamic/`, site).href

test('built without an address, the page draws the code of where it is read, also in the dark', async ({ page, site }) => {
  test.skip(Boolean(process.env.SITE), 'this build knows its address')
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of LOCALES) {
    await page.goto(addressOf(locale, { page: 'poster', id: 'dynamic' }))
    const code = page.getByRole('img', { name: t(locale).qr.label(expected(site, locale).replace('http://', '')) })
    await expect(code).toBeVisible()
    expect(await readQr(code)).toBe(expected(site, locale))
    await expect(page.locator('figure.qr figcaption')).toHaveText(expected(site, locale).replace('http://', ''))
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('an unknown address leaves an empty place that says so, and the way to print is told', async ({ page }) => {
    test.skip(Boolean(process.env.SITE), 'this build knows its address')
    for (const locale of LOCALES) {
      await page.goto(addressOf(locale, { page: 'poster', id: 'dynamic' }))
      await expect(page.locator('figure.qr')).toHaveText(t(locale).qr.empty)
      await expect(page.getByRole('button', { name: t(locale).print.button })).toBeHidden()
      await expect(page.locator('main noscript span')).toHaveText(t(locale).print.without)
    }
  })
})

test('a button prints the sheet', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.title = 'printed'
    }
  })
  await page.goto(addressOf('en', { page: 'leaflet' }))
  await page.getByRole('button', { name: t('en').print.button }).click()
  expect(await page.title()).toBe('printed')
})

for (const locale of LOCALES) {
  test(`from home a teacher reaches every sheet of the corner by links, in ${locale}`, async ({ page }) => {
    const words = t(locale)
    await page.goto(`${locale}/`)
    await page.getByRole('link', { name: words.teachers.homeLink }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.getByRole('link', { name: words.teachers.corner.name }).click()
    const main = page.getByRole('main')
    for (const path of ['corner/posters/', 'corner/cards/', 'corner/colouring/', 'corner/leaflet/'])
      expect(await main.locator(`a[href*="${path}"]`).count()).toBeGreaterThanOrEqual(path.endsWith('leaflet/') ? 1 : 5)
    await main.locator('a[href*="corner/posters/resilient"]').click()
    await expect(page.getByRole('button', { name: words.print.button })).toBeVisible()
  })
}
