import { describe, expect, test } from 'vitest'
import type { ProofRule } from '@/db/tables/campaign'
import type { ProofMethod } from '@/db/tables/proof'
import { type GradedProof, gradeOf, GRADES, type Standing } from './grade'

const now = new Date('2026-11-01T12:00:00Z')
const day = (days: number) => new Date(now.getTime() + days * 86_400_000)
const proof = (method: ProofMethod, more: Partial<GradedProof> = {}): GradedProof => ({
  method,
  domain: ['mailbox', 'dns', 'countersignature'].includes(method) ? 'uni.example' : null,
  recordedAt: day(-1),
  lapsedAt: null,
  voidedAt: null,
  ...more,
})
const grade = (proofs: GradedProof[], rule: ProofRule = 'authorized', role: string | null = 'Rector') =>
  gradeOf({ proofs, role, rule }, now)

describe('what stands behind an organization', () => {
  test('nothing is claimed', () => {
    expect(grade([])).toEqual({ grade: 'claimed', missing: ['address', 'second'] })
    expect(grade([], 'domain', null)).toEqual({
      grade: 'claimed',
      missing: ['role', 'address', 'dns', 'second'],
    })
  })

  test('a mailbox alone never publishes: a student has one too', () => {
    expect(grade([proof('mailbox')])).toEqual({ grade: 'mailbox', missing: ['second'] })
    expect(grade([proof('mailbox')], 'vouched').grade).toBe('mailbox')
  })

  test('a mailbox at a host of the domain is one there, and one at a free provider is none', () => {
    const officer = proof('mailbox', { domain: 'mail.uni.example' })
    expect(grade([officer, proof('countersignature')]).grade).toBe('authorized')
    const free = { domain: 'gmail.com' }
    expect(grade([proof('mailbox', free), proof('countersignature', free)])).toEqual({
      grade: 'claimed',
      missing: ['address', 'second'],
    })
  })

  test('a mailbox at no domain of an organization is none', () => {
    expect(grade([proof('mailbox', { domain: null }), proof('countersignature')]).grade).toBe('claimed')
  })

  test('the domain alone does not sign either', () => {
    expect(grade([proof('dns')])).toEqual({ grade: 'domain', missing: ['second'] })
    expect(grade([proof('dns'), proof('mailbox')]).grade).toBe('domain')
  })

  test.each(['mailbox', 'dns'] as const)(
    '%s and a second officer at that domain do, with the role',
    (method) => {
      const both = [proof(method), proof('countersignature')]
      expect(grade(both)).toEqual({ grade: 'authorized', missing: [] })
      expect(grade(both, 'authorized', ' ').missing).toEqual(['role'])
      expect(grade([proof(method), proof('countersignature', { domain: 'other.example' })]).missing).toEqual([
        'second',
      ])
    },
  )

  test('an organizer’s check is enough by itself, and what an organizer brought in', () => {
    expect(grade([proof('organizer')], 'authorized', null).grade).toBe('authorized')
    expect(grade([proof('import')], 'authorized', null).grade).toBe('authorized')
  })

  test('where the letter asks for the domain, the check alone is not', () => {
    expect(grade([proof('organizer')], 'domain')).toEqual({ grade: 'claimed', missing: ['dns'] })
    expect(grade([proof('organizer'), proof('dns')], 'domain').grade).toBe('authorized')
    expect(grade([proof('mailbox'), proof('countersignature')], 'domain')).toEqual({
      grade: 'mailbox',
      missing: ['dns'],
    })
    expect(grade([proof('import')], 'domain').grade).toBe('authorized')
  })

  test('an invitation is enough only where the letter says so', () => {
    expect(grade([proof('invitation')]).grade).toBe('claimed')
    expect(grade([proof('invitation')], 'domain').grade).toBe('claimed')
    expect(grade([proof('invitation')], 'vouched', null).grade).toBe('authorized')
  })

  test('what is not yet recorded, lapsed or voided does not stand', () => {
    for (const more of [{ recordedAt: day(1) }, { lapsedAt: now }, { voidedAt: day(-1) }])
      expect(grade([proof('organizer', more)]).grade).toBe('claimed')
    expect(grade([proof('organizer', { lapsedAt: day(1) })]).grade).toBe('authorized')
  })
})

describe('over random histories', () => {
  const METHODS = ['mailbox', 'dns', 'countersignature', 'organizer', 'invitation', 'import'] as const
  const RULES = ['authorized', 'domain', 'vouched'] as const
  /** Always the same histories: a fault can be looked at again. */
  let seed = 20_261_127
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const pick = <One>(some: readonly One[]) => some[random(some.length)]!
  const moment = () => (random(3) === 0 ? day(random(20) - 10) : null)
  const history = (): Standing => ({
    rule: pick(RULES),
    role: pick(['Director', '', null]),
    proofs: Array.from({ length: random(6) }, () => ({
      method: pick(METHODS),
      domain: pick(['uni.example', 'other.example', null]),
      recordedAt: day(random(40) - 30),
      lapsedAt: moment(),
      voidedAt: moment(),
    })),
  })
  const histories = Array.from({ length: 5_000 }, history)
  const rank = (standing: Standing) => GRADES.indexOf(gradeOf(standing, now).grade)
  const AUTHORIZED = GRADES.indexOf('authorized')
  const live = ({ proofs }: Standing) =>
    proofs.filter(
      ({ recordedAt, lapsedAt, voidedAt }) =>
        recordedAt <= now && !(lapsedAt && lapsedAt <= now) && !(voidedAt && voidedAt <= now),
    )

  test('voiding, lapsing or leaving out a proof never raises the grade', () => {
    for (const one of histories)
      one.proofs.forEach((at, index) => {
        const others = one.proofs.filter((_, place) => place !== index)
        for (const proofs of [
          others,
          [...others, { ...at, voidedAt: now }],
          [...others, { ...at, lapsedAt: now }],
        ])
          expect(rank({ ...one, proofs })).toBeLessThanOrEqual(rank(one))
      })
  })

  test('one more proof never lowers it, and none brings a missing thing back', () => {
    for (const one of histories) {
      const more = { ...one, proofs: [...one.proofs, ...history().proofs] }
      expect(rank(more)).toBeGreaterThanOrEqual(rank(one))
      const before = gradeOf(one, now).missing
      expect(gradeOf(more, now).missing.filter((what) => !before.includes(what))).toEqual([])
    }
  })

  test('the order of the proofs is nothing', () => {
    for (const one of histories)
      expect(gradeOf({ ...one, proofs: one.proofs.toReversed() }, now)).toEqual(gradeOf(one, now))
  })

  test('authorized and missing nothing are the same, and never from less than the rule says', () => {
    let authorized = 0
    for (const one of histories) {
      const { grade: given, missing } = gradeOf(one, now)
      expect(given === 'authorized').toBe(missing.length === 0)
      if (rank(one) < AUTHORIZED) continue
      authorized += 1
      const methods = live(one).map(({ method }) => method)
      const answered =
        methods.includes('organizer') ||
        methods.includes('import') ||
        (one.rule === 'vouched' && methods.includes('invitation'))
      const second = live(one).some(
        ({ method, domain }) =>
          method === 'countersignature' &&
          live(one).some((own) => ['mailbox', 'dns'].includes(own.method) && own.domain === domain),
      )
      expect(answered || (second && one.role === 'Director')).toBe(true)
      if (one.rule === 'domain')
        expect(methods.some((method) => ['dns', 'import'].includes(method))).toBe(true)
    }
    expect(authorized).toBeGreaterThan(500)
  })

  test('mailboxes alone publish nothing, however many', () => {
    for (const one of histories) {
      const proofs = one.proofs.filter(({ method }) => method === 'mailbox')
      expect(rank({ ...one, proofs })).toBeLessThan(GRADES.indexOf('domain'))
    }
  })
})
