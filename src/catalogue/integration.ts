import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, ViteUserConfig } from 'astro'
import type { Locale } from '../model/locale.ts'
import type { Tally } from '../model/tally.ts'
import { checkContent, faultReport, holdCatalogue } from './build.ts'
import { besidesDrafts } from './drafts.ts'
import { fillText, tallyOf } from './prose.ts'

/** Writes out the computed words of an MDX text (`prose.ts`) before it is compiled. */
const computedWords = (tally: () => Tally): NonNullable<ViteUserConfig['plugins']>[number] => ({
  name: 'computed-words',
  enforce: 'pre',
  transform(source, id) {
    const locale = /\/content\/(?:[^/]+\/)+(vi|en)\.mdx(?:\?|$)/.exec(id)?.[1] as Locale | undefined
    return locale && source.includes('[[') ? { code: fillText(source, locale, tally()), map: null } : undefined
  },
})

/** Stops a build before it starts when the content is bad, and prints the whole list of faults; `astro dev` goes on after it. */
export function contentCheck(): AstroIntegration {
  let building = false
  let tally: Tally | undefined
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        building = command === 'build'
        updateConfig({ vite: { plugins: [computedWords(() => tally ?? tallyOf({ localities: [], plans: [] }))] } })
      },
      'astro:config:done': ({ config, logger }) => {
        const root = join(fileURLToPath(config.root), 'content')
        const { content, faults, catalogue } = checkContent(root)
        tally = catalogue?.tally ?? tallyOf(content)
        if (catalogue) {
          if (building) holdCatalogue(root, catalogue)
          return
        }
        if (!building && besidesDrafts(faults, content).length === 0) {
          logger.warn(faults.map(({ file, where, what }) => `${file} › ${where}: ${what}`).join('\n'))
          return
        }
        logger.error(faultReport(faults))
        if (building) process.exit(1)
      },
    },
  }
}
