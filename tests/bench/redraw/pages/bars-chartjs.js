import { BarController, BarElement, CategoryScale, LinearScale } from 'chart.js'
import { chart } from './chartjs.js'

const view = chart('bar', [BarController, BarElement, CategoryScale, LinearScale], {})
globalThis.bars = values => {
  if (view.data.labels.length !== values.length) view.data.labels = Array.from(values, (_, i) => i)
  view.data.datasets[0].data = values
  view.update('none')
}
