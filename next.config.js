import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'
import { firstWords } from './address-kinds.js'

/** Pages live under app/[language]; an address without a prefix is served from the segment "-" (paths.ts). */
const PAGES = [...firstWords((kind) => !kind.beside)].join('|')

// The gallery's pages end in `.gallery.tsx`: what builds for production does not take them for pages (docs/decisions/002).
const PRODUCTION = ['tsx', 'ts']
const DEVELOPMENT = ['gallery.tsx', ...PRODUCTION]

/** @type {(phase: string) => import('next').NextConfig} */
export default (phase) => ({
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
        { source: `/:page(${PAGES})`, destination: '/-/:page' },
        { source: `/:page(${PAGES})/:path*`, destination: '/-/:page/:path*' },
      ],
      afterFiles: [],
      fallback: [],
    }
  },
})
