/** The address of the site: that of `SITE` where it was built with one, else unknown. Nothing else may be printed or cited as its address. */

/**
 * The origin that `SITE` names; undefined where it is unset or empty (an unset variable of a CI is empty).
 * @throws Error that names SITE and says what to write
 */
export function readSite(value: string | undefined): string | undefined {
  const text = value?.trim()
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const bare = url && /^https?:$/.test(url.protocol) && url.hostname && !url.search && !url.hash && !url.username && !url.password
  if (!url || !bare) {
    throw new Error(`SITE is “${text}”: write the address with its scheme, as SITE=https://example.org, or leave it unset.`)
  }
  if (url.pathname !== '/') {
    throw new Error(
      `SITE is “${text}”: write it without the path, as SITE=${url.origin}, and the path as BASE_PATH=${url.pathname}.`,
    )
  }
  return url.origin
}

/** A path from the site's root as a whole address; null where the site was built without `SITE`. */
export function absolute(path: string, site: string | undefined = import.meta.env?.SITE): string | null {
  return site ? new URL(path, site).href : null
}

/** An address as one writes it on paper: without its scheme. */
export function short(address: string): string {
  return address.replace(/^https?:\/\//, '')
}
