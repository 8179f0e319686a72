/** What a device keeps, asked of the site's worker, and copies of the built site that change. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Locale } from '../../src/model/locale.ts'
import type { Depth } from '../../src/offline/list.ts'
import type { Message, Told } from '../../src/offline/protocol.ts'
import { distFolder } from './dist.ts'
import { expect } from './test.ts'

/** What the worker tells of this device. */
export function told(page: Page, message: Message = { do: 'tell' }): Promise<Told> {
  return page.evaluate(async (asked) => {
    const { scope, active } = await navigator.serviceWorker.ready
    const channel = new BroadcastChannel(`offline ${new URL(scope).pathname}`)
    return new Promise<Told>((done) => {
      channel.onmessage = ({ data }) => {
        channel.close()
        done(data)
      }
      active?.postMessage(asked)
    })
  }, message)
}

/** Waits until a language is kept to a depth. */
export async function untilKept(page: Page, locale: Locale, depth: Depth = 'visit'): Promise<void> {
  const state = async () => {
    const kept = (await told(page)).languages[locale]
    return kept.whole ? kept.depth : (kept.fault ?? 'not whole')
  }
  await expect.poll(state, { timeout: 60_000 }).toBe(depth)
}

/** The site over a slow line: each answer waits. */
export async function slowLine(site: string, milliseconds: number): Promise<{ site: string; close: () => void }> {
  const server = createServer(({ url = '/', headers }, answer) => {
    setTimeout(() => {
      const onward = request(new URL(url, site), { headers }, (from) => {
        answer.writeHead(from.statusCode ?? 500, from.headers)
        from.pipe(answer)
      })
      onward.on('error', () => answer.destroy())
      onward.end()
    }, milliseconds)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    site: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A copy of the built site, without the compressed files and the other language, that can be changed. */
export interface SiteCopy {
  folder: string
  /** Changes a file by its path. */
  edit: (file: string, change: (text: string) => string) => void
  /** Gives the search files another version, as a build does whose texts have changed. */
  newSearch: (locale: Locale) => { from: string; to: string }
  remove: () => void
}

export function siteCopy(without: Locale): SiteCopy {
  const folder = mkdtempSync(join(tmpdir(), 'site-copy-'))
  const left = [without, 'data', 'previews'].map((name) => join(distFolder, name))
  cpSync(distFolder, folder, {
    recursive: true,
    filter: (file) =>
      !/\.(br|gz|csv|xlsx)$/.test(file) && (/\/offline(\/|$)/.test(file) || !left.some((each) => file.startsWith(`${each}/`))),
  })
  const edit: SiteCopy['edit'] = (file, change) => {
    const path = join(folder, file)
    const before = readFileSync(path, 'utf8')
    const after = change(before)
    expect(after, `${file} is changed`).not.toBe(before)
    writeFileSync(path, after)
  }
  return {
    folder,
    edit,
    newSearch(locale) {
      const page = `${locale}/search/index.html`
      const from = /search\/([0-9a-f]{10})\//.exec(readFileSync(join(folder, page), 'utf8'))?.[1] ?? ''
      const to = [...from].reverse().join('')
      renameSync(join(folder, 'search', from), join(folder, 'search', to))
      edit(page, (html) => html.replaceAll(from, to))
      return { from, to }
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}
