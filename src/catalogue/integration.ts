import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { assertContent, faultReport } from './build.ts'
import { readContent } from './read.ts'

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
        const { content, faults } = readContent(join(fileURLToPath(config.root), 'content'))
        // Meaning is judged on what could be read, so that one slip does not hide the others.
        const all = [...faults, ...assertContent(content)]
        if (all.length === 0) return
        logger.error(faultReport(all))
        if (building) process.exit(1)
      },
    },
  }
}
