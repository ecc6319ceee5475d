import { parentPort } from 'node:worker_threads'
import type { LetterWords } from './markdown-html'
import { renderWhole } from './markdown'

// The thread in which long letters are rendered: parsing one may take a second, and no reader waits for it meanwhile.

parentPort!.on('message', ({ markdown, words }: { markdown: string; words: LetterWords }) => {
  parentPort!.postMessage(renderWhole(markdown, words), [])
})
