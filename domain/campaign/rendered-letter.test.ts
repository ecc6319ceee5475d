import { beforeAll, expect, it } from 'vitest'
import { englishWords, renderLetter } from './markdown'
import { renderedLetter } from './rendered-letter'
import { RenderingLane } from './rendering-lane'

const fill = (part: string) => part.repeat(Math.ceil(60_000 / part.length)).slice(0, 60_000)

/** Longer than what is rendered at once, and different each time: nothing of it is kept yet. */
let count = 0
const fresh = (text: string) => `${text.slice(0, 59_000)}\n\nNumber ${(count += 1)}.`

/** How often others had their turn in this process while something was done. */
async function turnsMeanwhile(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)
  await work()
  clearInterval(timer)
  return turns
}

beforeAll(async () => {
  // The thread starts once in the life of a process.
  await Promise.all([renderedLetter(fresh(fill('a ')), 'readers'), renderedLetter(fresh(fill('a ')), 'desk')])
})

it.each([
  ['plain words', fill('a ')],
  ['lazy lines of a list', fill(`- a\n${'a '.repeat(10)}`)],
  ['addresses', fill(`http://${'a '.repeat(20)}`)],
  ['a wide table', `${'a|'.repeat(30)}\n${'-|'.repeat(30)}\n${'a\n'.repeat(120)}${fill('a ')}`],
  ['lists in lists', `${'- - - - - - - - - - a\n'.repeat(140)}\n${fill('a ')}`],
  ['overmarked brackets', fill('[')],
])(
  '60,000 characters of %s keep nobody waiting',
  async (_, text) => {
    const letter = fresh(text)
    let rendered: Awaited<ReturnType<typeof renderedLetter>>
    const turns = await turnsMeanwhile(async () => (rendered = await renderedLetter(letter, 'desk')))
    expect(rendered!.html).toBe(renderLetter(letter))
    // It takes up to 4,000 ms; parsed here it would leave nobody a turn.
    expect(turns).toBeGreaterThan(0)
  },
  60_000,
)

it('is parsed once, however many read it, while it is being rendered and later', async () => {
  const letter = fresh(fill('some *words* '))
  const [first] = await Promise.all(Array.from({ length: 200 }, () => renderedLetter(letter, 'readers')))
  for (let reader = 0; reader < 200; reader += 1) expect(await renderedLetter(letter, 'readers')).toBe(first)
})

it('speaks the words it was asked with', async () => {
  const letter = fresh('A note[^a].\n\n[^a]: here\n')
  const french = { ...englishWords, footnoteLabel: 'Notes de bas de page' }
  expect((await renderedLetter(letter, 'readers')).html).toContain('>Notes</h2>')
  expect((await renderedLetter(letter, 'readers', french)).html).toContain('>Notes de bas de page</h2>')
})

it('readers do not wait for what an organizer writes', async () => {
  const ended: string[] = []
  const desk = Array.from({ length: 4 }, () =>
    renderedLetter(fresh(fill('a ')), 'desk').then(() => ended.push('desk')),
  )
  await renderedLetter(fresh('a *b* c '.repeat(200)), 'readers').then(() => ended.push('readers'))
  expect(ended.filter((one) => one === 'desk').length).toBeLessThan(4)
  await Promise.all(desk)
}, 60_000)

it('a thread that dies is followed by another one, and what waited is rendered', async () => {
  const lane = new RenderingLane()
  const [first, second] = [lane.render(fill('a '), englishWords), lane.render('b', englishWords)]
  lane.end()
  expect(await first).toBeNull()
  expect((await second)?.html).toBe('<p>b</p>')
  lane.end()
})
