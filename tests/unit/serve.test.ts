import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { compressFolder } from '../../src/build/compress.ts'
import { type RunningServer, serve } from '../../src/cli/serve.ts'

const longPage = `<!doctype html><title>Plans</title>${'<p>A plan of a province.</p>'.repeat(100)}`
const files: Record<string, string> = {
  'dist/index.html': 'home',
  'dist/404.html': 'nothing here',
  'dist/vi/index.html': longPage,
  'dist/empty/data.json': '[]',
  'dist/_astro/app.a1b2.js': 'let a = 1',
  'dist/bánh mì.txt': 'bread',
  'secret.txt': 'secret',
  'dist-other/secret.txt': 'secret',
}
let folder: string
let server: RunningServer
let underBase: RunningServer

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  await compressFolder(join(folder, 'dist'))
  server = await serve({ root: join(folder, 'dist'), port: 0 })
  underBase = await serve({ root: join(folder, 'dist'), port: 0, base: '/x/' })
})

test.afterAll(async () => {
  await server.close()
  await underBase.close()
  rmSync(folder, { recursive: true })
})

/** A request with the path exactly as given, which fetch would tidy up. */
function ask(path: string, { from = server, method = 'GET', headers = {} as Record<string, string> } = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((done, fail) => {
    const { hostname, port } = new URL(from.origin)
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
    })
      .once('error', fail)
      .end()
  })
}

test('a folder answers with its index, with a slash only', async () => {
  expect(String((await ask('/')).body)).toBe('home')
  const page = await ask('/vi/')
  expect([page.status, page.headers['content-type'], String(page.body)]).toEqual([200, 'text/html; charset=utf-8', longPage])
  const bare = await ask('/vi?q=a')
  expect([bare.status, bare.headers.location]).toEqual([307, '/vi/?q=a'])
})

test('a redirect never leaves the site', async () => {
  expect((await ask('//vi')).headers.location).toBe('/vi/')
})

test('what is not there gets the 404 page and the status 404', async () => {
  for (const path of ['/none/', '/none.css', '/empty/', '/vi/index.html/', '/%E0%A4%A', '/%00']) {
    const { status, body } = await ask(path)
    expect([path, status, String(body)]).toEqual([path, 404, 'nothing here'])
  }
})

test('a path cannot leave the folder', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/vi/..%2f..%2fsecret.txt', '/../dist-other/secret.txt']) {
    expect([path, (await ask(path)).status]).toEqual([path, 404])
  }
})

test('names with tone marks are found', async () => {
  expect(String((await ask(`/${encodeURIComponent('bánh mì.txt')}`)).body)).toBe('bread')
})

test('a long text is sent in Brotli to whom it suits, twice the same', async () => {
  for (const _ of [1, 2]) {
    const { headers, body } = await ask('/vi/', { headers: { 'Accept-Encoding': 'gzip, br' } })
    expect([headers['content-encoding'], headers.vary]).toEqual(['br', 'Accept-Encoding'])
    expect(String(brotliDecompressSync(body))).toBe(longPage)
  }
  expect((await ask('/vi/', { headers: { 'Accept-Encoding': 'gzip' } })).headers['content-encoding']).toBe('gzip')
  expect((await ask('/', { headers: { 'Accept-Encoding': 'br' } })).headers['content-encoding']).toBeUndefined()
})

test('only files with a hash in their name are kept for good; a page is asked for again', async () => {
  expect((await ask('/_astro/app.a1b2.js')).headers['cache-control']).toContain('immutable')
  const page = await ask('/vi/')
  expect(page.headers['cache-control']).toBe('no-cache')
  const again = await ask('/vi/', { headers: { 'If-None-Match': String(page.headers.etag) } })
  expect([again.status, again.body.length]).toEqual([304, 0])
})

test('HEAD has the length and no body; other methods are refused', async () => {
  const head = await ask('/vi/', { method: 'HEAD' })
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(longPage.length), 0])
  expect((await ask('/vi/', { method: 'POST' })).status).toBe(405)
})

test('under a base path the site is there and nowhere else', async () => {
  expect(String((await ask('/x/vi/', { from: underBase })).body)).toBe(longPage)
  expect((await ask('/x', { from: underBase })).headers.location).toBe('/x/')
  expect((await ask('/', { from: underBase })).headers.location).toBe('/x/')
  expect((await ask('/x/vi', { from: underBase })).headers.location).toBe('/x/vi/')
  expect((await ask('/vi/', { from: underBase })).status).toBe(404)
})

test('a taken port and a missing build are told in one sentence', async () => {
  const port = Number(new URL(server.origin).port)
  await expect(serve({ root: join(folder, 'dist'), port })).rejects.toThrow(`Port ${port} is in use`)
  await expect(serve({ root: join(folder, 'nothing'), port: 0 })).rejects.toThrow('npm run build')
})
