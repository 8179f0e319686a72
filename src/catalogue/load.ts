import { getCollection, render } from 'astro:content'
import { join } from 'node:path'
import type { Locale } from '../model/locale.ts'
import { assertContent, buildCatalogue, type Catalogue, faultReport } from './build.ts'
import { readContent } from './read.ts'

let catalogue: Catalogue | undefined

/** The catalogue of this build. @throws Error with the whole list of faults when the content is bad. */
export function getCatalogue(): Catalogue {
  catalogue ??= load()
  return catalogue
}

function load(): Catalogue {
  const { content, faults } = readContent(join(process.cwd(), 'content'))
  const all = [...faults, ...assertContent(content)]
  if (all.length) throw new Error(faultReport(all))
  return buildCatalogue(content)
}

/** The MDX text of a plan, pillar or page: its front matter and its body as a component. @throws Error when it does not exist. */
export async function getStory(kind: 'plans' | 'pillars' | 'pages', id: string, locale: Locale) {
  const entries = await getCollection('stories')
  const entry = entries.find((candidate) => candidate.id === `${kind}/${id}/${locale}`)
  if (!entry) throw new Error(`content/${kind}/${id}/${locale}.mdx is missing`)
  const { Content } = await render(entry)
  return { ...entry.data, Content }
}
