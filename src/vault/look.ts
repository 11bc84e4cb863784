/** The look that `site.yaml` asks for, out of files of the vault: a logo, faces, a style sheet. */

import type { Face } from "../intake/face.ts";
import { type Load, loadsOf } from "../intake/styleSheet.ts";
import { closest } from "../shared/closeNames.ts";
import { LIMITS } from "../shared/limits.ts";
import type { Attachment, Files, LookFile } from "./core/files.ts";
import { extension, fileName, folderOf, resolvePath } from "./core/path.ts";
import { type Problem, problem } from "./core/problems.ts";
import { placesOfKeys, SETTINGS_FILE, type Settings } from "./core/settings.ts";

export interface Logo {
  readonly path: string;
  /** Its size, of which a page needs the proportions. */
  readonly width: number;
  readonly height: number;
}

export interface VaultFace extends Face {
  readonly path: string;
}

export interface Look {
  readonly logo: Logo | undefined;
  readonly faces: Readonly<Record<"text" | "interface", readonly VaultFace[]>>;
  /** The path of the style sheet after all others. */
  readonly css: string | undefined;
  /** All of it, and what the sheet shows: these files come out with the site. */
  readonly files: readonly Attachment[];
}

/** Pictures that every browser shows in a line of text. */
const PICTURES = ["svg", "png", "webp", "avif", "gif", "jpg", "jpeg"];

interface Asked {
  /** Of `site.yaml`: "fonts.text". */
  readonly key: string;
  readonly name: string;
  readonly types: readonly string[];
  /** "a picture" */
  readonly what: string;
  readonly example: string;
}

/**
 * `attachments` are those that may be published. Reports `site-settings` for what is no such file of the
 * vault, and `style-elsewhere` for what a style sheet would load from elsewhere.
 */
export function lookOf(
  { look: found = [], settings: yaml }: Files, // absent: files of a test
  { logo, fonts, css }: Settings,
  attachments: readonly Attachment[],
): { look: Look; problems: Problem[] } {
  const problems: Problem[] = [];
  const places = placesOfKeys(yaml);
  const all = [...attachments, ...found];
  const published = new Set(attachments.map(({ path }) => path));

  function take(asked: Asked): readonly LookFile[] {
    const file = found.find(({ path }) => path === asked.name.normalize("NFC"));
    const fault = faultOf(asked, file);
    // An SVG that is not published has its own problem.
    const isKept = asked.types !== PICTURES || (file !== undefined && published.has(file.path));
    if (fault === undefined && file) return isKept ? [file] : [];
    // absent: of a file that can't be read as a whole, not all places are known
    const place = { file: SETTINGS_FILE, ...(places[asked.key] ?? places[topKey(asked.key)]) };
    const message = `${SETTINGS_FILE}: ${topKey(asked.key)}: ${fault}.`;
    problems.push(problem("site-settings", place, message, hintFor(asked, all)));
    return [];
  }

  const [picture] = logo === undefined ? [] : take({ ...LOGO, key: "logo", name: logo });
  const [sheet] = css === undefined ? [] : take({ ...SHEET, key: "css", name: css });
  const facesOf = (use: "text" | "interface") =>
    // absent: `site.yaml` leaves this face as it is
    (fonts?.[use] ?? []).flatMap((name, index) =>
      take({ ...FACE, key: `fonts.${use}.${index}`, name }),
    );
  const faces = { text: facesOf("text"), interface: facesOf("interface") };
  const shown = sheet ? shownBy(sheet, all) : { files: [], problems: [] };
  return {
    look: {
      logo: picture?.size && { path: picture.path, ...picture.size },
      faces: { text: faces.text.flatMap(withFace), interface: faces.interface.flatMap(withFace) },
      css: sheet?.path,
      files: [
        ...[picture, sheet].filter((file) => file !== undefined),
        ...[...faces.text, ...faces.interface, ...shown.files],
      ],
    },
    problems: [...problems, ...shown.problems],
  };
}

const LOGO = { types: PICTURES, what: "picture", example: "media/logo.svg" };
const FACE = { types: ["woff2"], what: "face in WOFF2", example: "fonts/Text.woff2" };
const SHEET = { types: ["css"], what: "style sheet", example: "custom.css" };

/** "fonts.text.0" => "fonts.text": a list may be one name. */
function topKey(key: string): string {
  return key.replace(/\.\d+$/, "");
}

function faultOf({ name, types, what }: Asked, file: LookFile | undefined): string | undefined {
  if (!types.includes(extension(name))) return `"${name}" is no ${what}`;
  if (!file) return `the vault has no file "${name}"`;
  if (file.bytes > LIMITS.lookBytes)
    return `"${name}" has ${file.bytes} bytes, and ${LIMITS.lookBytes} is the limit`;
  if (file.size ?? file.face ?? file.css !== undefined) return undefined;
  return types === PICTURES
    ? `"${name}" does not say how wide and high it is`
    : `"${name}" can't be read as a ${what}`;
}

/** The file that is meant, where one is near. */
function hintFor({ name, types, what, example }: Asked, files: readonly Attachment[]): string {
  const paths = [...new Set(files.map(({ path }) => path))].filter((path) =>
    types.includes(extension(path)),
  );
  const near =
    paths.find((path) => fileName(path).toLowerCase() === fileName(name).toLowerCase()) ??
    closest(name, paths);
  return near === undefined || near === name
    ? `Write the path of a ${what} in the vault, such as ${example}.`
    : `Write ${near}.`;
}

function withFace({ path, face }: LookFile): VaultFace[] {
  return face ? [{ path, ...face }] : [];
}

/** The files of the vault that a style sheet shows, and what it would load from elsewhere. */
function shownBy(
  { path, css = "" }: LookFile, // absent: never, a sheet that was taken has been read
  files: readonly Attachment[],
): { files: readonly Attachment[]; problems: readonly Problem[] } {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const loads = loadsOf(css).filter(({ address }) => !/^(?:#|$|data:image\/)/i.test(address));
  const shown = loads.map((load) => {
    const target = targetOf(load, path);
    return { load, file: target === undefined ? undefined : byPath.get(target) };
  });
  return {
    files: shown.flatMap(({ file }) => (file ? [file] : [])),
    problems: shown.flatMap(({ load, file }) => (file ? [] : [elsewhere(load, path)])),
  };
}

/** undefined for an import, and for what leads out of the vault. */
function targetOf({ kind, address }: Load, sheet: string): string | undefined {
  if (kind === "import" || /^(?:[a-z][\w+.-]*:|\/)/i.test(address)) return undefined;
  const [name = ""] = address.split(/[?#]/, 1);
  try {
    return resolvePath(folderOf(sheet), decodeURIComponent(name))?.normalize("NFC");
  } catch {
    // A "%" that is no code.
    return undefined;
  }
}

function elsewhere({ kind, address, line, column }: Load, file: string): Problem {
  const place = { file, line, column };
  return kind === "import"
    ? problem(
        "style-elsewhere",
        place,
        `The style sheet imports "${address}", which is not loaded.`,
        "Copy the rules of that sheet into this one.",
      )
    : problem(
        "style-elsewhere",
        place,
        `"${address}" is no file of the vault, and pages load nothing from elsewhere.`,
        "Put the file into the vault, and write its path from the folder of this sheet.",
      );
}
