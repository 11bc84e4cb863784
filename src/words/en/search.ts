/** The page of the search before anything is asked. */

export const search = {
  title: "Search",
  withoutScript:
    "The search runs in your browser and needs JavaScript. Without it, these lists lead to every note:",
  all: "All notes, A to Z",
  tags: "Tags",
  site: "All notes",
  field: "Names, numbers or words",
  hint: "Narrow it down:",
  submit: "Search",
  findFilter: "Filter the results",
  filters: "Filters",
  order: "Order",
  orders: { relevance: "Best match", newest: "Newest first", oldest: "Oldest first" },
  chosen: "Chosen filters",
  forms: "What you can type",
  form: {
    name: "A name, also a former one or a short one",
    number: "A number of a law or a case",
    phrase: "Words exactly as they stand",
    without: "A word, without another",
    either: "Either of two words",
    filter: "Notes of a kind, of a status or stage",
    role: "What a company has a role in",
    days: "Notes from a day on, or before one",
  },
  examples: "Try one of these",
  guides: "Or begin with a guide",
};
