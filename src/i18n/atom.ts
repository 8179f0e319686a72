/** An Atom feed (RFC 4287). Its identities are names that stay when the site moves to another address. */
import { createHash } from 'node:crypto'
import { escapeXml } from './xml.ts'

/** One entry: `id` is its name for good, `date` its day, `href` where it is read. */
export interface AtomEntry {
  id: string
  date: string
  title: string
  text: string
  category: { term: string; label: string }
  href: string
}

/** A name (UUID, version 5) made from a text: the same text has the same name everywhere. */
export function uuidOf(text: string): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')
  const bytes = createHash('sha1').update(namespace).update(text).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The feed as XML; addresses may be relative to where it stands. A day is that day at noon in Viet Nam. */
export function atom(feed: {
  lang: string
  title: string
  subtitle: string
  author: string
  self: string
  page: string
  entries: AtomEntry[]
}): string {
  const { lang, entries } = feed
  const time = (date: string) => `${date}T12:00:00+07:00`
  const e = escapeXml
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
  <id>urn:uuid:${uuidOf(`corrections/${lang}`)}</id>
  <title>${e(feed.title)}</title>
  <subtitle>${e(feed.subtitle)}</subtitle>
  <updated>${time(entries[0]?.date ?? '1970-01-01')}</updated>
  <author><name>${e(feed.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${e(feed.self)}"/>
  <link rel="alternate" type="text/html" hreflang="${lang}" href="${e(feed.page)}"/>
${entries
  .map(
    ({ id, date, title, text, category, href }) => `  <entry>
    <id>urn:uuid:${uuidOf(`corrections/${lang}/${id}`)}</id>
    <title>${e(title)}</title>
    <published>${time(date)}</published>
    <updated>${time(date)}</updated>
    <category term="${e(category.term)}" label="${e(category.label)}"/>
    <link rel="alternate" type="text/html" hreflang="${lang}" href="${e(href)}"/>
    <content type="text">${e(text)}</content>
  </entry>`,
  )
  .join('\n')}
</feed>
`
}
