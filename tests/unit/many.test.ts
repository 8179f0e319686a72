/** How many localities there are, and which, stands in `content/` alone: the code would not know a sixth. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { firstSides } from '../../src/catalogue/sides.ts'
import { t } from '../../src/i18n/index.ts'
import { LOCALES } from '../../src/model/locale.ts'
import { threadWidth } from '../../src/picture/cloth.ts'
import { threadGap } from '../../src/picture/threads.ts'
import { realCatalogue } from '../support/localities.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { localities, plans } = realCatalogue()

/** What may name a locality or a number of them, and why. */
const ALLOWED: [file: string, text: RegExp, why: string][] = [
  ['src/i18n/vi.ts', /exampleList/, 'an example of a question, as a reader types it'],
  ['src/i18n/en.ts', /'OCOP Tiền Giang'/, 'an example of a question, as a reader types it'],
  ['src/i18n/vi.ts', /nameUnknown/, 'an example of an address'],
  ['src/i18n/en.ts', /nameUnknown/, 'an example of an address'],
  ['src/cli/search.ts', /npm run search/, 'an example of a command'],
  ['src/cli/fingerprints.ts', /npm run fingerprints/, 'an example of a command'],
  ['src/open-data/release.ts', /NAME =/, 'a published name, which programs keep'],
  ['src/catalogue/language-assertions.ts', /a pair joins two plans/, 'a pair is of two'],
  ['src/i18n/vi.ts', /wording: 'Hai kế hoạch nào/, 'a pair is of two'],
  ['src/i18n/en.ts', /wording: 'Which two plans/, 'a pair is of two'],
  ['src/catalogue/quiz.ts', /fewer than three plans can be offered/, 'the least choices of a question'],
  ['src/catalogue/language-assertions.ts', /five provinces|năm tỉnh/, 'the rule against the wrong words names them'],
  [
    'src/import/provinces.ts',
    /\d\d \*?\p{Lu}/u,
    'the State’s list of all provinces and cities, from which an import proposes a code',
  ],
]

const NUMBER = 'two|three|four|five|six|seven|eight|nine|ten|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười'
const PLACES = localities.flatMap(({ id, name }) => [id, name])
const HARD = new RegExp(
  `(?<![\\p{L}-])(?:${PLACES.join('|')}|(?<!(?:hằng|mỗi|từng) )(?:${NUMBER})(?: bản)?[ -](?:Vietnamese )?(?:localit|plans\\b|provinces|copies|full texts|news reports|địa phương|kế hoạch|tỉnh|bản tin|bản toàn văn))`,
  'iu',
)

/** The lines of a source file that name a locality or a number of them outside comments. */
export function hardNames(file: string, source: string): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
  return code.split('\n').flatMap((line, index) => {
    const found = HARD.exec(line)?.[0]
    const allowed = ALLOWED.some(([name, text]) => name === file && text.test(line))
    return found && !allowed ? [`${file}:${index + 1} says “${found}”`] : []
  })
}

test('no locality and no number of them stands in the code or in the words of the interface', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|astro|css)$/.test(file),
  )
  expect(files.length).toBeGreaterThan(200)
  expect(files.flatMap((file) => hardNames(`src/${file}`, readFileSync(join(root, 'src', file), 'utf8')))).toEqual([])
})

test('a locality or a number of them put back would be found', () => {
  for (const line of [
    "siteName: 'Five localities in the ASEAN Community',",
    "siteName: 'Năm địa phương trong Cộng đồng ASEAN',",
    "source: 'Nguồn: năm bản kế hoạch, diễn đạt lại.',",
    "const first = ['lang-son', 'hai-phong']",
    "note: 'Of Lạng Sơn and An Giang only a news report is known',",
    "title: 'Two news reports'",
  ]) {
    expect(hardNames('src/i18n/x.ts', line), line).toHaveLength(1)
  }
  for (const line of [
    '// Hải Phòng is a city',
    "'báo cáo hằng năm tỉnh'",
    "'The five pillars'",
    '/** As five localities */ const a = 1',
  ]) {
    expect(hardNames('src/i18n/x.ts', line), line).toEqual([])
  }
  for (const [file, text, why] of ALLOWED) {
    expect(
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .some((line) => text.test(line)),
      `${file}: ${why}`,
    ).toBe(true)
  }
})

test('of one, six, 34 and 63 localities so many stand side by side, in their order', () => {
  const [plan] = plans
  if (!plan) throw new Error('there is no plan')
  const of = (count: number) => Array.from({ length: count }, (_, index) => ({ ...plan, id: `plan-${index + 1}` }))
  for (const [count, shown] of [
    [1, 1],
    [6, 6],
    [34, 5],
    [63, 5],
  ] as const) {
    expect(firstSides(of(count)).map(({ id }) => id)).toEqual(of(shown).map(({ id }) => id))
  }
})

test('the cloth and the threads of one, six, 34 and 63 localities stay within their place', () => {
  for (const count of [1, 6, 34, 63]) {
    const widths = Array.from({ length: count }, (_, index) => threadWidth(index, count))
    expect(Math.max(...widths)).toBeLessThanOrEqual(100)
    expect(widths.slice(1).every((width) => width >= 10)).toBe(true)
    // Beside the list of a phone.
    expect(threadGap(count + 1) * (count + 1)).toBeLessThanOrEqual(96)
  }
})

test('where there is one plan, the page says that nothing is compared', () => {
  for (const locale of LOCALES) expect(t(locale).compare.alone('Huế')).toContain('Huế')
  expect(t('en').compare.board.topic(1, 1, 'Huế (2)')).toBe('The plan takes it up: Huế (2).')
  expect(t('en').compare.board.topic(1, 34, 'Huế (2)')).toBe('1 of 34 plans takes it up: Huế (2).')
  expect([t('en').home.ended([2025], 1), t('en').home.ended([2020, 2025], 2)]).toEqual([
    'The plan has ended (2025).',
    'The plans have ended (2020 or 2025).',
  ])
})
