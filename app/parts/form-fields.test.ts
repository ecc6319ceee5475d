import { expect, test } from 'vitest'
import { readFields } from './form-fields'

const read = (text: string) => readFields(Buffer.from(text, 'latin1'))

test('an ordinary form is read as browsers write it', () => {
  const fields: [string, string][] = [
    ['name', 'Zoë & Söhne = 100 % + 1'],
    ['text', '一行\r\n二行'],
    ['empty', ''],
    ['name', '𝒜'],
  ]
  expect(read(new URLSearchParams(fields).toString())).toEqual(fields)
  expect(read('a=1&&b&=c&d=e=f&')).toEqual([['a', '1'], ['b', ''], ['', 'c'], ['d', 'e=f']]) // prettier-ignore
  expect(read('')).toEqual([])
})

test('what is no UTF-8, or has a percent sign without its byte, is refused, as are more fields than any form has', () => {
  for (const broken of ['a=%ff', 'a=\xe9', 'a=%', 'a=%e', 'a=%zz', 'a=% 1', 'a=%1 ', 'a=%+1', 'a=%ed%a0%80'])
    expect(() => read(broken)).toThrow()
  expect(read('a=b&'.repeat(1_000))).toHaveLength(1_000)
  expect(read('a=b&'.repeat(1_001))).toBeNull()
})

test('2 MB of what is slowest to read take a moment', () => {
  for (const body of [
    '%e6%9c%ac'.repeat(230_000),
    '+'.repeat(2_000_000),
    '&'.repeat(2_000_000),
    '=a'.repeat(1e6),
  ]) {
    const before = process.cpuUsage()
    read(`a=${body}`)
    const { user, system } = process.cpuUsage(before)
    expect([body.slice(0, 3), user + system < 400_000]).toEqual([body.slice(0, 3), true])
  }
})
