/** Serves the built site: `npm run serve`, and the server behind the browser tests. */
import { type Stats, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
}
const COMPRESSIBLE = /^text\/|charset=utf-8|wasm/
/** Below this a compressed answer is hardly smaller than one packet. */
const SMALLEST_COMPRESSED = 512
const CACHE_BYTES = 32 * 1024 * 1024
/** Near the density of level 11 at half its time; a static host compresses once, we on the first request. */
const BROTLI_QUALITY = 10

export interface ServeOptions {
  /** The folder of the built site. */
  root: string
  /** 0 picks a free port. */
  port: number
  /** The path that the site was built for, `/` or `/x/`. */
  base?: string
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4321`, without a slash at the end. */
  origin: string
  close: () => Promise<void>
}

/** The value of BASE_PATH in the one form that the code uses: a slash on both ends, `/` where there is none. */
export function normalizeBase(value: string | undefined): string {
  const inner = (value ?? '').split('/').filter(Boolean).join('/')
  return inner ? `/${inner}/` : '/'
}

/**
 * Serves `root` on 127.0.0.1 until `close` is called.
 * @throws an Error with one readable sentence where the folder is missing or the port is taken.
 */
export async function serve({ root, port, base = '/' }: ServeOptions): Promise<RunningServer> {
  const folder = resolve(root)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no built site in ${folder}: run \`npm run build\` first.`)
  }
  const site: Site = { folder, base: normalizeBase(base), compressed: new CompressedBodies() }
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(listenError(error, port)))
    server.listen(port, '127.0.0.1', done)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

interface Site {
  folder: string
  base: string
  compressed: CompressedBodies
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} is in use: stop what listens there, or choose another port, as in \`PORT=${port + 1} npm start\`.`,
    )
  }
  if (error.code === 'EACCES') return new Error(`Port ${port} is not open to this user: choose one above 1023.`)
  return error
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const [rawPath = '/', query] = (request.url ?? '/').split(/\?(.*)/s)
  // `//host/` would be read by a browser as another site when it comes back in a redirect.
  const path = rawPath.replace(/\/{2,}/g, '/')
  const search = query === undefined ? '' : `?${query}`
  const bareBase = site.base.slice(0, -1)
  if (path === bareBase || (path === '/' && site.base !== '/')) return redirect(response, site.base + search)

  const file = path.startsWith(site.base) ? insideFolder(site.folder, path.slice(site.base.length)) : undefined
  const found = file === undefined ? undefined : await statOf(file)
  if (file !== undefined && found?.isDirectory()) {
    if (!path.endsWith('/')) return redirect(response, `${path}/${search}`)
    const index = join(file, 'index.html')
    const indexStat = await statOf(index)
    if (indexStat?.isFile()) return send(site, request, response, index, indexStat, 200)
  } else if (file !== undefined && found?.isFile() && !path.endsWith('/')) {
    return send(site, request, response, file, found, 200)
  }
  const missing = join(site.folder, '404.html')
  const missingStat = await statOf(missing)
  if (missingStat?.isFile()) return send(site, request, response, missing, missingStat, 404)
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404')
}

function redirect(response: ServerResponse, location: string): void {
  // Not 301: a browser would keep that for good, over every later project on the same port.
  response.writeHead(307, { Location: location }).end()
}

/** The file that a request path names, or undefined where the path is malformed or leaves the folder. */
function insideFolder(folder: string, path: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return undefined
  }
  if (decoded.includes('\0')) return undefined
  const file = resolve(folder, `.${sep}${decoded}`)
  return file === folder || file.startsWith(folder + sep) ? file : undefined
}

const statOf = (file: string): Promise<Stats | undefined> => stat(file).catch(() => undefined)

async function send(site: Site, request: IncomingMessage, response: ServerResponse, file: string, info: Stats, status: number) {
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
  const compressible = COMPRESSIBLE.test(type) && info.size >= SMALLEST_COMPRESSED
  const encoding = compressible ? acceptedEncoding(request.headers['accept-encoding']) : undefined
  const version = `${info.size.toString(36)}-${Math.trunc(info.mtimeMs).toString(36)}`
  const etag = `W/"${version}${encoding ? `-${encoding}` : ''}"`
  const headers: Record<string, string | number> = {
    'Content-Type': type,
    // These folders hold files whose name, or whose folder's name, is made of their content; every other file can change under its name.
    'Cache-Control': ['_astro', 'search'].some((folder) => file.startsWith(join(site.folder, folder) + sep))
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
    ...(compressible && { Vary: 'Accept-Encoding' }),
  }
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end()
    return
  }
  const body = encoding ? await site.compressed.get(file, version, encoding) : await readFile(file)
  if (encoding) headers['Content-Encoding'] = encoding
  headers['Content-Length'] = body.length
  response.writeHead(status, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}

type Encoding = 'br' | 'gzip'

function acceptedEncoding(header: string | string[] | undefined): Encoding | undefined {
  const accepted = String(header ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined
}

/** Compressed files in memory, the one that was not asked for longest leaving first. */
class CompressedBodies {
  private readonly bodies = new Map<string, Buffer>()
  private bytes = 0

  async get(file: string, version: string, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${version} ${file}`
    const kept = this.bodies.get(key)
    const body = kept ?? (await compress(file, encoding))
    if (!this.bodies.delete(key)) this.bytes += body.length
    this.bodies.set(key, body)
    for (const [oldest, old] of this.bodies) {
      if (this.bytes <= CACHE_BYTES) break
      this.bodies.delete(oldest)
      this.bytes -= old.length
    }
    return body
  }
}

async function compress(file: string, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') {
    const ready = await readFile(`${file}.br`).catch(() => undefined)
    if (ready) return ready
    const content = await readFile(file)
    return promisify(brotliCompress)(content, {
      params: { [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [zlib.BROTLI_PARAM_SIZE_HINT]: content.length },
    })
  }
  return promisify(gzip)(await readFile(file))
}

async function main(): Promise<void> {
  const wanted = process.env.PORT || '4321'
  const port = Number(wanted)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is «${wanted}»: give a number from 0 to 65535.`)
  const base = normalizeBase(process.env.BASE_PATH)
  const { origin } = await serve({ root: fileURLToPath(new URL('../../dist', import.meta.url)), port, base })
  console.log(`The site is at ${origin}${base} (Ctrl+C stops it)`)
}

if (import.meta.main) {
  main().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
