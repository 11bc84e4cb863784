/** The alphabets of mathematics: bold, script, double-struck letters and their like, as Unicode has them. */

/** Where the capital A, the capital alpha and the zero of an alphabet stand in Unicode. */
const ALPHABETS: Readonly<Record<string, readonly (number | undefined)[]>> = {
  bold: [0x1d400, 0x1d6a8, 0x1d7ce],
  italic: [0x1d434, 0x1d6e2],
  "bold-italic": [0x1d468, 0x1d71c, 0x1d7ce],
  script: [0x1d49c],
  "bold-script": [0x1d4d0],
  fraktur: [0x1d504],
  "double-struck": [0x1d538, undefined, 0x1d7d8],
  "bold-fraktur": [0x1d56c],
  "sans-serif": [0x1d5a0, undefined, 0x1d7e2],
  "bold-sans-serif": [0x1d5d4, 0x1d756, 0x1d7ec],
  "sans-serif-italic": [0x1d608],
  "sans-serif-bold-italic": [0x1d63c, 0x1d790, 0x1d7ec],
  monospace: [0x1d670, undefined, 0x1d7f6],
};

const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const GREEK = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ";

/** Letters that Unicode had before it had their alphabets; the places there stay empty. */
const EARLIER = new Map(
  Object.entries({
    script: "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ",
    fraktur: "CℭHℌIℑRℜZℨ",
    "double-struck": "CℂHℍNℕPℙQℚRℝZℤ",
    italic: "hℎ",
  }).flatMap(([variant, pairs]) =>
    Array.from(
      pairs.matchAll(/(.)(.)/g),
      ([, letter, earlier]) => [`${variant} ${letter}`, earlier] as const,
    ),
  ),
);

/** A letter or digit in one of the alphabets of mathematics; itself where that has it not. */
export function inAlphabet(character: string, variant: string): string {
  const earlier = EARLIER.get(`${variant} ${character}`);
  if (earlier !== undefined) return earlier;
  const alphabet = ALPHABETS[variant];
  if (alphabet === undefined) return character;
  const [latin, greek, digit] = alphabet;
  const places = [
    [LATIN, latin],
    [GREEK, greek],
    ["0123456789", digit],
  ] as const;
  for (const [characters, start] of places) {
    const index = characters.indexOf(character);
    if (start !== undefined && index !== -1) return String.fromCodePoint(start + index);
  }
  return character;
}
