import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { checkContent, faultReport, holdCatalogue } from './build.ts'

/** Stops a build before it starts when the content is bad, and prints the whole list of faults; `astro dev` goes on after it. */
export function contentCheck(): AstroIntegration {
  let building = false
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command }) => {
        building = command === 'build'
      },
      'astro:config:done': ({ config, logger }) => {
        const root = join(fileURLToPath(config.root), 'content')
        const { content, faults } = checkContent(root)
        if (faults.length === 0) {
          if (building) holdCatalogue(root, content)
          return
        }
        logger.error(faultReport(faults))
        if (building) process.exit(1)
      },
    },
  }
}
