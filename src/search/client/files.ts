/** Fetching the files of the search, and what can go wrong with them. */

/** What is wrong, as the page says it. */
export type Cause = 'network' | 'missing' | 'broken' | 'wasm'

/** A failure that the page can name. */
export class SearchFault extends Error {
  readonly why: Cause
  readonly file: string

  constructor(cause: Cause, file: string) {
    super(`${cause}: ${file}`)
    this.why = cause
    this.file = file
  }
}

/** What the page can say about an error; null where it is none of these. Pagefind tells of its engine only in words. */
export function faultOf(error: unknown): SearchFault | null {
  if (error instanceof SearchFault) return error
  const message = error instanceof Error ? error.message : ''
  return /wasm|webassembly|pointer/i.test(message) ? new SearchFault('wasm', 'WebAssembly') : null
}

const nameOf = (url: string) => url.replace(/^.*\/search\//, 'search/')

/** The bytes of a file. @throws SearchFault when it cannot be had */
export async function fetched(url: string): Promise<Uint8Array> {
  let response: Response
  try {
    response = await fetch(url)
  } catch {
    throw new SearchFault('network', nameOf(url))
  }
  if (!response.ok) throw new SearchFault('missing', nameOf(url))
  try {
    return new Uint8Array(await response.arrayBuffer())
  } catch {
    throw new SearchFault('network', nameOf(url))
  }
}

/** A JSON file. @throws SearchFault when it is missing or no JSON */
export async function fetchedJson<T>(url: string): Promise<T> {
  const bytes = await fetched(url)
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T
  } catch {
    throw new SearchFault('broken', nameOf(url))
  }
}

const SIGNATURE = 'pagefind_dcd'

/** A file of Pagefind's, unpacked as it does. @throws SearchFault when it is not whole */
export async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'))
    const plain = new Uint8Array(await new Response(stream).arrayBuffer())
    if (new TextDecoder().decode(plain.subarray(0, SIGNATURE.length)) === SIGNATURE) return plain.subarray(SIGNATURE.length)
  } catch {
    // Not what Pagefind wrote: said below.
  }
  throw new SearchFault('broken', 'search')
}
