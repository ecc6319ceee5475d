// How letters look, for names and domains that pass for others.

/** Letters of other scripts that look like Latin ones (Unicode TR39, the common ones). */
const LOOK = new Map(
  Object.entries({
    ...{
      а: 'a',
      с: 'c',
      ԁ: 'd',
      е: 'e',
      һ: 'h',
      і: 'l',
      ј: 'j',
      ӏ: 'l',
      о: 'o',
      р: 'p',
      ԛ: 'q',
      ѕ: 's',
      ԝ: 'w',
    },
    ...{
      х: 'x',
      у: 'y',
      в: 'b',
      к: 'k',
      м: 'm',
      т: 't',
      н: 'h',
      α: 'a',
      ο: 'o',
      ρ: 'p',
      ν: 'v',
      ι: 'l',
      υ: 'u',
    },
    ...{ κ: 'k', τ: 't', χ: 'x', '0': 'o', '1': 'l' },
    // A capital I is a small l in many typefaces.
    i: 'l',
  }),
)

/** Pairs of letters that look like one, in the typefaces of address bars. */
export const asOneLetter = (text: string) => text.replaceAll('rn', 'm').replaceAll('vv', 'w')

/** A folded text with each letter as the Latin one that it looks like. */
export const asItLooks = (text: string) => [...text].map((letter) => LOOK.get(letter) ?? letter).join('')
