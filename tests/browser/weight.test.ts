import { expect, test } from '../support/test.ts'

/** Bytes of body over the wire, as the server compressed them (Brotli 9), and the addresses asked for. */
interface Traffic {
  bytes: number
  addresses: string[]
}

for (const [what, path, limit, requests] of [
  ['the home page', 'vi/', 14_000, 2],
  ['a provision', 'vi/plans/tra-vinh-2021-2025/iii-5-a-1/', 14_000, 2],
  ['a topic', 'en/topics/health-insurance/', 14_000, 2],
  ['a whole plan', 'vi/plans/tra-vinh-2021-2025/', 30_000, 2],
] as const) {
  test(`open ${what}: at most ${limit / 1000} kB in ${requests} requests`, async ({ page, context }) => {
    const traffic: Traffic = { bytes: 0, addresses: [] }
    const pending: Promise<void>[] = []
    context.on('requestfinished', (request) => {
      pending.push(
        request.sizes().then(({ responseBodySize }) => {
          traffic.bytes += responseBodySize
          traffic.addresses.push(new URL(request.url()).pathname)
        }),
      )
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    await Promise.all(pending)
    expect(traffic.bytes).toBeGreaterThan(1000)
    expect(traffic.bytes).toBeLessThanOrEqual(limit)
    expect(traffic.addresses.length, traffic.addresses.join(' ')).toBeLessThanOrEqual(requests)
  })
}

test('a second provision costs its own words only: nothing is fetched before it is asked for', async ({ page, context }) => {
  await page.goto('vi/plans/tra-vinh-2021-2025/iii-5-a-1/', { waitUntil: 'networkidle' })
  const asked: string[] = []
  context.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.getByRole('link', { name: /Điều sau/ }).hover()
  await page.waitForTimeout(300)
  expect(asked).toEqual([])
})

test('the layout does not jump while a page loads', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of ['vi/', 'vi/plans/tra-vinh-2021-2025/']) {
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.02)
  }
})
