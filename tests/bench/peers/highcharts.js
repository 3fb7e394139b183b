// A bar chart of both counts by Highcharts, with what it has for keyboards and ears. For `keys.mjs` only: no page is
// shipped with it.

import Highcharts from 'highcharts'
import 'highcharts/modules/exporting'
import 'highcharts/modules/export-data'
import 'highcharts/modules/sonification'
import 'highcharts/modules/accessibility'

Highcharts.chart('chart', {
  chart: { type: 'bar', animation: false },
  title: { text: 'Trade between Kazakhstan and China' },
  xAxis: { categories: ['All trade', 'Exports to China', 'Imports from China'] },
  yAxis: { title: { text: 'Billions of dollars' } },
  plotOptions: { series: { animation: false } },
  exporting: { menuItemDefinitions: { playAsSound: { text: 'Play as sound' } } },
  series: [
    { name: 'Kazakhstan', data: [8.8, 5.1, 3.7] },
    { name: 'China', data: [11.5, 6.4, 5.1] },
  ],
})
