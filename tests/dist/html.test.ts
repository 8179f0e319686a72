import { expect, test } from '@playwright/test'
import { builtPages, pageAt, summed } from '../support/dist.ts'
import { htmlFaults } from '../support/html.ts'

test('every page is valid HTML', async () => {
  test.setTimeout(180_000)
  const faults: { path: string; fault: string }[] = []
  for (const { path, html } of builtPages()) for (const fault of await htmlFaults(html)) faults.push({ path, fault })
  expect(summed(faults)).toEqual([])
})

const BREAKS: [what: string, from: string | RegExp, to: string, found: RegExp][] = [
  ['a block in a paragraph', '</h1>', '</h1><p><div></div></p>', /^(close-order|no-implicit-close|element-permitted-content)/],
  ['an id twice', '</h1>', '</h1><i id="main">1</i>', /^no-dup-id/],
  ['an element where it may not stand', '</h1>', '<li>1</li></h1>', /^element-permitted/],
  [
    'an attribute where it may not stand',
    '</h1>',
    '</h1><input type="radio" name="r" autocomplete="off">',
    /^valid-autocomplete/,
  ],
  ['a script after the end', /$/, '<script></script>', /^after the end of the document/],
]
for (const [what, from, to, found] of BREAKS) {
  test(`the check of the HTML finds ${what}`, async () => {
    const faults = await htmlFaults(pageAt('vi/about/').html.replace(from, to))
    expect(faults).toContainEqual(expect.stringMatching(found))
  })
}
