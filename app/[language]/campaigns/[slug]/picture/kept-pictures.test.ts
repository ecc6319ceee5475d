import { expect, test } from 'vitest'
import { KeptPictures } from './kept-pictures'

const drawing = () => {
  const drawn: string[] = []
  const draw = (text: string) => async () => {
    drawn.push(text)
    return Buffer.from(text)
  }
  return { drawn, draw }
}

test('a picture is drawn once for all who wait, and again when its words changed', async () => {
  let now = 0
  const pictures = new KeptPictures(1000, () => now)
  const { drawn, draw } = drawing()
  const ask = (words: string) => pictures.find('letter en', words, draw(words))
  await Promise.all([ask('one'), ask('one'), ask('one')])
  await ask('one')
  expect(drawn).toEqual(['one'])
  now = 9_999
  expect(await ask('two')).toMatchObject({ png: Buffer.from('one') })
  now = 10_000
  const two = await ask('two')
  expect(two).toMatchObject({ png: Buffer.from('two') })
  expect(two).not.toMatchObject({
    etag: ((await pictures.find('other', 'one', draw('one'))) as { etag: string }).etag,
  })
  now = 1_000_000
  await ask('two')
  expect(drawn).toEqual(['one', 'two', 'one'])
})

test('the bytes kept stay within the budget, the least wanted go first', async () => {
  const pictures = new KeptPictures(8)
  const { drawn, draw } = drawing()
  for (const place of ['aaaa', 'bbbb', 'aaaa', 'cccc', 'aaaa', 'bbbb'])
    await pictures.find(place, place, draw(place))
  expect(drawn).toEqual(['aaaa', 'bbbb', 'cccc', 'bbbb'])
})

test('one picture is drawn at a time; who would wait too long is told so, and a fault does not stop the next', async () => {
  const pictures = new KeptPictures()
  let running = 0
  let most = 0
  const slow = async () => {
    most = Math.max(most, (running += 1))
    await new Promise((resolve) => setTimeout(resolve, 1))
    running -= 1
    return Buffer.from('x')
  }
  const broken = pictures.find('broken', '', () => Promise.reject(new Error('no paper')))
  const asked = Array.from({ length: 30 }, (_, index) => pictures.find(`letter ${index}`, '', slow))
  await expect(broken).rejects.toThrow('no paper')
  const answers = await Promise.all(asked)
  expect(answers.filter((answer) => answer === 'busy')).toHaveLength(15)
  expect(most).toBe(1)
  expect(await pictures.find('broken', '', slow)).toMatchObject({ png: Buffer.from('x') })
})
