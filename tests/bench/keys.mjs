// node keys.mjs [--out KEYS.md]
// How many keys some tasks take in a bar chart of Highcharts, beside ours as `tests/browser/KEYS.md` has them; writes KEYS.md.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launch } from './lab/browser.mjs'
import { bundle } from './lab/build.mjs'
import { table } from './lab/numbers.mjs'
import { serve } from './lab/server.mjs'

const here = path => new URL(path, import.meta.url).pathname
const { values: given } = parseArgs({ options: { out: { type: 'string', default: here('KEYS.md') } } })
/** More keys than a task may take. */
const MOST = 60

/** What the focused element says to a screen reader. */
const focused = page => page.evaluate(() => {
  const at = document.activeElement
  // At first, the focus is on the whole page.
  return at === document.body ? '' : (at.getAttribute('aria-label') ?? at.textContent)
})

/** A reader who uses keys alone, and counts them. */
class Reader {
  constructor(page) {
    this.page = page
    this.keys = []
  }

  async press(key) {
    this.keys.push(key)
    await this.page.keyboard.press(key)
  }

  /** Presses a key until the focused element says this. */
  async until(key, says) {
    while (!says.test(await focused(this.page))) {
      if (this.keys.length >= MOST) throw new Error(`${says} was not reached by ${this.keys}; the focus says: ${await focused(this.page)}`)
      await this.press(key)
    }
  }

  /** The keys, with repeated ones counted. */
  summary() {
    const runs = []
    for (const key of this.keys) {
      const name = { ArrowDown: '↓', ArrowRight: '→' }[key] ?? key
      if (runs.at(-1)?.name === name) runs.at(-1).times++
      else runs.push({ name, times: 1 })
    }
    return runs.map(({ name, times }) => (times > 1 ? `${name} × ${times}` : name)).join(', ')
  }
}

/** The tasks that a bar chart of Highcharts can do, with the words of the tasks in `tests/browser/KEYS.md`. */
const TASKS = {
  'compare exports by both counts': async reader => {
    await reader.until('Tab', /All trade, 8\.8/)
    await reader.until('ArrowDown', /Exports to China, 5\.1/)
    await reader.until('ArrowDown', /Exports to China, 6\.4/)
  },
  'hear the chart': async reader => {
    await reader.until('Tab', /menu/i)
    await reader.press('Enter')
    await reader.until('ArrowDown', /Play as sound/)
    await reader.press('Enter')
  },
}

/** Our own rows: task, page, keys, which. */
function ours() {
  const lines = readFileSync(here('../browser/KEYS.md'), 'utf8').split('\n')
  const rows = lines.filter(line => line.startsWith('| ')).slice(2)
  return rows.map(line => line.split('|').slice(1, -1).map(cell => cell.trim()))
}

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-'))
  await bundle({ entryPoints: { page: here('peers/highcharts.js') }, outdir: folder })
  writeFileSync(join(folder, 'index.html'),
    '<!doctype html><html lang=en><meta charset=utf-8><title>Highcharts</title><link rel=icon href="data:,"><main><h1>Trade</h1><div id=chart></div></main><script src=page.js></script>')
  const site = await serve(folder)
  const browser = await launch()
  try {
    const counted = {}
    for (const [task, act] of Object.entries(TASKS)) {
      const page = await browser.newPage()
      await page.goto(site.address)
      await page.waitForSelector('.highcharts-point')
      const reader = new Reader(page)
      await act(reader)
      counted[task] = reader
      await page.close()
    }
    return counted
  } finally {
    await browser.close()
    await site.close?.()
    rmSync(folder, { recursive: true, force: true })
  }
}

const { devDependencies } = JSON.parse(readFileSync(here('package.json'), 'utf8'))
const counted = await measure()
const rows = ours().map(([task, , keys]) => {
  const theirs = counted[task]
  return [task, keys, theirs ? String(theirs.keys.length) : 'not in the chart', theirs ? theirs.summary() : '–']
})
for (const task of Object.keys(TASKS)) {
  if (!rows.some(row => row[0] === task)) throw new Error(`tests/browser/KEYS.md has no task “${task}”`)
}
writeFileSync(given.out, `# Keys

How many keys a reader presses for some tasks: in our page (\`tests/browser/KEYS.md\`), and in a page that has nothing but a
bar chart of both counts by Highcharts ${devDependencies.highcharts} with its modules for accessibility, export and sound
(\`peers/highcharts.js\`). Our pages have a headline, links and switches before the chart, which cost their Tabs.
“Not in the chart”: the chart has no such value, switch, event or table to search.

${table(['task', 'ours', 'Highcharts', 'its keys'], rows)}`)
