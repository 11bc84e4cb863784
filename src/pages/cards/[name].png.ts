import type { APIRoute, GetStaticPaths } from "astro";
import { cardPainter } from "../../site/astro/cards.ts";
import { currentSite } from "../../site/astro/current.ts";

export const getStaticPaths = (async () => {
  const site = await currentSite();
  const paint = cardPainter(site.letters());
  return [...site.cards()].map(([name, card]) => ({ params: { name }, props: { card, paint } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, props }) => {
  const picture = await props["paint"](params["name"], props["card"]);
  return new Response(picture, { headers: { "Content-Type": "image/png" } });
};
