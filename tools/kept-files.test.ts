/** Nothing of the built page is left out without a word: each kind of file that a build makes has its place. */
import { expect, it } from 'vitest'
import { makeFileList } from './kept-files.ts'

const MANIFEST = {
  'index.html': {
    file: 'assets/index-1.js',
    imports: ['_react.js'],
    css: ['assets/index-2.css'],
    assets: ['assets/font-3.woff2', 'assets/font-3.woff', 'assets/ada-4.svg'],
  },
  '_react.js': { file: 'assets/react-5.js', imports: ['index.html'] },
  'src/view/cover/index.ts': { file: 'assets/cover-6.js', imports: ['index.html'] },
}
const SHELL = [
  'assets/cover-6.js',
  'assets/font-3.woff2',
  'assets/index-1.js',
  'assets/index-2.css',
  'assets/react-5.js',
  'index.html',
]
const REST = [
  'assets/ada-4.svg',
  'assets/de/why-7.js',
  'assets/opening-8.bin',
  'assets/postgresql.worker-9.js',
  'manifest.webmanifest',
  'picture.avif',
]
const DATABASE = ['assets/initdb-a.wasm', 'assets/pglite-b.data', 'assets/pglite-c.wasm']
const LEFT_OUT = ['.vite/manifest.json', 'assets/font-3.woff', 'offline-worker.js', 'streamscape.mjs']

const make = (content = '') =>
  makeFileList([...SHELL, ...REST, ...DATABASE, ...LEFT_OUT], MANIFEST, (path) => Buffer.from(path + content))

it('what the first page needs, the rest, the database, and what no browser needs', () => {
  const list = make()
  expect(list.entry).toBe('assets/index-1.js')
  expect(list.shell.map(({ path }) => path)).toEqual(SHELL)
  expect(list.rest.map(({ path }) => path)).toEqual(REST)
  expect(list.database.map(({ path }) => path)).toEqual(DATABASE)
  expect(list.shell[0].bytes).toBe(SHELL[0].length)
})

it('other content is another version, and the same is the same', () => {
  expect(make().version).toBe(make().version)
  expect(make(' new').version).not.toBe(make().version)
})
