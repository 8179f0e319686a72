/** The address of the site: that of `SITE` where it was built with one, else unknown. Nothing else may be printed or cited as its address. */

/** A path from the site's root as a whole address; null where the site was built without `SITE`. */
export function absolute(path: string, site: string | undefined = import.meta.env?.SITE): string | null {
  return site ? new URL(path, site).href : null
}

/** An address as one writes it on paper: without its scheme. */
export function short(address: string): string {
  return address.replace(/^https?:\/\//, '')
}
