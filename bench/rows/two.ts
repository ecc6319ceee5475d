import { makeCampaign } from '../campaign'
import { openCrowd } from '../crowd'
import type { Ground } from '../ground'
import { takeBySmtp } from '../mail-stand-in'
import { number, quick, type Row } from '../row'
import { usedBy, type Web } from '../web'
import { startWorker } from '../worker'
import { judgeList } from './day'

// The same work by one web process and one worker, and by two and two on one database.

const SIGNERS = quick ? 200 : 600
const WARM = quick ? 50 : 200
const A_MINUTE = 1_200

async function work(ground: Ground, name: string, webs: Web[]) {
  const campaign = await makeCampaign(`measured-${name}`)
  const origins = webs.map(({ origin }) => origin)
  const crowd = openCrowd(origins, campaign, name)
  const before = openCrowd(origins, await makeCampaign(`measured-before-${name}`), `before-${name}`)
  const standIn = await takeBySmtp((...mail) => [before, crowd].forEach(({ took }) => took(...mail)))
  const workers = webs.map(() => startWorker(ground, standIn.settings))
  // What starting and the first requests of each cost is no part of it.
  await before.come(WARM * webs.length, A_MINUTE)
  await before.settle(10)
  await before.stop()
  const processes = [...webs, ...workers].map(({ pid }) => ({ pid, before: usedBy(pid) }))
  try {
    await crowd.come(SIGNERS, A_MINUTE)
    await crowd.settle(10)
    const used = processes.reduce((sum, { pid, before }) => sum + usedBy(pid) - before, 0)
    return { each: used / SIGNERS, ...(await judgeList(ground, campaign, crowd)), seen: crowd.seen }
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()))
    await standIn.stop()
    await crowd.stop()
  }
}

async function measure(ground: Ground) {
  ground.say('two: by one web process and one worker, then by two and two…')
  const one = await work(ground, 'one', [ground.web])
  const second = await ground.startAnother()
  const both = await work(ground, 'two', [ground.web, second]).finally(() => second.stop())
  return [
    {
      what: 'two web processes and two workers: processor for one who signs, is mailed twice, confirms',
      measured: `${number(both.each, 1)} ms`,
      limit: `${number(one.each, 1)} ms by one and one`,
      ratio: both.each / one.each,
      goal: '≤ 1.1',
      note: `${number(both.seen.signed)} signed, ${number(both.seen.confirmed.length)} confirmed, ${both.lost} lost, ${both.doubled} doubled`,
    },
  ]
}

export const two: Row = { name: 'two', measure }
