import { LOCALES } from '../../src/model/locale.ts'
import { realCatalogue } from '../support/localities.ts'
import { expect, test } from '../support/test.ts'

const { plans, provisions } = realCatalogue()
const DUE = ['deadline', 'milestone', 'report']
const isCounted = ({ kind }: { kind: string }) => kind !== 'lead' && kind !== 'coordination'

for (const locale of LOCALES) {
  test(`someone with a screen reader gets the numbers of the cloth, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/`)
    const cloth = page.locator('[data-picture=cloth]')
    await expect(cloth).toHaveRole('table')
    const links = await cloth.locator('td').getByRole('link').all()
    const counts = await Promise.all(
      links.map(async (link) => Number(/\d+(?=\D*$)|\d+/.exec((await link.locator('.tip').textContent()) ?? '')?.[0])),
    )
    const sum = provisions.filter((provision) => provision.pillar && isCounted(provision)).length
    const seen = await cloth.locator('td a > [aria-hidden]').allTextContents()
    expect(seen.map(Number).reduce((a, b) => a + b, 0)).toBe(sum)
    expect(counts.every(Number.isInteger)).toBe(true)
    for (const { locality } of plans) await expect(cloth.getByRole('rowheader', { name: locality.name })).toHaveCount(1)
  })

  test(`a pupil reads off which plan names most deadlines, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/`)
    const stitches = page.locator('[data-picture=stitches]')
    await stitches.getByRole('group').or(stitches.locator('summary')).first().click()
    const table = stitches.getByRole('table')
    const names = (await table.getByRole('columnheader').allTextContents())
      .slice(1, -1)
      .map((name) => name.replaceAll('\u00A0', ' '))
    const row = table.getByRole('row').filter({ hasText: locale === 'vi' ? 'thời hạn' : 'a date due' })
    const counts = (await row.getByRole('cell').allTextContents()).slice(0, -1).map(Number)
    const real = plans.map((plan) => plan.provisions.filter(({ dates }) => dates.some(({ what }) => DUE.includes(what))).length)
    expect(names).toEqual(plans.map(({ locality }) => locality.name))
    expect(counts).toEqual(real)
    expect(Math.max(...counts)).toBeGreaterThan(0)
  })

  test(`on a topic, the first screen of a phone says who speaks of it and what kind of silence the others keep, in ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${locale}/topics/health-insurance/`)
    const beads = page.getByRole('main').locator('[data-picture=beads]').first()
    await expect(beads).toContainText(locale === 'vi' ? 'bản tin không nói' : 'report does not say')
    await expect(beads).toContainText(locale === 'vi' ? 'toàn văn không nêu' : 'full text silent')
    const box = await beads.boundingBox()
    expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThan(740)
  })

  test(`the timeline says where now is, and the programme that followed stands below it, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/timeline/`)
    const rows = await page.locator('[data-picture=threads] ol > li').allTextContents()
    const now = rows.findIndex((row) => /(Nay|Now):\s*2026/.test(row))
    const next = rows.findIndex((row) => row.includes('155/QĐ-TTg'))
    expect(now).toBeGreaterThan(0)
    expect(next).toBeGreaterThan(now)
    expect(rows.filter((row) => /(Nay|Now):/.test(row))).toHaveLength(1)
  })

  test(`a department leads to what it became, and says how far that is known, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/agencies/dolisa/`)
    const braid = page.locator('[data-picture=braid]')
    await expect(braid.getByRole('listitem')).toContainText(
      locale === 'vi' ? 'nay là Sở Nội vụ' : 'now Department of Home Affairs',
    )
    await expect(braid.locator('path.unsure').first()).toBeAttached()
    await page.goto(`${locale}/agencies/doit/`)
    await expect(page.locator('[data-picture=braid]')).toHaveCount(0)
  })
}

test('more than six provisions of a locality can be opened, and fewer need no opening', async ({ page }) => {
  await page.goto('en/agencies/dolisa/')
  const section = page.locator('section#hai-phong')
  const hidden = section.locator('details li').first()
  await expect(hidden).toBeHidden()
  await section.locator('summary').click()
  await expect(hidden).toBeVisible()
  await expect(page.locator('section#tien-giang details')).toHaveCount(0)
})
