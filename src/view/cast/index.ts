export { CastFigure, type CastFigureProps, type Face, type Who } from './cast-figure'
