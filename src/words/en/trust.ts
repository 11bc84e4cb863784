/** Who answers for the site, on its page about itself. */

export const trust = {
  editors: "Editors",
  funding: "Funding",
  interests: "Interests to declare",
  contact: "Contact",
  corrections: "Corrections and replies",
  unstated: "Not stated yet",
};
