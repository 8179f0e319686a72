import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { storySchema } from './catalogue/read.ts'

/** The MDX texts: plans, pillars, lessons and pages, each `<kind>/<id>/<locale>`. Their facts are read by `catalogue/read.ts`. */
export const collections = {
  stories: defineCollection({
    loader: glob({
      base: './content',
      pattern: '{plans,pillars,lessons,pages}/*/{vi,en}.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: storySchema,
  }),
}
