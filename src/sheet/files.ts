/** How the files of the sheet are called, and the addresses that its page fills: the script carries no table of addresses. */

/** What stands in an address for what is not known yet. */
export const GAP = { plan: '_plan_', id: '_id_' } as const

/** So many provisions a file: a sheet from everywhere fetches few, and none grows with the site. */
const SIZE = 64

/** The block that holds a provision. */
export const blockOf = (number: number): string => `${Math.floor(number / SIZE)}`
