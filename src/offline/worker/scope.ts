/** The part of a service worker's global scope that is used here: TypeScript's library for workers contradicts the one for pages. */

/** An event that holds the worker awake until a promise is settled. */
export interface Extendable extends Event {
  waitUntil(promise: Promise<unknown>): void
}

/** A message with the page that sent it. */
export interface Heard extends Extendable {
  readonly data: unknown
  readonly source: { readonly url: string } | null
}

interface Scope {
  readonly registration: ServiceWorkerRegistration
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listen: (event: Extendable) => void): void
  addEventListener(type: 'message', listen: (event: Heard) => void): void
}

export const worker = self as unknown as Scope
