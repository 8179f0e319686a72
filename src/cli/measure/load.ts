/** One load of a page as on a cheap phone: what comes over the wire, and when something is seen. */
import { brotliCompressSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from '@playwright/test'

/** Kinds of file, as the server names their types. */
export const TYPES = ['html', 'script', 'style', 'image', 'data'] as const
type Type = (typeof TYPES)[number]

/** Sizes are bytes over the wire, answer heads included, unless said otherwise; times are milliseconds from the request. */
export interface Load {
  requests: number
  bytes: Record<Type, number>
  total: number
  /** What had come when the first words or pictures were painted. */
  beforePaint: number
  /** JavaScript as the browser reads it, that within the page included: not compressed. */
  javascript: number
  elements: number
  firstPaint: number
  largestPaint: number
  /** All bytes for each byte that the page's own words take when Brotli packs them. */
  timesWords: number
}

/** Lighthouse's “slow 4G” as applied by the browser: 150 ms and 1.6 Mbit/s on the line, with what a request costs on top. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 }
/** A phone of 2017 and ours. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }
const SLOWER = 4

interface Request {
  type: Type
  /** Seconds of the browser's clock at which parts came, with their unpacked sizes. */
  parts: { at: number; size: number }[]
  bytes: number
}

/** Loads a page once in a fresh context, over slow 4G, the processor slowed four times. */
export async function load(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  await page.bringToFront()
  const client = await context.newCDPSession(page)
  const seen = await watch(client)
  await client.send('Network.emulateNetworkConditions', SLOW_4G)
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForLoadState('networkidle')
  const paints = await paintsOf(page)
  const { words, scripts, elements } = await contentsOf(page)
  await context.close()

  const requests = [...seen.requests.values()].filter(({ bytes }) => bytes > 0)
  const firstAt = seen.started + (paints.origin + paints.first) / 1000 - seen.startedWall
  const bytes = Object.fromEntries(
    TYPES.map((type) => [type, sum(requests.filter((each) => each.type === type))]),
  ) as Load['bytes']
  const total = sum(requests)
  return {
    requests: requests.length,
    bytes,
    total,
    beforePaint: Math.round(requests.reduce((before, request) => before + request.bytes * shareBefore(request, firstAt), 0)),
    javascript: scripts + seen.scripts(),
    elements,
    firstPaint: Math.round(paints.first),
    largestPaint: Math.round(paints.largest),
    timesWords: total / brotliCompressSync(Buffer.from(words)).length,
  }
}

const sum = (requests: { bytes: number }[]) => requests.reduce((all, { bytes }) => all + bytes, 0)

/** How much of a request had come at a moment of the browser's clock. */
function shareBefore({ parts }: Request, moment: number): number {
  const all = parts.reduce((size, part) => size + part.size, 0)
  const come = parts.filter(({ at }) => at <= moment).reduce((size, part) => size + part.size, 0)
  return all === 0 ? 0 : come / all
}

async function watch(client: CDPSession) {
  const requests = new Map<string, Request>()
  const clock = { started: 0, startedWall: 0 }
  await client.send('Network.enable')
  client.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
    if (request.url.startsWith('data:')) return
    if (requests.size === 0) Object.assign(clock, { started: timestamp, startedWall: wallTime })
    requests.set(requestId, { type: 'data', parts: [], bytes: 0 })
  })
  client.on('Network.responseReceived', ({ requestId, response }) => {
    const request = requests.get(requestId)
    if (request) request.type = typeOf(response.mimeType)
  })
  client.on('Network.dataReceived', ({ requestId, dataLength, timestamp }) => {
    requests.get(requestId)?.parts.push({ at: timestamp, size: dataLength })
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId)
    if (request) request.bytes = encodedDataLength
  })
  const scripts = () =>
    [...requests.values()]
      .filter(({ type }) => type === 'script')
      .flatMap(({ parts }) => parts)
      .reduce((size, part) => size + part.size, 0)
  return {
    requests,
    scripts,
    get started() {
      return clock.started
    },
    get startedWall() {
      return clock.startedWall
    },
  }
}

function typeOf(mime: string): Type {
  if (mime === 'text/html') return 'html'
  if (mime === 'text/css') return 'style'
  if (/javascript|wasm/.test(mime)) return 'script'
  return mime.startsWith('image/') ? 'image' : 'data'
}

/** When the first and the largest thing was painted. @throws Error where nothing is in 30 s: that would be a page without words. */
async function paintsOf(page: Page): Promise<{ origin: number; first: number; largest: number }> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, undefined, { polling: 100 })
  return page.evaluate(
    () =>
      new Promise<{ origin: number; first: number; largest: number }>((done) => {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
        let largest = 0
        new PerformanceObserver((list) => {
          largest = Math.max(largest, ...list.getEntries().map(({ startTime }) => startTime))
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        setTimeout(() => done({ origin: performance.timeOrigin, first, largest }), 200)
      }),
  )
}

/** The words of the page's own part, its scripts and its elements. */
function contentsOf(page: Page): Promise<{ words: string; scripts: number; elements: number }> {
  return page.evaluate(() => {
    const own = (document.querySelector('main') ?? document.body).cloneNode(true) as HTMLElement
    for (const other of own.querySelectorAll('script, style, template')) other.remove()
    const inline = [...document.querySelectorAll<HTMLScriptElement>('script:not([src]):not([type*=json])')]
    return {
      words: (own.textContent ?? '').replace(/\s+/g, ' '),
      scripts: inline.reduce((size, { textContent }) => size + new Blob([textContent ?? '']).size, 0),
      elements: document.querySelectorAll('*').length,
    }
  })
}
