/** A text cut at a word where it is longer than `limit` characters. */
export function shorten(text: string, limit = 160): string {
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/\s+\S*$/, '')}…`
}

/** The first sentence of a text, cut at a word where it is longer than `limit` characters. */
export function opening(text: string, limit = 150): string {
  return shorten(/^.*?[.!?…](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text, limit)
}
