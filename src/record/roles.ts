/** The roles that a company or person may have in a note: the first of the list that holds. */

/** Roles that filters offer, with the name of each for readers. */
export const FILTER_ROLES = ["accuser", "accused", "party", "regulator"] as const;

export type FilterRole = (typeof FILTER_ROLES)[number];

/** What each role is, for readers. */
export const ROLE_MEANINGS: Readonly<Record<FilterRole, string>> = {
  accuser: "Makes the charge.",
  accused: "Is named in the charge. It says nothing of whether the charge is true.",
  party: "Plaintiff or defendant, sponsor of a bill, or whom an order or a probe concerns.",
  regulator: "The authority that issues the order or leads the probe.",
};

export const ROLE_LABELS: Readonly<Record<FilterRole, string>> = {
  accuser: "Accuser",
  accused: "Accused",
  party: "Party",
  regulator: "Regulator",
};

/** The strongest first; the last two say no more than that it is named, or linked in the text. */
export const ROLES = [...FILTER_ROLES, "named", "mentioned"] as const;

export type Role = (typeof ROLES)[number];
