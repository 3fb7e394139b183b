// node libraries.mjs PROGRAMS README [--runs 5]
// Opens one chart of five bars as each library of Rust draws it, on the benchmark's phone: bytes, time until the chart
// is painted, and what a screen reader finds. `tests/tools/charts_sizes.sh --others` builds the programs and calls this;
// the table goes into the README of jisr-charts.

import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { calm, launch, open, PROFILES } from './lab/browser.mjs'
import { cell, kilo, table } from './lab/numbers.mjs'
import { fill } from './lab/readme.mjs'
import { serve } from './lab/server.mjs'

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' } },
})
const [programs, readme] = positionals
const runs = Number(given.runs)
if (!readme || !(Number.isInteger(runs) && runs > 0)) throw new Error('usage: libraries.mjs PROGRAMS README [--runs N]')

const NAMES = ['مصر', 'العراق', 'السعودية', 'سوريا', 'الأردن']
const VALUES = [116.5, 46, 35.3, 24.7, 11.6]
const echarts = new URL('node_modules/echarts/dist/echarts.min.js', import.meta.url).pathname

/** The libraries: the program, the box that it draws in, the call that draws, and a sign that the chart is there. */
const LIBRARIES = [
  {
    title: 'jisr-charts, SVG',
    program: 'form',
    box: '<div id="box"></div>',
    draw: `box.innerHTML = program.draw(new Float64Array(${JSON.stringify(VALUES)}), 358)`,
  },
  {
    title: 'plotters with plotters-canvas',
    program: 'plotters',
    box: '<canvas id="box" width="358" height="300"></canvas>',
    draw: `program.draw('box', new Float64Array(${JSON.stringify(VALUES)}))`,
  },
  {
    title: 'charming with ECharts',
    program: 'charming',
    box: '<div id="box" style="width:358px;height:300px"></div>',
    draw: `program.draw('box', new Float64Array(${JSON.stringify(VALUES)}))`,
    sign: 'canvas',
    library: echarts,
  },
  { title: 'leptos-chartistry with Leptos', program: 'chartistry', box: '', draw: '', sign: 'svg path, svg line, svg rect' },
]

/** The page of a library. It marks the time in the first task after the frame that shows the chart. */
function page({ program, box, draw, sign, library }) {
  return `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${program}</title><link rel="icon" href="data:,"><style>body{margin:16px;font-family:sans-serif}</style>
${library ? '<script src="library.js"></script>' : ''}</head><body>${box}
<script type="module">
import * as program from './${program}.js'
await program.default()
const box = document.getElementById('box')
${draw}
const drawn = () => ${sign ? `document.querySelector(${JSON.stringify(sign)})` : 'true'}
const painted = () => requestAnimationFrame(() => {
  if (!drawn()) return painted()
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => performance.mark('chart-painted')
  port2.postMessage(0)
})
painted()
</script></body></html>
`
}

/** How many of the chart's names and values the browser's accessibility tree has. */
async function readable(devtools) {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  const heard = nodes.filter(n => !n.ignored).map(n => n.name?.value ?? '').join('\n')
  const plain = heard.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/[٠-٩]/g, d => d.charCodeAt(0) - 0x660)
  const text = plain.replaceAll('٫', '.')
  const found = all => all.filter(one => text.includes(String(one))).length
  return { names: found(NAMES), values: found(VALUES) }
}

async function measure(browser, server) {
  const { context, page: tab, devtools } = await open(browser, PROFILES.phone)
  try {
    const before = server.answers.length
    await calm(3000)
    await tab.goto(server.address)
    const mark = () => performance.getEntriesByName('chart-painted')[0]?.startTime
    const painted = await (await tab.waitForFunction(mark)).jsonValue()
    const bytes = server.answers.slice(before).reduce((sum, answer) => sum + answer.bytes, 0)
    return { painted, bytes, ...(await readable(devtools)) }
  } finally {
    await context.close()
  }
}

const browser = await launch()
const sites = []
try {
  for (const library of LIBRARIES) {
    const folder = join(programs, library.program)
    writeFileSync(join(folder, 'index.html'), page(library))
    if (library.library) copyFileSync(library.library, join(folder, 'library.js'))
    sites.push({ ...library, server: await serve(folder), results: [] })
  }
  // The first load pays for the browser's own start: not counted.
  await measure(browser, sites[0].server)
  for (let run = 0; run < runs; run++) {
    for (const site of sites) site.results.push(await measure(browser, site.server))
  }
} finally {
  await browser.close()
  for (const { server } of sites) server.close()
}

const rows = sites.map(({ title, results }) => [
  title,
  kilo(results[0].bytes),
  cell(results.map(r => r.painted)),
  `${results[0].names} of ${NAMES.length}`,
  `${results[0].values} of ${VALUES.length}`,
])
const written = table(['a page with one chart of five bars', 'kB', 'painted, ms', 'names read', 'values read'], rows)
fill(readme, 'others', written)
console.log(written)
