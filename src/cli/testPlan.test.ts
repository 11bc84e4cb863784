import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { planTests, type Request } from "./testPlan.ts";

const FILES = [
  { path: "src/vault/read.test.ts", slow: false, properties: false },
  { path: "src/vault/links/resolve.test.ts", slow: false, properties: true },
  { path: "tests/data.test.ts", slow: true, properties: false },
];
const SPECS = ["tests/browser/timeline.spec.ts", "tests/browser/search.spec.ts"];

const plan = (request: Partial<Request>) =>
  planTests({ paths: [], watch: false, ...request }, FILES, SPECS);
const testsOf = (request: Partial<Request>) =>
  plan(request).map(({ name, args }) => [
    name,
    args.filter((arg) => /\.(?:test|spec)\.ts$/.test(arg)),
  ]);

test("alone, it runs all steps", () => {
  assert.deepEqual(
    plan({}).map(({ name }) => name),
    ["format", "styles", "types", "content", "unit", "sites", "browser"],
  );
  assert.deepEqual(
    testsOf({})
      .flatMap(([, files]) => files)
      .sort(),
    FILES.map(({ path }) => path).sort(),
  );
});

describe("a path", () => {
  test("of a folder means the tests below it", () => {
    assert.deepEqual(testsOf({ paths: ["src/vault/"] }), [
      ["unit", ["src/vault/read.test.ts", "src/vault/links/resolve.test.ts"]],
    ]);
  });

  test("of a file means its test, and of a test that one", () => {
    for (const path of ["src/vault/read.ts", "./src/vault/read.test.ts", "src\\vault\\read.ts"]) {
      assert.deepEqual(testsOf({ paths: [path] }), [["unit", ["src/vault/read.test.ts"]]], path);
    }
  });

  test("names a browser spec in four ways", () => {
    for (const path of [
      "timeline",
      "timeline.spec",
      "timeline.spec.ts",
      "tests/browser/timeline.spec.ts",
    ]) {
      assert.deepEqual(testsOf({ paths: [path] }), [["browser", ["timeline.spec.ts"]]], path);
    }
  });

  test("may stand beside others, each test once", () => {
    assert.deepEqual(testsOf({ paths: ["tests", "src/vault/read.ts", "src/vault"] }), [
      ["unit", ["tests/data.test.ts", "src/vault/read.test.ts", "src/vault/links/resolve.test.ts"]],
      ["browser", ["timeline.spec.ts", "search.spec.ts"]],
    ]);
  });

  test("without a test is refused, and so is one beside --only", () => {
    assert.throws(() => plan({ paths: ["src/nothing"] }), /No test is at "src\/nothing"/);
    assert.throws(() => plan({ paths: ["src/vault"], only: "unit" }), /not both/);
  });
});

test("fast leaves out what starts processes, and tries a tenth of the cases", () => {
  assert.deepEqual(testsOf({ only: "fast" }), [
    ["format", []],
    ["styles", []],
    ["types", []],
    ["unit", ["src/vault/read.test.ts", "src/vault/links/resolve.test.ts"]],
  ]);
  assert.equal(plan({ only: "fast" }).at(-1)?.env?.["PROPERTY_CASES"], "10%");
});

test("soak tries the files with properties, from the seed that is given", () => {
  assert.deepEqual(testsOf({ only: "soak" }), [["soak", ["src/vault/links/resolve.test.ts"]]]);
  assert.deepEqual(plan({ only: "soak", seed: 7 })[0]?.env, {
    PROPERTY_CASES: "12500",
    PROPERTY_SEED: "7",
  });
});

test("an unknown step is refused with those that there are", () => {
  assert.throws(() => plan({ only: "luck" }), /--only is "luck"; it takes format, .*, fast, soak/);
});

describe("--watch", () => {
  test("runs unit tests again", () => {
    const [step] = plan({ paths: ["src/vault"], watch: true });
    assert.ok(step?.args.includes("--watch"));
  });

  test("is refused for a browser spec, and for several steps", () => {
    assert.throws(
      () => plan({ paths: ["timeline"], watch: true }),
      /--watch runs unit tests again/,
    );
    assert.throws(() => plan({ watch: true }), /--watch takes paths/);
  });
});
