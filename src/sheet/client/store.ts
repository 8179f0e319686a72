/** The sheet between two pages: kept on this device alone, as a convenience; the link is what lasts. */

// Copies of the site under other paths of the same host have sheets of their own.
const KEY = `sheet ${import.meta.env.BASE_URL}`

/** The sheet that is being put together, as its link part; empty where there is none or nothing may be kept here. */
export function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a sheet, or forgets it where the text is empty. @returns whether this browser lets pages keep anything */
export function keep(text: string): boolean {
  try {
    if (text) localStorage.setItem(KEY, text)
    else localStorage.removeItem(KEY)
    return true
  } catch {
    return false
  }
}
