/** What pages and worker say to each other. Pages post messages to the worker; it answers all of them at once by a BroadcastChannel. */
import type { Locale } from '../model/languages.ts'
import type { Amount, Depth, Part } from './list.ts'

/** From a page to the worker. */
export type Message =
  /** A page is open: what a first visit keeps may be fetched, unless the line is slow or every byte is paid for. */
  | { do: 'visit'; thrifty: boolean }
  | { do: 'tell' }
  | { do: 'save' | 'stop' | 'delete'; lang: Locale }
  /** To a worker that waits: take over now. */
  | { do: 'take' }

/** Why not all could be stored: no network, no room, or the server has other files than the list says. */
export type Fault = 'network' | 'full' | 'changed'

/** What a device keeps of a language. */
export interface Kept {
  /** `none`: the reader wants nothing kept but the pages that are opened; undefined: not asked yet. */
  depth: Depth | 'none' | undefined
  /** Whether all of that depth is there, in the version of the worker. */
  whole: boolean
  /** When it was last made whole: ISO 8601. */
  date: string | undefined
  /** What of the list is there. */
  there: Amount
  /** Pages kept because they were opened. */
  seen: number
  busy: boolean
  fault: Fault | undefined
}

/** From the worker to all pages. */
export interface Told {
  version: string
  languages: Record<Locale, Kept & Record<Depth, Amount> & { parts: readonly Part[] }>
  /** What has just come to its end, well or not. */
  ended?: { do: 'save' | 'stop' | 'delete'; lang: Locale }
}

/** The name of the channel, and the beginning of the names of the caches: sites under other paths of the same host have their own. */
export const nameOf = (scope: string): string => `offline ${new URL(scope).pathname}`
