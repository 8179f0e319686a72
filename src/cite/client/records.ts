/** Fetches the records of citations by permanent number; each file once. */
import { citeHref } from '../../i18n/routes.ts'
import type { Locale } from '../../model/locale.ts'
import type { Cited } from '../record.ts'
import { type CiteShard, recordIn, shardOf } from '../shards.ts'
import type { CiteWords } from '../text.ts'

/** A provision as it is cited, with the words of its citation. */
export interface Loaded {
  cited: Cited
  /** In the language of the record. */
  words: CiteWords
  /** In the language of the page. */
  ui: CiteWords
  /** Whole address of the provision's page. */
  address: string
}

const files = new Map<string, Promise<CiteShard>>()

/** The record of a permanent number. @throws Error when a file does not come or does not hold it; asking again fetches anew. */
export async function load(number: number, lang: Locale): Promise<Loaded> {
  const here = document.documentElement.lang as Locale
  const [shard, { words: ui }] = await Promise.all([shardWith(number, lang), shardWith(number, here)])
  const cited = recordIn(shard, number, lang)
  if (!cited) throw new Error(`there is no number ${number}`)
  return { cited, words: shard.words, ui, address: new URL(cited.path, shard.site || location.origin).href }
}

function shardWith(number: number, lang: Locale): Promise<CiteShard> {
  const url = citeHref(lang, shardOf(number))
  const file = files.get(url) ?? fetched(url)
  files.set(url, file)
  file.catch(() => files.delete(url))
  return file
}

async function fetched(url: string): Promise<CiteShard> {
  // A kept copy may be of an older build: asked for anew, it costs nothing where it has not changed.
  const answer = await fetch(url, { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return answer.json()
}
