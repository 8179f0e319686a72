/** A plan out of a PDF: printed here by the browser as offices print, and read by the import. */
import type { Page } from '@playwright/test'
import { readContent } from '../../src/catalogue/read.ts'
import { isPdf, pdfText } from '../../src/cli/import/pdf.ts'
import { draftOf } from '../../src/import/draft.ts'
import { provinceOf } from '../../src/import/provinces.ts'
import { normalise } from '../../src/segment/normalise.ts'
import { contentFolder } from '../support/faulty.ts'
import { IDS, PLAN } from '../support/import-texts.ts'
import { officialPlans, officialText, WITHOUT_TEXTS } from '../support/official.ts'
import { expect, test } from '../support/test.ts'

const { content } = readContent(contentFolder)

/** How offices set a paragraph. */
const LAYOUTS: Record<string, { style: string; format: 'A4' | 'A5' }> = {
  'the first line indented': { style: 'p{margin:0 0 6pt;text-indent:1.27cm;text-align:justify}', format: 'A5' },
  'a space between paragraphs': { style: 'p{margin:0 0 8pt;text-align:justify}', format: 'A5' },
  'items that hang': { style: 'p{margin:0;padding-left:1cm;text-indent:-1cm}', format: 'A5' },
  // On the smaller sheet a sentence fills its line, and nothing tells that a paragraph begins after it.
  'everything at the margin': { style: 'p{margin:0}', format: 'A4' },
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A plan as an office prints it: its head in two columns, a number on each page. */
async function printed(page: Page, plan: string, layout: string, format = LAYOUTS[layout]?.format): Promise<Buffer> {
  const lines = plan.split('\n').filter((line) => line.trim())
  const head = lines.findIndex((line) => /^KẾ HOẠCH/u.test(line))
  const cells = head === 6 ? [lines.slice(0, 2).concat(lines.slice(4, 5)), lines.slice(2, 4).concat(lines.slice(5, 6))] : []
  const table = cells.map((cell) => `<td>${cell.map((line) => `<p>${escaped(line)}</p>`).join('')}</td>`).join('')
  const rest = lines.slice(cells.length > 0 ? head : 0)
  await page.setContent(
    `<style>body{font:14pt/1.3 serif}${LAYOUTS[layout]?.style}td p{text-indent:0;padding:0;text-align:center}</style><table><tr>${table}</tr></table>${rest
      .map((line) => `<p>${escaped(line)}</p>`)
      .join('')}`,
  )
  return page.pdf({
    ...(format ? { format } : {}),
    margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '1.5cm' },
    displayHeaderFooter: true,
    headerTemplate: '<p style="font-size:12pt;width:100%;text-align:center"><span class=pageNumber></span></p>',
    footerTemplate: '<p></p>',
  })
}

/** The text of a PDF that has one. */
async function read(pdf: Buffer): Promise<string> {
  const taken = await pdfText(pdf)
  if ('trouble' in taken) throw new Error(taken.trouble)
  return taken.text
}

/** What a plan is drafted to, as if the site did not have it. */
function drafted(text: string, id: string, name: string) {
  const province = provinceOf(name)
  if (!province) throw new Error(`${name} is no province`)
  const [from = 0, to = 0] = (id.match(/\d{4}/g) ?? []).map(Number)
  const outcome = draftOf(text, { ...content, plans: content.plans.filter((plan) => plan.id !== id) }, { province, from, to })
  if ('refused' in outcome) throw new Error(outcome.refused.join('\n'))
  return outcome.draft.provisions.map((provision) => ({ id: provision.id, line: normalise(provision.line) }))
}

for (const what of Object.keys(LAYOUTS)) {
  test(`a PDF with ${what} is drafted as its text is`, async ({ page }) => {
    const expected = drafted(PLAN, 'ben-tre-2021-2025', 'Bến Tre')
    expect(expected.map(({ id }) => id)).toEqual(IDS)
    const pdf = await printed(page, PLAN, what)
    expect(isPdf(pdf)).toBe(true)
    expect(drafted(await read(pdf), 'ben-tre-2021-2025', 'Bến Tre')).toEqual(expected)
  })
}

test('the official texts, printed with the first line indented or with space between paragraphs, are drafted as they are', async ({
  page,
}) => {
  test.slow()
  const here = officialPlans()
  test.skip(here.length === 0, WITHOUT_TEXTS)
  for (const { id, facts } of content.plans.filter((plan) => here.includes(plan.id))) {
    const name = content.localities.find((locality) => locality.id === facts.locality)?.name ?? ''
    const text = officialText(id)
    for (const what of ['the first line indented', 'a space between paragraphs']) {
      const own = await read(await printed(page, text, what, 'A4'))
      expect(drafted(own, id, name), `${id}: ${what}`).toEqual(drafted(text, id, name))
    }
  }
})

test('a PDF without text, a locked one and a damaged one are told apart', async ({ page }) => {
  await page.setContent('<svg width="400" height="600"><rect width="400" height="600" fill="#ccc"/></svg><p>Scan 1</p>')
  expect(await pdfText(await page.pdf())).toEqual({ trouble: 'scan' })
  expect(await pdfText(Buffer.from('%PDF-1.7 …'))).toEqual({ trouble: 'damaged' })
})
