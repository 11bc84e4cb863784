/** What is used of it; the package has no types. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      targetFormat: "woff2" | "truetype";
      noHinting: boolean;
      /** The part of an axis that is kept, or the one place on it. */
      variationAxes?: Readonly<Record<string, { min: number; max: number } | number>>;
    },
  ): Promise<Buffer>;
}
