/** What a device keeps, asked of the site's worker, and copies of the built site that change. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { serve } from '../../src/cli/serve.ts'
import type { Locale } from '../../src/model/locale.ts'
import { writeOffline } from '../../src/offline/integration.ts'
import type { Depth } from '../../src/offline/list.ts'
import type { Message, Told } from '../../src/offline/protocol.ts'
import { distFolder } from './dist.ts'
import { expect, test } from './test.ts'

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
  await expect.poll(state, { timeout: 60_000, intervals: [200] }).toBe(depth)
}

/** A device that has what a first visit brings. */
export async function visited(page: Page, locale: Locale): Promise<void> {
  await page.goto(`${locale}/`)
  await untilKept(page, locale)
}

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
/** What the page on use without a network says of the last thing that was done. */
export const says = (page: Page): Locator => page.locator('[data-said]')
export const press = (page: Page, name: RegExp): Promise<void> => page.getByRole('button', { name }).click()
/** A sentence with gaps as what it looks like when they are filled. */
export const like = (sentence: string): RegExp => new RegExp(sentence.replace(/[.()]/g, '\\$&').replace(/\{\w+\}/g, '.+'))

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

/** A copy of the built site, without the compressed files, tables and previews, that can be changed. */
export interface SiteCopy {
  folder: string
  /** Changes a file by its path. */
  edit: (file: string, change: (text: string) => string) => void
  /** Gives the search files another version, as a build does whose texts have changed. */
  newSearch: (locale: Locale) => { from: string; to: string }
  remove: () => void
}

/** Copies a built site. @param left what is left out, by paths below the base path @param from its folder: dist/ unless said otherwise */
export function siteCopy(left: RegExp, from = distFolder): SiteCopy {
  const folder = mkdtempSync(join(tmpdir(), 'site-copy-'))
  const always = /\.(br|gz|csv|xlsx)$|^(data|previews)\//
  cpSync(from, folder, {
    recursive: true,
    filter: (file) => {
      const path = relative(from, file).replaceAll('\\', '/')
      return !always.test(path) && !left.test(path)
    },
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

/** What a copy of one language leaves out of the other: all but what a device keeps of it in any case. */
export const allOf = (locale: Locale): RegExp => new RegExp(`^${locale}/(?!offline(/|$))`)

interface Small {
  /** The folder that the server of a worker sends. */
  folder: string
}

/**
 * For what can go wrong with keeping the site: on a copy without the files of its search, its citations and its sheet. These are four
 * fifths of what a first visit brings, and nothing there depends on how many they are.
 */
export const smallTest = test.extend<object, Small>({
  folder: [
    async ({}, use) => {
      const copy = siteCopy(/^(search|cite|(vi|en)\/sheet\/files)\//)
      await writeOffline(copy.folder)
      await use(copy.folder)
      copy.remove()
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ folder }, use) => {
      const server = await serve({ root: folder, port: 0 })
      await use(`${server.origin}/`)
      await server.close()
    },
    { scope: 'worker' },
  ],
})
