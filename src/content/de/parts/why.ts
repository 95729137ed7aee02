/** A part of German: what happens, and why. */
export { businessSentences } from '../business-sentences'
export { situationWords, tellOfPartition, whyWords } from '../situations'
export { tellEnough, tellMinIsr, whySentences } from '../why-sentences'
