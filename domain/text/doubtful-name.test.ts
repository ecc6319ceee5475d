import { expect, test } from 'vitest'
import { textRulesBroken } from './doubtful-name'
import { realNames } from './names.corpus'

test.each([
  ['Bridge Friends Association', ['organization-word']],
  ['Universität Musterstadt', ['organization-word']],
  ['Jоhn Invented', ['mixed-scripts']], // the o is Cyrillic
  ['JOHN Q INVENTED', ['capitals']],
  ['Invented 2nd', ['digits']],
  ['Aaaaaa Bbb', ['repeated']],
  ['Mary Invented', []],
  ['ANA', []],
  ['李明', []],
])('%s: %j', (name, rules) => expect(textRulesBroken(name)).toEqual(rules))

test('hardly a real name is looked at', () => {
  const flagged = realNames.filter((name) => textRulesBroken(name).length > 0)
  expect(flagged.length, flagged.join(', ')).toBeLessThan(realNames.length / 20)
})
