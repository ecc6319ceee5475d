import { expect, test } from 'vitest'
import { beginsLikeList, looksLikePerson, withoutBullet } from './name-signs'

test.each(['Lake District Reading Circle', 'Nordlys Skriveforening', 'Maple Street Storytellers', 'Harbor Town Writers', 'Alder Valley Gardeners', 'Lesekreis Birkenau', 'Cercle Roseau', 'Círculo Almendro', 'Stichting Waterlelie', 'Elm House', 'Solna Sällskap', 'Fir Trust', 'Voices Unheard'])(
  '%s is no person',
  (name) => expect(looksLikePerson(name)).toBe(false),
) // prettier-ignore

test.each(['Jane Roe', 'Dr. Ali Ben Salem', 'Rosa de Campos', 'Ana Bellweather', 'Uwe Birkmann'])('%s looks like one', (name) =>
  expect(looksLikePerson(name)).toBe(true),
) // prettier-ignore

test.each(['1. Alder Rights Forum', '2) Birch Institute', '(3) Cedar Collective', '№ 7 Gorse Group', '4 – Dogwood House', '12.Elm Trust', '[5] Fir Trust', 'No. 6 Gorse', 'Nr. 8 Hasel', 'N° 9 Houx', '#10 Ivy', 'a) Juniper', 'iv. Kelp', '①Larch', '٣. جمعية النخيل', '１．架空協会'])(
  '%s begins like a line of a list',
  (name) => expect(beginsLikeList(name)).toBe(true),
) // prettier-ignore

test.each(['1984 Hosting', '7iber Circle', '350.org', '38 Degrees', '4 Pfoten', 'No Borders', 'A. Friends', 'Nr Group', 'Alder (3)', '3-D Makers'])(
  '%s does not',
  (name) => expect(beginsLikeList(name)).toBe(false),
) // prettier-ignore

test.each([
  ['• Elm Trust', 'Elm Trust'],
  ['‣ Elm Trust', 'Elm Trust'],
  ['◦ Elm Trust', 'Elm Trust'],
  ['* Elm Trust', 'Elm Trust'],
  ['- Fir Trust', 'Fir Trust'],
  ['– Fir Trust', 'Fir Trust'],
  ['✓ Fir Trust', 'Fir Trust'],
  ['▪ جمعية', 'جمعية'],
  ['・架空協会', '・架空協会'],
  ['-Fir Trust', '-Fir Trust'],
  ['*Elm', '*Elm'],
  ['•Elm', 'Elm'],
])('%s stands as %s', (cell, name) => expect(withoutBullet(cell)).toBe(name))
