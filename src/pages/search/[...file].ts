import type { APIRoute } from "astro";
import { searchFiles } from "../../site/search/files.ts";
import { vault } from "../../site/vault.ts";

export const getStaticPaths = () =>
  searchFiles(vault).map(([file, body]) => ({ params: { file }, props: { body } }));

export const GET: APIRoute = ({ props }) =>
  new Response(props["body"], { headers: { "Content-Type": "application/json" } });
