import { qrOf } from '../../src/picture/qr.ts'
import { readQr } from '../support/qr.ts'
import { expect, test } from '../support/test.ts'

const draw = (text: string) => {
  const { path, box } = qrOf(text)
  return `<svg width="150" viewBox="${box}"><path d="${path}"/></svg>`
}

for (const text of [
  'https://example.org/',
  'https://example.org/x/vi/plans/tra-vinh-2021-2025/iii-5-a-1/',
  `https://example.org/en/sheet/#${'1a2b3c'.repeat(40)}`,
]) {
  test(`a phone reads the code of ${text.slice(0, 60)}`, async ({ page }) => {
    await page.setContent(draw(text).replace('150', text.length > 100 ? '450' : '150'))
    expect(await readQr(page.locator('svg'))).toBe(text)
  })
}

test('a code is read with a tenth of it covered, and not without its quiet zone on a dark wall', async ({ page }) => {
  await page.setViewportSize({ width: 250, height: 250 })
  const text = 'https://example.org/vi/plans/'
  await page.setContent(
    `${draw(text)}<p style="position:absolute;top:60px;left:60px;width:40px;height:20px;background:#000;margin:0">`,
  )
  expect(await readQr(page.locator('svg'))).toBe(text)
  const { path } = qrOf(text)
  await page.setContent(
    `<body style="background:#000"><svg width="150" viewBox="0 0 29 29" style="background:#fff"><path d="${path}"/></svg>`,
  )
  expect(await readQr(page.locator('body'))).toBeNull()
})
