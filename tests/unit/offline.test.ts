import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { addressOf, insteadOf, partsThatFit, shareOf } from '../../src/offline/files.ts'
import { writeOffline } from '../../src/offline/integration.ts'
import { amountOf, type FileList, filesOf, isPage, kindOf, languageOf } from '../../src/offline/list.ts'

const shares: [path: string, vi: string | undefined, en: string | undefined][] = [
  ['', 'start', 'start'],
  ['vi/', 'start', undefined],
  ['en/plans/tra-vinh-2021-2025/', undefined, 'plans'],
  ['vi/plans/tra-vinh-2021-2025/iii-5-a-1/', undefined, undefined],
  ['vi/plans/tra-vinh-2021-2025/iii-5-a-1.json', undefined, undefined],
  ['vi/plans/tra-vinh-2021-2025.json', undefined, undefined],
  ['vi/compare/', 'compare', undefined],
  ['vi/compare/inclusive/', 'compare', undefined],
  ['vi/compare/facts/', 'compare', undefined],
  ['vi/compare/health-insurance/', 'all', undefined],
  ['vi/compare/inclusive.csv', undefined, undefined],
  ['vi/lessons/', 'lessons', undefined],
  ['vi/lessons/inclusive/worksheet/', 'lessons', undefined],
  ['vi/quiz/', 'lessons', undefined],
  ['vi/search/', 'search', undefined],
  ['search/0123456789/vi/texts/1.json', 'search', undefined],
  ['search/0123456789/en/index/x.pf_index', undefined, 'search'],
  ['cite/vi/1.json', 'all', undefined],
  ['vi/sheet/', 'all', undefined],
  ['vi/sheet/files/t1.json', 'all', undefined],
  ['vi/topics/jobs/', 'all', undefined],
  ['vi/topics/jobs.json', undefined, undefined],
  ['vi/corrections/feed.xml', undefined, undefined],
  ['vi/app.webmanifest', 'all', undefined],
  ['_astro/start.abc.js', 'start', 'start'],
  ['swatches/hai-phong-2015-2025.svg', 'start', 'start'],
  ['icons/192.png', 'all', 'all'],
  ['data/provisions.csv', undefined, undefined],
  ['vi/offline/', 'start', undefined],
  ['vi/offline/missing/', undefined, undefined],
  ['sw.js', undefined, undefined],
  ['404.html', undefined, undefined],
  ['previews/vi/home.png', undefined, undefined],
]
for (const [path, vi, en] of shares) {
  test(`what is kept of “${path}”: ${vi ?? 'nothing'} in Vietnamese, ${en ?? 'nothing'} in English`, () => {
    expect([shareOf(path, 'vi'), shareOf(path, 'en')]).toEqual([vi, en])
  })
}

test('a first visit takes the parts in turn, each whole, as long as there is room', () => {
  const sizes = { start: 1, plans: 4, lessons: 3, compare: 2, search: 9 }
  expect(partsThatFit(sizes, 19)).toEqual(['start', 'plans', 'lessons', 'compare', 'search'])
  expect(partsThatFit(sizes, 18)).toEqual(['start', 'plans', 'lessons', 'compare'])
  expect(partsThatFit(sizes, 7)).toEqual(['start', 'plans', 'compare'])
  expect(partsThatFit(sizes, 0)).toEqual([])
})

test('a file of a folder is asked for by the folder', () => {
  expect(['index.html', 'vi/plans/index.html', 'vi/a.json', 'vi\\plans\\index.html'].map(addressOf)).toEqual([
    '',
    'vi/plans/',
    'vi/a.json',
    'vi/plans/',
  ])
})

test('each address has its language, or none', () => {
  expect(['', 'vi/', 'en/quiz/', 'search/1/en/head.json', 'cite/vi/3.json', '_astro/a.js', 'vietnam/'].map(languageOf)).toEqual([
    undefined,
    'vi',
    'en',
    'en',
    'vi',
    undefined,
    undefined,
  ])
})

test('what lasts, what belongs to pages, what is only downloaded', () => {
  const kinds = ['_astro/a.js', 'search/1/vi/head.json', 'cite/vi/1.json', 'vi/sheet/files/t3.json', 'icon.svg'].map(kindOf)
  expect(kinds).toEqual(['lasting', 'lasting', 'part', 'part', 'part'])
  for (const path of ['data/all.zip', 'vi/plans/a.json', 'vi/compare/a.csv', 'sw.js', 'offline/vi-x.json'])
    expect(kindOf(path), path).toBe('other')
})

test('a provision is read in its plan, a topic in the comparison of its pillar; what stands nowhere else has no other place', () => {
  const pages = new Map([
    ['vi/plans/a/', new Set(['i-1'])],
    ['vi/plans/a/i-1/', new Set<string>()],
    ['vi/plans/a/i-2/', new Set<string>()],
    ['vi/compare/', new Set<string>()],
    ['vi/compare/inclusive/', new Set(['jobs'])],
    ['vi/compare/jobs/', new Set<string>()],
    ['vi/compare/reporting/', new Set<string>()],
    ['vi/topics/jobs/', new Set<string>()],
  ])
  expect(insteadOf(pages, 'vi')).toEqual({
    'vi/plans/a/i-1/': 'vi/plans/a/#i-1',
    'vi/compare/jobs/': 'vi/compare/inclusive/#jobs',
  })
})

test('files are added up; saving has what a first visit has', () => {
  const list: FileList = { visit: [['', 'a', 1, 10]], all: [['vi/x.json', 'b', 2, 20]], instead: {} }
  expect(amountOf(filesOf(list, 'visit'))).toEqual({ files: 1, pages: 1, wire: 1, bytes: 10 })
  expect(amountOf(filesOf(list, 'all'))).toEqual({ files: 2, pages: 1, wire: 3, bytes: 30 })
  expect([isPage(''), isPage('vi/'), isPage('vi/x.json')]).toEqual([true, true, false])
})

test.describe('the lists of a small site', () => {
  let folder: string
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  const listed = (path: string) =>
    (JSON.parse(readFileSync(join(folder, path), 'utf8')) as FileList).visit.map(([address, hash]) => `${address} ${hash}`)

  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'small-site-'))
    for (const lang of ['vi', 'en'])
      for (const page of ['', 'quiz/', 'offline/missing/']) write(`${lang}/${page}index.html`, page)
    write('index.html', 'front')
  })
  test.afterEach(() => rmSync(folder, { recursive: true }))

  test('the same files give the same version; a changed page changes its own line, its language’s list and the version', async () => {
    const first = await writeOffline(folder)
    expect(await writeOffline(folder)).toEqual(first)
    const before = listed(first.languages.vi.list)
    write('vi/quiz/index.html', 'other questions')
    const second = await writeOffline(folder)
    expect(second.version).not.toBe(first.version)
    expect(second.languages.en).toEqual(first.languages.en)
    const changed = listed(second.languages.vi.list).filter((line) => !before.includes(line))
    expect(changed).toEqual([expect.stringMatching(/^vi\/quiz\/ /)])
    expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toContain(second.languages.vi.list)
  })

  test('compressed copies are no files of their own', async () => {
    write('vi/index.html.br', 'x')
    const { languages } = await writeOffline(folder)
    expect(listed(languages.vi.list).map((line) => line.split(' ')[0])).toEqual(['', 'vi/', 'vi/quiz/'])
  })

  test('without the page for what is missing the build stops and names it', async () => {
    rmSync(join(folder, 'en/offline'), { recursive: true })
    await expect(writeOffline(folder)).rejects.toThrow('en/offline/missing/index.html')
  })
})
