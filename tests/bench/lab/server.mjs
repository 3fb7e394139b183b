// A static server for one folder: compressed as a good host would, every answer written down.

import { createServer } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const TYPES = {
  '.html': ['html', 'text/html; charset=utf-8'],
  '.css': ['css', 'text/css; charset=utf-8'],
  '.js': ['js', 'text/javascript; charset=utf-8'],
  '.mjs': ['js', 'text/javascript; charset=utf-8'],
  '.wasm': ['wasm', 'application/wasm'],
  '.woff2': ['font', 'font/woff2'],
  '.json': ['data', 'application/json'],
  '.csv': ['data', 'text/csv; charset=utf-8'],
  '.svg': ['image', 'image/svg+xml'],
  '.png': ['image', 'image/png'],
}
export const KINDS = ['html', 'css', 'js', 'wasm', 'font', 'data', 'image', 'other']

/** Brotli at its best: what lies beside the file, or else made once. */
function packed(file, body) {
  return existsSync(`${file}.br`)
    ? readFileSync(`${file}.br`)
    : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
}

/** Serves `root` on a free port, `more` headers with each answer. `answers` lists what was sent. */
export async function serve(root, more = {}) {
  const ready = new Map()
  const answers = []
  const load = path => {
    let file = normalize(join(root, decodeURIComponent(path)))
    if (!file.startsWith(normalize(root))) return null
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html')
    if (!existsSync(file)) return null
    const [kind, type] = TYPES[extname(file)] ?? ['other', 'application/octet-stream']
    const raw = readFileSync(file)
    const plain = kind === 'font' || type === 'image/png'
    return { kind, type, body: plain ? raw : packed(file, raw), encoding: plain ? null : 'br' }
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://host')
    if (!ready.has(pathname)) ready.set(pathname, load(pathname))
    const found = ready.get(pathname)
    if (!found) {
      answers.push({ path: pathname, kind: 'other', bytes: 0, missing: true })
      response.writeHead(404).end()
      return
    }
    answers.push({ path: pathname, kind: found.kind, bytes: found.body.length })
    response.writeHead(200, {
      'content-type': found.type,
      'content-length': found.body.length,
      'access-control-allow-origin': '*',
      ...more,
      ...(found.encoding && { 'content-encoding': found.encoding }),
    })
    response.end(found.body)
  })
  await new Promise(listening => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    answers,
    close: () => server.close(),
  }
}
