// node embeds.mjs [--runs 5] [--counts 1,5,20] [--dir ../../dist] [--out EMBEDS.md]
// One, five and twenty of our frames in one article: time and memory; writes EMBEDS.md and embeds.json.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { calm, launch, load, machine, open, PROFILES } from './lab/browser.mjs'
import { cell, table } from './lab/numbers.mjs'
import { serve } from './lab/server.mjs'

const here = path => new URL(path, import.meta.url).pathname
const { values: given } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    counts: { type: 'string', default: '1,5,20' },
    dir: { type: 'string', default: here('../../dist') },
    out: { type: 'string', default: here('EMBEDS.md') },
  },
})
const runs = Number(given.runs)
if (!(Number.isInteger(runs) && runs > 0)) throw new Error('--runs wants a whole number above 0')
const counts = [0, ...given.counts.split(',').map(Number)]
const VIEWS = ['trade', 'rail', 'energy', 'timeline']
const LIMIT = 30_000

/** An article with so many frames, a screen of text between them. */
const article = (count, site) =>
  `<!doctype html><meta charset=utf-8><title>article</title><link rel=icon href="data:,"><body style="margin:1rem">` +
  Array.from({ length: count }, (_, i) => `<jisr-infographic view="${VIEWS[i % 4]}"></jisr-infographic><p style="height:1000px">text</p>`).join('') +
  (count ? `<script src="${site}embed.js"></script>` : '')

/** What the browser's processes for pages hold, in MB: each page of memory that is shared counts in part. */
async function held(devtools) {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  let kilobytes = 0
  for (const { id, type } of processInfo) {
    if (type !== 'renderer') continue
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))[1])
  }
  return kilobytes / 1000
}

const ours = page => page.frames().filter(f => f !== page.mainFrame())
const live = frame => frame.evaluate(() => document.documentElement.dataset.app === 'live').catch(() => false)
const shows = frame => frame.waitForFunction(() => performance.getEntriesByName('charts-interactive').length > 0, null, { timeout: LIMIT, polling: 20 })

async function measure(profile, count) {
  const site = await serve(resolve(given.dir), { 'cache-control': 'public, max-age=3600' })
  const folder = mkdtempSync(join(tmpdir(), 'jisr-'))
  writeFileSync(join(folder, 'index.html'), article(count, site.address))
  const host = await serve(folder)
  const browser = await launch()
  const whole = await browser.newBrowserCDPSession()
  const { context, page, devtools } = await open(browser, { ...PROFILES[profile], network: null })
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: false })
  const faults = []
  page.on('pageerror', error => faults.push(error.message))
  try {
    await calm()
    const start = performance.now()
    await page.goto(host.address, { waitUntil: 'load', timeout: LIMIT })
    if (count) await shows(ours(page)[0])
    const first = performance.now() - start
    await sleep(1500)
    const loaded = site.answers.filter(a => a.kind === 'html').length
    const running = (await Promise.all(ours(page).map(live))).filter(Boolean).length
    const before = await held(whole)
    // As a reader goes: to each frame, until it answers.
    const each = []
    for (let i = 0; i < count; i++) {
      const since = performance.now()
      const element = page.locator('jisr-infographic').nth(i)
      await element.evaluate(e => e.scrollIntoView({ block: 'start', behavior: 'instant' }))
      const frame = await (await element.locator('iframe').elementHandle()).contentFrame()
      await shows(frame)
      each.push(performance.now() - since)
    }
    await devtools.send('HeapProfiler.collectGarbage')
    await sleep(1000)
    const after = await held(whole)
    if (faults.length) throw new Error(faults[0])
    const programs = site.answers.filter(a => a.kind === 'wasm').length
    return { first: count ? first : null, loaded, running, before, each, after, programs }
  } finally {
    await context.close()
    await browser.close()
    site.close()
    host.close()
    rmSync(folder, { recursive: true })
  }
}

const results = []
const loads = [load()]
for (const profile of Object.keys(PROFILES)) {
  for (const count of counts) results.push({ profile, count, runs: [] })
}
for (let run = 1; run <= runs; run++) {
  for (const result of results) {
    const got = await measure(result.profile, result.count)
    result.runs.push(got)
    console.log(`${run}/${runs} ${result.profile}, ${result.count} frames: ${got.after.toFixed(0)} MB`)
  }
}
loads.push(load())

const browser = await launch()
const about = machine(browser)
await browser.close()
const date = new Date().toISOString().slice(0, 10)
let text = `# Many frames in one article

Written by \`node tests/bench/embeds.mjs\` (part of \`make bench\`) on ${date}: ${about}; load ${loads.join(' → ')}; median (least–most) of ${runs}. The network is not slowed: on the
phone the processor is, four times. Between frames stands a screen of text. Memory is what the browser's page processes hold, and what that is above the same article without frames.

`
for (const profile of Object.keys(PROFILES)) {
  const of = count => results.find(r => r.profile === profile && r.count === count).runs
  const empty = of(0).map(r => r.after).sort((a, b) => a - b)[runs >> 1]
  const row = count => {
    const got = of(count)
    return [
      count,
      cell(got.map(r => r.first)),
      cell(got.map(r => r.loaded)),
      cell(got.map(r => r.running)),
      cell(got.map(r => r.before)),
      cell(got.flatMap(r => r.each)),
      cell(got.map(r => r.after)),
      ((got.map(r => r.after).sort((a, b) => a - b)[runs >> 1] - empty) / count).toFixed(1),
      cell(got.map(r => r.programs)),
    ]
  }
  const head = ['frames', 'first answers, ms', 'loaded at first', 'programs at first', 'MB at first', 'scrolled to: answers after ms', 'MB when all were seen', 'MB above none, a frame', 'program fetched']
  text += `## ${PROFILES[profile].title.split(':')[0]}\n\nWithout frames: ${empty.toFixed(0)} MB.\n\n${table(head, counts.slice(1).map(row))}\n`
}
writeFileSync(given.out, text)
const rounded = (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)
writeFileSync(given.out.replace(/[^/]*$/, 'embeds.json'), JSON.stringify({ date, about, runs, loads, results }, rounded))
