import { board } from './board.js'
import init from './redraw.js'

board()
await init()
