// The results of redrawing as a page to read.

import { PROFILES } from '../lab/browser.mjs'
import { cell, median, ratio, table } from '../lab/numbers.mjs'
import { SUBJECTS } from './subjects.mjs'

const most = (result, key) => Math.max(...result.rounds.map(round => round[key]))

function beside({ heap, layouts, wasm }) {
  return `${layouts.toFixed(1)}; ${heap < 0 ? '–' : (heap / 1000).toFixed(1)}; ${(wasm / 2 ** 20).toFixed(1)}`
}

function part(subject, profile, results) {
  const { title, unit, names, counts, boxes } = SUBJECTS[subject]
  const { context, slower } = PROFILES[profile]
  const one = (name, count) =>
    results.find(r => r.subject === subject && r.profile === profile && r.name === name && r.count === count)
  const rows = (list, text) => list.map(name => [name, ...counts.map(count => text(name, count))])
  const head = first => [first, ...counts.map(count => `${count} ${unit}`)]
  const middle = (name, count) => median(one(name, count).took)
  const others = names.filter(name => name !== 'ours')
  return `## ${title}, ${profile}: ${boxes[profile].join('×')}, DPR ${context.deviceScaleFactor}, CPU ÷ ${slower}

One redraw, ms:

${table(head('page'), rows(names, (name, count) => cell(one(name, count).took, 2)))}
Ours, as ratio of medians:

${table(head('to'), rows(others, (name, count) => ratio(middle('ours', count), middle(name, count))?.toFixed(2) ?? '–'))}
In a redraw: layouts, the most of all rounds; kB left on the JS heap; then the WASM memory, MB:

${table(
  head('page'),
  rows(names, (name, count) => {
    const result = one(name, count)
    const heap = median(result.rounds.map(round => round.heap))
    return beside({ heap, layouts: most(result, 'layouts'), wasm: most(result, 'wasm') })
  }),
)}`
}

export function report({ date, about, rounds, times, warm, loads, libraries, results }) {
  const parts = Object.entries(SUBJECTS).flatMap(([subject, { boxes }]) =>
    Object.keys(boxes).map(profile => part(subject, profile, results)),
  )
  return `# Results of redrawing

Written by \`make bench\` on ${date}: ${rounds} rounds in fresh pages, ${times} redraws in each after ${warm} that don't count, with other data each
time. A cell is the median (least–greatest). ${about}. Load average before ${loads[0]}, after ${loads[1]}.
Measured against: ${libraries.split(', ')[0]}. What each row means: \`tests/bench/README.md\`.

${parts.join('\n')}`
}

/** What the pages are called in a README. */
const TITLES = { ours: 'jisr-charts', chartjs: 'Chart.js', uplot: 'uPlot' }

/** One table of all subjects: the time of a redraw in ms, for each page. */
export function brief({ about, rounds, times, libraries, results }) {
  const names = [...new Set(results.map(result => result.name))]
  const keys = [...new Set(results.map(({ count, subject, profile }) => `${count} ${SUBJECTS[subject].unit}, ${profile}`))]
  const one = (key, name) => results.find(r => key === `${r.count} ${SUBJECTS[r.subject].unit}, ${r.profile}` && r.name === name)
  const rows = keys.map(key => [key, ...names.map(name => cell(one(key, name).took, 1))])
  return `${table(['drawn again, ms', ...names.map(name => TITLES[name] ?? name)], rows)}
Median (least–greatest) of ${rounds} × ${times} redraws with other data each time. ${about}. ${libraries.split(', ').slice(0, 2).join(', ')}.
`
}
