/** A part of German: what the living panels of the comic say. */
export { companyLiveWords } from '../story-company'
export { fridayWords } from '../story-friday'
export { gangWords, hallWords } from '../story-gang'
export { liveWords } from '../story-live'
export { streamLiveWords } from '../story-streams'
