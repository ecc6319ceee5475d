import { translator } from '@/messages/translator'

/** What the browser says of what it found, in the page's language; `{…}` is filled in there. */
export function checkWords(language: string) {
  const t = translator(language, 'check')
  const bundle = translator(language, 'bundle')
  const [number, revision] = ['{number}', '{revision}']
  return {
    language,
    choose: t('choose'),
    hint: t('hint'),
    checking: t('checking', { name: '{name}' }),
    insecure: t('insecure'),
    verdict: {
      right: t('verdict.right'),
      wrong: t('verdict.wrong'),
      extra: t('verdict.extra'),
      foreign: t('verdict.foreign'),
      open: t('verdict.open'),
      refused: t('verdict.refused'),
    },
    refusal: {
      'no-zip': t('refusal.no-zip'),
      'too-large': t('refusal.too-large'),
      ambiguous: t('refusal.ambiguous'),
      'no-manifest': t('refusal.no-manifest'),
    },
    hash: t('hash', { name: '{name}' }),
    signature: {
      right: t('signature.right'),
      wrong: t('signature.wrong'),
      missing: t('signature.missing'),
      unknown: t('signature.unknown'),
    },
    key: {
      published: t('key.published', { id: '{id}' }),
      unpublished: t('key.unpublished', { id: '{id}', site: '{site}' }),
      unknown: t('key.unknown', { id: '{id}' }),
    },
    delivery: bundle('titleRevision', { number, revision }),
    asOf: translator(language, 'pdf')('asOf', { moment: '{moment}' }),
    organizations: translator(language, 'letter')('organizations'),
    people: translator(language, 'letter')('people'),
    unlisted: translator(language, 'counts')('unlisted'),
    newer: t('newer'),
    demonstration: translator(language, 'letter')('demonstration'),
    from: t('from', { site: '{site}' }),
    files: t('files'),
    file: t('file'),
    found: t('found'),
    state: {
      right: t('state.right'),
      changed: t('state.changed'),
      missing: t('state.missing'),
      extra: t('state.extra'),
    },
  }
}

export type CheckWords = ReturnType<typeof checkWords>
