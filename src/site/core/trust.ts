/** Who answers for the site, as `about:` of `site.yaml` has it: what it leaves out is shown as a gap. */

import { safeUrl } from "../../vault/core/html.ts";
import type { SiteContext } from "./context.ts";

export interface TrustRow {
  readonly label: string;
  /** Undefined where `site.yaml` does not say it. */
  readonly text: string | undefined;
  /** Where the whole text is an address, of a page or of mail. */
  readonly href: string | undefined;
}

export function trustRows({ vault, words }: SiteContext): TrustRow[] {
  const { editors, funding, interests, contact, corrections } = vault.settings.about;
  const names = editors.length === 0 ? undefined : editors.join(", ");
  const rows: (readonly [label: string, text: string | undefined])[] = [
    [words.trust.editors, names],
    [words.trust.funding, funding],
    [words.trust.interests, interests],
    [words.trust.contact, contact],
    [words.trust.corrections, corrections],
  ];
  return rows.map(([label, text]) => ({ label, text, href: text && addressIn(text) }));
}

/** "https://example.org/reply" => itself; "desk@example.org" => "mailto:desk@example.org" */
function addressIn(text: string): string | undefined {
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return safeUrl(`mailto:${text}`);
  return /^(?:https?|mailto):\S+$/.test(text) ? safeUrl(text) : undefined;
}
