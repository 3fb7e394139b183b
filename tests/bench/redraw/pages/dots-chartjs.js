import { LinearScale, PointElement, ScatterController } from 'chart.js'
import { chart } from './chartjs.js'

const view = chart('scatter', [ScatterController, PointElement, LinearScale], { parsing: false, radius: 2 })
globalThis.dots = (xs, ys) => {
  view.data.datasets[0].data = Array.from(xs, (x, i) => ({ x, y: ys[i] }))
  view.update('none')
}
