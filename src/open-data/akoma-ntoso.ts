/** The structure of each plan with its restated texts as Akoma Ntoso 3.0 (OASIS LegalDocML), one document a language. */
import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'
import type { Catalogue, Plan, Provision } from '../catalogue/build.ts'
import { formatWhen, t } from '../i18n/index.ts'
import type { Locale } from '../model/locale.ts'
import { NOT_STATED, type Section } from '../model/plan.ts'
import { addressOf } from './addresses.ts'
import type { Release } from './release.ts'

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
/** ISO 639-2 codes, which the naming convention asks for. */
const LANGUAGE: Record<Locale, string> = { vi: 'vie', en: 'eng' }

/** `iii-4-2` inside `iii-4` is `2`: an eId repeats its parents already. */
const within = (id: string, parent: string | undefined) =>
  parent && id.startsWith(`${parent}-`) ? id.slice(parent.length + 1) : id

/** A plan as an XML document in one language. */
export function akomaNtoso(catalogue: Catalogue, plan: Plan, release: Release, locale: Locale): string {
  const doc = create({ version: '1.0', encoding: 'UTF-8' })
    .ele(NAMESPACE, 'akomaNtoso')
    .ele('doc', { name: 'restatement', contains: 'originalVersion' })
  const named = new Set([...plan.provisions, ...plan.facts.sections].flatMap(({ topics }) => topics))
  const topics = catalogue.topics.filter(({ id }) => named.has(id))
  const notes = plan.provisions.flatMap((provision) => (provision.note ? [{ provision, note: provision.note[locale] }] : []))
  writeMeta(doc, { plan, release, locale, topics, notes })
  const preface = doc.ele('preface')
  preface.ele('longTitle').ele('p').ele('docTitle').txt(plan.facts.title[locale])
  preface.ele('p', { class: 'notice' }).txt(release.notice[locale])
  const body = doc.ele('mainBody')
  for (const section of plan.facts.sections.filter(({ parent }) => parent === undefined)) {
    writeSection(body, { plan, locale, section, path: '' })
  }
  return `${doc.end({ prettyPrint: true, indent: ' ' })}\n`
}

interface Meta {
  plan: Plan
  release: Release
  locale: Locale
  topics: Catalogue['topics']
  notes: { provision: Provision; note: string }[]
}

function writeMeta(doc: XMLBuilder, { plan, release, locale, topics, notes }: Meta): void {
  const { facts } = plan
  const words = t(locale)
  const meta = doc.ele('meta')
  const identification = meta.ele('identification', { source: '#site' })
  // The work is our restatement: it is neither the plan nor a translation of it, and has a day of its own.
  const made = release.date ?? `${facts.period.to}-12-31`
  const work = `/akn/vn/doc/restatement/${plan.id}`
  const expression = `${work}/${LANGUAGE[locale]}@${made}`
  const level = (name: string, uri: string) => {
    const element = identification.ele(name)
    element
      .ele('FRBRthis', { value: `${uri}/!main` })
      .up()
      .ele('FRBRuri', { value: uri })
    element.ele('FRBRdate', { date: made, name: 'restated' }).up().ele('FRBRauthor', { href: '#site', as: '#editor' })
    return element
  }
  const first = level('FRBRWork', work)
  first.ele('FRBRcountry', { value: 'vn' }).up().ele('FRBRsubtype', { value: 'restatement' })
  first.ele('FRBRnumber', { value: plan.id }).up().ele('FRBRname', { value: facts.title[locale] })
  first.ele('FRBRprescriptive', { value: 'false' }).up().ele('FRBRauthoritative', { value: 'false' })
  const second = level('FRBRExpression', expression)
  second.ele('FRBRversionNumber', { value: release.version })
  second.ele('FRBRauthoritative', { value: 'false' }).up().ele('FRBRlanguage', { language: LANGUAGE[locale] })
  level('FRBRManifestation', `${expression}.xml`).ele('FRBRformat', { value: 'application/akn+xml' })
  const references = meta.ele('references', { source: '#site' })
  const number = facts.number === NOT_STATED ? words.cite.noNumber : facts.number
  const date = facts.issued === NOT_STATED ? '' : `, ${formatWhen(facts.issued, locale)}`
  references.ele('original', {
    eId: 'official',
    href: `/akn/vn/doc/plan/${plan.locality.id}/${facts.period.from}-${facts.period.to}`,
    showAs: `${facts.issuer[locale]}, ${facts.title[locale]} (${number}${date}; ${words.copy[facts.copy]})`,
  })
  references.ele('TLCOrganization', {
    eId: 'site',
    href: '/akn/ontology/organization/contributors',
    showAs: release.contributors[locale],
  })
  references.ele('TLCRole', { eId: 'editor', href: '/akn/ontology/role/editor', showAs: words.data.akoma.editor })
  for (const { id, name } of topics) {
    references.ele('TLCConcept', { eId: `topic.${id}`, href: addressOf('topic', id)[locale], showAs: name[locale] })
  }
  const written = meta.ele('notes', { source: '#site' })
  written.ele('note', { eId: 'notice' }).ele('p').txt(release.notice[locale])
  for (const { provision, note } of notes)
    written
      .ele('note', { eId: `note.${provision.id}` })
      .ele('p')
      .txt(note)
}

interface Place {
  plan: Plan
  locale: Locale
  section: Section
  /** eId of what holds the section, with `__` at its end; empty at the top. */
  path: string
}

function writeSection(parent: XMLBuilder, { plan, locale, section, path }: Place): void {
  const eId = `${path}sec_${within(section.id, section.parent)}`
  const element = parent.ele('section', { eId, ...refersTo(section.topics) })
  if (section.number) element.ele('num').txt(section.number)
  element.ele('heading', section.ours ? { status: 'editorial' } : {}).txt(section.title[locale])
  for (const provision of plan.provisions.filter((each) => each.section === section.id)) {
    const paragraph = element.ele('paragraph', {
      eId: `${eId}__para_${within(provision.id, section.id)}`,
      ...refersTo(provision.topics),
    })
    paragraph.ele('heading', { status: 'editorial' }).txt(provision.headline[locale])
    const words = paragraph.ele('content').ele('p')
    words.txt(provision[locale])
    if (provision.note) words.ele('noteRef', { href: `#note.${provision.id}`, marker: '*' })
  }
  for (const child of plan.facts.sections.filter((each) => each.parent === section.id)) {
    writeSection(element, { plan, locale, section: child, path: `${eId}__` })
  }
}

const refersTo = (topics: readonly string[]): { refersTo?: string } =>
  topics.length > 0 ? { refersTo: topics.map((id) => `#topic.${id}`).join(' ') } : {}
