/** The physical limit of the core's log: a bare loop that appends to typed arrays, beside one that makes objects. */
import { type Bench, measureRate } from './measure'

const RECORDS = 4_000_000
const MILLION = 1e6

export const bench: Bench = {
  title: 'appending records, without any simulation',
  run() {
    const times = new Float64Array(RECORDS)
    const sizes = new Int32Array(RECORDS)
    const typed = measureRate(RECORDS, () => {
      for (let offset = 0; offset < RECORDS; offset++) {
        times[offset] = offset * 3
        sizes[offset] = offset & 1023
      }
    })
    const objects = measureRate(RECORDS / 4, () => {
      const log: { timeUs: number; bytes: number }[] = []
      for (let offset = 0; offset < RECORDS / 4; offset++) log.push({ timeUs: offset * 3, bytes: offset & 1023 })
    })
    return [
      { name: 'typed arrays', value: typed / MILLION, unit: 'M records/s' },
      { name: 'one object a record', value: objects / MILLION, unit: 'M records/s' },
    ]
  },
}
