/** Reads the published open data with libraries that did not write it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import yauzl from 'yauzl'
import type { TableName } from '../../src/model/open-data.ts'
import { distFolder } from './dist.ts'

const folder = join(distFolder, 'data')

/** A file of `/data/`. */
export const dataFile = (path: string): Buffer => readFileSync(join(folder, path))
export const dataText = (path: string): string => dataFile(path).toString('utf8')
export const dataJson = <T = Record<string, unknown>[]>(path: string): T => JSON.parse(dataText(path)) as T

/** The rows of a CSV file by their column names, every value a text. @throws Error when a line does not fit the head. */
export function csvRows(name: TableName): { head: string[]; rows: Record<string, string>[] } {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(dataText(`${name}.csv`).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  if (errors.length > 0) throw new Error(`${name}.csv: ${JSON.stringify(errors[0])}`)
  return { head: meta.fields ?? [], rows: data }
}

/** The files of an archive, by their path in it. */
export function unzipped(archive: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((done, failed) => {
    yauzl.fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return failed(error)
      const files = new Map<string, Buffer>()
      zip.on('error', failed)
      zip.on('end', () => done(files))
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (error, stream) => {
          if (error) return failed(error)
          const parts: Buffer[] = []
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('error', failed)
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}
