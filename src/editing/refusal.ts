/** Why a command does not do what it was asked, and what to type instead. */
export interface Refusal {
  readonly refused: string;
  readonly hint: string;
}

export function refuse(refused: string, hint: string): Refusal {
  return { refused, hint };
}
