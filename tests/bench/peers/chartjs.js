import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js'
import story from './story.json'
import { tip } from './bars.js'
import { FAMILY, ready, whenFontsCome } from './ready.js'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip)
Chart.defaults.font.family = FAMILY
Chart.defaults.animation = false

const made = story.charts.map(chart => {
  const canvas = document.getElementById(chart.id).appendChild(document.createElement('canvas'))
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: chart.groups,
      datasets: chart.series.map(s => ({ label: s.name, data: s.values, backgroundColor: s.color })),
    },
    options: {
      maintainAspectRatio: false,
      scales: { x: { reverse: true, grid: { display: false } }, y: { position: 'right', beginAtZero: true } },
      plugins: {
        tooltip: {
          rtl: true,
          textDirection: 'rtl',
          callbacks: { title: () => '', label: at => tip(chart, at.datasetIndex, at.dataIndex) },
        },
      },
    },
  })
})
whenFontsCome(() => made.forEach(chart => chart.update('none')))
ready()
