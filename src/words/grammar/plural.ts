/** Counts in the plurals of a language. */

/** The word for each plural of the language; `other` stands for those that it names no word for. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Of `lang`, a tag as "en-US": `count(8012, { one: "note", other: "notes" })` is "8,012 notes". */
export function pluralsOf(lang: string) {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  /** The word alone, where the number stands elsewhere or not at all. */
  const form = (count: number, forms: Forms) => forms[rules.select(count)] ?? forms.other;
  return {
    form,
    number: (count: number) => numbers.format(count),
    count: (count: number, forms: Forms) => `${numbers.format(count)} ${form(count, forms)}`,
  };
}
