/** Compressed copies beside the built files, so that a host sends them as they are instead of compressing in haste. */
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import { readCompress } from '../model/settings.ts'

const TEXTS = /\.(html|css|js|json|csv|txt|xml|atom|svg|wasm|webmanifest|md|cff|ris|bib)$/
/** Below this a compressed file is hardly smaller than one packet. */
const SMALLEST = 512
/** Files at a time: more than the threads that compress, so that none of them waits for a disk. */
const AT_ONCE = 16
/** Near the density of level 11 at half its time: for what a reader waits for. */
const BROTLI_QUALITY = 10
/** A tenth of that time, for what is downloaded: the data of pages and tables. */
const QUICK_QUALITY = 5
const DOWNLOADS = /^(vi|en|data)\/.*\.(json|csv|xml)$/

/** Writes `.br` and `.gz` beside every text under `folder`. @returns how many files were compressed. */
export async function compressFolder(folder: string): Promise<number> {
  const waiting = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => TEXTS.test(file))
  let count = 0
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const path = join(folder, file)
      const content = await readFile(path)
      if (content.length < SMALLEST) continue
      const quality = DOWNLOADS.test(file) ? QUICK_QUALITY : BROTLI_QUALITY
      const params = { [zlib.BROTLI_PARAM_QUALITY]: quality, [zlib.BROTLI_PARAM_SIZE_HINT]: content.length }
      const [brotli, zipped] = await Promise.all([
        promisify(brotliCompress)(content, { params }),
        promisify(gzip)(content, { level: 9 }),
      ])
      await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, zipped)])
      count += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return count
}

/** Compresses a build when all its files are there. COMPRESS=0 leaves it out, for a build that is only looked at. */
export function compressed(): AstroIntegration {
  return {
    name: 'compressed',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!readCompress(process.env.COMPRESS)) return
        const start = performance.now()
        const count = await compressFolder(fileURLToPath(dir))
        logger.info(`${count} files compressed in ${((performance.now() - start) / 1000).toFixed(1)} s`)
      },
    },
  }
}
