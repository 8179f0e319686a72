import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { parseAllHeaders } from '@netlify/headers-parser'
import { expect, test } from '@playwright/test'
import { HEADERS, LASTING, SECURE_HEADERS, TYPES } from '../../src/build/headers.ts'
import { caddy, headersFile, nginx } from '../../src/build/hosts.ts'
import { distFolder, base as ownBase } from '../support/dist.ts'

const page = 'vi/plans/index.html'
const program = (name: string) => spawnSync('which', [name]).stdout.toString().trim()
const script = () => {
  const found = /\/_astro\/[\w.-]+\.js/.exec(readFileSync(join(distFolder, 'vi/search/index.html'), 'utf8'))?.[0]
  if (!found) throw new Error('no script of a lasting name in the search page')
  return found
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}

test('every text lies there compressed, and opens to the same bytes', () => {
  const text = readFileSync(join(distFolder, page))
  expect(brotliDecompressSync(readFileSync(join(distFolder, `${page}.br`))).equals(text)).toBe(true)
  expect(gunzipSync(readFileSync(join(distFolder, `${page}.gz`))).equals(text)).toBe(true)
})

test('the settings of every host say the same headers', () => {
  const place = { root: '/srv/site', base: '/x/', listen: '80', name: 'example.org' }
  for (const settings of [headersFile('/x/'), nginx(place), caddy(place), readFileSync(join(distFolder, '_headers'), 'utf8')]) {
    for (const [name, value] of Object.entries({ ...HEADERS, ...SECURE_HEADERS })) {
      expect(settings).toContain(name)
      expect(settings).toContain(value)
    }
  }
  expect(headersFile('/x/')).toMatch(/^\/x\/_astro\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m)
})

test('Netlify’s own parser takes every rule of “_headers”, and finds for a file what our server says with it', async () => {
  const file = join(distFolder, '_headers')
  const { errors, headers } = await parseAllHeaders({ headersFiles: [file], configHeaders: [], minimal: false })
  expect(errors).toEqual([])
  const rules = readFileSync(file, 'utf8').match(/^\//gm) ?? []
  expect(headers).toHaveLength(rules.length)
  const said = (path: string) =>
    Object.assign(
      {},
      ...headers.filter((rule) => 'forRegExp' in rule && rule.forRegExp.test(ownBase + path)).map(({ values }) => values),
    ) as object
  const everywhere = { ...HEADERS, ...SECURE_HEADERS }
  expect(said('vi/plans/')).toEqual(everywhere)
  expect(said('vi/compare/matrix.csv')).toEqual({ ...everywhere, 'Content-Type': TYPES['csv'] })
  expect(said(script().slice(1))).toEqual({ ...everywhere, 'Cache-Control': LASTING, 'Content-Type': TYPES['js'] })
})

test('“_headers” keeps to the limits of Cloudflare Pages: 100 rules, 2,000 characters a line, one star a path', () => {
  const lines = readFileSync(join(distFolder, '_headers'), 'utf8').trimEnd().split('\n')
  const paths = lines.filter((line) => line.startsWith('/'))
  expect(paths.length).toBeLessThanOrEqual(100)
  expect(lines.filter((line) => line.length > 2000)).toEqual([])
  expect(paths.filter((path) => path.split('*').length > 2 || /[\s:]/.test(path))).toEqual([])
  // There, what two rules say under one name is joined by a comma: no name may come twice for one file.
  const names = lines.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim().split(':')[0])
  const once = names.filter((name) => name !== 'Content-Type' && name !== 'Cache-Control')
  expect(new Set(once).size).toBe(once.length)
})

/** Runs the real nginx with the printed settings for the time of a check. */
async function underNginx(base: string, check: (origin: string) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  const port = await freePort()
  const modules = ['/usr/share/nginx/modules', '/usr/lib/nginx/modules'].map((each) =>
    join(each, 'ngx_http_brotli_static_module.so'),
  )
  const brotli = modules.find(existsSync)
  const server = nginx({ root: distFolder.replace(/\/$/, ''), base, listen: `127.0.0.1:${port}`, name: '_' })
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${brotli ? `load_module ${brotli};` : ''}
daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
${(brotli ? server.replace(/^.*?brotli_static on;$/m, '  brotli_static on;') : server).replace('include mime.types;', 'include /etc/nginx/mime.types;')}
}`,
  )
  const running = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  running.stderr.on('data', (data) => {
    said += data
  })
  try {
    const origin = `http://127.0.0.1:${port}`
    await expect(async () => {
      expect(running.exitCode, said).toBeNull()
      await fetch(origin)
    }).toPass({ timeout: 10_000 })
    await check(origin)
  } finally {
    running.kill('SIGQUIT')
    await new Promise((done) => (running.exitCode === null ? running.once('close', done) : done(0)))
    rmSync(folder, { recursive: true, force: true })
  }
}

for (const base of ['/', '/x/']) {
  test(`the real nginx serves the build under ${base}: headers, compression, caching, 404`, async () => {
    test.skip(!program('nginx'), 'nginx is not on this machine')
    await underNginx(base, async (origin) => {
      const get = (path: string, headers = {}) => fetch(`${origin}${base}${path}`, { headers, redirect: 'manual' })
      const plans = await get('vi/plans/', { 'Accept-Encoding': 'gzip' })
      expect([plans.status, plans.headers.get('content-encoding')]).toEqual([200, 'gzip'])
      expect(plans.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/i)
      expect(plans.headers.get('cache-control')).toBe('no-cache')
      for (const [name, value] of Object.entries(HEADERS)) expect([name, plans.headers.get(name)]).toEqual([name, value])
      expect(await plans.text()).toBe(readFileSync(join(distFolder, page), 'utf8'))

      expect((await get(script().slice(1))).headers.get('cache-control')).toContain('immutable')
      expect((await get('vi/compare/matrix.csv')).headers.get('content-type')).toMatch(/^text\/csv; ?charset=utf-8$/i)

      const bare = await get('vi/plans')
      expect([bare.status, bare.headers.get('location')]).toEqual([301, `${base}vi/plans/`])
      const missing = await get('en/nothing/')
      expect([missing.status, await missing.text()]).toEqual([404, readFileSync(join(distFolder, '404.html'), 'utf8')])
      const again = await get('vi/plans/', { 'If-None-Match': plans.headers.get('etag') ?? '', 'Accept-Encoding': 'gzip' })
      expect(again.status).toBe(304)
    })
  })
}
