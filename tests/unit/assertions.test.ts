import { expect, test } from '@playwright/test'
import { ASSERTIONS } from '../../src/catalogue/assertions.ts'
import { assertContent } from '../../src/catalogue/build.ts'
import { LESSON_RULES } from '../../src/catalogue/lesson-assertions.ts'
import type { Content } from '../../src/catalogue/read.ts'
import { changeSchema } from '../../src/model/change.ts'
import { claimSchema, topicSchema } from '../../src/model/reference.ts'
import { at, provision, tinyContent } from '../support/tiny.ts'

interface Case {
  rule: string
  /** What an editor did wrong, to end the sentence "… is refused". */
  slip: string
  change: (content: Content) => void
  file: string
  where: string
  /** Words of the message: what is wrong, and what to do. */
  says: [wrong: string, remedy: string]
}

const coast = 'content/plans/coast-2020'
const coastPlan = (content: Content) => at(content.plans, 0)
const first = (content: Content) => at(coastPlan(content).provisions, 0)

/** A change of the site, about the first topic where nothing else is said. */
const change = (fields: object): Content['changes'][number] =>
  changeSchema.parse({
    id: 'opened',
    date: '2026-11-21',
    kind: 'addition',
    about: ['topics/water'],
    title: { vi: 'Mở trang', en: 'The site opens' },
    text: { vi: 'Trang mở.', en: 'The site opened.' },
    ...fields,
  })

const cases: Case[] = [
  {
    rule: 'changesConcernWhatIsThere',
    slip: 'a change about a topic that does not exist',
    change: (content) => content.changes.push(change({ about: ['topics/water', 'topics/fire'] })),
    file: 'content/changes.yaml',
    where: 'opened › about',
    says: ['“topics/fire” does not exist', 'write in content/ledger.yaml where it moved'],
  },
  {
    rule: 'changesAreInOrder',
    slip: 'a newer change below an older one',
    change: (content) => content.changes.push(change({}), change({ id: 'later', date: '2026-11-22' })),
    file: 'content/changes.yaml',
    where: 'later',
    says: ['is newer (2026-11-22) than “opened” above it', 'newest first'],
  },
  {
    rule: 'idsAreUnique',
    slip: 'a change with the id of another',
    change: (content) => content.changes.push(change({}), change({})),
    file: 'content/changes.yaml',
    where: 'opened',
    says: ['stands twice', 'give the second entry an id of its own'],
  },
  {
    rule: 'idsAreUnique',
    slip: 'a provision with the id of another',
    change: (content) => coastPlan(content).provisions.push(provision({ id: 'a' })),
    file: `${coast}/provisions.yaml`,
    where: 'a',
    says: ['stands twice', 'give the second entry an id of its own'],
  },
  {
    rule: 'provisionsHaveFingerprints',
    slip: 'a provision without a fingerprint and without a reason',
    change: (content) => {
      coastPlan(content).fingerprints.none = { b: { vi: 'bịa ra', en: 'invented' } }
    },
    file: `${coast}/fingerprints.yaml`,
    where: 'a',
    says: ['has no fingerprint', 'run “npm run fingerprints -- FILE…”'],
  },
  {
    rule: 'idsAreUnique',
    slip: 'a section with the id of another',
    change: (content) => coastPlan(content).facts.sections.push(at(coastPlan(content).facts.sections, 1)),
    file: `${coast}/plan.yaml`,
    where: 'part',
    says: ['stands twice', 'give the second entry an id of its own'],
  },
  {
    rule: 'idsAreUnique',
    slip: 'a topic with the id of another',
    change: (content) => content.topics.push(at(content.topics, 0)),
    file: 'content/topics.yaml',
    where: 'water',
    says: ['stands twice', 'give the second entry an id of its own'],
  },
  {
    rule: 'pillarsAreComplete',
    slip: 'a site with four pillars',
    change: (content) => content.pillars.pop(),
    file: 'content/pillars/dynamic',
    where: 'facts.yaml, vi.mdx, en.mdx',
    says: ['could not be read', 'create it'],
  },
  {
    rule: 'plansHaveLocalities',
    slip: 'a plan of an unknown locality',
    change: (content) =>
      content.plans.push({ ...coastPlan(content), id: 'x', facts: { ...coastPlan(content).facts, locality: 'atlantis' } }),
    file: 'content/plans/x/plan.yaml',
    where: 'locality',
    says: ['“atlantis” is not in localities.yaml', 'correct it or add it there'],
  },
  {
    rule: 'plansHaveLocalities',
    slip: 'a locality without a plan',
    change: (content) => content.localities.push({ ...at(content.localities, 0), id: 'island' }),
    file: 'content/localities.yaml',
    where: 'island',
    says: ['no plan belongs to this locality', 'add its folder under content/plans or remove it'],
  },
  {
    rule: 'sectionsFormATree',
    slip: 'a section that stands before its parent',
    change: (content) => {
      const { sections } = coastPlan(content).facts
      sections.splice(0, 2, at(sections, 1), at(sections, 0))
    },
    file: `${coast}/plan.yaml`,
    where: 'sections › part',
    says: ['its parent “top” is not listed before it', 'add the parent, or move it up'],
  },
  {
    rule: 'provisionsHaveSections',
    slip: 'a provision in a section that the plan does not have',
    change: (content) => {
      first(content).section = 'ix-9'
    },
    file: `${coast}/provisions.yaml`,
    where: 'a',
    says: ['its section “ix-9” is not among the sections', 'correct it or add the section'],
  },
  ...(
    [
      ['topic', 'topics', (c) => first(c).topics.push('nothing')],
      ['agency', 'agencies', (c) => first(c).agencies.push({ id: 'nothing', role: 'lead' })],
      ['group of people', 'people', (c) => first(c).people.push('nothing')],
      ['document', 'documents', (c) => first(c).documents.push('nothing')],
    ] satisfies [string, string, (content: Content) => void][]
  ).map(
    ([kind, register, change]): Case => ({
      rule: 'tagsAreKnown',
      slip: `a provision with an unknown ${kind}`,
      change,
      file: `${coast}/provisions.yaml`,
      where: 'a',
      says: [`the ${kind} “nothing” is unknown`, `use an id of content/${register}.yaml or add it there`],
    }),
  ),
  {
    rule: 'tagsAreKnown',
    slip: 'a plan led by an unknown agency',
    change: (content) => {
      coastPlan(content).facts.lead = ['nothing']
    },
    file: `${coast}/plan.yaml`,
    where: 'lead',
    says: ['the agency “nothing” is unknown', 'use an id of content/agencies.yaml or add it there'],
  },
  {
    rule: 'tagsAreKnown',
    slip: 'a heading with an unknown topic',
    change: (content) => at(coastPlan(content).facts.sections, 1).topics.push('nothing'),
    file: `${coast}/plan.yaml`,
    where: 'sections › part',
    says: ['the topic “nothing” is unknown', 'use an id of content/topics.yaml or add it there'],
  },
  ...(['measure', 'task', 'solution'] as const).map(
    (kind): Case => ({
      rule: 'measuresHaveTopics',
      slip: `a ${kind} without a topic`,
      change: (content) => coastPlan(content).provisions.push(provision({ id: 'c', kind, topics: [] })),
      file: `${coast}/provisions.yaml`,
      where: 'c',
      says: [`a ${kind} needs at least one topic`, 'choose from content/topics.yaml'],
    }),
  ),
  {
    rule: 'registersAreUsed',
    slip: 'a topic that no provision has',
    change: (content) => content.topics.push(topicSchema.parse({ ...at(content.topics, 0), id: 'stamps' })),
    file: 'content/topics.yaml',
    where: 'stamps',
    says: ['no provision uses it', 'tag the provisions that belong to it, or remove it'],
  },
  {
    rule: 'registersAreUsed',
    slip: 'an agency that no provision names',
    change: (content) => content.agencies.push({ ...at(content.agencies, 0), id: 'guild' }),
    file: 'content/agencies.yaml',
    where: 'guild',
    says: ['no provision uses it', 'remove it'],
  },
  {
    rule: 'registersAreUsed',
    slip: 'a group of people that no provision names',
    change: (content) => {
      first(content).people = []
    },
    file: 'content/people.yaml',
    where: 'children',
    says: ['no provision uses it', 'remove it'],
  },
  {
    rule: 'registersAreUsed',
    slip: 'a document that no provision cites',
    change: (content) => content.documents.push({ ...at(content.documents, 0), id: 'letter' }),
    file: 'content/documents.yaml',
    where: 'letter',
    says: ['no provision uses it', 'remove it'],
  },
  {
    rule: 'sourcesAreKnown',
    slip: 'a claim that cites an unknown source',
    change: (content) => content.claims.push(claimSchema.parse({ ...at(content.claims, 0), id: 'f2', sources: ['S9'] })),
    file: 'content/claims.yaml',
    where: 'f2',
    says: ['the source “S9” is not in content/sources.yaml', 'correct it or add it'],
  },
  {
    rule: 'sourcesAreKnown',
    slip: 'the checked fate of an agency without a source',
    change: (content) => {
      at(content.agencies, 0).fate.confidence = 'verified'
    },
    file: 'content/agencies.yaml',
    where: 'council › fate',
    says: ['without a source', 'name one, or set confidence to unknown'],
  },
  {
    rule: 'milestonesHaveProvisions',
    slip: 'a milestone of a provision that does not exist',
    change: (content) => {
      at(coastPlan(content).facts.milestones, 0).provision = 'z'
    },
    file: `${coast}/plan.yaml`,
    where: 'milestones › 2021',
    says: ['the provision “z” does not exist in this plan', 'name the one that sets this date'],
  },
  {
    rule: 'examplesBelongToTheirPillar',
    slip: 'an example that does not exist',
    change: (content) => {
      at(content.pillars, 0).facts.examples = ['coast-2020/a', 'coast-2020/z']
    },
    file: 'content/pillars/engaged/facts.yaml',
    where: 'examples › coast-2020/z',
    says: ['this provision does not exist', 'write plan/id'],
  },
  {
    rule: 'examplesBelongToTheirPillar',
    slip: 'an example of another pillar',
    change: (content) => {
      at(content.pillars, 0).facts.examples = ['coast-2020/b', 'hill-2020/a']
    },
    file: 'content/pillars/engaged/facts.yaml',
    where: 'examples › coast-2020/b',
    says: ['is not under this pillar', 'choose one that is'],
  },
  {
    rule: 'examplesBelongToTheirPillar',
    slip: 'two examples of one plan',
    change: (content) => {
      at(content.pillars, 0).facts.examples = ['coast-2020/a', 'coast-2020/a']
    },
    file: 'content/pillars/engaged/facts.yaml',
    where: 'examples › coast-2020/a',
    says: ['is the second of this plan', 'choose one of another plan'],
  },
  {
    rule: 'datesAreInPeriod',
    slip: 'a deadline after the period',
    change: (content) => first(content).dates.push({ when: '2031-Q1', what: 'deadline' }),
    file: `${coast}/provisions.yaml`,
    where: 'a › dates',
    says: ['2031-Q1 lies outside the plan’s period 2020–2022', 'correct it, mark it “cites”, or explain it in a note'],
  },
  {
    rule: 'datesAreInPeriod',
    slip: 'a milestone before the period',
    change: (content) => first(content).dates.push({ when: '2019-12-31', what: 'milestone' }),
    file: `${coast}/provisions.yaml`,
    where: 'a › dates',
    says: ['2019-12-31 lies outside the plan’s period', 'correct it'],
  },
  {
    rule: 'figuresAgree',
    slip: 'a figure in the Vietnamese text only',
    change: (content) => {
      first(content).vi = 'Xã đào 40 giếng.'
    },
    file: `${coast}/provisions.yaml`,
    where: 'a › en',
    says: ['the figure 40 of the Vietnamese text', 'missing in the English one'],
  },
  {
    rule: 'figuresAgree',
    slip: 'a figure in the English text only',
    change: (content) => {
      first(content).en = 'The commune was to dig 40 wells.'
    },
    file: `${coast}/provisions.yaml`,
    where: 'a › vi',
    says: ['the figure 40 of the English text', 'missing in the Vietnamese one'],
  },
  {
    rule: 'nobodySaysFiveProvinces',
    slip: 'a topic that speaks of five provinces',
    change: (content) => {
      at(content.topics, 0).summary.en = 'The five provinces planned wells.'
    },
    file: 'content/topics.yaml',
    where: 'water › summary',
    says: ['a centrally-run city is no province', 'write [[localities]]'],
  },
  {
    rule: 'nobodySaysFiveProvinces',
    slip: 'a provision that speaks of năm tỉnh',
    change: (content) => {
      first(content).vi = 'Năm tỉnh cùng đào giếng.'
    },
    file: `${coast}/provisions.yaml`,
    where: 'a › text',
    says: ['a centrally-run city is no province', 'write [[localities]]'],
  },
  {
    rule: 'headlinesNameOneProvision',
    slip: 'a headline of seventeen syllables',
    change: (content) => {
      first(content).headline.vi = 'Đào giếng và xây bể nước cho các trường học và trạm y tế trong toàn xã nhà ta'
    },
    file: `${coast}/provisions.yaml`,
    where: 'a › headline › vi',
    says: ['syllables', 'shorten it to at most 16'],
  },
  {
    rule: 'headlinesNameOneProvision',
    slip: 'a headline of thirteen English words',
    change: (content) => {
      first(content).headline.en = 'Dig wells and build water tanks for all schools and clinics of the commune'
    },
    file: `${coast}/provisions.yaml`,
    where: 'a › headline › en',
    says: ['words', 'shorten it to at most 12'],
  },
  {
    rule: 'headlinesNameOneProvision',
    slip: 'a headline that ends in a stop',
    change: (content) => {
      first(content).headline.en = 'Dig wells.'
    },
    file: `${coast}/provisions.yaml`,
    where: 'a › headline › en',
    says: ['ends in a stop', 'take it off'],
  },
  {
    rule: 'headlinesNameOneProvision',
    slip: 'a headline with a figure of its own',
    change: (content) => {
      first(content).headline.en = 'Dig 40 wells'
    },
    file: `${coast}/provisions.yaml`,
    where: 'a › headline › en',
    says: ['the figure 40, which its text lacks', 'take it out'],
  },
  {
    rule: 'headlinesNameOneProvision',
    slip: 'a headline that stands twice in a plan, in other letters',
    change: (content) => {
      at(coastPlan(content).provisions, 1).headline.vi = first(content).headline.vi.toUpperCase()
    },
    file: `${coast}/provisions.yaml`,
    where: 'b › headline › vi',
    says: ['the same as that of a', 'say what is particular of each'],
  },
  {
    rule: 'strengthIsThatOfTheLine',
    slip: 'an order where the line has a bare verb',
    change: (content) => {
      first(content).vi = 'Xã phải lo nước sạch.'
    },
    file: `${coast}/provisions.yaml`,
    where: 'a › vi',
    says: ['says “phải”', 'write it as an intention'],
  },
  {
    rule: 'strengthIsThatOfTheLine',
    slip: 'an English headline that orders',
    change: (content) => {
      first(content).headline.en = 'The commune must look after water'
    },
    file: `${coast}/provisions.yaml`,
    where: 'a › headline › en',
    says: ['says “must”', 'ordered: true'],
  },
  {
    rule: 'strengthIsThatOfTheLine',
    slip: 'a text that says “cần” twice',
    change: (content) => {
      first(content).vi = 'Nước cần sạch và cần đủ.'
    },
    file: `${coast}/provisions.yaml`,
    where: 'a › vi',
    says: ['says “cần” 2 times', 'once is the most'],
  },
  {
    rule: 'sentencesAreShort',
    slip: 'an English sentence of 28 words',
    change: (content) => {
      first(content).en = `The commune was to look after ${'clean and cold '.repeat(7)}water.`
    },
    file: `${coast}/provisions.yaml`,
    where: 'a › en',
    says: ['a sentence of 28 words (at most 27)', 'split'],
  },
  {
    rule: 'avoidedRenderingsAreNotUsed',
    slip: 'a rendering that the glossary avoids',
    change: (content) => {
      at(content.glossary, 0).avoid.en = ['book house']
      at(content.topics, 1).summary.en = 'Each commune had a Book House.'
    },
    file: 'content/topics.yaml',
    where: 'books › summary › en',
    says: ['says “book house”', 'write “library”'],
  },
  {
    rule: 'wordingPairsExist',
    slip: 'a pair of common wording with an unknown key',
    change: (content) => content.wording.push({ pair: ['coast-2020/a', 'hill-2020/z'], shares: [0.7, 0.7] }),
    file: 'content/wording.yaml',
    where: 'coast-2020/a ↔ hill-2020/z',
    says: ['the provision “hill-2020/z” does not exist', 'write plan/id'],
  },
  {
    rule: 'wordingPairsExist',
    slip: 'a pair within one plan',
    change: (content) => content.wording.push({ pair: ['coast-2020/a', 'coast-2020/b'], shares: [0.7, 0.7] }),
    file: 'content/wording.yaml',
    where: 'coast-2020/a ↔ coast-2020/b',
    says: ['of one plan', 'a pair joins two plans'],
  },
  {
    rule: 'whatWasPublishedStays',
    slip: 'a published topic that is gone',
    change: (content) => content.ledger.topics.push('stamps'),
    file: 'content/ledger.yaml',
    where: 'topics › stamps',
    says: ['was published and is gone', 'topics/stamps: topics/…'],
  },
  {
    rule: 'whatWasPublishedStays',
    slip: 'a new provision that has no number yet',
    change: (content) => {
      delete content.ledger.provisions['4']
    },
    file: 'content/ledger.yaml',
    where: 'provisions › hill-2020/b',
    says: ['is not entered yet', 'npm run ledger'],
  },
  {
    rule: 'whatWasPublishedStays',
    slip: 'a move to what does not exist',
    change: (content) => {
      content.ledger.topics.push('stamps')
      content.ledger.moved['topics/stamps'] = 'topics/coins'
    },
    file: 'content/ledger.yaml',
    where: 'moved › topics/stamps',
    says: ['“topics/coins” does not exist', 'name what stands in its place'],
  },
  {
    rule: 'whatWasPublishedStays',
    slip: 'a move in a circle',
    change: (content) => {
      content.ledger.topics.push('stamps')
      content.ledger.moved['topics/stamps'] = 'topics/stamps'
    },
    file: 'content/ledger.yaml',
    where: 'moved › topics/stamps',
    says: ['in a circle (topics/stamps → topics/stamps)', 'let it end where the thing is'],
  },
  {
    rule: 'whatWasPublishedStays',
    slip: 'a move to another kind',
    change: (content) => {
      content.ledger.topics.push('stamps')
      content.ledger.moved['topics/stamps'] = 'agencies/council'
    },
    file: 'content/ledger.yaml',
    where: 'moved › topics/stamps',
    says: ['“agencies/council” is of another kind', 'one of its kind'],
  },
  {
    rule: 'whatWasPublishedStays',
    slip: 'a move of what was never published',
    change: (content) => {
      content.ledger.moved['topics/stamps'] = 'topics/water'
    },
    file: 'content/ledger.yaml',
    where: 'moved › topics/stamps',
    says: ['was never published', 'the lists above'],
  },
  ...[
    'provision:coast-2020/zz',
    'topic:fire',
    'pillar:happy',
    'page:llms',
    'topics:water',
    'water',
    '/vi/',
    'constructor:water',
  ].map(
    (address): Case => ({
      rule: 'linksInTextsLead',
      slip: `a link to ${address}`,
      change: (content) => {
        const { story } = at(content.pages, 0)
        story.en = { ...story.en, body: `${story.en.body} See [this](${address}) or [that](https://example.org/a).` }
      },
      file: 'content/pages/home/en.mdx',
      where: `link › ${address}`,
      says: /^(provision|topic|pillar|page):/.test(address)
        ? ['does not exist', 'correct the link, or take it out']
        : ['leads nowhere', 'or an address that starts with https://'],
    }),
  ),
  {
    rule: 'nearlyOneSentenceHasOneName',
    slip: 'nearly one sentence with two headlines',
    change: (content) => {
      first(content).headline.en = 'Dig wells'
      content.wording.push({ pair: ['coast-2020/a', 'hill-2020/a'], shares: [0.95, 1] })
    },
    file: 'content/wording.yaml',
    where: 'coast-2020/a ↔ hill-2020/a',
    says: ['two headlines (en)', 'give both the same one'],
  },
  {
    rule: 'computedWordsAreKnown',
    slip: 'a computed word that there is not',
    change: (content) => {
      at(content.people, 0).summary.en = 'Those whom [[villages]] name.'
    },
    file: 'content/people.yaml',
    where: 'children › summary › en',
    says: ['“[[villages]]” means nothing', 'content/README.md'],
  },
  {
    rule: 'computedWordsFit',
    slip: 'a title that is too long when its words are written out',
    change: (content) => {
      at(content.pages, 0).story.en.title = `[[names localities]] ${'and on '.repeat(12)}`.trim()
    },
    file: 'content/pages/home/en.mdx',
    where: 'title',
    says: ['characters with its computed words', 'shorten it'],
  },
  {
    rule: 'countsAreComputed',
    slip: 'a story that types how many localities there are',
    change: (content) => {
      at(content.pages, 0).story.en.body = '\nThis site is about water.\n\nHere are the plans of five localities.\n'
    },
    file: 'content/pages/home/en.mdx',
    where: 'line 9',
    says: ['says “five localities” by hand, there are 2 plans of 2 localities', 'write a computed word'],
  },
  {
    rule: 'countsAreComputed',
    slip: 'a pillar that types how many copies are reports, in Vietnamese',
    change: (content) => {
      at(content.pillars, 0).story.vi.body = 'Hai bản tin kể chuyện khác.'
    },
    file: 'content/pillars/engaged/vi.mdx',
    where: 'line 6',
    says: ['says “Hai bản tin” by hand', '0 from news reports'],
  },
  {
    rule: 'countsAreComputed',
    slip: 'a glossary entry that types whose copies are reports',
    change: (content) => {
      at(content.glossary, 0).meaning.en = 'Hill and Coast are known only from news reports.'
    },
    file: 'content/glossary.yaml',
    where: 'library › meaning › en',
    says: ['names Hill and Coast by hand', 'write [[names localities]]'],
  },
  {
    rule: 'claimsOnAllAreMarked',
    slip: 'a story that says “only this plan”',
    change: (content) => {
      at(content.plans, 0).story.en.body = 'Only this plan speaks of libraries.'
    },
    file: 'content/plans/coast-2020/en.mdx',
    where: 'line 6',
    says: ['says “Only this plan”', 'end it with [[read]]'],
  },
  {
    rule: 'claimsOnAllAreMarked',
    slip: 'a topic that says of one locality that it is the only one',
    change: (content) => {
      at(content.topics, 1).summary.vi = 'Chỉ kế hoạch của Coast nêu thư viện.'
    },
    file: 'content/topics.yaml',
    where: 'books › summary › vi',
    says: ['says “Chỉ kế hoạch của”', 'prove it by tags'],
  },
  {
    rule: 'readSentencesWereReadAgainstEveryPlan',
    slip: 'a new plan that was not read against a sentence on all copies',
    change: (content) => {
      at(content.plans, 0).story.en.body = 'Only this plan speaks of boats. [[read]]'
      content.readings = content.readings.filter(({ id }) => id !== 'hill-2020')
    },
    file: 'content/plans/coast-2020/en.mdx',
    where: 'line 6',
    says: ['was not read against hill-2020: “Only this plan speaks of boats.”', 'content/readings.yaml'],
  },
  {
    rule: 'checkedClaimsHold',
    slip: 'a claim that tags refute',
    change: (content) => {
      at(content.plans, 0).story.en.body = 'Only this plan speaks of water. [[check only topic:water]]'
    },
    file: 'content/plans/coast-2020/en.mdx',
    where: 'line 6',
    says: ['is not true of topic:water, which Hill takes up too', 'mend the sentence “Only this plan speaks of water.”'],
  },
  {
    rule: 'checkedClaimsHold',
    slip: 'a check of a topic that there is not',
    change: (content) => {
      at(content.pillars, 0).story.vi.body = 'Không bản nào nêu việc này. [[check none topic:boats]]'
    },
    file: 'content/pillars/engaged/vi.mdx',
    where: 'line 6',
    says: ['names topic:boats, which does not exist', 'as in the registers'],
  },
]

for (const { rule, slip, change, file, where, says } of cases) {
  test(`${rule}: ${slip} is refused`, () => {
    const assertion = ASSERTIONS[rule]
    expect(assertion?.(tinyContent())).toEqual([])
    const faults = assertion?.(tinyContent(change))
    expect(faults).toEqual([expect.objectContaining({ file, where, what: expect.stringContaining(says[0]) })])
    expect(faults?.[0]?.what).toContain(says[1])
  })
}

test('every rule has a test here', () => {
  // Those on lessons are tried on a real lesson, in lessons.test.ts.
  const own = Object.keys(ASSERTIONS).filter((rule) => !(rule in LESSON_RULES))
  expect([...new Set(cases.map(({ rule }) => rule))]).toHaveLength(own.length)
})

test('a content without faults passes every rule', () => {
  expect(assertContent(tinyContent())).toEqual([])
})

/** Rules whose slips are undone by other slips: they replace the same field or leave the same entry out. */
const UNDONE = [
  'sectionsFormATree',
  'figuresAgree',
  'headlinesNameOneProvision',
  'strengthIsThatOfTheLine',
  'sentencesAreShort',
  'nearlyOneSentenceHasOneName',
  'whatWasPublishedStays',
  'examplesBelongToTheirPillar',
  'countsAreComputed',
  'claimsOnAllAreMarked',
  'readSentencesWereReadAgainstEveryPlan',
  'checkedClaimsHold',
]

test('several slips are told at once, each in its file', () => {
  const faults = assertContent(
    tinyContent((content) => {
      for (const { rule, change } of cases) {
        if (!UNDONE.includes(rule)) change(content)
      }
    }),
  )
  const told = faults.map(({ file, where }) => `${file} › ${where}`)
  const planted = cases.filter(({ rule }) => !UNDONE.includes(rule))
  for (const { file, where } of planted) expect(told).toContain(`${file} › ${where}`)
})

test('what a rule allows: cited dates, the years up to the final review of 2025, and a date that a note explains', () => {
  const faults = assertContent(
    tinyContent((content) => {
      first(content).dates.push({ when: '2016-01-25', what: 'cites' }, { when: '2025-Q4', what: 'milestone' })
      first(content).dates.push({ when: 'yearly', what: 'report' }, { when: '--12-01', what: 'report' })
      at(coastPlan(content).provisions, 1).dates.push({ when: '2035', what: 'deadline' })
      at(coastPlan(content).provisions, 1).note = { vi: 'Bản in ghi 2035.', en: 'The copy prints 2035.' }
    }),
  )
  expect(faults).toEqual([])
})

test('what a rule allows: “năm tỉnh thành”, and an agency of unknown fate without a source', () => {
  const faults = assertContent(
    tinyContent((content) => {
      at(content.topics, 0).summary.vi = 'Năm tỉnh thành và một thị trấn.'
    }),
  )
  expect(faults).toEqual([])
})

test('what a rule allows: an order that the line has, a list after a colon, a word in quotation marks, one sentence read alike', () => {
  const faults = assertContent(
    tinyContent((content) => {
      Object.assign(first(content), {
        ordered: true,
        vi: 'Xã phải lo nước sạch.',
        en: 'The commune had to look after clean water.',
      })
      at(coastPlan(content).provisions, 1).en = `The commune was to buy: ${'pipes, '.repeat(30)}pumps.`
      at(content.glossary, 0).avoid = { vi: [], en: ['book house'] }
      at(content.topics, 1).summary.en = 'The original says “book house”.'
      at(content.glossary, 0).meaning.en = 'Some call it a book house.'
      first(content).note = at(at(content.plans, 1).provisions, 0).note = { vi: 'Đọc như nhau.', en: 'Read alike.' }
      first(content).headline = { vi: 'Đào giếng', en: 'Dig wells' }
      content.wording.push({ pair: ['coast-2020/a', 'hill-2020/a'], shares: [0.95, 1] })
    }),
  )
  expect(faults).toEqual([])
})
