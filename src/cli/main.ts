/** The entry of `npm run sim`: hands the arguments over and the answer back. */
import process from 'node:process'
import { runSim } from './sim'

const { exitCode, stdout, stderr } = runSim(process.argv.slice(2))
process.stderr.write(stderr)
process.stdout.write(stdout)
process.exitCode = exitCode
