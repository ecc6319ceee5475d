import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, freemem, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { FOLDER, type Ground, onGround } from './ground'
import { type Figure, number, type Row } from './row'
import { confirm } from './rows/confirm'
import { costLine, profileLoads } from './rows/costs'
import { day, freshness } from './rows/day'
import { deliver } from './rows/deliver'
import { exportCsv } from './rows/export'
import { importRow } from './rows/import'
import { letter } from './rows/letter'
import { list } from './rows/list'
import { mail } from './rows/mail'
import { mixed } from './rows/mixed'
import { proxy } from './rows/proxy'
import { sealed } from './rows/sealed'
import { sign } from './rows/sign'
import { start } from './rows/start'
import { two } from './rows/two'
import { weight } from './rows/weight'

// `npm run bench [rows…]`: measures on this machine, prints one table, and keeps it in .data/bench. It never passes or
// fails: machines are noisy, so each figure is next to a limit that was measured in the same run.

const ROWS: Row[] = [
  sign,
  confirm,
  letter,
  weight,
  list,
  exportCsv,
  sealed,
  importRow,
  deliver,
  freshness,
  mail,
  two,
  proxy,
  start,
]
/** Only when they are named: they take long. */
const NAMED: Row[] = [day, mixed]
const LEFT_OUT = [
  'the record day, which `npm run bench -- day` lives through, and the mixed load with its faults, `npm run bench -- mixed 30`',
  'no worker ran but for sealed, import, deliver, freshness, mail and two, so nothing else was done meanwhile; clients, server and database shared the machine',
]

function machine(): string {
  const [first] = cpus()
  const gigabytes = (bytes: number) => number(bytes / 1024 ** 3)
  return `${cpus().length} × ${first?.model.trim()}, ${gigabytes(totalmem())} GB (${gigabytes(freemem())} free), Linux ${release()}, Node ${process.version}, PostgreSQL 18 embedded, fsync on`
}

function table(figures: Figure[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|')
  const lines = figures.map(({ what, measured, limit, ratio, goal, note }) => {
    const ratioText = ratio === null ? '' : number(ratio, 2)
    return `| ${cell(what)} | ${cell(measured)} | ${cell(limit)} | ${ratioText} | ${goal} |${note ? `\n|   ${cell(note)} | | | | |` : ''}`
  })
  return ['| what | measured | limit, same run | ratio | goal |', '|---|---|---|---|---|', ...lines].join(
    '\n',
  )
}

async function measureAll(ground: Ground, rows: Row[], profile: boolean): Promise<string> {
  const figures: Figure[] = []
  for (const row of rows) {
    const measured = await row.measure(ground)
    // A long run that is stopped has still told what it found.
    for (const { what, measured: figure, limit } of measured)
      ground.say(`  ${what}: ${figure}; limit ${limit}`)
    figures.push(...measured)
  }
  const costs = profile ? await profileLoads(ground) : []
  return [
    `# ${new Date().toISOString()}`,
    machine(),
    table(figures),
    ...(profile ? ['Busy time of the web process, by place:', costs.map(costLine).join('\n')] : []),
    `Not measured: ${LEFT_OUT.join('; ')}.`,
  ].join('\n\n')
}

const wanted = process.argv.slice(2).filter((word) => word !== 'quick' && !/^\d+$/.test(word))
const known = [...ROWS, ...NAMED].map(({ name }) => name).concat('profile')
const unknown = wanted.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`There’s no row ${unknown.join(', ')}. Rows: ${known.join(', ')}.\n`)
  process.exit(1)
}
const rows = wanted.length === 0 ? ROWS : [...ROWS, ...NAMED].filter(({ name }) => wanted.includes(name))
const profile = wanted.length === 0 || wanted.includes('profile')
const report = await onGround((ground) => measureAll(ground, rows, profile))
mkdirSync(FOLDER, { recursive: true })
const file = join(FOLDER, `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.md`)
writeFileSync(file, `${report}\n`)
process.stdout.write(`\n${readFileSync(file, 'utf8')}\nSaved in ${file}\n`)
process.exit(0)
