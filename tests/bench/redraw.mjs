// node redraw.mjs [--rounds 3] [--wasm FOLDER] [--out REDRAW.md]
// Redraws one line of many points, ours beside uPlot's and two by hand; writes REDRAW.md and redraw.json.

import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { calm, counter, launch, load, machine, open, PROFILES } from './lab/browser.mjs'
import { bundle, versions } from './lab/build.mjs'
import { cell, median, ratio, table } from './lab/numbers.mjs'
import { watch } from './lab/probe.mjs'
import { serve } from './lab/server.mjs'
import { again, memory, redraw } from './redraw/probe.mjs'

const here = path => new URL(path, import.meta.url).pathname
const { values: given } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    wasm: { type: 'string', default: here('built/wasm') },
    out: { type: 'string', default: here('REDRAW.md') },
  },
})
const rounds = Number(given.rounds)
if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error('--rounds wants a whole number above 0')

const NAMES = ['ours', 'canvas', 'canvas-all', 'uplot']
const COUNTS = [100, 1000, 10_000, 100_000]
const BOXES = { phone: [358, 300], desktop: [800, 400] }
const [TIMES, WARM, AGAIN] = [12, 3, 30]
// Cross-origin isolation gives the page a clock of 5 µs rather than 100.
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }

async function build(name) {
  const folder = here(`built/redraw/${name}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const ours = name === 'ours'
  if (ours) for (const file of ['redraw.js', 'redraw_bg.wasm']) copyFileSync(join(given.wasm, file), join(folder, file))
  await bundle({
    entryPoints: { page: here(`redraw/pages/${name}.js`) },
    outdir: folder,
    format: 'esm',
    external: ['./redraw.js'],
  })
  const library = name === 'uplot' ? '<link rel="stylesheet" href="uplot.css">' : ''
  if (library) copyFileSync(here('node_modules/uplot/dist/uPlot.min.css'), join(folder, 'uplot.css'))
  const sizes = Object.entries(BOXES).map(([profile, [w, h]]) => `.${profile} #chart{width:${w}px;height:${h}px}`)
  // The profile's box is chosen by the address, before the chart is made.
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<link rel="icon" href="data:,">${library}<style>body{margin:0}${sizes.join('')}</style>` +
      `<script>document.documentElement.className=location.hash.slice(1)</script>` +
      `<div id="chart"></div><script type="module" src="page.js"></script>`,
  )
  return serve(folder, ISOLATED)
}

async function measure(browser, server, profile, count) {
  const { context, page, devtools } = await open(browser, { ...PROFILES[profile], network: null }, watch, {})
  try {
    await page.goto(`${server.address}#${profile}`)
    await page.waitForFunction(() => globalThis.line)
    await calm(3000)
    const took = await page.evaluate(redraw, { count, times: TIMES, warm: WARM })
    await devtools.send('HeapProfiler.collectGarbage')
    const read = async () => ({
      heap: await counter(devtools, 'JSHeapUsedSize'),
      layouts: await counter(devtools, 'LayoutCount'),
      wasm: await page.evaluate(memory),
    })
    const before = await read()
    await page.evaluate(again, { count, times: AGAIN })
    const after = await read()
    const each = key => (after[key] - before[key]) / AGAIN
    return { took, heap: each('heap'), layouts: each('layouts'), wasm: after.wasm, grown: each('wasm') }
  } finally {
    await context.close()
  }
}

const servers = Object.fromEntries(await Promise.all(NAMES.map(async name => [name, await build(name)])))
const browser = await launch()
const about = machine(browser)
const loads = [load()]
const results = Object.keys(BOXES).flatMap(profile =>
  NAMES.flatMap(name => COUNTS.map(count => ({ profile, name, count, took: [], rounds: [] }))),
)
try {
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < results.length; i++) {
      // Beside one another: all of one size and reader, then the next.
      const at = Math.floor(i / NAMES.length)
      const [profile, count] = [Object.keys(BOXES)[Math.floor(at / COUNTS.length)], COUNTS[at % COUNTS.length]]
      const name = NAMES[(i + round) % NAMES.length]
      const result = results.find(r => r.profile === profile && r.count === count && r.name === name)
      const { took, ...rest } = await measure(browser, servers[name], profile, count)
      result.took.push(...took)
      result.rounds.push(rest)
      console.log(`${round + 1}/${rounds} ${profile} ${count} ${name}: ${median(took).toFixed(2)} ms`)
    }
  }
} finally {
  loads.push(load())
  await browser.close()
  for (const server of Object.values(servers)) server.close()
}

const one = (profile, name, count) => results.find(r => r.profile === profile && r.name === name && r.count === count)
const rows = (profile, text) => NAMES.map(name => [name, ...COUNTS.map(count => text(one(profile, name, count)))])
const head = [...COUNTS.map(count => `${count} points`)]
const against = (profile, other) =>
  COUNTS.map(count => ratio(median(one(profile, 'ours', count).took), median(one(profile, other, count).took))?.toFixed(2) ?? '–')
const worst = (r, key) => Math.max(...r.rounds.map(round => round[key]))
const part = profile => `## ${profile}: ${BOXES[profile].join('×')}, DPR ${PROFILES[profile].context.deviceScaleFactor}, CPU ÷ ${PROFILES[profile].slower}

One redraw, ms:

${table(['page', ...head], rows(profile, r => cell(r.took, 2)))}
Ours, as ratio of medians:

${table(
  ['to', ...head],
  NAMES.slice(1).map(other => [other, ...against(profile, other)]),
)}
Layouts in a redraw, the most of all rounds; kB that a redraw leaves on the JS heap; WASM memory, MB:

${table(
  ['page', ...head],
  rows(profile, r => {
    const heap = median(r.rounds.map(round => round.heap)) / 1000
    return `${worst(r, 'layouts').toFixed(1)}; ${heap < 0 ? '–' : heap.toFixed(1)}; ${(worst(r, 'wasm') / 2 ** 20).toFixed(1)}`
  }),
)}`
writeFileSync(
  given.out,
  `# Redraw: a line of many points

Written by \`make bench\` on ${new Date().toISOString().slice(0, 10)}: ${rounds} rounds in fresh pages, ${TIMES} redraws in each after ${WARM} that don't count, new data
each time. A cell is the median (least–greatest). ${about}. Load average before ${loads[0]}, after ${loads[1]}. ${versions()}.

Each redraw is the whole chart: extents, axes with their figures, the line; then one pixel is read, so that painting is
counted. \`ours\` takes the data over into its memory as well. \`canvas\` is by hand and keeps the least and greatest of each
column of pixels; \`canvas-all\` draws every point. Ours keeps first, least, greatest and last, as \`src/chart/line.rs\` says.

${part('desktop')}
${part('phone')}`,
)
const rounded = (_, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value)
writeFileSync(given.out.replace(/[^/]*$/, 'redraw.json'), JSON.stringify({ about, rounds, loads, results }, rounded))
