import type { APIRoute } from "astro";
import { exportCalendar } from "../../site/exports.ts";

export const getStaticPaths = () => {
  const body = exportCalendar();
  return body === undefined ? [] : [{ params: { name: "timeline" }, props: { body } }];
};

export const GET: APIRoute = ({ props }) =>
  new Response(props["body"], { headers: { "Content-Type": "text/calendar; charset=utf-8" } });
