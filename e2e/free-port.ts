/**
 * The port of the preview that the journeys run against. The one thing a reader would get wrong: the configuration is
 * read again in every worker, which must find the port that the first reading chose; it is handed on as
 * `STREAMSCAPE_E2E_PORT`, which may also be set from outside.
 */
import { spawnSync } from 'node:child_process'

const NAME = 'STREAMSCAPE_E2E_PORT'
/** A configuration is read synchronously, and Node opens ports asynchronously only. */
const PROGRAM =
  "const s=require('node:net').createServer();s.listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})"

export function choosePort(): number {
  const known = process.env[NAME]
  if (known !== undefined) return Number(known)
  const port = spawnSync(process.execPath, ['-e', PROGRAM], { encoding: 'utf8' }).stdout.trim()
  if (!/^\d+$/.test(port)) throw new Error('The system gave no free port.')
  process.env[NAME] = port
  return Number(port)
}
