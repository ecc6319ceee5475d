import { translator } from '@/messages/translator'

const AGE = 'https://age-encryption.org'

/** What age is, in plain words, and the commands that make a key and open a file. */
export function HowToOpen({ language }: { language: string }) {
  const t = translator(language, 'sealedFiles')
  return (
    <section className="sheet" aria-labelledby="how-to-open">
      <h2 id="how-to-open" className="mb-2 text-xl">
        {t('howTitle')}
      </h2>
      <p className="mb-4">
        {t.rich('how', {
          age: (chunks) => (
            <a href={AGE} rel="noopener noreferrer">
              {chunks}
            </a>
          ),
        })}
      </p>
      <Command says={t('howMake')} command="age-keygen -o key.txt" />
      <Command says={t('howKey')} command="age -d -i key.txt -o signatures.csv FILE.age" />
      <Command says={t('howPassphrase')} command="age -d -o signatures.csv FILE.age" />
    </section>
  )
}

function Command({ says, command }: { says: string; command: string }) {
  return (
    <>
      <p className="mb-1">{says}</p>
      <p className="mb-4" dir="ltr">
        <code className="text-sm [overflow-wrap:anywhere]">{command}</code>
      </p>
    </>
  )
}
