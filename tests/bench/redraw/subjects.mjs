// What is redrawn: how much of it, in which box for which reader, and beside whom.

export const SUBJECTS = {
  line: {
    title: 'A line of many points',
    unit: 'points',
    names: ['ours', 'canvas', 'canvas-all', 'uplot'],
    counts: [100, 1000, 10_000, 100_000],
    boxes: { phone: [358, 300], desktop: [800, 400] },
  },
  bars: {
    title: 'A column for each of many days',
    unit: 'bars',
    names: ['ours', 'chartjs', 'uplot'],
    counts: [1000],
    boxes: { phone: [358, 300], desktop: [800, 400] },
  },
  dots: {
    title: 'A scatter of many dots',
    unit: 'dots',
    names: ['ours', 'chartjs', 'uplot'],
    counts: [5000],
    boxes: { phone: [358, 300], desktop: [800, 400] },
  },
  timeline: {
    title: 'A timeline of many events',
    unit: 'events',
    names: ['ours', 'canvas'],
    counts: [10, 100, 1000],
    boxes: { phone: [328, 700], desktop: [840, 700] },
  },
}
