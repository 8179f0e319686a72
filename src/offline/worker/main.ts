/**
 * The service worker (`/sw.js`): pages come from the network, and from this device where there is none. What is kept and how it is
 * renewed: languages.ts. Routes, strategies and limits are Workbox's.
 */

import type { WorkboxPlugin } from 'workbox-core/types.js'
import { ExpirationPlugin } from 'workbox-expiration'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { type Build, kindOf, languageOf } from '../list.ts'
import type { Message } from '../protocol.ts'
import * as languages from './languages.ts'
import { type Extendable, type Heard, worker } from './scope.ts'
import { pathOf, whole } from './store.ts'

declare const BUILD: Build

/** Seconds after which a line that gives no answer counts as none, where there is a copy on the device. */
const PATIENCE = 4

/** A page is the same whatever its query says; and what somebody searched for is nobody's business. */
const withoutQuery: WorkboxPlugin = { cacheKeyWillBeUsed: async ({ request }) => whole(pathOf(request.url)) }
/** What a list has comes from there, all of one version; only the rest is kept as it was seen. */
const savedFirst: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) => (await languages.saved(pathOf(request.url))) ?? cachedResponse,
  cacheWillUpdate: async ({ request, response }) =>
    response.status === 200 && !(await languages.saved(pathOf(request.url))) ? response : null,
}
// Its types were written for a laxer compiler.
const atMost = (maxEntries: number) => new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin
const seenPages = atMost(200)
const onlyPages: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => (response.headers.get('content-type')?.startsWith('text/html') ? response : null),
}

/** For a page that is not to be had: the place where its words stand too, or a page that says so. */
const elsewhere: WorkboxPlugin = {
  handlerDidError: async ({ request }) => {
    const path = pathOf(request.url)
    if (path && !/\/$|\.\w+$/.test(path)) return Response.redirect(whole(`${path}/`) + new URL(request.url).search)
    const place = await languages.placeOf(path)
    const page = place && whole(place.split('#')[0] as string)
    if (page && ((await languages.saved(pathOf(page))) ?? (await caches.match(page, { cacheName: languages.SEEN }))))
      return Response.redirect(whole(place))
    return languages.saved(BUILD.languages[languageOf(path) ?? 'vi'].missing)
  },
}

const pages = new NetworkFirst({
  cacheName: languages.SEEN,
  networkTimeoutSeconds: PATIENCE,
  plugins: [withoutQuery, onlyPages, seenPages, savedFirst, elsewhere],
})
const parts = new NetworkFirst({
  cacheName: languages.SEEN,
  networkTimeoutSeconds: PATIENCE,
  plugins: [withoutQuery, seenPages, savedFirst],
})
const lasting = new CacheFirst({ cacheName: languages.LASTING, plugins: [withoutQuery, atMost(400), savedFirst] })

const isOurs = (url: URL) => url.href.startsWith(worker.registration.scope)
registerRoute(({ request, url }) => isOurs(url) && request.mode === 'navigate', pages)
registerRoute(({ url }) => isOurs(url) && kindOf(pathOf(url.href)) === 'lasting', lasting)
registerRoute(({ url }) => isOurs(url) && kindOf(pathOf(url.href)) === 'part', parts)

/** Keeps the page that is open with its scripts: the first one came before there was a worker. */
async function remember(event: Extendable, url: string): Promise<void> {
  const path = pathOf(url)
  if ((await languages.saved(path)) ?? (await caches.match(whole(path), { cacheName: languages.SEEN }))) return
  const html = await (await pages.handle({ event, request: new Request(whole(path)) })).text()
  const scripts = html.match(/_astro\/[\w.-]+\.js/g) ?? []
  await Promise.all(scripts.map((script) => lasting.handle({ event, request: new Request(whole(script)) })))
}

async function hear(event: Heard): Promise<void> {
  const message = event.data as Message
  switch (message.do) {
    case 'visit': {
      if (!event.source) return
      const lang = languageOf(pathOf(event.source.url))
      await Promise.all([remember(event, event.source.url), lang && languages.visit(lang, message.thrifty)])
      return
    }
    case 'tell':
      return languages.tell()
    case 'save':
    case 'stop':
    case 'delete':
      try {
        await { save: languages.save, stop: languages.stop, delete: languages.forget }[message.do](message.lang)
      } finally {
        // The page waits for it, however it ended.
        await languages.tell(message)
      }
      return
    case 'take':
      return worker.skipWaiting()
  }
}

worker.addEventListener('message', (event) => event.waitUntil(hear(event)))
worker.addEventListener('install', (event) => event.waitUntil(languages.prepare()))
worker.addEventListener('activate', (event) =>
  event.waitUntil(
    // Not to be had without a network: the next version tidies up then.
    Promise.all([languages.prune().catch(() => {}), worker.registration.navigationPreload?.enable(), worker.clients.claim()]),
  ),
)
