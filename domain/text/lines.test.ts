import { expect, test } from 'vitest'
import { firstLine, inOneLine } from './lines'

test('who answers is named in sentences without the postal address, which stands apart in one line', () => {
  const typed = 'Invented Network,\r\n 4 Station Road \n\n12345 Lowertown'
  expect(firstLine(typed)).toBe('Invented Network')
  expect(inOneLine(typed)).toBe('Invented Network, 4 Station Road, 12345 Lowertown')
  expect(firstLine('One Society')).toBe('One Society')
  expect(firstLine('')).toBe('')
})
