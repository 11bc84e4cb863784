import type { APIRoute } from "astro";
import { timelinePictures } from "../../../site/timeline/data.ts";

export const getStaticPaths = () =>
  [...timelinePictures().keys()].map((path) => ({ params: { path } }));

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(timelinePictures().get(params["path"] ?? "")?.()), {
    headers: { "Content-Type": "application/json" },
  });
