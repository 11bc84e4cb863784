/** Pages in their own faces, however slow the machine is: a face that is optional may be passed over. */

import type { BrowserContext } from "playwright";

export async function waitForFaces(context: BrowserContext): Promise<void> {
  await context.route(/\.css$/, async (route) => {
    const response = await route.fetch();
    const sheet = await response.text();
    await route.fulfill({
      response,
      body: sheet.replace(/font-display:\s*optional/g, "font-display:block"),
    });
  });
}
