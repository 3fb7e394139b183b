import uPlot from 'uplot'
import { chart } from './uplot.js'

const paths = uPlot.paths.bars({ size: [0.9, 64] })
const view = chart({ fill: '#0b6a86', width: 0, paths, points: { show: false } }, { range: (_, __, high) => [0, high] })
let days = []
globalThis.bars = values => {
  if (days.length !== values.length) days = Array.from(values, (_, i) => i)
  view.setData([days, values])
}
