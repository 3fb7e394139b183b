// A chart of Chart.js in the box, from right to left, drawn without animation.

import { Chart } from 'chart.js'

/** The chart of this type with one set of data, whose `update('none')` draws it again. */
export function chart(type, parts, dataset, x) {
  Chart.register(...parts)
  const canvas = document.getElementById('chart').appendChild(document.createElement('canvas'))
  return new Chart(canvas, {
    type,
    data: { datasets: [{ data: [], backgroundColor: '#0b6a86', ...dataset }] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      normalized: true,
      events: [],
      plugins: { legend: { display: false } },
      scales: { x: { reverse: true, ...x }, y: { position: 'right' } },
    },
  })
}
