/** What this device keeps of each language: the reader's wish, fetching what is missing, deleting what is not wanted. */
import { LOCALES, type Locale } from '../../model/languages.ts'
import { amountOf, type Build, type Depth, type FileList, filesOf, type Listed, languageOf } from '../list.ts'
import type { Fault, Kept, Told } from '../protocol.ts'
import { Changed, keepOnly, NAME, pathOf, read, store, stored, whole } from './store.ts'

declare const BUILD: Build

/** Kept through updates: what the reader wants of a language, and the version and time in which it was last whole. */
interface Wish {
  depth: Depth | 'none'
  version?: string
  date?: string
}
type Wishes = Partial<Record<Locale, Wish>>

/** Wishes and lists. */
const NOTES = `${NAME} notes`
const WISHES = whole('offline/~wishes')
/** The pages that were opened, and the scripts that they asked for. */
export const SEEN = `${NAME} seen`
export const LASTING = `${NAME} lasting`
/** Files at a time: a page that is opened meanwhile finds room on the line. */
const AT_ONCE = { visit: 3, all: 6 }
const TELL_EVERY = 400

const channel = new BroadcastChannel(NAME)
const runs = new Map<Locale, { depth: Depth; stop: AbortController; done: Promise<void> }>()
const faults: Partial<Record<Locale, Fault>> = {}

export async function wishes(): Promise<Wishes> {
  const found = await (await caches.open(NOTES)).match(WISHES)
  return found ? ((await found.json()) as Wishes) : {}
}

let writing = Promise.resolve()
/** Changes the wish for a language; one change waits for another. @throws QuotaExceededError where there is no room even for that */
function wish(lang: Locale, change: Wish): Promise<void> {
  const written = writing.then(async () => {
    const next = { ...(await wishes()), [lang]: change }
    await (await caches.open(NOTES)).put(WISHES, new Response(JSON.stringify(next)))
  })
  // One that failed must not fail all that come after it.
  writing = written.catch(() => {})
  return written
}

const lists = new Map<Locale, Promise<FileList | undefined>>()

/** The list of a language where it is on the device. */
function knownList(lang: Locale): Promise<FileList | undefined> {
  const known =
    lists.get(lang) ??
    caches
      .open(NOTES)
      .then((cache) => cache.match(whole(BUILD.languages[lang].list)))
      .then((found) => found?.json() as Promise<FileList> | undefined)
  lists.set(lang, known)
  return known
}

/** The list of a language, fetched where it is not on the device. @throws what fetch throws; Changed where the server has another version */
async function listOf(lang: Locale): Promise<FileList> {
  const known = await knownList(lang)
  if (known) return known
  const address = whole(BUILD.languages[lang].list)
  const found = await fetch(address)
  if (!found.ok) throw new Changed(address)
  await (await caches.open(NOTES)).put(address, found.clone())
  lists.delete(lang)
  maps.delete(lang)
  return (await found.json()) as FileList
}

const maps = new Map<Locale, Promise<ReadonlyMap<string, string>>>()

/** The hashes of a language's files by their addresses. */
function hashes(lang: Locale): Promise<ReadonlyMap<string, string>> {
  const known =
    maps.get(lang) ??
    knownList(lang).then((list) => new Map((list ? filesOf(list, 'all') : []).map(([path, hash]) => [path, hash])))
  maps.set(lang, known)
  return known
}

/** The stored file of an address below the base path. */
export async function saved(path: string): Promise<Response | undefined> {
  const core = BUILD.core.find(([own]) => own === path)
  if (core) return read(core[1])
  const own = languageOf(path)
  for (const lang of own ? [own] : LOCALES) {
    const hash = (await hashes(lang)).get(path)
    const found = hash && (await read(hash))
    if (found) return found
  }
  return undefined
}

/** Where else the words of a page stand, as `vi/plans/…/#iii-4`; undefined where the list is not on the device or names no such place. */
export const placeOf = async (path: string): Promise<string | undefined> => {
  const lang = languageOf(path)
  return lang && (await knownList(lang))?.instead[path]
}

/** Fetches what is missing; the first failure ends it. @throws what `store` throws */
async function fetchAll(files: readonly Listed[], atOnce: number, stop: AbortController): Promise<void> {
  const have = await stored()
  const waiting = files.filter(([, hash]) => !have.has(hash) && have.add(hash)).reverse()
  let told = 0
  const work = async () => {
    for (let file = waiting.pop(); file && !stop.signal.aborted; file = waiting.pop()) {
      await store(file, stop.signal)
      if (Date.now() - told > TELL_EVERY) {
        told = Date.now()
        void tell()
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
  } catch (error) {
    stop.abort()
    throw error
  }
}

const faultOf = (error: unknown): Fault => {
  if (error instanceof Changed) return 'changed'
  return (error as Error).name === 'QuotaExceededError' ? 'full' : 'network'
}

/** Makes a language whole to a depth, which is then what is wished of it; a second call joins the first. */
async function run(lang: Locale, depth: Depth): Promise<void> {
  for (let running = runs.get(lang); running; running = runs.get(lang)) {
    if (running.depth === depth) return running.done
    running.stop.abort()
    await running.done
  }
  const stop = new AbortController()
  const work = async () => {
    try {
      if ((await wishes())[lang]?.depth !== depth) await wish(lang, { depth })
      await fetchAll(filesOf(await listOf(lang), depth), AT_ONCE[depth], stop)
      if (!stop.signal.aborted) await wish(lang, { depth, version: BUILD.version, date: new Date().toISOString() })
    } catch (error) {
      if ((error as Error).name === 'AbortError') return
      faults[lang] = faultOf(error)
      // Where that is not to be had either, the fault says enough.
      if (faults[lang] === 'full') await less(lang, { depth: depth === 'all' ? 'visit' : 'none' }).catch(() => {})
    } finally {
      runs.delete(lang)
      await tell()
    }
  }
  delete faults[lang]
  const done = work()
  runs.set(lang, { depth, stop, done })
  void tell()
  return done
}

/** Wishes for less of a language, and deletes what is too much. On a full device there is no room for the wish before that. */
async function less(lang: Locale, to: Wish): Promise<void> {
  const written = await wish(lang, to).then(
    () => true,
    () => false,
  )
  await prune({ [lang]: to })
  if (!written) await wish(lang, to)
}

/** A page is open: fetches what a first visit keeps, and what an update or a cut line left undone. */
export async function visit(lang: Locale, thrifty: boolean): Promise<void> {
  const own = (await wishes())[lang]
  if (own?.depth === 'none' || own?.version === BUILD.version || faults[lang] === 'changed') return
  if (thrifty && own?.depth !== 'all') return
  await run(lang, own?.depth ?? 'visit')
}

/** Stores all of a language. */
export const save = (lang: Locale): Promise<void> => run(lang, 'all')

/** Ends a download; what came stays, so that it goes on from there. */
export async function stop(lang: Locale): Promise<void> {
  const running = runs.get(lang)
  running?.stop.abort()
  await running?.done
  if (running?.depth === 'all') await wish(lang, { depth: 'visit' })
}

/** Deletes all of a language, pages that were opened too, and keeps nothing of it by itself from now on. */
export async function forget(lang: Locale): Promise<void> {
  await stop(lang)
  delete faults[lang]
  for (const name of [SEEN, LASTING]) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) if (languageOf(pathOf(request.url)) === lang) await cache.delete(request)
  }
  await less(lang, { depth: 'none' })
}

/** Fetches what this version has new or changed, before it takes over. @throws when it cannot be made whole for want of a network */
export async function prepare(): Promise<void> {
  await fetchAll(BUILD.core, AT_ONCE.visit, new AbortController())
  const wanted = await wishes()
  for (const lang of LOCALES) {
    const depth = wanted[lang]?.depth
    if (!depth || depth === 'none') continue
    try {
      await fetchAll(filesOf(await listOf(lang), depth), AT_ONCE[depth], new AbortController())
    } catch (error) {
      // The old version's files go when this one takes over: then there is room, and `visit` goes on.
      if (faultOf(error) !== 'full') throw error
    }
  }
}

/** Deletes what no language wants in this version, and the lists of others. @param changes wishes that are to be written next */
export async function prune(changes: Wishes = {}): Promise<void> {
  const wanted = { ...(await wishes()), ...changes }
  const keep = new Set(BUILD.core.map(([, hash]) => hash))
  for (const lang of LOCALES) {
    const depth = wanted[lang]?.depth
    if (!depth || depth === 'none') continue
    for (const [, hash] of filesOf(await listOf(lang), depth)) keep.add(hash)
  }
  await keepOnly(keep)
  const notes = await caches.open(NOTES)
  const own = [WISHES, ...LOCALES.map((lang) => whole(BUILD.languages[lang].list))]
  for (const { url } of await notes.keys()) if (!own.includes(url)) await notes.delete(url)
}

async function kept(lang: Locale, wanted: Wish | undefined, have: ReadonlySet<string>, seen: readonly string[]): Promise<Kept> {
  const list = await knownList(lang)
  const isThere = ([path, hash]: Listed) =>
    // What both languages share is there for the other alone.
    have.has(hash) && (languageOf(path) === lang || (wanted !== undefined && wanted.depth !== 'none'))
  return {
    depth: wanted?.depth,
    whole: wanted?.version === BUILD.version,
    date: wanted?.date,
    there: amountOf(list ? filesOf(list, 'all').filter(isThere) : []),
    seen: seen.filter((path) => languageOf(path) === lang).length,
    busy: runs.has(lang),
    fault: faults[lang],
  }
}

/** Tells all pages how things are, and what has ended. */
export async function tell(ended?: Told['ended']): Promise<void> {
  const [wanted, have, opened] = await Promise.all([wishes(), stored(), caches.open(SEEN).then((cache) => cache.keys())])
  const seen = opened.map(({ url }) => pathOf(url))
  const languages: [Locale, Told['languages'][Locale]][] = await Promise.all(
    LOCALES.map(async (lang) => [lang, { ...(await kept(lang, wanted[lang], have, seen)), ...BUILD.languages[lang] }]),
  )
  const told: Told = {
    version: BUILD.version,
    languages: Object.fromEntries(languages) as Told['languages'],
    ...(ended ? { ended } : {}),
  }
  channel.postMessage(told)
}
