import { readFile, writeFile } from 'node:fs/promises'

// `npm run lockfile`, after packages changed. npm leaves optional packages of other platforms out of the lockfile when the
// registry in use does not hold them, and `npm ci` then refuses the lockfile everywhere. This adds what is missing, as npm
// writes it, so that one lockfile serves every platform.

type Entry = {
  version?: string
  license?: string
  dev?: true
  optional?: true
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
type Lockfile = { packages: Record<string, Entry> }

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
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> | null {
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

function complete({ packages }: Lockfile): number {
  let added = 0
  for (const [at, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const [top, own] = [`node_modules/${name}`, `${at}/node_modules/${name}`]
      const platform = platformOf(name)
      if (!platform || !/^\d+\.\d+\.\d+/.test(version)) continue
      if (packages[top]?.version === version || packages[own]?.version === version) continue
      const { license, dev } = parent
      const kept = { ...(license ? { license } : {}), ...(dev ? { dev } : {}) }
      packages[packages[top] ? own : top] = { version, ...kept, optional: true, ...platform }
      added += 1
    }
  }
  return added
}

const lockfile = JSON.parse(await readFile(PATH, 'utf8')) as Lockfile
const added = complete(lockfile)
const sorted = Object.entries(lockfile.packages).toSorted(([one], [other]) => one.localeCompare(other, 'en'))
lockfile.packages = Object.fromEntries(sorted)
await writeFile(PATH, `${JSON.stringify(lockfile, null, 2)}\n`)
process.stdout.write(`${added} packages of other platforms added to ${PATH}.\n`)
