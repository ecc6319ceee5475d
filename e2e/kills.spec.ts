import { expect, test } from '@playwright/test'
import { liveThroughKills } from '@/bench/faults/kills'
import { onGround } from '@/bench/ground'
import { inLong } from '@/testing/long'

// kill -9 of web process, worker and PostgreSQL by turns, at any moment, while people sign, confirm, hide and withdraw by the real
// site. `SEED=… npx playwright test e2e/kills.spec.ts --no-deps` does it at the same moments again.

const ROUNDS = inLong(100, 2)

test('of what people were told nothing is lost and nothing doubled by any kill, and no answer is untrue', async () => {
  test.setTimeout(inLong(7_200_000, 300_000))
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  const lived = await onGround((ground) => liveThroughKills(ground, ROUNDS, seed), true)
  for (const { lost, doubled, untrue, gaveUp, signed } of lived) {
    expect({ lost, doubled, untrue, gaveUp }).toEqual({ lost: [], doubled: [], untrue: [], gaveUp: 0 })
    expect(signed).toBeGreaterThan(0)
  }
})
