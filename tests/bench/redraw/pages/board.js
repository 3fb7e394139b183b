// The canvas of the hand-written pages and of ours, in device pixels.

export function board() {
  const box = document.getElementById('chart')
  const canvas = box.appendChild(document.createElement('canvas'))
  canvas.dir = 'ltr'
  canvas.style = 'width:100%;height:100%;display:block'
  const { clientWidth: width, clientHeight: height } = box
  canvas.width = Math.round(width * devicePixelRatio)
  canvas.height = Math.round(height * devicePixelRatio)
  return { canvas, width, height }
}
