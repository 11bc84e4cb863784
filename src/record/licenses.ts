/** The licenses that a vault may give its text and data under, by their SPDX identifiers (https://spdx.org/licenses/). */

export const LICENSES = {
  "CC-BY-4.0": {
    title: "Creative Commons Attribution 4.0 (CC BY 4.0)",
    address: "https://creativecommons.org/licenses/by/4.0/",
  },
  "CC-BY-SA-4.0": {
    title: "Creative Commons Attribution-ShareAlike 4.0 (CC BY-SA 4.0)",
    address: "https://creativecommons.org/licenses/by-sa/4.0/",
  },
  "CC0-1.0": {
    title: "Creative Commons Zero 1.0 (CC0 1.0)",
    address: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
} as const;

export type LicenseName = keyof typeof LICENSES;
