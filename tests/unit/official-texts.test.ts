import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readContent } from '../../src/catalogue/read.ts'
import { cut } from '../../src/segment/cut.ts'
import { decode } from '../../src/segment/encoding.ts'
import { looksLike, match } from '../../src/segment/match.ts'
import { contentFolder } from '../support/faulty.ts'
import { officialPlans, officialText, onPortal, typedAnew, WITHOUT_TEXTS, withoutHeadings, wrapped } from '../support/official.ts'

const { content } = readContent(join(contentFolder))
const plans = officialPlans()
const printsOf = (plan: string) =>
  Object.entries(content.plans.find(({ id }) => id === plan)?.fingerprints.lines ?? {}).map(([id, print]) => ({ id, ...print }))
const index = content.plans.map(({ id }) => ({ id, hashes: printsOf(id).map(({ sha256 }) => sha256.slice(0, 9)) }))

/** What a copy comes to, by status. */
function outcome(plan: string, text: string) {
  const { found, unknown } = match(cut(text), printsOf(plan))
  const of = (status: string) => found.filter((each) => each.status === status).map(({ id }) => id)
  return {
    matched: of('matched').length,
    differs: of('differs'),
    missing: of('missing'),
    unknown: unknown.map((line) => line.text),
  }
}
const whole = (plan: string) => ({ matched: printsOf(plan).length, differs: [], missing: [], unknown: [] })

test.beforeEach(() => test.skip(plans.length === 0, WITHOUT_TEXTS))

test('every provision of the official texts is matched, and nothing else is taken for one', () => {
  console.log(plans.length ? '' : WITHOUT_TEXTS)
  const sum = { matched: 0, expected: 0 }
  for (const plan of plans) {
    const result = outcome(plan, officialText(plan))
    expect(result, plan).toEqual(whole(plan))
    sum.matched += result.matched
    sum.expected += content.plans.find(({ id }) => id === plan)?.facts.inSource ?? 0
  }
  console.log(`Official lines matched: ${sum.matched} of ${sum.expected}.`)
  expect(sum.matched).toBe(sum.expected)
})

test('the cutter comes to the ids of the site by itself: at least 236 of 248 in full texts, 44 of 49 in reports', () => {
  const same = { 'full-text': [0, 0], 'news-report': [0, 0] }
  for (const { id: plan, facts } of content.plans.filter(({ id }) => plans.includes(id))) {
    const { found } = match(cut(officialText(plan)), printsOf(plan))
    const lineOf = new Map(found.map(({ id, text }) => [id, text]))
    const tally = same[facts.copy] as [number, number]
    for (const { id, text } of cut(officialText(plan)).provisions) if (lineOf.get(id) === text) tally[0] += 1
    tally[1] += found.length
  }
  console.log(
    `Same id and boundary: ${same['full-text'].join(' of ')} in full texts, ${same['news-report'].join(' of ')} in reports.`,
  )
  expect(same['full-text'][0]).toBeGreaterThanOrEqual(236)
  expect(same['news-report'][0]).toBeGreaterThanOrEqual(44)
})

test('each text is known for the plan that it is', () => {
  for (const plan of plans) {
    const [first, second] = looksLike(cut(officialText(plan)), index)
    expect(first?.id).toBe(plan)
    expect(first?.lines ?? 0).toBeGreaterThan(10 * (second?.lines ?? 0))
  }
})

const HAI_PHONG = 'hai-phong-2015-2025'
const TIEN_GIANG = 'tien-giang-2016-2020'
const TRA_VINH = 'tra-vinh-2021-2025'
const AN_GIANG = 'an-giang-2021-2025'

/** Ten copies as people have them: what was done to the text, and what must come out. */
const damaged: [what: string, plan: string, damage: (text: string) => string, expected?: Partial<ReturnType<typeof outcome>>][] =
  [
    ['a block that stands twice', TIEN_GIANG, (text) => `${text.slice(0, 9000)}\n${text}`],
    ['lost headings', HAI_PHONG, withoutHeadings],
    ['another Unicode form', TRA_VINH, (text) => text.normalize('NFD')],
    ['other spaces, dashes, quotation marks and tone marks', HAI_PHONG, typedAnew],
    [
      'one changed figure',
      HAI_PHONG,
      (text) => text.replace('trước ngày 01 tháng 12', 'trước ngày 10 tháng 12'),
      { matched: 108, differs: ['vi-1-1'] },
    ],
    [
      'a deleted paragraph',
      TIEN_GIANG,
      (text) => text.normalize('NFC').replace(/^2\. Tuyên truyền, vận động nâng cao.*\n/m, ''),
      { matched: 43, missing: ['iv-2'] },
    ],
    [
      'two parts in the other order',
      TIEN_GIANG,
      (text) => {
        const at = ['\nIV. ', '\nV. ', '\nVI. '].map((head) => text.indexOf(head)) as [number, number, number]
        return text.slice(0, at[0]) + text.slice(at[1], at[2]) + text.slice(at[0], at[1]) + text.slice(at[2])
      },
    ],
    ['lines wrapped at 80 columns', TRA_VINH, wrapped],
    ['menus, boxes and comments of a portal', HAI_PHONG, onPortal],
    [
      'a file in UTF-16',
      AN_GIANG,
      (text) => {
        const decoded = decode(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))
        return 'text' in decoded ? decoded.text : ''
      },
    ],
  ]
for (const [what, plan, damage, expected] of damaged) {
  test(`a damaged copy: ${what}`, () => {
    const text = officialText(plan)
    const copy = damage(text)
    if (what !== 'a file in UTF-16') expect(copy === text).toBe(false)
    expect(outcome(plan, copy)).toEqual({ ...whole(plan), ...expected })
  })
}

test('in the other order, what was moved is said', () => {
  const [, plan, damage] = damaged[6] as (typeof damaged)[0]
  const { found } = match(cut(damage(officialText(plan))), printsOf(plan))
  expect(found.filter(({ moved }) => moved).map(({ id }) => id)).toEqual(['v-1', 'v-2'])
})

test('each line with one word changed is that provision and no other', () => {
  test.setTimeout(240_000)
  const plan = TIEN_GIANG
  const text = cut(officialText(plan))
    .lines.map((line) => line.text)
    .join('\n')
  for (const { id, text: line } of match(cut(text), printsOf(plan)).found) {
    const words = (line ?? '').split(' ')
    const middle = Math.floor(words.length / 2)
    const copy = text.replace(line ?? '', [...words.slice(0, middle), 'vịt', ...words.slice(middle + 1)].join(' '))
    expect(copy === text, id).toBe(false)
    const { differs, missing, unknown } = outcome(plan, copy)
    expect({ differs, missing, unknown }, id).toEqual({ differs: [id], missing: [], unknown: [] })
  }
})

test('no word of an official line stands in the files of fingerprints', () => {
  for (const plan of content.plans)
    for (const [id, { sha256, runs }] of Object.entries(plan.fingerprints.lines))
      expect(`${id} ${sha256} ${runs}`).toMatch(/^[\w-]+ [0-9a-f]{64} [\w-]*$/)
})
