/** What stands at each address that comes from the vault, as data. */

import { type HistoryPage, historyPage } from "./changes/historyPage.ts";
import { type ChangesPage, changesPage } from "./changes/page.ts";
import { type ComparePage, comparePage } from "./comparePage.ts";
import { type ConnectionsPage, connectionsPage } from "./connections/page.ts";
import type { SiteContext } from "./core/context.ts";
import { type Framed, framed } from "./frame.ts";
import { type ListPage, listPage, type TagIndex, tagIndex } from "./lists.ts";
import { type MaintenancePage, maintenancePage } from "./maintenancePage.ts";
import { type NotePage, notePage } from "./notePage.ts";
import { type PartPage, partPage } from "./parts.ts";
import { type RedirectPage, redirectPage } from "./redirect.ts";
import type { Route } from "./routes.ts";
import { type TimelinePage, timelinePage } from "./timeline/page.ts";
import { type TrackerPage, trackerPage } from "./trackerPage.ts";
import { type WantedPage, wantedPage } from "./wantedPage.ts";

export type RoutePage =
  | { readonly type: "note"; readonly page: Framed<NotePage> }
  | { readonly type: "connections"; readonly page: Framed<ConnectionsPage> }
  | { readonly type: "part"; readonly page: Framed<PartPage> }
  | { readonly type: "list"; readonly page: Framed<ListPage> }
  | { readonly type: "tracker"; readonly page: Framed<TrackerPage> }
  | { readonly type: "timeline"; readonly page: Framed<TimelinePage> }
  | { readonly type: "compare"; readonly page: Framed<ComparePage> }
  | { readonly type: "tags"; readonly page: Framed<TagIndex> }
  | { readonly type: "wanted"; readonly page: Framed<WantedPage> }
  | { readonly type: "changes"; readonly page: Framed<ChangesPage> }
  | { readonly type: "history"; readonly page: Framed<HistoryPage> }
  | { readonly type: "maintenance"; readonly page: Framed<MaintenancePage> }
  | { readonly type: "redirect"; readonly page: RedirectPage };

export function routePage(context: SiteContext, route: Route): RoutePage {
  const { type } = route;
  switch (type) {
    case "note":
      return { type, page: framed(context, notePage(context, route.path)) };
    case "connections":
      return { type, page: framed(context, connectionsPage(context, route.path, route.page)) };
    case "part":
      return { type, page: framed(context, partPage(context, route.path, route.part)) };
    case "list":
      return { type, page: framed(context, listPage(context, route.list, route.page)) };
    case "tracker":
      return { type, page: framed(context, trackerPage(context, route.tracker, route.page)) };
    case "timeline":
      return { type, page: framed(context, timelinePage(context, route.form, route.page)) };
    case "compare":
      return { type, page: framed(context, comparePage(context)) };
    case "tags":
      return { type, page: framed(context, tagIndex(context)) };
    case "wanted":
      return { type, page: framed(context, wantedPage(context, route.wanted)) };
    case "changes":
      return { type, page: framed(context, changesPage(context)) };
    case "history":
      return { type, page: framed(context, historyPage(context, route.kind, route.page)) };
    case "maintenance":
      return { type, page: framed(context, maintenancePage(context)) };
    case "redirect":
      return { type, page: redirectPage(context, route.redirect) };
  }
}
