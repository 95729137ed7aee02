/** `npm run story-figures`: measures every figure of the scripts again and writes them down. */
import { writeFileSync } from 'node:fs'
import { FIGURES_FILE, readScripts } from './story-files.ts'
import { findExpressions, measureFigures } from './story-measures.ts'

const figures = measureFigures(readScripts().flatMap(({ source }) => findExpressions(source)))
writeFileSync(FIGURES_FILE, `${JSON.stringify(figures, null, 2)}\n`)
console.log(`${Object.keys(figures).length} figures in ${FIGURES_FILE}`)
