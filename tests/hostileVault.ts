/** A vault whose every note means harm. The word "canary" stands in drafts alone. */

const SCHEMES = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "java&#9;script:alert(1)",
  "java&#10;script:alert(1)",
  "java&Tab;script:alert(1)",
  "&#x6a;avascript:alert(1)",
  "&#106avascript:alert(1)",
  "&#0000106;avascript:alert(1)",
  "javascript&colon;alert(1)",
  "java\\script:alert(1)",
  "javascript%3Aalert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:image/svg+xml;base64,PHN2Zz4=",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "view-source:javascript:alert(1)",
  "//evil.example/x",
  "\\\\evil.example\\x",
  "/\\evil.example/x",
  "/&#9;/evil.example/x",
  "https:javascript:alert(1)",
  "feed:javascript:alert(1)",
  "../../../../etc/passwd",
];

const places = (url: string): string[] => [
  `[words](${url})`,
  `[words](<${url}>)`,
  `[words](<${url}> "javascript:alert(1)")`,
  `![words](${url})`,
  `![words](<${url}>)`,
  `[words][${url.length}]`,
  `\n[${url.length}]: <${url}>\n`,
  `<${url}>`,
  `[[${url}]]`,
  `[[${url}|words]]`,
  `![[${url}]]`,
  `<a href="${url}">words</a>`,
  `<a href='${url}' onclick=alert(1)>words</a>`,
  `<a href=${url}>words</a>`,
  `<img src="${url}" onerror="alert(1)">`,
  `<img srcset="${url} 2x">`,
  `<form action="${url}"><button formaction="${url}">words</button></form>`,
  `<blockquote cite="${url}">words</blockquote>`,
  `<table background="${url}"><tr><td background="${url}">words</td></tr></table>`,
  `<svg><a xlink:href="${url}"><text>words</text></a></svg>`,
  `<math><mi xlink:href="${url}">words</mi></math>`,
  `$\\href{${url}}{x}$`,
  `$\\url{${url}}$`,
  `^[[words](${url})]`,
  `> [!note] [words](${url})`,
  `| [words](${url}) | ![[${url}\\|300]] |\n| --- | --- |\n| [[${url}\\|words]] | <a href="${url}">x</a> |\n`,
];

const TAGS = [
  "<script>alert(1)</script>",
  "<ScRiPt src=//evil.example/x.js></sCrIpT>",
  "<script\n>alert(1)</script\n>",
  "<script/x>alert(1)</script>",
  "<<script>alert(1)//<</script>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data='javascript:alert(1)'></object>",
  "<embed src='javascript:alert(1)'>",
  "<base href='//evil.example/'>",
  "<meta http-equiv='refresh' content='0;url=javascript:alert(1)'>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<style>@import '//evil.example/x.css';</style>",
  "<svg onload=alert(1)><script>alert(1)</script></svg>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<math><style><img src=x onerror=alert(1)></style></math>",
  "<p style='background:url(javascript:alert(1))'>words</p>",
  "<div style=\"width:expression(alert(1))\" onmouseover='alert(1)'>words</div>",
  "<details open ontoggle=alert(1)><summary>words</summary></details>",
  "<video onerror=alert(1)><source onerror=alert(1)></video>",
  '<a title=\'" onclick="alert(1)\' href="https://example.org">words</a>',
  "<span title='<script>alert(1)</script>' lang='\"><script>alert(1)</script>'>words</span>",
  "<b <script>alert(1)</script>>words</b>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  "<xmp><script>alert(1)</script></xmp><plaintext>",
  "<template><script>alert(1)</script></template>",
  "<textarea></textarea><script>alert(1)</script>",
  "<!--><script>alert(1)</script>-->",
  "<!-- --!><script>alert(1)</script> -->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?php <script>alert(1)</script> ?>",
  "<!DOCTYPE html [<script>alert(1)</script>]>",
  "<isindex action=javascript:alert(1)>",
  "<marquee onstart=alert(1)>words</marquee>",
  "<custom-element onclick=alert(1)>words</custom-element>",
  "<portal src='//evil.example'></portal>",
  "<td onclick=alert(1)>words</td>",
  "&constructor; &__proto__; &toString;",
];

const EXPLOSIVE = "</script><script>alert(1)</script>";

const secret = (front: string): string =>
  `---\n${front}\ntitle: The canary title\naliases: [Canary alias, "C/canary"]\ntags: [canary-tag]\ncompanies: ["[[A wanted canary]]"]\nurl: https://canary.example\n---\n\n# Canary heading\n\nThe canary body, [[The wanted canary]], ![[canary.png]] and #canary-inline.\n\n| Date | Event |\n| --- | --- |\n| 2026-01-01 | The canary row |\n`;

/** Each way in which a note may be withheld, with the front matter that does it. */
export const WITHHELD: Readonly<Record<string, string>> = {
  "draft, true": secret("draft: true"),
  "draft, quoted true": secret('draft: "true"'),
  "draft, quoted false": secret('draft: "false"'),
  "draft, yes": secret("draft: yes"),
  "draft, a number": secret("draft: 1"),
  "draft, a list": secret("draft: [true]"),
  "draft, in capitals": secret("Draft: TRUE"),
  "publish, false": secret("publish: false"),
  "publish, no": secret("publish: no"),
  "private, true": secret("private: true"),
  "broken, a tab": secret("draft: true\n\tbroken: ["),
  "broken, a quote": secret('draft: true\nname: "unclosed'),
  "broken, twice": secret("draft: false\ndraft: true"),
  "broken, an alias": secret("a: &a [1]\ndraft: *a"),
  "broken, too deep": secret(`draft: true\ndeep: ${"[".repeat(40)}${"]".repeat(40)}`),
  "broken, a list": "---\n- draft: true\n- canary\n---\n\nThe canary body.\n",
  "broken, unclosed": "---\ndraft: true\ntitle: The canary title\n\nThe canary body.\n",
  "broken, in JavaScript":
    "---js\n{ draft: true, title: 'The canary title' }\n---\n\nThe canary body.\n",
  "broken, in TOML": "+++\ndraft = true\ntitle = 'The canary title'\n+++\n\nThe canary body.\n",
};

const drafts = Object.fromEntries(
  Object.entries(WITHHELD).map(([name, text], index) => [
    `drafts/Canary ${index} ${name.replaceAll(",", "")}.md`,
    text,
  ]),
);

const bomb = `a: &a ["x","x","x","x","x","x","x","x","x"]
b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]
f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]
g: [*f,*f,*f,*f,*f,*f,*f,*f,*f]`;

/** A published note that says of drafts all that can be said, never in words of its own. */
const gossip = `---
companies: ["[[Canary 0 draft true]]", Canary 0 draft true, "[[Open]]"]
maker: canary alias
related: [[The Canary Title]]
sources:
  - "[[The canary title]]"
  - title: "[[drafts/Canary 0 draft true]]"
    url: https://example.org/
status: Confirmed ([[canary alias]])
tags: ["[[canary alias]]"]
seen: "See [[canary alias]] and [[c/canary#Canary heading]]."
---

# On [[Canary 0 draft true]]

[[The canary title]] opens the summary, with [[canary alias#Canary heading]], [[Canary 0 draft true#^canary]].
An embed: ![[Canary 0 draft true]], a [Markdown link](drafts/Canary%200%20draft%20true.md), a [reference],
an ![image](<../drafts/Canary 0 draft true.md>), a wrong folder [[elsewhere/Canary 0 draft true]],
==[[canary alias]]==, **[[canary alias]]**, an inline note^[of [[canary alias]]], a footnote[^1],
her own [[canary alias|words for it]], %%[[canary alias]]%% and the open [[Open]].

[reference]: drafts/Canary%200%20draft%20true.md

[^1]: Of [[canary alias]].

> [!faq] Who is [[canary alias]]?
> It is [[canary alias]], a\u{1F426}b [[canary alias]].

## Who is [[canary alias]]?

- [[canary alias]] — the reason is [[The canary title]]
- [ ] [[Open]] and [[canary alias]]

| Date | Event | Companies |
| --- | --- | --- |
| 2026-01-02 | [[canary alias]] meets [[Open]] | [[The canary title\\|her words]] |

| Claim | Status | Source |
| --- | --- | --- |
| [[canary alias]] did it | Confirmed ([[canary alias]]) | [[The canary title]] |

| What | [[Open]] | [[canary alias]] |
| --- | --- | --- |
| price | [[canary alias]] | 2 |

## Related

- [[canary alias]] — as [[The canary title]] says
- [[Open]] — like [[canary alias]]
`;

export const GOSSIP = "companies/Gossip.md";

export const HOSTILE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    SCHEMES.map((url, index) => [`urls/${index}.md`, places(url).join("\n\n")]),
  ),
  ...Object.fromEntries(
    SCHEMES.map((url, index) => [
      `urls/front ${index}.md`,
      `---\nkind: source\nurl: ${JSON.stringify(url)}\nsources: [${JSON.stringify(url)}, {title: x, url: ${JSON.stringify(url)}}]\n${JSON.stringify(url)}: ${JSON.stringify(url)}\naliases: [${JSON.stringify(url)}]\ntags: [${JSON.stringify(url)}]\n---\n`,
    ]),
  ),
  "tags/html.md": TAGS.join("\n\n"),
  "tags/html in words.md": TAGS.map((tag) => `Words ${tag.replaceAll("\n", " ")} words.`).join(
    "\n\n",
  ),
  "tags/html in a table.md": `| a | b |\n| --- | --- |\n${TAGS.map((tag) => `| ${tag.replaceAll("\n", " ").replaceAll("|", "")} | x |`).join("\n")}\n`,
  "tags/html in a callout.md": TAGS.map(
    (tag) => `> [!note] ${tag.replaceAll("\n", " ")}\n> ${tag.replaceAll("\n", "\n> ")}`,
  ).join("\n\n"),
  "names/title.md": `---\ntitle: ${JSON.stringify(EXPLOSIVE)}\naliases: [${JSON.stringify(EXPLOSIVE)}, '" onclick="alert(1)']\ntags: [${JSON.stringify(EXPLOSIVE)}]\nstatus: ${JSON.stringify(EXPLOSIVE)}\nkind: ${JSON.stringify(EXPLOSIVE)}\ndate: ${JSON.stringify(EXPLOSIVE)}\n${JSON.stringify(EXPLOSIVE)}: ${JSON.stringify(EXPLOSIVE)}\n---\n\n# ${EXPLOSIVE}\n\n## " onclick="alert(1)\n\n[[#${EXPLOSIVE}]] [[names/title|${EXPLOSIVE}]] [[${EXPLOSIVE}]] #a"onclick="alert(1) ^a"onclick\n\n\`\`\`"><script>alert(1)</script>\n</code></pre><script>alert(1)</script>\n\`\`\`\n\n> [!"><script>alert(1)</script>] x\n\n- ["] x\n\n$</math><script>alert(1)</script>$\n`,
  "index.md": "The index.",
  "404.md": "Not found.",
  "about.md": "About.",
  "pagefind/pagefind.md": "Pagefind.",
  "data/notes.json.md": "Data.",
  "tags/index.md": "Tags.",
  "_astro/x.md": "Astro.",
  "files/x.md": "Files.",
  "embed/x.md": "Embed.",
  "feed.md": "Feed.",
  "robots.md": "Robots.",
  "events.md": "A note beside a folder of its name.",
  "events/One.md": "---\ndate: 2026-01-01\n---\n\nIt happened.",
  "twins/Ångström.md": "[[ångström]]",
  "twins/ångström.md": "[[Ångström]]",
  "twins/Angstrom.md": "[[A\u030angstro\u0308m]]",
  "twins/a b.md": "a b",
  "twins/a-b.md": "a-b",
  "twins/a--b.md": "a--b",
  "twins/a-b-2.md": "a-b-2",
  "paths/up.md":
    "[[../../../../etc/shadow]] ![[../../secret.png]] [x](../../../x.md) ![x](/../../x.png) [[..]] [[.]] [[/]] [[./]] [[//]] [[../..]]",
  "constructor/toString.md":
    "---\nkind: __proto__\nconstructor: x\n---\n[[constructor]] [[__proto__]] [[toString]] [[hasOwnProperty#valueOf]] #__proto__ #constructor",
  "__proto__/constructor.md":
    "---\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\nprototype: x\ntoString: '[[constructor/toString]]'\nhasOwnProperty: [[x]]\n---\n\n# __proto__\n\n# constructor\n\n[[#constructor]] [^__proto__] [^constructor]\n\n[^__proto__]: one\n[^constructor]: two\n",
  "yaml/bomb.md": `---\n${bomb}\n---\nbomb`,
  "yaml/merge.md": "---\nbase: &b {draft: true}\n<<: *b\n---\nmerge",
  "yaml/tags.md":
    "---\na: !!js/function 'function () { throw 1 }'\nb: !!js/undefined ''\nc: !!python/object/apply:os.system ['x']\nd: !!binary aGk=\n---\ntags",
  "yaml/types.md":
    "---\ntitle: [a]\naliases: {a: b}\ntags: {a: b}\ndate: [2026]\nimportance: 9\nstatus: {}\nstage: true\nverified: 2026-02-31\n---\ntypes",
  "yaml/empty keys.md": "---\n? [a, b]\n: c\n? {a: b}\n: d\n---\nkeys",
  "yaml/nulls.md": "---\ntitle:\naliases:\n  -\n  - ~\ntags: [~, '']\ndate: ~\ndraft:\n---\nnulls",
  "embeds/a.md": "![[embeds/b]]",
  "embeds/b.md": "![[embeds/c]]",
  "embeds/c.md": "![[embeds/a]] ![[embeds/c]]",
  "embeds/wide.md": "![[embeds/wide 2]]\n\n".repeat(40),
  "embeds/wide 2.md": "![[embeds/wide 3]]\n\n".repeat(40),
  "embeds/wide 3.md": "words",
  "media/script.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  "media/show.md": "![[media/script.svg]]",
  "media/canary.png": "not shown",
  "companies/Open.md": "An open note.",
  [GOSSIP]: gossip,
  ...drafts,
};
