/** One case for every row of docs/syntax.md: what is written there, and what readers see of it. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MEASURES } from "../src/record/charges.ts";
import { KINDS } from "../src/record/kinds.ts";
import { SCALES, statusesOf } from "../src/record/scales.ts";
import { expected } from "../src/shared/assert.ts";
import { isoDay } from "../src/shared/dates/index.ts";
import { createContext } from "../src/site/core/context.ts";
import { notePage } from "../src/site/notePage.ts";
import type { Vault } from "../src/vault/index.ts";
import { linksIn } from "../src/vault/links/backlinks.ts";
import { parseMarkdown } from "../src/vault/markdown/index.ts";
import { plainText, walk } from "../src/vault/markdown/tree.ts";
import { htmlOf, vaultOf } from "./support.ts";

/** The notes around the one that a case writes, which is `notes/Note.md`. */
const AROUND = {
  "companies/DeepSeek.md":
    "---\naliases: [High-Flyer]\n---\nA lab. ^founding\n\n## Models\n\nIts models.\n\n### R1\n\nThe first.\n\n## Money\n\nIts money.\n",
  "companies/labs/Moonshot AI.md": "Another lab.",
  "companies/MiniMax.md": "A third lab.",
  "notes/Other.md": "Words.",
  "notes/A draft.md": "---\ndraft: true\n---\nSecret.",
  "sources/Chip report.md": "A report.",
  "media/chart.png": "",
  "media/hearing.mp3": "",
  "media/hearing.mp4": "",
  "media/bill.pdf": "",
  "media/map.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

const NOTE = "notes/Note.md";

interface Case {
  /** The note itself. */
  readonly note: string;
  readonly files?: Readonly<Record<string, string>>;
  /** Parts of its HTML, in this order. */
  readonly html?: readonly string[];
  /** What its HTML must not hold. */
  readonly not?: readonly string[];
  readonly check?: (vault: Vault, html: string) => void;
}

const deepseek = (words: string, anchor = "") =>
  `<a class="note" href="/companies/deepseek/${anchor}">${words}</a>`;
const picture = (attributes: string) => `<img src="/files/media/chart.png" ${attributes} loading=`;
const leadsTo = (path: string | undefined) => (vault: Vault) => {
  const paths = linksIn(vault.outgoing)
    .filter(({ from }) => from === NOTE)
    .map(({ to }) => to);
  assert.deepEqual(new Set(paths), new Set([path]));
};

/** The head of an event that is a charge. */
const CHARGE = "---\nkind: event\ndate: 2025\naccuser: MiniMax\n---\n";

const CASES: Readonly<Record<string, Case>> = {
  L1: { note: "[[DeepSeek]]", html: [deepseek("DeepSeek")] },
  L2: { note: "[[companies/DeepSeek]]", html: [deepseek("companies/DeepSeek")] },
  L3: { note: "[[labs/Moonshot AI]]", html: ['href="/companies/labs/moonshot-ai/"'] },
  L4: {
    note: "[[./Other]] and [[../companies/DeepSeek]], but not [[./DeepSeek]]",
    html: ['href="/notes/other/"', 'href="/companies/deepseek/"', 'class="wanted"'],
  },
  L5: { note: "[[High-Flyer]]", html: [deepseek("High-Flyer")] },
  L6: { note: "[[DeepSeek|the lab]]", html: [deepseek("the lab")] },
  L7: {
    note: "[[DeepSeek|]] then **bold**, `code`, [[Other|two]] and [[MiniMax|]]",
    html: [
      deepseek("DeepSeek"),
      " then <strong>bold</strong>, <code>code</code>, ",
      ">two<",
      ">MiniMax<",
    ],
  },
  L8: { note: "[[DeepSeek#Models]]", html: [deepseek("DeepSeek &gt; Models", "#models")] },
  L9: { note: "[[DeepSeek#Models#R1]]", html: [deepseek("DeepSeek &gt; Models &gt; R1", "#r1")] },
  L10: { note: "[[DeepSeek#^founding]]", html: ['href="/companies/deepseek/#_founding"'] },
  L11: {
    note: "[[#Below]] [[#^here]]\n\nWords. ^here\n\n## Below\n",
    html: ['href="#below"', 'href="#_here"', '<p id="_here">', '<h2 id="below">'],
  },
  L12: {
    note: "| a |\n|---|\n| [[DeepSeek\\|R1]] |\n\nand [[DeepSeek\\|R1]]",
    html: [`<div class="cell">${deepseek("R1")}</div>`, `and ${deepseek("R1")}`],
  },
  L13: {
    note: "> [!note] See [[DeepSeek]]\n> and [[MiniMax]]",
    html: [deepseek("DeepSeek"), 'href="/companies/minimax/"'],
  },
  L14: {
    note: "So.[^1]\n\n[^1]: As [[DeepSeek]] says.",
    html: ['<li id="fn_1">', deepseek("DeepSeek")],
  },
  L15: {
    note: '---\ncompanies: "[[DeepSeek]]"\n---\n',
    check: (vault) => assert.deepEqual(relations(vault), [["companies", "companies/DeepSeek.md"]]),
  },
  L16: {
    note: "---\ncompanies: [DeepSeek]\nmaker: Nobody we know\ncountry: DeepSeek\n---\n",
    check: (vault) => assert.deepEqual(relations(vault), [["companies", "companies/DeepSeek.md"]]),
  },
  L17: {
    note: '[the models](companies/DeepSeek.md#Models) [t](companies/DeepSeek.md "tip")',
    html: [
      deepseek("the models", "#models"),
      '<a class="note" href="/companies/deepseek/" title="tip">t</a>',
    ],
  },
  L18: {
    note: "[Moonshot](Moonshot%20AI.md) [again](<Moonshot AI.md>)",
    html: ['<a class="note" href="/companies/labs/moonshot-ai/">Moonshot</a>', ">again</a>"],
    check: leadsTo("companies/labs/Moonshot AI.md"),
  },
  L19: {
    note: '[words][ds] [ds][] [ds] [the note][n] ![alt][c]\n\n[ds]: https://deepseek.com "Home"\n[ds]: https://example.com\n[n]: Other.md\n[c]: chart.png',
    html: [
      '<a href="https://deepseek.com" title="Home" rel="external noopener">words</a>',
      '<a href="https://deepseek.com" title="Home" rel="external noopener">ds</a>',
      '<a href="https://deepseek.com" title="Home" rel="external noopener">ds</a>',
      '<a class="note" href="/notes/other/">the note</a>',
      picture('alt="alt"'),
    ],
  },
  L20: {
    note: "<https://example.com> www.example.org <mailto:a@b.co> [run](javascript:alert(1)) [d](data:text/html,x)",
    html: [
      'href="https://example.com"',
      'href="http://www.example.org"',
      'href="mailto:a@b.co"',
      "run d</p>",
    ],
    not: ["javascript:", "data:"],
  },
  L21: {
    note: "[[Not written]]",
    html: [
      '<a class="wanted" href="/wanted/not-written/">Not written<span class="visually-hidden"> (no note yet)',
    ],
  },
  L22: {
    note: "[[A draft]] [[A draft|my words]]",
    html: ["<p>… my words</p>"],
    not: ["draft"],
  },
  L23: {
    note: "\\[[DeepSeek]] and `[[DeepSeek]]`",
    html: ["<p>[[DeepSeek]] and <code>[[DeepSeek]]</code></p>"],
  },
  L24: {
    note: "So it was ([[Chip report]]). And ([[Chip report]]; [[Chip report]]), said [[Chip report|they]].",
    html: [
      'So it was.<sup class="citation"><a id="cite_1_1" href="#source_1" aria-label="Source 1: Chip report">1</a></sup> And,<sup',
      '>they</a><sup class="citation"><a id="cite_1_3"',
    ],
    not: ["(", ";"],
  },
  O1: {
    note: "[[deepseek]] [[z/one]]",
    files: { "z/One.md": "", "z/one.md": "" },
    html: [deepseek("deepseek"), 'href="/z/one-2/"'],
  },
  O2: {
    note: "[[Kimi]]",
    files: { "a.md": "---\naliases: [Kimi]\n---\n", "z/Kimi.md": "" },
    check: leadsTo("z/Kimi.md"),
  },
  O3: {
    note: "[[Meta]] [[Kimi]] [[Lamp]]",
    files: {
      ...{ "Meta.md": "", "companies/Meta.md": "" },
      ...{ "notes/Kimi.md": "", "a/Kimi.md": "" },
      ...{ "alpha/Lamp.md": "", "z/Lamp.md": "" },
    },
    html: ['href="/meta/"', 'href="/notes/kimi/"', 'href="/z/lamp/"'],
    check: (vault) => {
      const verdicts = linksIn(vault.outgoing).map(({ verdict }) => verdict);
      assert.deepEqual(verdicts, ["resolved", "resolved", "ambiguous"]);
    },
  },
  O4: { note: "[[Café]]", files: { "Cafe\u0301.md": "" }, check: leadsTo("Cafe\u0301.md") },
  O5: {
    note: "[[chart.png]]",
    files: { "a.md": "---\naliases: [chart.png]\n---\n" },
    html: ['<a class="file" href="/files/media/chart.png">chart.png</a>'],
  },
  O6: {
    note: "[o](Other.md) ![](chart.png)",
    files: { "Other.md": "", "chart.png": "", "notes/chart.png": "" },
    html: ['href="/notes/other/"', 'src="/files/notes/chart.png"'],
  },
  O7: {
    note: "[[AI]]",
    files: { "a.md": "---\naliases: [AI]\n---\n", "b.md": "---\naliases: [AI]\n---\n" },
    html: ['<a class="wanted" href="/wanted/ai/">'],
  },
  O8: {
    note: "[[apt]] [[APT]]",
    files: { "a.md": "---\naliases: [APT]\n---\n" },
    html: ['<a class="wanted" href="/wanted/apt/">', 'href="/a/">APT</a>'],
  },
  O9: {
    note: "[[A draft]]",
    files: { "a.md": "---\naliases: [A draft]\n---\n" },
    html: ["<p>…</p>"],
  },
  E1: {
    note: "![[DeepSeek]]\n\n## With ![[DeepSeek]]\n\n**![[DeepSeek]]**",
    html: [
      '<div class="embed"><p id="e1__founding">A lab.<a class="anchor" href="#e1__founding" tabindex="-1" aria-hidden="true">#</a></p><h2 id="e1_models">',
      `From company ${deepseek("DeepSeek")}</p></div>`,
      `With ${deepseek("DeepSeek")}`,
      `<strong>${deepseek("DeepSeek")}</strong>`,
    ],
  },
  E2: {
    note: "# Own\n\n![[DeepSeek#Models]]",
    html: [
      '<h2 id="own">',
      '<div class="embed"><h3 id="e1_models">',
      "Its models.",
      '<h4 id="e1_r1">',
      "The first.",
    ],
    not: ["A lab.", "Its money."],
  },
  E3: { note: "![[DeepSeek#^founding]]", html: ["A lab."], not: ["Its models."] },
  E4: {
    note: "![[#Below]]\n\n## Below\n\nWords here. ![[#Below]]\n\n## After\n",
    html: ['<div class="embed"><h2 id="e1_below">', "Words here.", '<h2 id="below">'],
    check: (vault) =>
      assert.deepEqual(messages(vault, "embed-cycle"), [
        'The embed of "Note" leads back to itself: notes/Note.md → notes/Note.md#below → notes/Note.md#below.',
      ]),
  },
  E5: { note: "![[chart.png]]", html: [picture('alt=""')] },
  E6: {
    note: "![[chart.png|300]] ![[chart.png|300x200]]",
    html: [picture('alt="" width="300"'), picture('alt="" width="300" height="200"')],
  },
  E7: {
    note: "![[chart.png|Exports by year]] ![[chart.png|Exports|300]]",
    html: [picture('alt="Exports by year"'), picture('alt="Exports" width="300"')],
  },
  E8: { note: "![Exports|300](media/chart.png)", html: [picture('alt="Exports" width="300"')] },
  E9: {
    note: "![[hearing.mp3]]",
    html: [
      '<audio src="/files/media/hearing.mp3" controls preload="none" aria-label="hearing.mp3">',
    ],
  },
  E10: {
    note: "![[hearing.mp4|The hearing]]\n\n![[hearing.mp4]]",
    html: [
      '<video src="/files/media/hearing.mp4" controls preload="none" aria-label="The hearing">',
    ],
  },
  E11: {
    note: "![[bill.pdf#page=3]]",
    html: ['<a class="file" href="/files/media/bill.pdf#page=3">bill.pdf, page 3</a>'],
  },
  E12: {
    note: "![[map.svg]] [[map.svg]]",
    html: ['<img src="/files/media/map.svg" alt=""', " map.svg</p>"],
  },
  E13: {
    note: "![Far](https://example.com/far.png)",
    html: [
      '<figure class="external-media"><a href="https://example.com/far.png" rel="external noopener">Far (picture on example.com)</a></figure>',
    ],
    not: ["<img"],
  },
  E15: {
    note: "![Models](companies/DeepSeek.md#Models) and ![](companies/DeepSeek.md)",
    html: ['<div class="embed"><h2', '<div class="embed"><'],
  },
  E16: {
    note: "[![[chart.png]]](https://example.com/) `code`",
    html: [
      '<a href="https://example.com/" rel="external noopener"><img src="/files/media/chart.png"',
      "<code>code</code>",
    ],
  },
  E17: {
    note: "![Far](https://example.com/far.png)\n*Photo: Rina*\nWords",
    html: ["<figcaption><em>Photo: Rina</em></figcaption></figure>Words"],
  },
  E14: {
    note: "![[lost.png]]",
    html: ["<p>lost.png</p>"],
    check: (vault) =>
      assert.deepEqual(messages(vault, "missing-file"), [
        'The vault has no file "lost.png" that can be shown.',
      ]),
  },
  B1: {
    note: "Some words. ^id\n\n- item ^Item-2\n\n## Head ^h3\n\nNo id^2 here, a^b.",
    html: [
      '<p id="_id">Some words.<a class="anchor" href="#_id" tabindex="-1" aria-hidden="true">#</a></p>',
      '<li id="_item-2">item<a class="anchor" href="#_item-2"',
      '<h2 id="head"><span id="_h3">',
      "No id^2 here, a^b.",
    ],
  },
  B2: {
    note: "| a |\n|---|\n| 1 |\n\n^table-id\n\n| b |\n|---|\n| 2 |\n^second\n\n- x\n\n^list\n\n> q\n\n^quote\n\n```\nc\n```\n\n^code\n\n$$\nx\n$$\n\n^tex\n",
    html: [
      '<div id="_table-id" class="table"',
      '<div id="_second" class="table"',
      '<ul id="_list">',
      '<blockquote id="_quote">',
      '<pre id="_code"',
      '<div id="_tex" class="math"',
    ],
    not: ["^"],
  },
  B3: {
    note: "> [!tip] Title\n> Words\n\n> [!see-also]\n> More",
    html: [
      '<div class="callout" data-callout="tip" role="note"><p class="callout-title"><span class="callout-kind">Tip</span> Title</p><p>Words</p></div>',
      '<p class="callout-title">See also</p><p>More</p>',
    ],
  },
  B4: {
    note: "> [!tip]- Closed\n> Words\n\n> [!tip]+ Open\n> Words",
    html: [
      '<details class="callout" data-callout="tip"><summary class="callout-title">',
      '<details class="callout" data-callout="tip" open>',
    ],
  },
  B5: {
    note: "> [!note] Outer\n> > [!tip] Inner\n> > Words\n\n- > [!note] In a list\n  > Words",
    html: [
      'data-callout="note"',
      "Outer</p><div",
      'data-callout="tip"',
      "Words</p></div></div>",
      "<ul><li><div",
    ],
  },
  B6: {
    note: "- [ ] to do\n- [x] done",
    html: [
      '<ul class="tasks"><li data-task=" "><span class="task" role="img" aria-label="To do"> </span>to do</li>',
      '<li data-task="x"><span class="task" role="img" aria-label="Done">x</span>done</li>',
    ],
  },
  B7: {
    note: "- [/] begun\n- [-] cancelled\n- [💡] idea\n- [link](Other.md)",
    html: [
      'aria-label="In progress">/</span>begun',
      'aria-label="Cancelled">-</span>cancelled',
      'aria-label="Marked 💡">💡</span>idea',
      '<li><a class="note"',
    ],
  },
  B8: { note: "5. fifth\n6. sixth", html: ['<ol start="5"><li>fifth</li><li>sixth</li></ol>'] },
  B9: {
    note: "# Note\n\n## Heading\n\n##### Deep\n\n## Heading\n",
    html: ['<h2 id="heading">Heading', '<h3 id="deep">', '<h2 id="heading-1">'],
    not: ["<h1", "Note"],
  },
  B10: { note: "> words\n> > inner", html: ["<blockquote><p>words</p><blockquote><p>inner"] },
  W1: {
    note: "==marked *words*== but a == b and c == d, and `==x==`",
    html: ["<mark>marked <em>words</em></mark> but a == b and c == d, and <code>==x==</code>"],
  },
  W2: { note: "Shown%%hidden%%.", html: ["<p>Shown.</p>"], check: nowhere("hidden") },
  W3: {
    note: "a\n\n%%\nhidden lines\n\n- hidden\n%%\n\n> [!note] T\n> b\n> %%\n> hidden\n> %%\n> - c\n\n| d |\n|---|\n| 1 |\n%% | hidden | %%\n| 2 |\n\n- e\n\n  %%hidden\n\n  hidden%% f\n\nlast",
    html: [
      "<p>a</p>",
      "<p>b</p><ul><li>c</li></ul></div>",
      '<div class="cell">1</div></td></tr><tr role="row"',
      '<div class="cell">2</div></td></tr></tbody>',
      "<li><p>e</p><p> f</p></li></ul>",
      "<p>last",
    ],
    check: nowhere("hidden"),
  },
  W4: {
    note: "`%%` [[Other|x]] `%%` `#no` `$x$`",
    html: ["<code>%%</code>", ">x<", "<code>%%</code> <code>#no</code> <code>$x$</code>"],
  },
  W5: {
    note: "#ai #law/copyright #1 a#b **c**#d (#深度)",
    html: [
      '<a class="tag" href="/tags/ai/">#ai</a>',
      '<a class="tag" href="/tags/law/copyright/">#law/copyright</a> #1 a#b <strong>c</strong>#d (<a class="tag"',
    ],
    check: (vault) => assert.deepEqual(noteOf(vault).tags, ["ai", "law/copyright", "深度"]),
  },
  W6: {
    note: "words[^1] and again[^1]\n\n[^1]: A note.\n[^2]: Never called.",
    check: (vault) =>
      assert.deepEqual(messages(vault, "footnote-unused"), [
        "Nothing refers to the footnote [^2]; it is shown after the others.",
      ]),
    html: [
      'words<sup class="footnote-ref"><a id="fnref_1" href="#fn_1" aria-label="Footnote 1">1</a></sup>',
      'id="fnref_1_2"',
      '<div class="footnotes" role="group" aria-label="Footnotes"><ol><li id="fn_1"><p>A note.</p> <a href="#fnref_1" aria-label="Back to reference 1">↩</a> <a href="#fnref_1_2" aria-label="Back to reference 1, place 2">↩</a></li><li id="fn_2"><p>Never called.</p></li></ol>',
    ],
  },
  W7: {
    note: "words^[A note.] more^[With [[DeepSeek]] in it.]",
    html: [
      'href="#fn_1"',
      'href="#fn_2"',
      "<p>A note.</p>",
      `<p>With ${deepseek("DeepSeek")} in it.</p>`,
    ],
  },
  W8: {
    note: "$x^2$, but $600B and $40B, $ 5 $, [[DeepSeek|US$5]] $6",
    html: ["<msup><mi>x</mi><mn>2</mn></msup>", "but $600B and $40B, $ 5 $, ", deepseek("US$5")],
  },
  W9: { note: "$$\nx^2\n$$", html: ['<div class="math" tabindex="0">', 'display="block"'] },
  W10: {
    note: "\\$x$ and \\#tag and \\==x== and \\^[x] and \\%\\%",
    html: ["<p>$x$ and #tag and ==x== and ^[x] and %%</p>"],
  },
  W11: { note: "~~gone~~ H~2~O", html: ["<del>gone</del> H~2~O"] },
  W12: {
    note: "*so* **so** ***so***",
    html: ["<em>so</em> <strong>so</strong> <em><strong>so</strong></em>"],
  },
  W13: {
    note: " ```mermaid \ngraph TD; A-->B\n```\n\n```mermaid\ngraph TD; A--xB\n```",
    html: [
      '<figure class="diagram"><div class="diagram-picture" tabindex="0"><svg ',
      'role="img" aria-label="Flowchart: A, B">',
      "<summary>Flowchart, as text</summary>",
      "<summary>Diagram that Obsidian draws (mermaid)</summary>",
    ],
    not: ["style="],
  },
  W14: { note: "one\ntwo\\\nthree  \nfour", html: ["<p>one<br>\ntwo<br>\nthree<br>\nfour</p>"] },
  W15: { note: "$20 million for ($WIDGET)", html: ["<p>$20\u00a0million for ($WIDGET)</p>"] },
  C1: {
    note: " ```js \nlet x\n```",
    html: ['<code data-language="js"><span class="code-keyword">let</span> x</code>'],
  },
  C2: {
    note: " ```dataview \nlist\n```\n\n ```tasks \nnot done\n```\n\n ```base \nx\n```",
    html: [
      "<summary>Query that runs in Obsidian (dataview)</summary>",
      '<code data-language="dataview">list</code>',
      "(tasks)</summary>",
      "(base)</summary>",
    ],
  },
  C3: {
    note: " ```ad-note \n title: A *title*\n collapse: closed\n Of [[Other]].\n```",
    html: [
      '<details class="callout" data-callout="note"><summary class="callout-title">',
      "A <em>title</em></summary>",
      'Of <a class="note" href="/notes/other/">Other</a>.',
    ],
  },
  C4: { note: "$\\ce{H2O}$ and $\\pu{12 kJ}$", html: ["<mn>2</mn>", "<mn>12</mn>"] },
  C5: {
    note: "$$\n\\begin{aligned} a &= b \\end{aligned} \\begin{bmatrix} 1 \\end{bmatrix} \\mathbb{R}\n$$",
    html: ['<mtd class="gap-none align-left">', 'stretchy="true"', "<mi>ℝ</mi>"],
  },
  Q1: {
    note: "> [!faq] Is it legal?\n> Mostly.\n> - By *law*",
    html: ['<span class="callout-kind">FAQ</span> Is it legal?'],
    check: asks(["Is it legal?", "Mostly. By law", undefined]),
  },
  Q2: {
    note: "> [!question] Who?\n> They. ^w\n\n> [!help] How?\n> So.\n\n^how\n\n> [!help] Why?",
    check: asks(["Who?", "They.", "_w"], ["How?", "So.", "_how"]),
  },
  Q3: {
    note: "## Is it fair?\n\nYes, [[DeepSeek|they]] say.\n\n### In part\n\nNo.\n\n## Next\n\nOther.\n\n## 为什么？\n\n因为。",
    check: asks(
      ["Is it fair?", "Yes, they say. In part No.", "is-it-fair"],
      ["为什么？", "因为。", "为什么"],
    ),
  },
  H1: {
    note: "press <kbd>K</kbd>",
    html: ["<kbd>K</kbd>"],
    check: () => allows("H1", (tag) => `x <${tag}>y</${tag}>`),
  },
  H2: {
    note: "<details><summary>More</summary>\n\nWith *words*.\n\n</details>\n\nafter",
    html: ["<details><summary>More</summary><p>With <em>words</em>.</p></details><p>after</p>"],
    check: () => allows("H2", (tag) => `<div><${tag}>y</${tag}></div>`),
  },
  H3: {
    note: 'a <script>b</script> <span style="color:red" class="c" id="d" onclick="e()" title="f">g</span>\n\n<script>\nalert(1)\n</script>',
    html: ['<span title="f">g</span>'],
    not: ["script", "style=", "class=", "id=", "onclick", "alert"],
    check: (vault) =>
      assert.deepEqual(messages(vault, "html-refused"), [
        "The HTML tag <script> is not allowed in a note and was left out.",
        "The HTML tag <script> is not allowed in a note and was left out.",
      ]),
  },
  H4: { note: "a <b>bold\n\nplain </i>b", html: ["<p>a <b>bold</b></p><p>plain b</p>"] },
  F1: {
    note: "---\ntitle: Shown title\n---\n",
    check: (vault) => assert.equal(noteOf(vault).title, "Shown title"),
  },
  F2: {
    note: "---\naliases: [One, Two]\n---\n[[Two]]",
    check: (vault) => {
      assert.deepEqual(noteOf(vault).aliases, ["One", "Two"]);
      leadsTo(NOTE)(vault);
    },
  },
  F3: {
    note: "---\ntags: [ai, law/copyright]\n---\n#chips #AI",
    check: (vault) => assert.deepEqual(noteOf(vault).tags, ["ai", "law/copyright", "chips"]),
  },
  F4: {
    note: "---\nkind: law\n---\n",
    check: (vault) => {
      assert.equal(noteOf(vault).kind, "law");
      assert.deepEqual(
        codesOf("F4", 3),
        KINDS.map(({ name }) => name),
      );
    },
  },
  F5: {
    note: "---\ndate: Late 2025\n---\n",
    check: (vault) => {
      const { date } = noteOf(vault);
      assert.deepEqual(date && [date.text, isoDay(date.start), isoDay(date.end)], [
        "Late 2025",
        "2025-09-01",
        "2025-12-31",
      ]);
      for (const written of codesOf("F5", 3)) {
        const read = vaultOf({ "Note.md": `---\ndate: ${written}\n---\n` }).notes[0]?.date;
        assert.equal(read?.text, written);
      }
    },
  },
  F6: scale("F6", "claim", "event", "status: alleged"),
  F7: scale("F7", "argument", "argument", "status: plausible"),
  F8: scale("F8", "law", "law", "stage: enacted"),
  F9: scale("F9", "case", "case", "stage: on appeal"),
  F10: {
    note: "",
    files: {
      "1.md": "---\ndraft: true\n---\n",
      "2.md": "---\npublish: false\n---\n",
      "3.md": "---\nprivate: true\n---\n",
      "4.md": "---\ntags: [\ndraft: yes\n---\n",
      "5.md": "---\ndraft: false\n---\n",
      "6.md": "---\ntags: [\n---\n",
    },
    check: (vault) => {
      const paths = vault.notes.map(({ path }) => path).filter((path) => /^\d/.test(path));
      assert.deepEqual(paths, ["5.md", "6.md"]);
    },
  },
  F11: {
    note: "---\nimportance: 1\n---\n",
    check: (vault) => {
      assert.equal(noteOf(vault).importance, 1);
      assert.equal(noteOf(vault, "notes/Other.md").importance, 3);
    },
  },
  F12: {
    note: "---\nverified: 2026-04-01\n---\n",
    check: (vault) => {
      assert.equal(noteOf(vault).verified?.text, "2026-04-01");
      assert.equal(isoDay(vault.asOf), "2026-04-01");
    },
  },
  F13: {
    note: "---\npermalink: about/method\n---\n",
    check: (vault) => assert.equal(noteOf(vault).url, "/about/method/"),
  },
  F14: {
    note: "---\ndescription: In short\n---\nWords.",
    check: (vault) => assert.equal(pageOf(vault).head.description, "In short"),
  },
  F15: {
    note: "---\ncssclasses: [wide]\n---\n",
    check: (vault) => assert.equal(pageOf(vault).classes, "css-wide"),
  },
  F16: {
    note: "---\nkind: case\ntype: probe\nstage: findings\n---\n",
    check: (vault) => {
      assert.equal(noteOf(vault).stage?.word, "findings");
      const words = SCALES.probe.map(({ word }) => word);
      assert.deepEqual(codesOf("F16", 3).slice(0, words.length), words);
    },
  },
  F17: {
    note: "---\nkind: event\ndate: 2025\nstatus: confirmed (content alleged)\n---\n",
    check: (vault) => {
      const { made, content } = statusesOf(expected(noteOf(vault).status, "a status"));
      assert.deepEqual([made, content], ["confirmed", "alleged"]);
    },
  },
  F18: {
    note: "---\nkind: law\nintroduced: 2026-04-15\ndate: 2026\n---\n",
    check: (vault) => assert.equal(noteOf(vault).date?.text, "2026-04-15"),
  },
  F19: {
    note: '---\nkind: event\ndate: 2025\naccuser: "[[MiniMax]]"\naccused: ["[[DeepSeek]]", "and others"]\n---\n',
    check: (vault) =>
      assert.deepEqual(
        linksIn(vault.outgoing).map(({ relation, to }) => [relation, to]),
        [
          ["accuser", "companies/MiniMax.md"],
          ["accused", "companies/DeepSeek.md"],
        ],
      ),
  },
  F20: {
    note: '---\nkind: event\ndate: 2025\nreplies-to: "[[Other]]"\n---\n',
    check: leadsTo("notes/Other.md"),
  },
  F21: {
    note: "---\nstory: true\n---\n\n1. [[Other]]: It began.\n2. [[DeepSeek]] - it went on.\n",
    check: ({ harvest: { steps } }) =>
      assert.deepEqual(
        steps.map(({ to, text, line }) => [to, text, line]),
        [
          ["notes/Other.md", "It began.", 5],
          ["companies/DeepSeek.md", "it went on.", 6],
        ],
      ),
  },
  T1: {
    note: "| Date | Event |\n|---|---|\n| Jan 2025 | [[DeepSeek]] launches R1 |\n| Late 2025 | More |",
    check: ({ harvest: { timeline } }) =>
      assert.deepEqual(
        timeline.map(({ title, date, entities, line }) => [title, date.text, entities, line]),
        [
          ["DeepSeek launches R1", "Jan 2025", ["companies/DeepSeek.md"], 3],
          ["More", "Late 2025", [], 4],
        ],
      ),
  },
  T2: {
    note: "| Claim | Status | Source |\n|---|---|---|\n| 16M exchanges | Confirmed (their claim) | A filing |",
    check: ({ harvest: { claims } }) =>
      assert.deepEqual(
        claims.map(({ text, statusText, status, sourceText }) => [
          text,
          statusText,
          status?.word,
          sourceText,
        ]),
        [["16M exchanges", "Confirmed (their claim)", "confirmed", "A filing"]],
      ),
  },
  T3: {
    note: "| Argument | Status |\n|---|---|\n| Trade secret | Requires the secret to be secret |",
    check: ({ harvest }) =>
      assert.deepEqual(
        harvest.arguments.map(({ text, status }) => [text, status?.word]),
        [["Trade secret", "weak"]],
      ),
  },
  T4: {
    note: "---\nkind: law\n---\n| Date | Stage | Number |\n|---|---|---|\n| Apr 15, 2026 | Introduced | H.R. 1 |",
    check: (vault) => {
      assert.deepEqual(
        vault.harvest.stages.map(({ text, date, number }) => [text, isoDay(date.start), number]),
        [["Introduced", "2026-04-15", "H.R. 1"]],
      );
      assert.equal(noteOf(vault).stage?.word, "introduced");
    },
  },
  T5: {
    note: "| Effect | DeepSeek | MiniMax |\n|---|---|---|\n| Weights | Still hosted | Frozen |",
    check: ({ harvest: { facts } }) =>
      assert.deepEqual(
        facts.map(({ company, subject, text }) => [company, subject, text]),
        [
          ["companies/DeepSeek.md", "Weights", "Still hosted"],
          ["companies/MiniMax.md", "Weights", "Frozen"],
        ],
      ),
  },
  T6: {
    note: `${CHARGE}| Charge | Accuser | Accused |\n|---|---|---|\n| It copied | [[MiniMax]] | [[DeepSeek]] |`,
    check: ({ harvest: { charges } }) =>
      assert.deepEqual(
        charges.map(({ charge, accuser, accused }) => [
          ...[charge.text, accuser.notes[0]?.path, accused.notes[0]?.path],
        ]),
        [["It copied", "companies/MiniMax.md", "companies/DeepSeek.md"]],
      ),
  },
  T7: {
    note: `${CHARGE}| Lab | Exchanges | Accounts |\n|---|---|---|\n| [[DeepSeek]] | over 150,000 | |`,
    check: ({ harvest: { figures } }) => {
      assert.deepEqual(
        figures.flatMap((row) => row.figures.map(({ measure, text }) => [measure, text])),
        [["exchanges", "over 150,000"]],
      );
      const measures = MEASURES.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
      assert.deepEqual(codesOf("T7", 3).slice(-measures.length), measures);
    },
  },
  T8: {
    note: `${CHARGE}| Reply by | Reply | To |\n|---|---|---|\n| [[DeepSeek]] | Denied | [[MiniMax]] |`,
    check: ({ harvest: { replies } }) =>
      assert.deepEqual(
        replies.map(({ by, reply, to }) => [by.text, reply.text, to.text]),
        [["DeepSeek", "Denied", "MiniMax"]],
      ),
  },
  T9: {
    note: "---\nkind: argument\n---\n| Case | Contributes |\n|---|---|\n| [[Other]] | a rule |",
    check: ({ harvest: { contributions } }) =>
      assert.deepEqual(
        contributions.map(({ text }) => text),
        ["a rule"],
      ),
  },
  T10: {
    note: `${CHARGE}| Charge | Accused |\n|---|---|\n| It copied | [[DeepSeek]] ^a-019 |\n\n[[#^a-019|it]]`,
    html: [
      'id="_a-019"><td role="cell" data-label="Charge"><div class="cell"><span id="row-',
      'href="#_a-019"',
    ],
    not: ["^a-019"],
  },
};

function noteOf(vault: Vault, path = NOTE) {
  const note = vault.notes.find((candidate) => candidate.path === path);
  if (!note) throw new Error(`expected a note at ${path}`);
  return note;
}

function pageOf(vault: Vault) {
  return notePage(createContext(vault), NOTE);
}

function relations(vault: Vault) {
  return linksIn(vault.outgoing)
    .filter(({ from }) => from === NOTE)
    .map(({ relation, to }) => [relation, to]);
}

function messages(vault: Vault, wanted: string): string[] {
  return vault.problems.filter(({ code }) => code === wanted).map(({ message }) => message);
}

/** Not a character of it anywhere in what the compiler gives out. */
function nowhere(secret: string) {
  return ({ notes, pages, outgoing, mentions, harvest }: Vault) => {
    const all = JSON.stringify([notes, [...pages], [...outgoing], [...mentions], harvest]);
    assert.ok(!all.replaceAll("aria-hidden=", "").includes(secret));
  };
}

function asks(...expected: [question: string, answer: string, id: string | undefined][]) {
  return (vault: Vault) =>
    assert.deepEqual(
      noteOf(vault).questions.map(({ question, answer, id }) => [question, answer, id]),
      expected,
    );
}

/** Each word of the row is a step of the scale, and each step stands in the row. */
function scale(row: string, name: keyof typeof SCALES, kind: string, line: string): Case {
  return {
    note: `---\nkind: ${kind}\ndate: 2025\n${line}\n---\n`,
    check: (vault) => {
      const { status, stage } = noteOf(vault);
      assert.equal((status ?? stage)?.word, line.replace(/^.*: /, ""));
      assert.deepEqual(
        codesOf(row, 3),
        SCALES[name].map(({ word }) => word),
      );
    },
  };
}

const ELEMENTS =
  "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd keygen label legend li link main map mark marquee math menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp".split(
    " ",
  );

/** Of all elements of HTML, those that the row lists come through, and no others. */
function allows(row: string, write: (tag: string) => string): void {
  // Words may stand in blocks; `a` and `img` need an address to come through.
  const words = codesOf("H1", 3);
  const listed = new Set(row === "H1" ? words : [...words, ...codesOf("H2", 3)]);
  const address: Record<string, string> = { a: ' href="https://e.com"', img: ' src="chart.png"' };
  for (const tag of ELEMENTS) {
    const note = write(tag).replace(`<${tag}>`, `<${tag}${address[tag] ?? ""}>`);
    const html = htmlOf(vaultOf({ "Note.md": note, "chart.png": "" }), "Note.md");
    const inside = html.slice(html.indexOf(">") + 1);
    assert.equal(new RegExp(`<${tag}[ >]`).test(inside), listed.has(tag), `${tag}: ${html}`);
  }
}

interface Row {
  readonly id: string;
  /** The code in each column. */
  readonly codes: readonly (readonly string[])[];
}

const ROWS: readonly Row[] = (() => {
  const page = readFileSync(new URL("../docs/syntax.md", import.meta.url), "utf8");
  const rows: Row[] = [];
  walk(parseMarkdown(page).root, (node) => {
    if (node.type !== "table") return;
    for (const row of node.children.slice(1)) {
      const codes = row.children.map((cell) => {
        const found: string[] = [];
        walk(cell, (part) => {
          if (part.type === "inlineCode") found.push(part.value);
        });
        return found;
      });
      rows.push({ id: row.children[0] ? plainText(row.children[0]) : "", codes });
    }
  });
  return rows;
})();

function codesOf(id: string, column: number): readonly string[] {
  return ROWS.find((row) => row.id === id)?.codes[column] ?? [];
}

test("every row has a case, and every case a row", () => {
  assert.deepEqual(ROWS.map(({ id }) => id).sort(), Object.keys(CASES).sort());
});

for (const [id, { note, files, html = [], not = [], check }] of Object.entries(CASES)) {
  test(`docs/syntax.md ${id}`, () => {
    const texts = [note, ...Object.values(files ?? {})].join("\n");
    for (const written of codesOf(id, 1)) {
      const inside = id.startsWith("H") ? written.slice(0, -1) : written;
      assert.ok(texts.includes(inside), `The case writes what the row shows: ${written}`);
    }
    const vault = vaultOf({ ...AROUND, ...files, [NOTE]: note });
    const page = htmlOf(vault, NOTE);
    let from = 0;
    for (const part of html) {
      const at = page.indexOf(part, from);
      assert.notEqual(at, -1, `expected ${part}\nin ${page}`);
      from = at + part.length;
    }
    for (const part of not) assert.ok(!page.includes(part), `unexpected ${part}\nin ${page}`);
    check?.(vault, page);
  });
}
