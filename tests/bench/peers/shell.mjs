// The page that every peer shares: the story's words, and an empty box for each chart.

/** `drawing(chart)` is what stands in the box: nothing, or the chart as SVG. */
export function shell(story, { preload, drawing = () => '' }) {
  const fonts = ['400', '700']
    .map(w => `<link rel="preload" as="font" type="font/woff2" crossorigin href="sans-${w}.woff2">`)
    .join('')
  const key = ({ series }) =>
    series.length > 1 ? series.map(s => `<span class="key" style="color:${s.color}">${s.name}</span>`).join('') : ''
  const figure = chart =>
    `<figure data-chart="${chart.id}"><h2>${chart.title}</h2>${key(chart)}` +
    `<div class="draw" id="${chart.id}">${drawing(chart)}</div><figcaption>${chart.note}</figcaption></figure>`
  const event = ([date, text]) => `<li><time datetime="${date}">${date}</time> ${text}</li>`
  const row = ([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`
  return `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${story.title}</title><link rel="icon" href="data:,">${preload ? fonts : ''}
<link rel="stylesheet" href="page.css"><script defer src="page.js"></script></head>
<body><h1>${story.title}</h1><p>${story.lead}</p>
${story.charts.map(figure).join('\n')}
<ol>${story.events.map(event).join('')}</ol>
<table><tbody>${story.ledger.map(row).join('')}</tbody></table></body></html>
`
}
