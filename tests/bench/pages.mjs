// node pages.mjs [--dir ours=../../dist]… [--runs 5] [--only canvas,svg] [--out RESULTS.md]
// Measures our built page beside the peers' and writes RESULTS.md and results.json.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launch, load, machine, PROFILES } from './lab/browser.mjs'
import { buildPeers, versions } from './lab/build.mjs'
import { measure } from './lab/measure.mjs'
import { ratios, report } from './lab/report.mjs'
import { serve } from './lab/server.mjs'

const here = path => new URL(path, import.meta.url).pathname
const { values: given } = parseArgs({
  options: {
    dir: { type: 'string', multiple: true },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    out: { type: 'string', default: here('RESULTS.md') },
  },
})
const runs = Number(given.runs)
if (!(Number.isInteger(runs) && runs > 0)) throw new Error('--runs wants a whole number above 0')

const named = (given.dir ?? [`ours=${here('../../dist')}`]).map(text => {
  const cut = text.indexOf('=')
  if (cut < 1) throw new Error('--dir wants NAME=PATH')
  return { name: text.slice(0, cut), folder: resolve(text.slice(cut + 1)) }
})
for (const { name, folder } of named) {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${name}: no index.html in ${folder}; build it first`)
}
const html = folder => readFileSync(join(folder, 'index.html'), 'utf8')
const preload = named.some(({ folder }) => /<link[^>]*\bas=["']?font\b/.test(html(folder)))
const wanted = given.only?.split(',')
const peers = (await buildPeers(here('built/pages'), { preload })).filter(p => wanted?.includes(p.name) ?? true)

const sites = []
for (const { name, folder } of [...named, ...peers]) {
  const charts = html(folder).split(/<figure[^>]*\bdata-chart\b/).slice(1)
  const drawn = charts.length > 0 && charts.every(part => part.includes('<svg'))
  sites.push({
    name,
    server: await serve(folder),
    staticCharts: drawn ? charts.length : 0,
    runs: Object.fromEntries(Object.keys(PROFILES).map(p => [p, []])),
  })
}

const browser = await launch()
const about = machine(browser)
const loads = [load()]
const date = new Date().toISOString().slice(0, 10)
try {
  // The first load pays for the browser's own start: not counted.
  await measure(browser, sites[0], PROFILES.desktop)
  for (let run = 0; run < runs; run++) {
    for (const [profile, reader] of Object.entries(PROFILES)) {
      for (let i = 0; i < sites.length; i++) {
        // Each round begins with another site, so that none always follows the same one.
        const site = sites[(i + run) % sites.length]
        const result = await measure(browser, site, reader)
        site.runs[profile].push(result)
        const painted = result.painted?.toFixed(0) ?? '–'
        console.log(`${profile} ${run + 1}/${runs} ${site.name}: painted ${painted} ms`, result.troubles.join('; '))
      }
    }
  }
} finally {
  loads.push(load())
  await browser.close()
  for (const { server } of sites) server.close()
}

const rounded = (_, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value)
const shown = sites.map(({ name, staticCharts, runs: all }) => ({ name, staticCharts, runs: all }))
const whole = { date, about, libraries: versions(), runs, loads, preload, sites: shown }
writeFileSync(given.out, report(whole))
writeFileSync(given.out.replace(/[^/]*$/, 'results.json'), JSON.stringify({ ...whole, ratios: ratios(shown) }, rounded))
