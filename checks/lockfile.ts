import { readFile } from 'node:fs/promises'
import { findLockfileFaults, type Lockfile } from './lockfile-faults'

// Every package is pinned to one archive, and comes from where npm's packages usually come from.

const FEWEST = 300

const lockfile = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lockfile
const count = Object.keys(lockfile.packages).length
const faults = findLockfileFaults(lockfile)
if (count < FEWEST) faults.push(`Only ${count} packages are locked: the check itself is broken.`)
for (const fault of faults) process.stdout.write(`${fault}\n`)
if (faults.length > 0) process.stdout.write('`npm run lockfile` completes package-lock.json.\n')
process.stdout.write(`${count} packages locked, ${faults.length} faults.\n`)
process.exit(faults.length > 0 ? 1 : 0)
