/** A small content folder on disk: the smallest that the build takes, with a link of each kind. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { entered } from '../../src/catalogue/ledger.ts'
import type { Content, Story } from '../../src/catalogue/read.ts'
import { LOCALES, type Localized } from '../../src/model/locale.ts'
import { PAGES } from '../../src/model/page.ts'
import { PILLARS } from '../../src/model/pillar.ts'
import { at, provision, tinyContent } from './tiny.ts'

const BODY = `Water was to be [looked after](provision:coast-2020/a) in [one plan](plan:coast-2020), under [a pillar](pillar:engaged) and
[a topic](topic:water), by [a body](agency:council) for [people](people:children).

- See [a fact](fact:f1), [its source](source:S1), [this page](page:about) or [that](https://example.org/a).
- The sign \`{\` is shown, not used.
`

/** The content of the small tree. */
function smallContent(): Content {
  return tinyContent((content) => {
    for (const plan of content.plans) {
      for (const pillar of PILLARS) {
        const both = { vi: pillar, en: pillar }
        plan.facts.sections.push({ id: `on-${pillar}`, parent: 'top', title: both, ours: false, pillar, topics: [] })
        plan.provisions.push(provision({ id: `p-${pillar}`, section: `on-${pillar}` }))
        plan.fingerprints.none[`p-${pillar}`] = both
      }
    }
    for (const { id, facts } of content.pillars) facts.examples = content.plans.map((plan) => `${plan.id}/p-${id}`)
    content.pages = PAGES.map((id) => ({ id, story: at(content.pages, 0).story }))
    content.doors = [{ id: 'well', name: { vi: 'Giếng', en: 'A well' }, topics: ['water'], people: ['children'] }]
    content.ledger = entered(content)
  })
}

/** Writes the small tree into a folder. */
export function writeSmallTree(folder: string): void {
  const { plans, pillars, pages, lessons: _, ...registers } = smallContent()
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const stories = (path: string, story: Localized<Story>) => {
    for (const locale of LOCALES) {
      const { body: __, line: ___, ...meta } = story[locale]
      write(`${path}/${locale}.mdx`, `---\n${stringify(meta)}---\n\n${BODY}`)
    }
  }
  for (const [name, list] of Object.entries(registers)) write(`${name}.yaml`, stringify(list))
  for (const { id, facts, provisions, fingerprints, story } of plans) {
    write(`plans/${id}/plan.yaml`, stringify(facts))
    write(`plans/${id}/provisions.yaml`, stringify(provisions))
    write(`plans/${id}/fingerprints.yaml`, stringify(fingerprints))
    stories(`plans/${id}`, story)
  }
  for (const { id, facts, story } of pillars) {
    write(`pillars/${id}/facts.yaml`, stringify(facts))
    stories(`pillars/${id}`, story)
  }
  for (const { id, story } of pages) stories(`pages/${id}`, story)
  mkdirSync(join(folder, 'lessons'), { recursive: true })
}
