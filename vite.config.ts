/**
 * Builds the page. The one thing a reader would get wrong: the Content-Security-Policy is put into the built
 * page only, because the development server needs inline scripts for hot reloading. The end-to-end tests run
 * against the build, so what they pass holds under the policy.
 */
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { mediaNames } from './tools/media-names.ts'
import { offlinePlugin } from './tools/offline-plugin.ts'
import { openingPlugin } from './tools/opening-plugin.ts'
import { pageStyles } from './tools/page-styles.ts'
import { portraitsPlugin } from './tools/portraits-plugin.ts'
import { simplificationsPlugin } from './tools/simplifications-plugin.ts'
import { storyPlugin } from './tools/story-plugin.ts'
import { thirdPartyLicenses } from './tools/third-party-licenses.ts'

/** `style-src 'self'` still lets React and framer-motion set styles, because they do it through the CSSOM. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function contentSecurityPolicy(): Plugin {
  return {
    name: 'streamscape:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}

const licenses = thirdPartyLicenses()

export default defineConfig({
  // Relative, so that the build runs from any folder of any host.
  base: './',
  css: { postcss: { plugins: [mediaNames(), pageStyles()] } },
  plugins: [
    react(),
    simplificationsPlugin(),
    portraitsPlugin(),
    storyPlugin(),
    openingPlugin(),
    contentSecurityPolicy(),
    licenses.page,
    offlinePlugin(),
  ],
  worker: {
    format: 'es',
    plugins: () => [licenses.worker()],
    // The size check knows a worker by its name.
    rolldownOptions: {
      output: { entryFileNames: 'assets/[name].worker-[hash].js', chunkFileNames: 'assets/[name].worker-[hash].js' },
    },
  },
  build: {
    // Older than the last two versions of Chrome, Edge, Firefox and Safari that we promise.
    target: 'baseline-widely-available',
    // A font or picture inlined as data: would be refused by the policy, and could not be cached.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What every language needs is in one file with the door, so that a language costs whoever does not read it no fetch.
    rolldownOptions: {
      output: {
        // Each language but English in a folder of its own.
        chunkFileNames: ({ moduleIds }) => {
          const language = /\/src\/content\/([a-z]{2})\//.exec(moduleIds.at(-1) ?? '')?.[1] ?? 'en'
          return language === 'en' ? 'assets/[name]-[hash].js' : `assets/${language}/[name]-[hash].js`
        },
        codeSplitting: {
          groups: [
            // Asked by the first picture, which needs nothing else of the readers of files.
            { name: 'safe-text', test: /src\/protocol\/safe-text\.ts$/ },
            { name: 'language', test: /src\/content\/(?:language|numbers|sentence)\.ts$/ },
          ],
        },
      },
    },
    // Read by the size check to tell the first load from what comes later.
    manifest: true,
  },
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 4173 },
})
