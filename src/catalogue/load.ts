import { getEntry, render } from 'astro:content'
import { join } from 'node:path'
import type { Locale } from '../model/locale.ts'
import { type Catalogue, openCatalogue } from './build.ts'

type StoryKind = 'plans' | 'pillars' | 'lessons' | 'pages'

let catalogue: Catalogue | undefined

/** The catalogue of this build; `astro dev` also shows plans that are not restated yet. @throws Error with the whole list of faults when the content is bad. */
export function getCatalogue(): Catalogue {
  catalogue ??= openCatalogue(join(process.cwd(), 'content'), import.meta.env.DEV)
  return catalogue
}

/** The MDX text of a plan, pillar, lesson or page: its front matter and its body as a component. @throws Error when it does not exist. */
export async function getStory(kind: StoryKind, id: string, locale: Locale) {
  const entry = await getEntry('stories', `${kind}/${id}/${locale}`)
  if (!entry) throw new Error(`content/${kind}/${id}/${locale}.mdx is missing`)
  const { Content } = await render(entry)
  // The front matter as the catalogue has it: with its computed words written out.
  const story = getCatalogue()[kind].find((text) => text.id === id)?.story[locale]
  const { title, summary, description } = story ?? entry.data
  return { title, summary, description, Content }
}

/** The headings of the same text in its order, for a list of contents. @throws Error when it does not exist. */
export async function getHeadings(kind: StoryKind, id: string, locale: Locale) {
  const entry = await getEntry('stories', `${kind}/${id}/${locale}`)
  if (!entry) throw new Error(`content/${kind}/${id}/${locale}.mdx is missing`)
  return (await render(entry)).headings
}
