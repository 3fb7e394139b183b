// By hand, as SVG in the served page: the script only answers the pointer.

import story from './story.json'
import { tip } from './bars.js'
import { ready } from './ready.js'

for (const chart of story.charts) {
  const box = document.getElementById(chart.id)
  const card = box.appendChild(document.createElement('div'))
  card.className = 'tip'
  let chosen = null
  box.addEventListener('pointermove', ({ target }) => {
    const under = target.dataset.at ? target : null
    if (under === chosen) return
    chosen?.classList.remove('on')
    under?.classList.add('on')
    card.classList.toggle('on', under !== null)
    if (under) card.textContent = tip(chart, ...under.dataset.at.split(','))
    chosen = under
  })
}
ready()
