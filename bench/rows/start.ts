import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startSite } from '@/local/site'
import { FOLDER, type Ground } from '../ground'
import { number, type Row } from '../row'

/** Seconds until database, mailbox, site and worker are ready. The site is built already. */
async function starting(directory: string): Promise<number> {
  const begun = performance.now()
  const site = await startSite({ directory, port: 13_900 })
  const took = (performance.now() - begun) / 1000
  await site.stop()
  return took
}

async function measure({ say }: Ground) {
  say('start: the whole site, on an empty folder, then again…')
  const directory = join(FOLDER, 'start')
  rmSync(directory, { recursive: true, force: true })
  const cold = await starting(directory)
  const warm = await starting(directory)
  const figure = (what: string, seconds: number) => ({
    what: `npm start, built already, ${what}`,
    measured: `${number(seconds, 1)} s`,
    limit: '',
    ratio: null,
    goal: 'said, not chased',
  })
  return [figure('without a database', cold), figure('with its database', warm)]
}

export const start: Row = { name: 'start', measure }
