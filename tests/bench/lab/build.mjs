// Builds the peers' pages, each into a folder of its own.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { drawn } from '../peers/drawn.mjs'
import { shell } from '../peers/shell.mjs'

const here = path => new URL(`../${path}`, import.meta.url).pathname
export const FLOORS = ['canvas', 'svg']
export const PEERS = [...FLOORS, 'uplot', 'chartjs', 'echarts']

export const bundle = given =>
  build({
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    ...given,
  })

/** `preload`: whether the fonts are preloaded; say what our own page does, so that it decides nothing. */
export async function buildPeers(into, { preload }) {
  const story = JSON.parse(readFileSync(here('peers/story.json'), 'utf8'))
  rmSync(into, { recursive: true, force: true })
  const sites = []
  for (const name of PEERS) {
    const folder = join(into, name)
    mkdirSync(folder, { recursive: true })
    await bundle({ entryPoints: { page: here(`peers/${name}.js`) }, outdir: folder })
    const library = name === 'uplot' ? '@import "uplot/dist/uPlot.min.css";' : ''
    await bundle({
      stdin: { contents: `${library}@import "./peers/page.css";`, resolveDir: here('.'), loader: 'css' },
      outfile: join(folder, 'page.css'),
      external: ['*.woff2'],
    })
    for (const weight of [400, 700]) {
      copyFileSync(here(`../../assets/fonts/jisr-sans-${weight}.woff2`), join(folder, `sans-${weight}.woff2`))
    }
    const drawing = name === 'svg' ? drawn : undefined
    writeFileSync(join(folder, 'index.html'), shell(story, { preload, drawing }))
    sites.push({ name, folder })
  }
  return sites
}

/** Versions of the libraries that are measured. */
export function versions() {
  const { devDependencies } = JSON.parse(readFileSync(here('package.json'), 'utf8'))
  const shown = ['uplot', 'chart.js', 'echarts']
  return shown.map(name => `${name} ${devDependencies[name]}`).join(', ')
}
