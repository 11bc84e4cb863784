/** The key under which two names are the same name: NFC, case folded. */
export function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
