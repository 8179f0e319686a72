/**
 * What can be set from outside: variables of the environment, read by these functions and by nothing else. An empty variable is an unset
 * one, as that of a CI is; a wrong one is refused by its name, with what to write. `SETTINGS` lists them all.
 */

const wrong = (name: string, value: string, remedy: string) => new Error(`${name} is “${value}”: ${remedy}.`)

/**
 * The origin that `SITE` names, as `https://example.org`; undefined where it is unset.
 * @throws Error that names SITE and says what to write
 */
export function readSite(value: string | undefined): string | undefined {
  const text = value?.trim()
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const bare = url && /^https?:$/.test(url.protocol) && url.hostname && !url.search && !url.hash && !url.username && !url.password
  if (!url || !bare)
    throw wrong('SITE', text, 'write the address with its scheme, as SITE=https://example.org, or leave it unset')
  if (url.pathname !== '/') {
    const remedy = `write it without the path, as SITE=${url.origin}, and the path as BASE_PATH=${url.pathname}`
    throw wrong('SITE', text, remedy)
  }
  return url.origin
}

/**
 * The path that the site stands under, with a slash on both ends; `/` where `BASE_PATH` is unset.
 * @throws Error that names BASE_PATH and says what to write
 */
export function readBasePath(value: string | undefined): string {
  const text = value?.trim() ?? ''
  const parts = text.split('/').filter(Boolean)
  // What needs escaping in an address would have to be written in two ways; `C:/…` is what some shells of Windows make of `/x/`.
  if (parts.some((part) => !/^[\w~-][\w.~-]*$/.test(part))) {
    throw wrong(
      'BASE_PATH',
      text,
      'write the path alone, of letters without marks, digits and hyphens, as BASE_PATH=/x/, or leave it unset',
    )
  }
  return parts.length > 0 ? `/${parts.join('/')}/` : '/'
}

/** An e-mail address, a web address, or words that tell people where to turn. */
export interface Contact {
  kind: 'mail' | 'web' | 'text'
  address: string
}

/**
 * Where readers write, as `CONTACT_ADDRESS` names it; undefined where it is unset.
 * @throws Error that names CONTACT_ADDRESS where it is no address and no words either
 */
export function readContact(value: string | undefined): Contact | undefined {
  const text = value?.trim()
  const address = text?.replace(/^mailto:/, '')
  if (!text || !address) return undefined
  if (/^[^\s@<>:/]+@[^\s@<>:/]+\.[^\s@<>:/]+$/.test(address)) return { kind: 'mail', address }
  if (isWebAddress(address)) return { kind: 'web', address }
  if (/\s/.test(address) && !/^[a-z]+:/i.test(text)) return { kind: 'text', address }
  const remedy =
    'write an e-mail address, as CONTACT_ADDRESS=name@example.org, or a web address, as https://example.org/report?page={page}, or words, as “Thư viện xã Hòa Bình”, or leave it unset'
  throw wrong('CONTACT_ADDRESS', text, remedy)
}

/**
 * The web address where the source is kept, as `REPOSITORY_ADDRESS` names it; undefined where it is unset.
 * @throws Error that names REPOSITORY_ADDRESS and says what to write
 */
export function readRepository(value: string | undefined): string | undefined {
  const text = value?.trim()
  if (!text) return undefined
  if (isWebAddress(text)) return text
  throw wrong(
    'REPOSITORY_ADDRESS',
    text,
    'write a web address, as REPOSITORY_ADDRESS=https://example.org/project, or leave it unset',
  )
}

const isWebAddress = (text: string) => /^https?:\/\/[^\s/]+(\/\S*)?$/i.test(text) && URL.canParse(text)

/**
 * The port that the site is served at; 4321 where `PORT` is unset, 0 for any that is free.
 * @throws Error that names PORT and says what to write
 */
export function readPort(value: string | undefined): number {
  const text = value?.trim()
  if (!text) return 4321
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw wrong('PORT', text, 'write a number from 0 to 65535, as PORT=4321, or leave it unset')
  }
  return Number(text)
}

/**
 * Whether something is done that `0` leaves out and `1` asks for.
 * @param otherwise what holds where the variable is unset
 * @throws Error that names the variable and says what to write
 */
function readSwitch(name: string, value: string | undefined, otherwise: boolean): boolean {
  const text = value?.trim()
  if (!text) return otherwise
  if (text === '0' || text === '1') return text === '1'
  throw wrong(name, text, `write ${name}=1 or ${name}=0, or leave it unset`)
}

/** Whether a build writes compressed copies (`COMPRESS=0`: no). @throws Error that names COMPRESS */
export const readCompress = (value: string | undefined): boolean => readSwitch('COMPRESS', value, true)

/** Whether the tests take the `dist/` that is there (`SKIP_BUILD=1`: yes). @throws Error that names SKIP_BUILD */
export const readSkipBuild = (value: string | undefined): boolean => readSwitch('SKIP_BUILD', value, false)

/** Every setting by its name. */
export const SETTINGS: Readonly<Record<string, (value: string | undefined) => unknown>> = {
  SITE: readSite,
  BASE_PATH: readBasePath,
  CONTACT_ADDRESS: readContact,
  REPOSITORY_ADDRESS: readRepository,
  PORT: readPort,
  COMPRESS: readCompress,
  SKIP_BUILD: readSkipBuild,
}

/** What is wrong with the settings, one sentence each. */
export function settingFaults(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(SETTINGS).flatMap(([name, read]) => {
    try {
      read(env[name])
      return []
    } catch (error) {
      return [(error as Error).message]
    }
  })
}
