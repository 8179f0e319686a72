import { expect, test } from '@playwright/test'
import { ASSERTIONS } from '../../src/catalogue/assertions.ts'
import { buildCatalogue } from '../../src/catalogue/build.ts'
import { byNumber, formerAnchors, movedOut, movesOf, wayOf } from '../../src/catalogue/moves.ts'
import type { Content } from '../../src/catalogue/read.ts'
import { tinyContent } from '../support/tiny.ts'

const moved = (moves: Record<string, string>) => (content: Content) => {
  Object.assign(content.ledger.provisions, { 5: 'coast-2020/old', 6: 'coast-2020/older' })
  content.ledger.sections.push('coast-2020/gone')
  content.ledger.topics.push('stamps', 'coins')
  content.ledger.glossary.push('book-house')
  Object.assign(content.ledger.moved, moves)
}
const CHAIN = {
  'provisions/coast-2020/older': 'provisions/coast-2020/old',
  'provisions/coast-2020/old': 'provisions/hill-2020/b',
  'sections/coast-2020/gone': 'sections/coast-2020/part',
  'topics/stamps': 'topics/coins',
  'topics/coins': 'topics/water',
  'glossary/book-house': 'glossary/library',
}
const faults = (moves: Record<string, string>) =>
  ASSERTIONS['whatWasPublishedStays']?.(tinyContent(moved(moves))).map(({ where, what }) => `${where}: ${what}`)

test('what moved twice is found where it is now', () => {
  expect(faults(CHAIN)).toEqual([])
  const catalogue = buildCatalogue(tinyContent(moved(CHAIN)))
  expect(movesOf(catalogue)).toEqual([
    { kind: 'provisions', from: 'coast-2020/older', to: 'hill-2020/b' },
    { kind: 'provisions', from: 'coast-2020/old', to: 'hill-2020/b' },
    { kind: 'sections', from: 'coast-2020/gone', to: 'coast-2020/part' },
    { kind: 'topics', from: 'stamps', to: 'water' },
    { kind: 'topics', from: 'coins', to: 'water' },
    { kind: 'glossary', from: 'book-house', to: 'library' },
  ])
})

test('an old permanent number finds the provision where it is now; the numbers of others stay', () => {
  const numbers = byNumber(buildCatalogue(tinyContent(moved(CHAIN))))
  expect([5, 6, 4].map((number) => numbers.get(number)?.key)).toEqual(['hill-2020/b', 'hill-2020/b', 'hill-2020/b'])
  expect(numbers.get(1)?.key).toBe('coast-2020/a')
  expect(numbers.get(7)).toBeUndefined()
})

test('a plan knows the old places on its page, and what left it', () => {
  const catalogue = buildCatalogue(tinyContent(moved(CHAIN)))
  expect([...formerAnchors(catalogue, 'coast-2020')]).toEqual([['s-part', ['s-gone']]])
  expect([...formerAnchors(catalogue, null)]).toEqual([['library', ['book-house']]])
  expect(movedOut(catalogue, 'coast-2020').map(({ anchor, to }) => [anchor, to])).toEqual([
    ['older', 'hill-2020/b'],
    ['old', 'hill-2020/b'],
  ])
  expect(movedOut(catalogue, 'hill-2020')).toEqual([])
})

test('moves in a circle are refused, each by its name', () => {
  const { 'topics/stamps': _, 'topics/coins': __, ...others } = CHAIN
  expect(faults({ ...others, 'topics/stamps': 'topics/coins', 'topics/coins': 'topics/stamps' })).toEqual([
    expect.stringContaining('moved › topics/stamps: moves in a circle (topics/stamps → topics/coins → topics/stamps)'),
    expect.stringContaining('moved › topics/coins: moves in a circle (topics/coins → topics/stamps → topics/coins)'),
  ])
  expect(wayOf({ a: 'b', b: 'c', c: 'b' }, 'a')).toEqual(['a', 'b', 'c', 'b'])
})

test('a move of no kind is refused', () => {
  expect(faults({ ...CHAIN, 'pages/old': 'pages/about' })).toEqual([expect.stringContaining('moved › pages/old: is of no kind')])
})
