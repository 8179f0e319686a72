/**
 * Files by the hash of their content: a file that did not change is not fetched again, under whatever name and in whatever
 * version, and what is fetched is what the list says, so that two versions of the site never mix.
 */
import type { Listed } from '../list.ts'
import { nameOf } from '../protocol.ts'
import { worker } from './scope.ts'

const { scope } = worker.registration
export const NAME = nameOf(scope)
const STORE = `${NAME} files`

/** An address below the base path as a whole one. */
export const whole = (path: string): string => new URL(path, scope).href
/** A whole address below the base path; its query and hash say nothing of which file it is. */
export const pathOf = (url: string): string => new URL(url).pathname.slice(new URL(scope).pathname.length)

const keyOf = (hash: string) => whole(`offline/~/${hash}`)

/** The server has another file than the list says. */
export class Changed extends Error {
  override name = 'Changed'
}

/** A hash as the build writes it: the first 12 bytes of SHA-256, base64url. */
async function hashOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body)).subarray(0, 12)
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

/** The hashes of all files that are stored. */
export async function stored(): Promise<Set<string>> {
  const keys = await (await caches.open(STORE)).keys()
  return new Set(keys.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)))
}

/**
 * A stored file as an answer. It has no address of its own: a script or page takes that which was asked for.
 * Undefined where it is not stored.
 */
export async function read(hash: string): Promise<Response | undefined> {
  const found = await (await caches.open(STORE)).match(keyOf(hash))
  return found && new Response(found.body, { headers: found.headers })
}

/** Fetches a file and stores it. @throws Changed; what fetch throws; QuotaExceededError */
export async function store([path, hash]: Listed, signal?: AbortSignal): Promise<void> {
  // What the browser has is asked about, not fetched again; nothing here is worth holding up a page for.
  const init = { cache: 'no-cache', priority: 'low', ...(signal ? { signal } : {}) } as RequestInit
  const response = await fetch(whole(path), init)
  if (response.status >= 500) throw new TypeError(`${path}: ${response.status}`)
  const body = await response.arrayBuffer()
  if (!response.ok || (await hashOf(body)) !== hash) throw new Changed(path)
  const headers = new Headers(response.headers)
  // The body is unpacked here.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  await (await caches.open(STORE)).put(keyOf(hash), new Response(body, { headers }))
}

/** Deletes all files but those of these hashes. */
export async function keepOnly(hashes: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(STORE)
  for (const hash of await stored()) if (!hashes.has(hash)) await cache.delete(keyOf(hash))
}
