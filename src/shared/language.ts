/** Languages as tags of BCP 47 name them: "de", "pt-BR", "zh-Hant". */

/** Scripts that are read from right to left. */
const TO_THE_LEFT = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
]);

export type Direction = "ltr" | "rtl";

/** A language of a text, for the attributes of its element. */
export interface Language {
  readonly lang: string;
  readonly dir: Direction;
}

/** Undefined of what is no tag of a language: "x y", "Deutsch, schweizerisch". */
export function languageOf(tag: string): Language | undefined {
  try {
    const { script = "" } = new Intl.Locale(tag.trim()).maximize();
    return { lang: tag.trim(), dir: TO_THE_LEFT.has(script) ? "rtl" : "ltr" };
  } catch {
    return undefined;
  }
}
