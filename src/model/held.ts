/** What is kept while a build goes on: shared by all copies of a module, and in measure. */

/**
 * The value of a name, made when first asked for in this process. Astro bundles the pages apart from the integrations: a module that both
 * import is there twice, and so is what it holds.
 */
export function heldByProcess<T>(name: string, make: () => T): T {
  const all = globalThis as typeof globalThis & Record<symbol, unknown>
  const key = Symbol.for(`site/${name}`)
  all[key] ??= make()
  return all[key] as T
}

/** A copy of a text that was cut out of a larger one: V8 keeps the whole page alive as long as a piece of it is kept. */
const copyOf = (text: string): string => Buffer.from(text).toString()

/** A function that remembers its last answers, at most `most` of them: pages of a kind are made one after another. */
export function remembering<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    let answer = known.get(text)
    if (answer === undefined) {
      if (known.size >= most) known.clear()
      const own = copyOf(text)
      answer = make(own)
      known.set(own, answer)
    }
    return answer
  }
}
