import { describe, expect, test } from 'vitest'
import { composeMail } from '@/emails/compose'
import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { MAILS } from './examples'

// Gmail cuts a mail off at 102 KB.
const MOST = 100_000

const examples = Object.entries(MAILS).flatMap(([template, states]) =>
  Object.entries(states).map(([says, example]) => ({ template, says, example })),
)

describe.each(INTERFACE_LANGUAGES)('in %s', (language) => {
  test.each(examples)('the mail $template, $says, is written and fits', async ({ template, example }) => {
    const mail = example(language)
    expect(mail.template).toBe(template)
    const { subject, html, text } = await composeMail(mail)
    expect(html).toMatch(new RegExp(`<html[^>]* lang="${language}"`))
    expect(Buffer.byteLength(html)).toBeLessThan(MOST)
    for (const part of [subject, text]) expect(part).not.toMatch(/[{}]|undefined/)
  })
})
