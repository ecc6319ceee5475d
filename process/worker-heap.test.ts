import { expect, test } from 'vitest'
import { scripts } from '@/package.json'
import { WORKER_HEAP } from './worker-heap'

test('the worker has the same heap however it is started', () => {
  expect(scripts.worker).toContain(`--max-old-space-size=${WORKER_HEAP} `)
})
