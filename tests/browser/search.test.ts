import { readFileSync } from 'node:fs'
import { searcher } from '../../src/cli/search.ts'
import { LOCALES, type Locale } from '../../src/model/locale.ts'
import { axeFaults } from '../support/axe.ts'
import { realCatalogue } from '../support/localities.ts'
import { counts, keys, named, near, open, results, settled, state } from '../support/search.ts'
import { expect, test } from '../support/test.ts'

const { plans } = realCatalogue()

test('typing without marks shows whole provisions with their real spelling marked', async ({ page }) => {
  await page.goto('vi/search/')
  await page.getByRole('searchbox').fill('bao hiem y te')
  await expect(results(page).first().locator('mark').first()).toContainText('bảo hiểm y tế')
  await expect(page).toHaveURL(/q=bao\+hiem\+y\+te/)
})

test('the page with Pagefind and the command line without it give the same', async ({ page }) => {
  const find = searcher()
  const queries: { q: string; lang: Locale }[] = readFileSync(new URL('../support/queries.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .filter((_, i) => i % 9 === 0)
    .map((line) => JSON.parse(line))
  test.slow()
  for (const [lang, asked] of Map.groupBy(queries, (query) => query.lang)) {
    await page.goto(`${lang}/search/`)
    for (const { q } of asked) {
      await page.getByRole('searchbox').fill(q)
      await page.getByRole('searchbox').press('Enter')
      await settled(page)
      const { namedKeys, nearKeys, localities } = await find(q, lang)
      expect(await keys(page), q).toEqual([...namedKeys.slice(0, 10), ...nearKeys.slice(0, 10)])
      const said = Object.entries(await counts(page)).filter(([, n]) => n > 0)
      expect(Object.fromEntries(said), q).toEqual(localities)
    }
  }
})

test('what names it is counted, what is near stands under its own heading with its own count', async ({ page }) => {
  await open(page, 'khí nhà kính')
  await expect(page.locator('.count')).toContainText(`1 điều nêu “khí nhà kính”, ở 1 trong ${plans.length} kế hoạch`)
  const others = Object.fromEntries(plans.map(({ locality }) => [locality.id, 0]))
  expect(await counts(page)).toEqual({ ...others, 'hai-phong': 1 })
  await expect(named(page)).toHaveCount(1)
  await expect(page.locator('#search-near-heading')).toContainText(`${await near(page).count()} điều gần nghĩa`)
})

test('a locality that is named is answered, with the kind of silence', async ({ page }) => {
  await open(page, 'OCOP Tiền Giang')
  await expect(page.locator('[data-place-answer]')).toHaveText('Không thấy trong kế hoạch Tiền Giang. Có ở: Trà Vinh (1).')
  await open(page, 'OCOP Lạng Sơn')
  await expect(page.locator('[data-place-answer]')).toContainText('Bản tin về kế hoạch Lạng Sơn không nói đến.')
})

test('today’s name of a place with a subject: the subject is counted, and what became of the place is said', async ({ page }) => {
  const card = page.locator('.cards li').first()
  for (const [typed, lang, subject, fate, kind] of [
    ['bao hiem y te dong thap', 'vi', 'bao hiem y te', 'Tiền Giang nay thuộc tỉnh Đồng Tháp', 'tien-giang'],
    ['rừng vĩnh long', 'vi', 'rừng', 'Trà Vinh nay thuộc tỉnh Vĩnh Long', 'tra-vinh'],
    ['tourism Dong Thap', 'en', 'tourism', 'Tiền Giang is now part of Đồng Tháp', 'tien-giang'],
    ['elderly Ben Tre', 'en', 'elderly', 'Trà Vinh is now part of Vĩnh Long', 'tra-vinh'],
  ] as const) {
    await open(page, subject, lang)
    const alone = await counts(page)
    await open(page, typed, lang)
    expect(await counts(page), typed).toEqual(alone)
    await expect(card, typed).toContainText(fate)
    await expect(page.locator('.count'), typed).toContainText(`“${subject}”`)
    if (alone[kind]) expect((await keys(page))[0], typed).toMatch(new RegExp(`^${kind}`))
    else await expect(page.locator('[data-place-answer]')).toContainText('Không thấy trong kế hoạch Tiền Giang. Có ở:')
  }
})

test('today’s name alone has no zeros: the card is the answer', async ({ page }) => {
  for (const [typed, lang, said] of [
    ['Đồng Tháp', 'vi', '“Đồng Tháp”: ở đây có kế hoạch của Tiền Giang trước khi sáp nhập.'],
    ['vinh long', 'vi', '“vinh long”: ở đây có kế hoạch của Trà Vinh trước khi sáp nhập.'],
    ['Kien Giang', 'en', '“Kien Giang”: the plan here is that of An Giang before the merger.'],
  ] as const) {
    await open(page, typed, lang)
    await expect(page.locator('.count')).toHaveText(said)
    await expect(page.locator('button[data-locality], [data-search-empty]')).toHaveCount(0)
    await expect(page.locator('.cards li')).not.toHaveCount(0)
  }
})

test('a query that is the name of a page shows it first: topics, plans by number, today’s names, who signed', async ({
  page,
}) => {
  const card = page.locator('.cards li')
  await open(page, 'bình đẳng giới')
  await expect(card.first()).toContainText('Bình đẳng giới')
  await open(page, '1436')
  await expect(card.first().getByRole('link')).toHaveAttribute('href', /plans\/tra-vinh-2021-2025\//)
  await open(page, 'Lê Văn Hẳn')
  await expect(card.first()).toContainText('Trà Vinh')
  for (const typed of ['tien giang nay la tinh nao', 'Đồng Tháp']) {
    await open(page, typed)
    await expect(card.first()).toContainText('Tiền Giang nay thuộc tỉnh Đồng Tháp')
  }
  await open(page, 'Bến Tre')
  await expect(card.first()).toContainText('Trà Vinh nay thuộc tỉnh Vĩnh Long')
  for (const [typed, lang, address] of [
    ['giao an', 'vi', 'lessons/'],
    ['Đố vui', 'vi', 'quiz/'],
    ['bai hoc hoa nhap', 'vi', 'lessons/inclusive/'],
    ['lesson 2', 'en', 'lessons/'],
    ['tải dữ liệu', 'vi', 'data/'],
    ['save for later', 'en', 'offline/'],
    ['đối chiếu văn bản', 'vi', 'verify/'],
  ] as const) {
    await open(page, typed, lang)
    await expect(card.first().getByRole('link'), typed).toHaveAttribute('href', new RegExp(`/${lang}/${address}`))
  }
  await open(page, 'who signed the plans?', 'en')
  await expect(card.first()).toContainText('Signed by Lê Văn Hẳn')
})

test('a lone syllable is counted and marked only where it stands free, in the marks that were typed', async ({ page }) => {
  const around = () =>
    page.locator('#search-list .text mark, #search-near .text mark').evaluateAll((marks) =>
      marks.map((mark) => {
        const [before, after] = [mark.previousSibling?.textContent ?? '', mark.nextSibling?.textContent ?? '']
        return `${before.slice(-8)}|${mark.textContent}|${after.slice(0, 5)}`
      }),
    )
  await open(page, 'xã')
  const marked = await around()
  expect(marked.length).toBeGreaterThan(0)
  for (const piece of marked) {
    expect(piece).toMatch(/\|xã\|/i)
    expect(piece).not.toMatch(/(thị \||\| hội)/i)
  }
  await open(page, 'chăm')
  await expect(page.locator('.count')).toHaveText('“chăm” không đứng riêng ở điều nào, chỉ là một phần của từ khác.')
  await expect(page.locator('button[data-locality]')).toHaveCount(0)
  await page.locator('[data-search-empty]').getByRole('button', { name: 'chăm sóc' }).click()
  await settled(page)
  await expect(results(page).first().locator('mark').first()).toContainText(/chăm sóc/i)
})

test('counts by locality, and a filter that the address keeps', async ({ page }) => {
  await open(page, 'bảo hiểm y tế')
  await expect(page.locator('.count')).toContainText(/không có ở Tiền Giang; bản tin về Lạng Sơn, An Giang không nói đến/)
  await page.locator('button[data-locality=tra-vinh]').click()
  await expect(page).toHaveURL(/locality=tra-vinh/)
  await settled(page)
  expect((await keys(page)).every((key) => key?.startsWith('tra-vinh'))).toBe(true)
  await page.reload()
  await state(page, 'done')
  expect((await keys(page)).every((key) => key?.startsWith('tra-vinh'))).toBe(true)
  await page.goBack()
  await expect(page).not.toHaveURL(/locality/)
})

test('the facets are closed, count when opened, and the period is worded as the plan prints it', async ({ page }) => {
  await page.goto('vi/search/')
  await expect(page.getByRole('combobox', { name: 'Giai đoạn' })).toBeHidden()
  await page.locator('.filters summary').click()
  await page.getByRole('combobox', { name: 'Giai đoạn' }).selectOption({ value: '2016-2020-2025' })
  await settled(page)
  await expect(page).toHaveURL(/period=2016-2020-2025/)
  await expect(page.getByRole('combobox', { name: 'Giai đoạn' })).toContainText(
    /giai đoạn 2016–2020 và tầm nhìn đến năm 2025 \(\d+\)/,
  )
  expect((await keys(page)).every((key) => key?.startsWith('tien-giang'))).toBe(true)
  await page.goto('en/search/?q=health&period=2021-2025')
  await state(page, 'done')
  const found = new Set((await keys(page)).map((key) => key?.replace(/-\d.*/, '')))
  expect([...found].sort()).toEqual(['an-giang', 'tra-vinh'])
})

test('filters work without a query; an unknown value is named', async ({ page }) => {
  await page.goto('en/search/?kind=funding')
  await state(page, 'done')
  await expect(results(page)).toHaveCount(6)
  await page.goto('en/search/?topic=nothing')
  await state(page, 'idle')
  await expect(page.locator('#search-summary')).toContainText('No such topic: “nothing”')
})

test('the exact phrase is a control under the box', async ({ page }) => {
  await open(page, 'BHYT')
  expect(await named(page).count()).toBeGreaterThan(3)
  await page.getByRole('checkbox', { name: 'đúng cả cụm từ' }).check()
  await expect(page).toHaveURL(/exact=1/)
  await expect(named(page)).toHaveCount(0)
})

test('an address encoded twice is read, a long query is cut, an unreadable one is not answered with everything', async ({
  page,
}) => {
  await page.goto('vi/search/?q=b%25E1%25BA%25A3o%2520hi%25E1%25BB%2583m')
  await expect(page.getByRole('searchbox')).toHaveValue('bảo hiểm')
  await page.goto(`vi/search/?q=${'a'.repeat(500)}`)
  await state(page, 'done')
  await expect(page.locator('#search-summary')).toContainText('400 ký tự')
  await page.goto('vi/search/?q=%FF%FE')
  await state(page, 'idle')
  await expect(page.locator('#search-summary')).toContainText('không đọc được')
  await expect(results(page)).toHaveCount(0)
})

test('a doubtful reading says so, in the list and in what is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const find = searcher()
  const { namedKeys } = await find('2017', 'vi')
  await page.goto('vi/search/?q=ASEAN')
  await settled(page)
  for (let i = 0; i < 12 && (await results(page).locator('.doubt').count()) === 0; i++) await page.locator('#search-more').click()
  const doubtful = results(page)
    .filter({ has: page.locator('.doubt') })
    .first()
  const note = ((await doubtful.locator('.doubt').textContent()) ?? '?').trim()
  if (await doubtful.locator('summary').isVisible()) await doubtful.locator('summary').click()
  await doubtful.getByRole('button', { name: 'Trích dẫn' }).click()
  await doubtful.getByRole('button', { name: 'Chép kèm trích dẫn' }).click()
  await expect(doubtful).toContainText('Đã chép')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(note)
  expect(namedKeys.length).toBeGreaterThan(0)
})

test('on a phone the first hit stands in the first screen, and the whole text opens in place', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const typed of ['bảo hiểm y tế', 'xuat khau lao dong', 'nghệ nhân dân gian']) {
    await open(page, typed)
    const box = await results(page).first().locator('h3').boundingBox()
    expect((box?.y ?? 999) + (box?.height ?? 0), typed).toBeLessThan(740)
  }
  const item = results(page)
    .filter({ has: page.locator('details') })
    .first()
  await item.locator('summary').click()
  await expect(item.locator('.whole')).toBeVisible()
})

test('a result of the other language says so', async ({ page }) => {
  await open(page, 'phong tục tập quán', 'en')
  await expect(results(page).first().locator('p[lang=vi].text')).toBeVisible()
  await expect(results(page).first()).toContainText('Vietnamese')
})

test('nothing found is an answer', async ({ page }) => {
  await open(page, 'lịch cúp điện')
  await expect(page.locator('.count')).toContainText('Không kế hoạch nào nêu “lịch cúp điện”')
  await expect(page.locator('#search-summary')).toContainText('cúp')
  await expect(results(page)).toHaveCount(0)
})

test('a mended query is said and counted as if it had been typed so, and it can be taken literally', async ({ page }) => {
  const said = async (typed: string, lang = 'vi') => {
    await open(page, typed, lang)
    const [line, chips] = [await page.locator('.count').textContent(), await counts(page)]
    return { line, chips, spelling: page.locator('[data-spelling]') }
  }
  for (const [right, lang, ...wrong] of [
    ['bảo hiểm y tế', 'vi', 'bảo hiễm y tế', 'baor hieemr y tees'],
    ['an sinh xã hội', 'vi', 'an sinh xả hội'],
    ['health insurance', 'en', 'helth insurance'],
  ] as const) {
    const meant = await said(right, lang)
    await expect(meant.spelling).toHaveCount(0)
    for (const typed of wrong) {
      const mended = await said(typed, lang)
      expect(mended, typed).toMatchObject({ line: meant.line, chips: meant.chips })
      await expect(mended.spelling).toContainText(lang === 'vi' ? `Đã tìm “${right}”. Tìm đúng “${typed}”` : `“${right}”`)
    }
  }
  await open(page, 'suwcs khoer taam thaanf')
  await page.getByRole('button', { name: /Tìm đúng/ }).click()
  await settled(page)
  await expect(results(page)).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the A–Z is there', async ({ page }) => {
    await page.goto('vi/search/')
    await page.locator('#directory summary').click()
    await page.locator('#directory nav').getByRole('link', { name: 'B', exact: true }).click()
    await expect(page).toHaveURL(/#az-B$/)
    await expect(page.locator('#directory').getByRole('link', { name: 'Bảo hiểm y tế', exact: true }).first()).toBeVisible()
  })
})

for (const lang of LOCALES) {
  test(`axe finds nothing in any state, in ${lang}`, async ({ page }) => {
    test.slow()
    for (const query of [
      '',
      '?q=ASEAN',
      '?q=xyzzy',
      '?q=bao+hiem+y+te&exact=1',
      '?q=Đồng+Tháp',
      '?q=OCOP+Lạng+Sơn',
      '?q=health+insurence',
      '?q=chăm',
    ]) {
      await page.goto(`${lang}/search/${query}`)
      await state(page, query ? 'done' : 'idle')
      // The A–Z is closed and the same under every answer.
      expect(await axeFaults(page, query ? ['#directory'] : []), query).toEqual([])
    }
  })

  test.describe('while loading, and when it cannot run', () => {
    test.use({ allowedErrors: [/ERR_FAILED/] })
    test(`axe finds nothing, in ${lang}`, async ({ page }) => {
      test.slow()
      // Patience is stretched, so that loading lasts as long as axe needs.
      await page.addInitScript(() => {
        const start = globalThis.setTimeout
        const stretched = (act: () => void, delay?: number) => start(act, delay && delay > 2000 ? 60_000 : delay)
        globalThis.setTimeout = stretched as typeof globalThis.setTimeout
      })
      let fail = () => {}
      const failing = new Promise<void>((done) => {
        fail = done
      })
      await page.route('**/head.json', async (route) => {
        await failing
        await route.abort()
      })
      await page.goto(`${lang}/search/`)
      await page.getByRole('searchbox').fill('ASEAN')
      await page.getByRole('searchbox').press('Enter')
      await state(page, 'loading')
      expect(await axeFaults(page), 'loading').toEqual([])
      await state(page, 'loading')
      fail()
      await state(page, 'error')
      expect(await axeFaults(page), 'error').toEqual([])
    })
  })
}
