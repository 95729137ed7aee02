/** Does the visitor want to predict what comes of the next fault? Off until asked for, and kept while the page stands. */
import { create } from 'zustand'

export const usePredicting = create<{ readonly isOn: boolean }>(() => ({ isOn: false }))
