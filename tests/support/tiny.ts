/** A tiny invented content: two plans, the smallest that breaks no rule. */
import type { Content } from '../../src/catalogue/read.ts'
import { ledgerSchema } from '../../src/model/ledger.ts'
import { NORMALISATION } from '../../src/model/normalisation.ts'
import { PILLARS, type PillarId } from '../../src/model/pillar.ts'
import { planSchema } from '../../src/model/plan.ts'
import { type ProvisionData, provisionSchema } from '../../src/model/provision.ts'
import {
  agencySchema,
  claimSchema,
  documentSchema,
  localitySchema,
  peopleSchema,
  sourceSchema,
  termSchema,
  topicSchema,
} from '../../src/model/reference.ts'

/** The same word in both languages. */
const both = (text: string) => ({ vi: text, en: text })
const story = (title: string) => {
  const meta = { title, summary: `${title} in a sentence.`, description: title, body: `${title}, told.`, line: 6 }
  return { vi: { ...meta }, en: { ...meta } }
}

/** A provision with the fields that a test cares about, the others filled in. */
export function provision(fields: Partial<ProvisionData> & { id: string }): ProvisionData {
  return provisionSchema.parse({
    section: 'part',
    kind: 'measure',
    place: both(fields.id),
    topics: ['water'],
    headline: both(`Headline ${fields.id}`),
    vi: 'Xã lo nước sạch.',
    en: 'The commune was to look after clean water.',
    ...fields,
  })
}

function plan(id: string, locality: string, provisions: ProvisionData[]): Content['plans'][number] {
  const facts = planSchema.parse({
    locality,
    copy: 'full-text',
    title: both(id),
    number: 'not-stated',
    issued: 'not-stated',
    issuer: both('Issuer'),
    signatory: 'not-stated',
    period: { printed: both('2020–2022'), from: 2020, to: 2022 },
    inSource: provisions.length,
    publisher: 'not-stated',
    published: 'not-stated',
    legalBasis: [],
    lead: ['council'],
    milestones: [{ when: '2021', provision: 'a', label: both('Review') }],
    sections: [
      { id: 'top', title: both('Top') },
      { id: 'part', parent: 'top', number: 'I.1', title: both('Part'), pillar: 'engaged' },
      { id: 'open', parent: 'top', title: both('Open') },
    ],
  })
  const none = Object.fromEntries(provisions.map((provision) => [provision.id, both('Invented: there is no official text.')]))
  return { id, facts, provisions, fingerprints: { normalisation: NORMALISATION, lines: {}, none }, story: story(id) }
}

const pillar = (id: PillarId, index: number): Content['pillars'][number] => ({
  id,
  facts: {
    letter: (['A', 'B', 'C', 'D', 'E'] as const)[index] ?? 'A',
    name: both(id),
    short: both(id),
    official: both(id),
    plain: both(id),
    examples: [],
    sources: ['S1'],
  },
  story: story(id),
})

/**
 * A content of its own for each test.
 * @param change what the test breaks or adds
 */
export function tinyContent(change: (content: Content) => void = () => {}): Content {
  const content: Content = {
    localities: [
      localitySchema.parse({
        id: 'hill',
        name: 'Hill',
        code: '20',
        type: 'province',
        today: both('As before'),
        now: 'X',
        sources: ['S1'],
      }),
      localitySchema.parse({
        id: 'coast',
        name: 'Coast',
        code: '31',
        type: 'city',
        today: both('As before'),
        now: 'X',
        sources: ['S1'],
      }),
    ],
    topics: [
      topicSchema.parse({ id: 'water', group: 'environment', name: both('Water'), summary: both('Clean water') }),
      topicSchema.parse({ id: 'books', group: 'learning', name: both('Books'), summary: both('Libraries') }),
    ],
    agencies: [
      agencySchema.parse({
        id: 'council',
        level: 'province',
        name: both('Council'),
        fate: { ...both('Not known'), confidence: 'unknown' },
      }),
      agencySchema.parse({
        id: 'library',
        level: 'other',
        name: both('Library'),
        fate: { ...both('Not known'), confidence: 'unknown' },
      }),
    ],
    people: [peopleSchema.parse({ id: 'children', name: both('Children'), summary: both('Under 16') })],
    documents: [documentSchema.parse({ id: 'decision', number: '1/QĐ', name: both('Decision') })],
    sources: [sourceSchema.parse({ id: 'S1', lang: 'en', title: 'A page', publisher: 'A paper', date: 'not-stated' })],
    glossary: [termSchema.parse({ id: 'library', term: { vi: 'thư viện', en: 'library' }, meaning: both('A house of books') })],
    claims: [
      claimSchema.parse({
        id: 'f1',
        group: 'after',
        text: both('Something came after.'),
        confidence: 'verified',
        sources: ['S1'],
      }),
    ],
    areas: [{ id: 'D.5', label: both('Climate'), sources: ['S1'] }],
    wording: [],
    doors: [],
    changes: [],
    readings: [{ id: 'coast-2020' }, { id: 'hill-2020' }],
    ledger: ledgerSchema.parse({
      provisions: { 1: 'coast-2020/a', 2: 'coast-2020/b', 3: 'hill-2020/a', 4: 'hill-2020/b' },
      sections: ['coast-2020', 'hill-2020'].flatMap((plan) => ['top', 'part', 'open'].map((id) => `${plan}/${id}`)),
      topics: ['water', 'books'],
      people: ['children'],
      agencies: ['council', 'library'],
      glossary: ['library'],
    }),
    pillars: PILLARS.map(pillar),
    lessons: [],
    pages: [{ id: 'home', story: story('Home') }],
    // The plan of the higher code first, so that a test sees whether the order is made or found.
    plans: [
      plan('coast-2020', 'coast', [
        provision({
          id: 'a',
          topics: ['books', 'water'],
          people: ['children'],
          agencies: [{ id: 'library', role: 'implementing' }],
        }),
        provision({ id: 'b', section: 'open', kra: 'D.5' }),
      ]),
      plan('hill-2020', 'hill', [
        provision({ id: 'a', documents: ['decision'], agencies: [{ id: 'council', role: 'lead' }] }),
        provision({ id: 'b', section: 'open', kind: 'purpose', topics: [] }),
      ]),
    ],
  }
  change(content)
  return content
}

/** The element of a list, for tests that change one. @throws Error when the list is shorter. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error(`the list has no element ${index}`)
  return found
}
