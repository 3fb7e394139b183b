import uPlot from 'uplot'
import story from './story.json'
import { tip } from './bars.js'
import { FAMILY, ready, whenFontsCome } from './ready.js'

const font = `13px ${FAMILY}`

const made = story.charts.map(chart => {
  const box = document.getElementById(chart.id)
  const card = document.createElement('div')
  card.className = 'tip'
  const count = chart.series.length
  // Bars of one group stand side by side: each series gets places of its own on the scale.
  const places = chart.groups.flatMap((_, g) => chart.series.map((_, s) => g * (count + 1) + s))
  const column = s => places.map((_, i) => (i % count === s ? chart.series[s].values[(i - s) / count] : null))
  const width = box.clientWidth
  const middles = chart.groups.map((_, g) => g * (count + 1) + (count - 1) / 2)
  const view = new uPlot(
    {
      width,
      height: 300,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false } },
      scales: {
        x: { time: false, dir: -1, range: [-1, places.at(-1) + 1] },
        y: { range: (_, __, high) => [0, high * 1.12] },
      },
      axes: [
        {
          font,
          grid: { show: false },
          splits: () => middles,
          values: () => chart.groups,
        },
        { font, side: 1 },
      ],
      series: [
        {},
        ...chart.series.map(s => ({
          label: s.name,
          fill: s.color,
          paths: uPlot.paths.bars({ size: [0.9, 64] }),
          points: { show: false },
        })),
      ],
      hooks: {
        setCursor: [
          ({ cursor: { idx } }) => {
            card.classList.toggle('on', idx != null)
            if (idx != null) card.textContent = tip(chart, idx % count, Math.floor(idx / count))
          },
        ],
      },
    },
    [places, ...chart.series.map((_, s) => column(s))],
    box,
  )
  box.append(card)
  return view
})
whenFontsCome(() => made.forEach(view => view.redraw(false, true)))
ready()
