/** Writes the data beside the pages when these are built: one text for both languages. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { handed } from './page-data.ts'

/** The integration. @throws Error where the pages handed nothing over, which fails the build */
export function dataFiles(): AstroIntegration {
  return {
    name: 'data-files',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        if (!handed.dataBesidePages) throw new Error('src/pages/[lang]/[...page].json.ts handed no data over')
        let count = 0
        for (const { files, text } of handed.dataBesidePages())
          for (const file of files) {
            const path = join(fileURLToPath(dir), file)
            mkdirSync(dirname(path), { recursive: true })
            writeFileSync(path, text)
            count += 1
          }
        logger.info(`${count} files with the data of pages written`)
      },
    },
  }
}
