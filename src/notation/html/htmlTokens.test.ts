import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenizeHtml } from "./htmlTokens.ts";

/** Tokens in short: "<b x=1>", "words", "</b>". */
const tokens = (markup: string) =>
  tokenizeHtml(markup).map((token) => {
    if (token.type === "text") return token.value;
    if (token.type === "end") return `</${token.name}>`;
    return `<${[token.name, ...[...token.attributes].map(([name, value]) => `${name}=${value}`)].join(" ")}>`;
  });

test("tags and the words between them are told apart", () => {
  for (const [markup, expected] of [
    ["a<b>c</b>d", ["a", "<b>", "c", "</b>", "d"]],
    ["<BR/><Br />", ["<br>", "<br>"]],
    ["</p >", ["</p>"]],
    ["", []],
  ] as const) {
    assert.deepEqual(tokens(markup), expected, markup);
  }
});

test("a sign that opens no tag is a sign", () => {
  for (const words of ["a < b > c", "1 <2>", "x<", "<b", "<", "a > b", "<>", '<a title="']) {
    assert.deepEqual(tokens(words), [words]);
  }
});

test("attributes are read however they are written, the first of a name, in lower case", () => {
  for (const [markup, expected] of [
    ["<a x=1 y='2' z=\"3\" open>", "<a x=1 y=2 z=3 open=>"],
    ["<a X=1 x=2>", "<a x=1>"],
    ["<a\nx\n=\n'c'>", "<a x=c>"],
    ["<a title='>'>", "<a title=>>"],
    ["<a title='\"'>", '<a title=">'],
    ["<a href=x&amp;y title='&lt;'>", "<a href=x&y title=<>"],
  ]) {
    assert.deepEqual(tokens(markup ?? ""), [expected]);
  }
});

test("references stand for their characters, and make no tag", () => {
  assert.deepEqual(tokens("&lt;b&gt; &amp;amp; &#65;"), ["<b> &amp; A"]);
});

test("comments, declarations and instructions are nothing, closed or not", () => {
  for (const markup of ["a<!-- <b> -->c", "a<!doctype html>c", "a<?php x ?>c", "a<!---->c"]) {
    assert.deepEqual(tokens(markup), ["a", "c"], markup);
  }
  for (const markup of ["a<!-- <b>", "a<!-- > b", "a<!doctype"]) {
    assert.deepEqual(tokens(markup), ["a"], markup);
  }
});
