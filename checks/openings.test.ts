import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// Every opening of sealed data by an organizer leaves a line that owners read. Found by name and not by running: a function of the
// domain that asks for an Organizer and opens something, by itself or by what it calls, has to write that down.

type Declared = { file: string; name: string; text: string }

/** What opens a sealed value. */
const OPENERS = ['openField', 'openBytes']
/** What writes down that somebody opened or did something. */
const RECORDERS = ['recordOpening', 'recordEvent']

/** Functions that open nothing that is anybody's secret, or nothing that the asker did not bring in the same breath. */
const NO_LINE: Record<string, string> = {
  findPrivateLink: 'the link that the organizers pass on',
  findLink: 'the same',
  findPreviewLink: 'the same',
  chooseCategories: 'keeps a choice beside what the page of the import showed',
  changeInvitation: 'keeps what the page of the invitation showed',
  compareWithList: 'compares what was just brought',
  findWaitingList: 'says how many lines wait, and none of them',
}

function declarations(): Declared[] {
  const files = readdirSync('domain', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test|\.corpus)\.ts$/.test(file))
    .map((file) => `domain/${file}`)
  return files.flatMap((file) => {
    const parts = readFileSync(file, 'utf8').split(/^(?=(?:export )?(?:async )?(?:function|const|class) )/m)
    return parts.flatMap((text) => {
      const name = /^(?:export )?(?:async )?(?:function\*?|const|class) (\w+)/.exec(text)?.[1]
      return name ? [{ file, name, text }] : []
    })
  })
}

/** The names of these functions, and of all that call one of them. */
function callersOf(all: Declared[], names: string[]): Set<string> {
  const found = new Set(names)
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const { name, text } of all) {
      const called = text.slice(text.indexOf(name) + name.length).matchAll(/\b(\w+)(?:<[^>]*>)?\(/g)
      if ([...called].some(([, one]) => found.has(one!))) found.add(name)
    }
  }
  return found
}

test('whoever of a team opens what is sealed leaves a line', () => {
  const all = declarations()
  const opening = callersOf(all, OPENERS)
  const recording = callersOf(all, RECORDERS)
  const silent = all
    .filter(({ text }) => /^export[^{]*?\borganizer: Organizer\b/s.test(text.slice(0, 600)))
    .filter(({ name }) => opening.has(name) && !recording.has(name) && !(name in NO_LINE))
    .map(({ file, name }) => `${file}: ${name}`)
  expect(silent).toEqual([])
  for (const name of Object.keys(NO_LINE)) expect(opening.has(name)).toBe(true)
})
