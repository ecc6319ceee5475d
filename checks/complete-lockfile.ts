import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { lacksIntegrity, type LockedPackage, type Lockfile } from './lockfile-faults'

// `npm run lockfile`, after packages changed. npm leaves optional packages of other platforms out of the lockfile when the
// registry in use does not hold them, and `npm ci` then refuses the lockfile everywhere. This has npm rewrite what is
// not pinned to one archive, and adds what is missing, as npm writes it, so that one lockfile serves every platform.

const PATH = 'package-lock.json'
const SYSTEMS = [
  'darwin',
  'win32',
  'android',
  'freebsd',
  'linux',
  'openharmony',
  'aix',
  'sunos',
  'netbsd',
  'openbsd',
]
const PROCESSORS = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
]

/** The platform that a package's name tells, such as oxide-linux-arm64-musl; null when it tells none. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> | null {
  const words = name.split('/').at(-1)!.split('-')
  const os = SYSTEMS.filter((system) => words.includes(system))
  const eabi = words.some((word) => /eabi/.test(word))
  const cpu = PROCESSORS.filter((processor) => words.includes(processor) || (processor === 'arm' && eabi))
  if (os.length + cpu.length === 0) return null
  const musl = words.some((word) => word.startsWith('musl'))
  const libc = os.includes('linux')
    ? musl
      ? ['musl']
      : words.some((word) => word.startsWith('gnu'))
        ? ['glibc']
        : []
    : []
  return { ...(cpu.length ? { cpu } : {}), ...(libc.length ? { libc } : {}), ...(os.length ? { os } : {}) }
}

/** Where Node looks for a package that the one at `at` asks for. */
function foldersSeenFrom(at: string): string[] {
  const up = at.lastIndexOf('/node_modules/')
  const here = at === '' ? 'node_modules/' : `${at}/node_modules/`
  return at === '' ? [here] : [here, ...foldersSeenFrom(up < 0 ? '' : at.slice(0, up))]
}

function complete({ packages }: Lockfile): number {
  let added = 0
  for (const [at, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const [top, own] = [`node_modules/${name}`, `${at}/node_modules/${name}`]
      const platform = platformOf(name)
      if (!platform || !/^\d+\.\d+\.\d+/.test(version)) continue
      if (foldersSeenFrom(at).some((folder) => packages[`${folder}${name}`]?.version === version)) continue
      const { license, dev } = parent
      const kept = { ...(license ? { license } : {}), ...(dev ? { dev } : {}) }
      packages[packages[top] ? own : top] = { version, ...kept, optional: true, ...platform }
      added += 1
    }
  }
  return added
}

const read = async () => JSON.parse(await readFile(PATH, 'utf8')) as Lockfile
const write = (lockfile: Lockfile) => writeFile(PATH, `${JSON.stringify(lockfile, null, 2)}\n`)
const npm = (...words: string[]) => promisify(execFile)('npm', words)

/** npm keeps an entry without integrity for good; one that is missing it looks up and writes whole. */
async function renewUnpinned(): Promise<void> {
  const lockfile = await read()
  const kept = Object.entries(lockfile.packages).filter(([at, entry]) => !lacksIntegrity(at, entry))
  await write({ ...lockfile, packages: Object.fromEntries(kept) })
  await npm('install', '--package-lock-only', '--ignore-scripts')
}

/** What was added by its name alone is pinned to the archive that the registry names. */
async function pin({ packages }: Lockfile): Promise<void> {
  for (const [at, entry] of Object.entries(packages)) {
    if (!lacksIntegrity(at, entry)) continue
    const name = at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const { stdout } = await npm('view', `${name}@${entry.version}`, 'dist.integrity')
    entry.integrity = stdout.trim()
  }
}

const before = await readFile(PATH, 'utf8')
try {
  await renewUnpinned()
  const lockfile = await read()
  const added = complete(lockfile)
  await pin(lockfile)
  const sorted = Object.entries(lockfile.packages).toSorted(([one], [other]) =>
    one.localeCompare(other, 'en'),
  )
  await write({ ...lockfile, packages: Object.fromEntries(sorted) })
  process.stdout.write(`${added} packages of other platforms added to ${PATH}.\n`)
} catch (error) {
  // Half a lockfile is worse than the old one.
  await writeFile(PATH, before)
  throw error
}
