import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { endingOf, firstWords, foldersOf, wordsOf } from './address-kinds.js'
import { addresses } from './addresses.js'
import { makeWebSerif } from './fonts/web-serif.js'

/** Pages live under app/[language]; an address without a prefix is served from the segment "-" (paths.ts). */
const PAGES = [...firstWords((kind) => !kind.beside)].join('|')

const named = (/** @type {string[]} */ words) =>
  words.map((word) => word.replace(/[{[](\w+)[}\]]/, ':$1')).join('/')
/** Files that are named by a parameter; without a prefix or with one. */
const FILES = Object.values(addresses)
  .filter((address) => wordsOf(address).some(endingOf))
  .flatMap((address) => [
    { source: `/${named(wordsOf(address))}`, destination: `/-/${named(foldersOf(address))}` },
    {
      source: `/:language/${named(wordsOf(address))}`,
      destination: `/:language/${named(foldersOf(address))}`,
    },
  ])

// The gallery's pages end in `.gallery.tsx`: what builds for production does not take them for pages (docs/decisions/002).
const PRODUCTION = ['tsx', 'ts']
const DEVELOPMENT = ['gallery.tsx', ...PRODUCTION]

/** @param {string} phase */
export default async function settings(phase) {
  // What is built already has its fonts.
  if (phase !== PHASE_PRODUCTION_SERVER) await makeWebSerif()
  return settingsIn(phase)
}

/** @type {(phase: string) => import('next').NextConfig} */
export const settingsIn = (phase) => ({
  pageExtensions: phase === PHASE_DEVELOPMENT_SERVER ? DEVELOPMENT : PRODUCTION,
  poweredByHeader: false,
  // Public pages are kept by the front door for a second; Next renders them when asked (docs/decisions/002).
  cacheMaxMemorySize: 0,
  // `npm run check:types` holds the types, of tests too; building need not wait for it a second time.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@napi-rs/canvas', 'postgres', 'pino'],
  experimental: { globalNotFound: true },
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/', destination: '/-' },
        ...FILES,
        { source: `/:page(${PAGES})`, destination: '/-/:page' },
        { source: `/:page(${PAGES})/:path*`, destination: '/-/:page/:path*' },
      ],
      afterFiles: [],
      fallback: [],
    }
  },
})
