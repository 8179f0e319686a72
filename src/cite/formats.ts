/** The citation in the forms that programs read. Pure. */
import { type Citation, citationText, documentParts, doubtOf, identityOf, reference, reportOf } from './text.ts'

/** Forms of a citation, in the order of their buttons. */
export const FORMATS = ['text', 'markdown', 'html', 'bibtex', 'ris', 'csl'] as const
export type Format = (typeof FORMATS)[number]

/** Names of the forms; “text” is named by the page's language. */
export const FORMAT_NAMES: Record<Exclude<Format, 'text'>, string> = {
  markdown: 'Markdown',
  html: 'HTML',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
}

/** A citation in a form. */
export const formatted: Record<Format, (citation: Citation) => string> = { text: citationText, markdown, html, bibtex, ris, csl }

function markdown(citation: Citation): string {
  const { cited, words, address, accessed } = citation
  const safe = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')
  const { issuer, title, rest } = documentParts(cited, words)
  const quoted = [cited.text, doubtOf(cited, words)].filter(Boolean).map((line) => `> ${safe(line)}`)
  const { after } = reference(cited, words, accessed)
  const source = `${safe(issuer)}, *${safe(title)}*${safe(`${rest}, ${cited.place}; ${words.restated}. ${words.site}`)}`
  return `${quoted.join('\n>\n')}\n\n${source}, <${address}>${safe(after)}`
}

function html(citation: Citation): string {
  const { cited, words, address, accessed } = citation
  const safe = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  const { issuer, title, rest } = documentParts(cited, words)
  const doubt = doubtOf(cited, words)
  const { after } = reference(cited, words, accessed)
  const link = `<a href="${safe(address)}">${safe(address)}</a>`
  const source = `${safe(issuer)}, <cite>${safe(title)}</cite>${safe(`${rest}, ${cited.place}; ${words.restated}. ${words.site}`)}, ${link}${safe(after)}`
  return [
    `<blockquote lang="${cited.lang}" cite="${safe(address)}"><p>${safe(cited.text)}</p>${doubt && `<p>${safe(doubt)}</p>`}</blockquote>`,
    `<p lang="${cited.lang}">${source}</p>`,
  ].join('\n')
}

/** Place, restated, news report, doubt: what has no field of its own in a reference manager. */
function noteOf({ cited, words }: Citation): string {
  return [cited.place, words.restated, reportOf(cited, words), doubtOf(cited, words).replace(/\.$/, '')]
    .filter(Boolean)
    .join('; ')
}

/** Name of the record, as programs allow it: `tra-vinh-2021-2025-iii-5-a-1`. */
const idOf = ({ cited }: Citation): string => cited.key.replace('/', '-')

function bibtex(citation: Citation): string {
  const { cited, address, accessed } = citation
  const { plan } = cited
  const special: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
  const safe = (text: string) => text.replace(/[\\~^{}$&#_%]/g, (sign) => special[sign] ?? `\\${sign}`)
  const fields: [string, string][] = [
    ['author', `{${safe(plan.issuer)}}`],
    ['title', `{${safe(plan.title)}}`],
    // Styles print this of a @misc, and not its number.
    ['howpublished', safe(identityOf(cited, citation.words))],
    ['number', safe(plan.number)],
    ['year', plan.issued.slice(0, 4)],
    ['date', plan.issued],
    ['note', safe(noteOf(citation))],
    ['abstract', safe(cited.text)],
    ['url', address],
    ['urldate', accessed],
    ['langid', cited.lang === 'vi' ? 'vietnamese' : 'english'],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []))
  return `@misc{${idOf(citation)},\n${lines.join('\n')}\n}\n`
}

function ris(citation: Citation): string {
  const { cited, words, address, accessed } = citation
  const { plan } = cited
  const date = (when: string) => when.replaceAll('-', '/')
  const fields: [string, string][] = [
    ['TY', 'GOVDOC'],
    ['ID', idOf(citation)],
    ['AU', `${plan.issuer},`],
    ['TI', plan.title],
    ['M1', plan.number],
    ['PY', plan.issued.slice(0, 4)],
    ['DA', date(plan.issued)],
    ['SE', cited.place],
    ['N1', noteOf(citation)],
    ['AB', cited.text],
    ['DP', words.site],
    ['UR', address],
    ['Y2', date(accessed)],
    ['LA', cited.lang],
  ]
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []))
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`
}

/** One item of a CSL-JSON list, as reference managers import it. */
function csl(citation: Citation): string {
  const { cited, words, address, accessed } = citation
  const { plan } = cited
  const day = (when: string) => ({ 'date-parts': [when.split('-').map(Number)] })
  const item = {
    id: idOf(citation),
    type: 'report',
    author: [{ literal: plan.issuer }],
    title: plan.title,
    ...(plan.number && { number: plan.number }),
    ...(plan.issued && { issued: day(plan.issued) }),
    section: cited.place,
    note: noteOf(citation),
    abstract: cited.text,
    source: words.site,
    URL: address,
    ...(accessed && { accessed: day(accessed) }),
    language: cited.lang,
  }
  return `${JSON.stringify([item], null, 2)}\n`
}
