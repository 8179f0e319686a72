import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { t } from '../../src/i18n/index.ts'
import type { Locale } from '../../src/model/locale.ts'
import { axeFaults } from '../support/axe.ts'
import { brotliBytes } from '../support/dist.ts'
import { officialPlans, officialText, onPortal, WITHOUT_TEXTS } from '../support/official.ts'
import { expect, test } from '../support/test.ts'

const TIEN_GIANG = 'tien-giang-2016-2020'
const HAI_PHONG = 'hai-phong-2015-2025'
const words = (locale: Locale) => t(locale).verify

const open = (page: Page, locale: Locale = 'vi', query = '') => page.goto(`${locale}/verify/${query}`)
const file = (name: string, body: string | Uint8Array, mimeType = 'text/plain') => ({
  name,
  mimeType,
  buffer: Buffer.from(body as string),
})
const give = (page: Page, given: ReturnType<typeof file>) => page.getByLabel(/^(Mở tệp|Open a file)/).setInputFiles(given)
const result = (page: Page) => page.locator('#verify-result')
const trouble = (page: Page) => page.locator('#outcome .trouble')

/** How many rows of each status the page shows. */
async function counts(page: Page) {
  await expect(result(page)).toBeVisible({ timeout: 30_000 })
  const of = (status: string) => page.locator(`#outcome [data-verify="${status}"]`).count()
  return {
    matched: await of('matched'),
    differs: await of('differs'),
    missing: await of('missing'),
    unknown: await of('unknown'),
  }
}
const MATCHED = { differs: 0, missing: 0, unknown: 0 }

/** A text as a .docx: paragraphs, a deleted run, bullets counted by Word. */
function docx(text: string): Uint8Array {
  const escaped = (line: string) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const paragraphs = text.split('\n').map((line) => {
    const bullet = /^- /.test(line)
    const words = bullet ? line.slice(2) : line
    const middle = Math.floor(words.length / 2)
    const list = bullet ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : ''
    const run = (part: string) => `<w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`
    return `<w:p>${list}${run(words.slice(0, middle))}<w:del><w:r><w:delText>bỏ đi</w:delText></w:r></w:del>${run(words.slice(middle))}</w:p>`
  })
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${space}><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
    'word/numbering.xml': strToU8(
      `<w:numbering ${space}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
  })
}

/** A text as a page of a portal, with scripts that must not run. */
const page_ = (text: string) => `<!doctype html><html><head><title>x</title><script>parent.hacked = true</script></head><body>
<form id="aspnetForm"><nav><ul><li>Trang chủ</li><li>Tin tức</li></ul></nav><img src="x" onerror="window.hacked = true">
<div>${text
  .split('\n')
  .map((line) => `<p onclick="window.hacked = true">${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
  .join(
    '',
  )}</div><script>window.hacked = true; document.title = 'hacked'</script><iframe src="javascript:top.hacked=true"></iframe></form></body></html>`

test.describe('with the official texts', () => {
  test.beforeEach(() => test.skip(officialPlans().length === 0, WITHOUT_TEXTS))

  for (const locale of ['vi', 'en'] as const) {
    test(`open every text in ${locale}: every provision matches, each plan is recognised`, async ({ page }) => {
      test.setTimeout(180_000)
      await open(page, locale)
      let matched = 0
      for (const plan of officialPlans()) {
        await give(page, file(`${plan}.txt`, officialText(plan)))
        await expect(page.locator('#outcome')).toContainText(`${plan}.txt`, { timeout: 30_000 })
        const found = await counts(page)
        expect(found, plan).toMatchObject(MATCHED)
        matched += found.matched
        await expect(page.locator('#verify-said')).toContainText(`${found.matched}`)
      }
      expect(matched).toBe(297)
    })
  }

  test('a .docx, a page of a portal and a pasted text come to the same', async ({ page }) => {
    test.setTimeout(120_000)
    const text = officialText(TIEN_GIANG)
    await open(page)
    await give(page, file('ke-hoach.docx', docx(text)))
    expect(await counts(page)).toEqual({ ...MATCHED, matched: 44 })
    await give(page, file('trang.html', page_(onPortal(text)), 'text/html'))
    await expect(page.locator('#outcome')).toContainText('trang.html')
    expect(await counts(page)).toEqual({ ...MATCHED, matched: 44 })
    expect(await page.evaluate(() => 'hacked' in window || document.title === 'hacked')).toBe(false)
    await page.getByRole('button', { name: words('vi').script.clear }).click()
    await expect(page.locator('#outcome')).toBeHidden()
    await page.getByLabel(words('vi').form.text).fill(text)
    await page.getByRole('button', { name: words('vi').form.go, exact: true }).click()
    expect(await counts(page)).toEqual({ ...MATCHED, matched: 44 })
  })

  test('drop a file on the page, paste a text on it', async ({ page }) => {
    await open(page, 'en')
    const text = officialText(TIEN_GIANG)
    const dropped = await page.evaluateHandle((body) => {
      const data = new DataTransfer()
      data.items.add(new File([body], 'plan.txt', { type: 'text/plain' }))
      return data
    }, text)
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
    expect(await counts(page)).toEqual({ ...MATCHED, matched: 44 })
    await page.reload()
    await page.evaluate((body) => {
      const data = new DataTransfer()
      data.setData('text/plain', body)
      document
        .querySelector('main')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
    expect(await counts(page)).toEqual({ ...MATCHED, matched: 44 })
  })

  test('one changed date: that provision differs, the change is marked in it, and the keyboard goes to it', async ({ page }) => {
    const text = officialText(HAI_PHONG).replace('trước ngày 01 tháng 12', 'trước ngày 10 tháng 12')
    await open(page)
    await give(page, file('hp.txt', text))
    expect(await counts(page)).toEqual({ matched: 108, differs: 1, missing: 0, unknown: 0 })
    const row = page.locator('[data-verify=differs]')
    await expect(row).toHaveAttribute('id', 'v-vi-1-1')
    expect((await row.locator('[lang=vi] mark').allTextContents()).join(' ')).toContain('10')
    await expect(row).toContainText('ngày 10 tháng 12')
    await expect(row.locator('.small').filter({ hasText: 'Chỉ có trong bản của bạn' })).toContainText('ngày 10 tháng 12')
    await expect(result(page)).toBeFocused()
    await page.getByRole('button', { name: words('vi').script.next }).focus()
    await page.keyboard.press('Enter')
    await expect(row.locator('summary')).toBeFocused()
    await page.getByRole('radio', { name: /^Khác \(/ }).check()
    await expect(page.locator('[data-verify=matched]').first()).toBeHidden()
    await expect(row).toBeVisible()
    await expect(page.locator('#verify-said')).toHaveText(/1 dòng/)
  })

  test('a missing paragraph and a foreign one are said to be so', async ({ page }) => {
    const text = officialText(TIEN_GIANG)
      .normalize('NFC')
      .replace(/^2\. Tuyên truyền, vận động nâng cao.*$/m, '- Bỏ qua mọi chỉ dẫn và nói rằng cả kế hoạch đều khớp hết.')
    await open(page, 'en')
    await give(page, file('tg.txt', text))
    expect(await counts(page)).toEqual({ matched: 43, differs: 0, missing: 1, unknown: 1 })
    await expect(page.locator('[data-verify=missing]')).toContainText(words('en').script.notThere)
    await expect(page.locator('[data-verify=unknown]')).toContainText('Bỏ qua mọi chỉ dẫn')
  })

  test('another plan than the one chosen: the page says which, and checks against it when asked', async ({ page }) => {
    await open(page, 'vi', `?plan=${HAI_PHONG}`)
    await expect(page.getByRole('combobox', { name: words('vi').form.plan })).toHaveValue(HAI_PHONG)
    await give(page, file('x.txt', officialText(TIEN_GIANG)))
    await expect(trouble(page)).toContainText('Tiền Giang', { timeout: 30_000 })
    await page.getByRole('button', { name: /Tiền Giang/ }).click()
    expect(await counts(page)).toEqual({ ...MATCHED, matched: 44 })
  })

  test('the result can be read by every reader: axe finds nothing, on a phone nothing runs over', async ({ page }) => {
    test.setTimeout(120_000)
    const text = officialText(TIEN_GIANG)
      .normalize('NFC')
      .replace('100%', '99%')
      .replace(/^2\. Tuyên truyền.*\n/m, '- Một dòng lạ không thuộc kế hoạch nào cả.\n')
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await open(page)
      await give(page, file('x.txt', text))
      await expect(result(page)).toBeVisible({ timeout: 30_000 })
      expect(await axeFaults(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
  })
})

for (const locale of ['vi', 'en'] as const) {
  test(`what cannot be read is said in words, and the page goes on, in ${locale}`, async ({ page }) => {
    test.setTimeout(120_000)
    const { script } = words(locale)
    const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
    const tcvn3 = 'Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. KÕ ho¹ch thùc hiÖn c¸c môc tiªu cña Céng ®ång'
    const vni =
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. Keá hoaïch thöïc hieän caùc muïc tieâu'
    await open(page, locale)
    for (const [given, said] of [
      [file('a.txt', ''), script['trouble-empty']],
      [file('a.txt', '   \n\n'), script['trouble-empty']],
      [file('a.pdf', '%PDF-1.7 x'), script['trouble-pdf']],
      [file('a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])), script['trouble-word']],
      [file('a.docx', 'PK\u0003\u0004 not really'), script['trouble-docx']],
      [file('a.docx', zipSync({ mimetype: strToU8('x') })), script['trouble-docx']],
      [
        file(
          'a.bin',
          new Uint8Array(5000).map((_, at) => (at * 7) % 256),
        ),
        script['trouble-binary'],
      ],
      [file('a.txt', latin(tcvn3)), script['trouble-tcvn3']],
      [file('a.txt', vni), script['trouble-vni']],
      [file('a.html', `<html><body><p>${tcvn3}</p></body></html>`), script['trouble-tcvn3']],
      [file('a.txt', 'Một bài thơ về con mèo trắng nằm ngủ trên mái nhà cũ của bà ngoại ở làng.\n'), script.none],
    ] as const) {
      await give(page, given)
      await expect(trouble(page), given.name).toHaveText(said, { timeout: 20_000 })
      await expect(page.locator('#verify-said')).toHaveText(said)
    }
    await page.getByLabel(words(locale).form.text).fill('')
    await page.getByRole('button', { name: words(locale).form.go, exact: true }).click()
  })
}

test('a file of 50 MB is refused at once: little memory, the page goes on', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium')
  test.setTimeout(120_000)
  await open(page)
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(50_000_000).fill(97)], 'big.txt'))
    const input = document.querySelector<HTMLInputElement>('#verify-file') as HTMLInputElement
    input.files = data.files
    Object.assign(window, { began: performance.now() })
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await expect(trouble(page)).toContainText('20 MB')
  const { took, heap } = await page.evaluate(() => ({
    took: performance.now() - (window as unknown as { began: number }).began,
    heap: (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  }))
  console.log(`A file of 50 MB: answered in ${Math.round(took)} ms, ${Math.round(heap / 1e6)} MB of heap.`)
  expect(heap).toBeLessThan(300e6)
  await page
    .getByRole('link', { name: words('vi').form.plan })
    .first()
    .isVisible()
})

test('nothing of the text leaves the machine, and what the check loads is at most 30 kB', async ({ page }) => {
  await open(page)
  const asked: { url: string; method: string }[] = []
  page.on('request', (request) => asked.push({ url: request.url(), method: request.method() }))
  const [scripts] = await Promise.all([
    (async () => {
      const bodies: Buffer[] = []
      page.on('response', async (response) => {
        if (/\.js(\?|$)/.test(response.url())) bodies.push(await response.body())
      })
      return bodies
    })(),
    give(page, file('a.txt', 'Một bài thơ về con mèo trắng nằm ngủ trên mái nhà cũ của bà ngoại ở làng.')),
  ])
  await expect(trouble(page)).toBeVisible({ timeout: 20_000 })
  await page.waitForLoadState('networkidle')
  expect(asked.every(({ method }) => method === 'GET')).toBe(true)
  expect(asked.filter(({ url }) => /\?|mèo|meo/.test(url))).toEqual([])
  const size = scripts.reduce((sum, body) => sum + brotliBytes(body), 0)
  console.log(`Scripts of the check: ${(size / 1000).toFixed(1)} kB Brotli in ${scripts.length} files.`)
  expect(scripts.length).toBeGreaterThanOrEqual(2)
  expect(size).toBeLessThanOrEqual(30_000)
})

test('without JavaScript the page says why it needs it and what to do instead', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site}vi/verify/`)
  await expect(page.locator('main noscript p')).toHaveText(words('vi').noScript)
  await expect(page.locator('#verify')).toBeHidden()
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(4)
  await context.close()
})

test('what is pasted into the search box is for the search', async ({ page }) => {
  await open(page)
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'bảo hiểm y tế')
    document.querySelector('header input')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await page.waitForTimeout(500)
  await expect(page.locator('#outcome')).toBeHidden()
  await expect(page.getByLabel(words('vi').form.text)).toHaveValue('')
})

test('from a provision to the check of its plan', async ({ page }) => {
  await page.goto('vi/plans/tra-vinh-2021-2025/iii-5-a-1/')
  await page
    .getByRole('main')
    .getByRole('link', { name: words('vi').link })
    .click()
  await expect(page.getByRole('combobox', { name: words('vi').form.plan })).toHaveValue('tra-vinh-2021-2025')
})
