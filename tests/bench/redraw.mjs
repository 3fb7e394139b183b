// node redraw.mjs [--rounds 5] [--only bars,dots] [--wasm FOLDER] [--out REDRAW.md] [--readme FILE]
// Redraws much data, ours beside others; writes REDRAW.md and redraw.json, and a short table into the README that is named.

import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { calm, counter, launch, load, machine, open, PROFILES } from './lab/browser.mjs'
import { versions } from './lab/build.mjs'
import { median } from './lab/numbers.mjs'
import { fill } from './lab/readme.mjs'
import { watch } from './lab/probe.mjs'
import { memory, redraw } from './redraw/probe.mjs'
import { brief, report } from './redraw/report.mjs'
import { site } from './redraw/site.mjs'
import { SUBJECTS } from './redraw/subjects.mjs'

const here = path => new URL(path, import.meta.url).pathname
const { values: given } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    readme: { type: 'string' },
    wasm: { type: 'string', default: here('built/wasm') },
    out: { type: 'string', default: here('REDRAW.md') },
  },
})
const rounds = Number(given.rounds)
if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error('--rounds wants a whole number above 0')
const [TIMES, WARM, SAME] = [12, 3, 20]

async function measure(browser, server, { subject, profile, count }) {
  const { context, page, devtools } = await open(browser, { ...PROFILES[profile], network: null }, watch, {})
  const faults = []
  page.on('pageerror', error => faults.push(error))
  try {
    await page.goto(`${server.address}#${profile}`)
    await page.waitForFunction(name => globalThis[name], subject)
    await calm(3000)
    const took = await page.evaluate(redraw, { subject, count, times: TIMES, warm: WARM })
    await devtools.send('HeapProfiler.collectGarbage')
    const read = async () => ({
      heap: await counter(devtools, 'JSHeapUsedSize'),
      layouts: await counter(devtools, 'LayoutCount'),
    })
    const before = await read()
    await page.evaluate(redraw, { subject, count, same: SAME })
    const after = await read()
    if (faults.length) throw faults[0]
    const each = key => (after[key] - before[key]) / SAME
    return { took, heap: each('heap'), layouts: each('layouts'), wasm: await page.evaluate(memory) }
  } finally {
    await context.close()
  }
}

const only = given.only?.split(',') ?? Object.keys(SUBJECTS)
for (const key of Object.keys(SUBJECTS)) if (!only.includes(key)) delete SUBJECTS[key]
const wasm = resolve(given.wasm)
const servers = {}
const results = []
for (const [subject, { names, counts, boxes }] of Object.entries(SUBJECTS)) {
  for (const name of names) servers[`${subject} ${name}`] = await site(subject, name, wasm)
  // All of one size for one reader stand beside one another, then the next.
  for (const profile of Object.keys(boxes)) {
    for (const count of counts) {
      for (const name of names) results.push({ subject, profile, count, name, took: [], rounds: [] })
    }
  }
}

const browser = await launch()
const about = machine(browser)
const loads = [load()]
try {
  for (let round = 1; round <= rounds; round++) {
    for (const result of results) {
      const { subject, profile, count, name } = result
      const { took, ...rest } = await measure(browser, servers[`${subject} ${name}`], result)
      result.took.push(...took)
      result.rounds.push(rest)
      console.log(`${round}/${rounds} ${profile}, ${count} ${SUBJECTS[subject].unit}, ${name}: ${median(took).toFixed(2)} ms`)
    }
  }
} finally {
  loads.push(load())
  await browser.close()
  for (const server of Object.values(servers)) server.close()
}

const date = new Date().toISOString().slice(0, 10)
const whole = { date, about, rounds, times: TIMES, warm: WARM, loads, libraries: versions(), results }
writeFileSync(given.out, report(whole))
const rounded = (_, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value)
writeFileSync(given.out.replace(/[^/]*$/, 'redraw.json'), JSON.stringify(whole, rounded))
if (given.readme) fill(given.readme, 'redraw', brief(whole))
