/** Copies of content/ with faults planted in them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { checkContent } from '../../src/catalogue/build.ts'
import type { Fault } from '../../src/catalogue/read.ts'

/** The project's own content/. */
export const contentFolder = fileURLToPath(new URL('../../content', import.meta.url))

/** The folder of a copy of content/, and how to change its files. */
export interface ContentCopy {
  folder: string
  /** Changes a YAML file as data. */
  edit: <T>(file: string, change: (data: T) => void) => void
  /** Changes a file as text. */
  rewrite: (file: string, change: (text: string) => string) => void
}

/** Changes the content/ in `folder`. */
export function contentCopy(folder: string): ContentCopy {
  const rewrite: ContentCopy['rewrite'] = (file, change) => {
    const path = join(folder, file)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
  return {
    folder,
    rewrite,
    edit: (file, change) =>
      rewrite(file, (text) => {
        const data = parse(text)
        change(data)
        return stringify(data)
      }),
  }
}

/** Everything that is wrong with content/ after a change to a copy of it. */
export function faultsAfter(change: (copy: ContentCopy) => void): Fault[] {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    cpSync(contentFolder, folder, { recursive: true })
    change(contentCopy(folder))
    return checkContent(folder).faults
  } finally {
    rmSync(folder, { recursive: true })
  }
}
