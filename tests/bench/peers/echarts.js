import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import story from './story.json'
import { tip } from './bars.js'
import { FAMILY, ready, whenFontsCome } from './ready.js'

use([BarChart, CanvasRenderer, GridComponent, TooltipComponent])

const made = story.charts.map(chart => {
  const view = init(document.getElementById(chart.id))
  view.setOption({
    animation: false,
    textStyle: { fontFamily: FAMILY },
    grid: { left: 8, right: 8, top: 36, bottom: 8, containLabel: true },
    tooltip: { formatter: at => tip(chart, at.seriesIndex, at.dataIndex), transitionDuration: 0 },
    xAxis: { type: 'category', data: chart.groups, inverse: true },
    yAxis: { type: 'value', position: 'right' },
    series: chart.series.map(s => ({
      type: 'bar',
      name: s.name,
      data: s.values,
      color: s.color,
      label: { show: true, position: 'top' },
    })),
  })
  // The library puts its drawing off to its next frame; the marks are for a drawing that is there.
  view.getZr().flush()
  return view
})
whenFontsCome(() => made.forEach(view => view.setOption({ textStyle: { fontFamily: FAMILY } })))
ready()
