/** Values that all copies of a module share: Astro bundles the pages apart from the integrations, within one process. */

/** The value of a name, made when first asked for in this process. */
export function heldByProcess<T>(name: string, make: () => T): T {
  const all = globalThis as typeof globalThis & Record<symbol, unknown>
  const key = Symbol.for(`site/${name}`)
  all[key] ??= make()
  return all[key] as T
}
