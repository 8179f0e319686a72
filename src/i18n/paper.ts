/** What stands at the foot of every printed sheet. */

/** A text as a string of CSS, safe inside a `style` element. */
const quoted = (text: string): string => `"${text.replace(/["\\<>\n\r]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`

/**
 * The rule that prints a line at the foot of each sheet, and its number. Chromium 131 and later draws such boxes; others leave them
 * out, and paper then has the address at the end of the page alone.
 */
export function footRule(line: string): string {
  return `@media print{@page{@bottom-left{content:${quoted(line)}}@bottom-right{content:counter(page)"/"counter(pages)}}}`
}
