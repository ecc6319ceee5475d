import { build, type BuildOptions, stop } from 'esbuild'

/**
 * The script of the pages, in as many files as are loaded at different times: its address, and the files by theirs. `alone`: pages for
 * everybody have no other one.
 */
export type PageScript = { address: string; files: ReadonlyMap<string, Buffer>; alone: boolean }

const FOLDER = '/_next/static/page'

/**
 * Bundles the script of the pages (docs/decisions/040). It takes a tenth of a second, so every web process does it as it starts: the
 * same sources give the same files under the same names.
 * @param alone not while developing, when Next's scripts bring what was changed
 */
export async function bundlePageScript(alone: boolean): Promise<PageScript> {
  const islands = await bundle('take-over', { splitting: true })
  // By itself, so that it shares no file with what is loaded later.
  const own = await bundle('page-script', {
    define: { TAKE_OVER: JSON.stringify(islands.address) },
    external: [islands.address],
  })
  await stop()
  const files = [...own.files, ...islands.files].map(
    ({ path, contents }) => [path, Buffer.from(contents)] as const,
  )
  return { address: own.address, files: new Map(files), alone }
}

async function bundle(name: string, { define, ...options }: BuildOptions) {
  const { outputFiles: files = [] } = await build({
    absWorkingDir: `${import.meta.dirname}/..`,
    entryPoints: [`./app/islands/${name}`],
    outdir: FOLDER,
    entryNames: '[name]-[hash]',
    format: 'esm',
    bundle: true,
    minify: true,
    write: false,
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    logLevel: 'error',
    ...options,
  })
  const entry = files.find(({ path }) => path.startsWith(`${FOLDER}/${name}-`))
  if (!entry) throw new Error(`the script ${name} was not made`)
  return { address: entry.path, files }
}
