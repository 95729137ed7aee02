/** The cast of the book, from numbers to SVG. Pure: the same figure is the same text everywhere, and nothing here knows a page. */

export type { Light } from './colours'
export { drawFigure, drawHead, type FigureArt, type FigureSpec, type HeadSpec } from './figure'
export { HAND_NAMES, type HandName } from './hands'
export { MOOD_NAMES, MOODS, type Mood, type MoodName, moodOf } from './moods'
export { drawObserver, drawObserverGrip } from './observer'
export { OBSERVER_COLOURS, type ObserverArms, type ObserverArt, type ObserverSpec } from './observer-spec'
export { type Box, castDefs, type Style } from './pen'
export { WHO_NAMES, type Who } from './people'
export { POSE_NAMES, type PoseName } from './poses'
export { PROP_NAMES, type PropName } from './props'
