// Builds and serves the page of one contender.

import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../lab/build.mjs'
import { serve } from '../lab/server.mjs'
import { SUBJECTS } from './subjects.mjs'

const here = path => new URL(`../${path}`, import.meta.url).pathname

// Cross-origin isolation gives the page a clock of 5 µs rather than 100.
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }

export async function site(subject, name, wasm) {
  const folder = here(`built/redraw/${subject}-${name}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const ours = name === 'ours'
  if (ours) for (const file of ['redraw.js', 'redraw_bg.wasm']) copyFileSync(join(wasm, file), join(folder, file))
  await bundle({
    entryPoints: { page: here(`redraw/pages/${ours ? name : `${subject}-${name}`}.js`) },
    outdir: folder,
    format: 'esm',
    external: ['./redraw.js'],
  })
  const sheet = name === 'uplot' ? '<link rel="stylesheet" href="uplot.css">' : ''
  if (sheet) copyFileSync(here('node_modules/uplot/dist/uPlot.min.css'), join(folder, 'uplot.css'))
  const sizes = Object.entries(SUBJECTS[subject].boxes).map(
    ([profile, [w, h]]) => `.${profile} #chart{width:${w}px;height:${h}px}`,
  )
  // The reader's box is chosen by the address, before anything is drawn.
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="ar"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<link rel="icon" href="data:,">${sheet}<style>body{margin:0}${sizes.join('')}</style>` +
      `<script>document.documentElement.className=location.hash.slice(1)</script>` +
      `<div id="chart"></div><script type="module" src="page.js"></script>`,
  )
  return serve(folder, ISOLATED)
}
