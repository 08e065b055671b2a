// Tests with a mock in Jest: `const { expect, test } = require('kontrak/jest')`, or an import of it.
//
// Jest runs modules in a realm of its own. ES modules need a flag of Node there, and a DOM lacks much of Node. So Node
// itself loads the mock, outside of that realm.
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { constants, runInThisContext } = require('node:vm');

const { afterAll, beforeAll, expect, test: base } = require('@jest/globals');

const load = runInThisContext('(url) => import(url)', {
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const outside = (name) => load(pathToFileURL(join(__dirname, name)).href);

beforeAll(async () => {
  const { matchers } = await outside('matchers.js');
  expect.extend(matchers);
});

/** See jest.d.cts. */
function testWith(options) {
  let fixture;
  afterAll(() => fixture?.stop());

  /** The body of a test with a session of its own. It takes the values of a row before. */
  const running =
    (body) =>
    async (...row) => {
      fixture ??= (await outside('fixture.js')).fixtureOf(options);
      const { mock, end } = await fixture.begin();
      const intercept = mock.intercept.bind(mock);
      mock.intercept = (given) => intercept({ realm: globalThis, ...given });
      try {
        await body(...row, { mock });
      } catch (error) {
        await end(true);
        throw error;
      }
      await end(false);
    };

  const withMock = (declare) => (name, body, timeout) => declare(name, running(body), timeout);
  const each =
    (declare) =>
    (...table) =>
      withMock(declare(...table));
  return Object.assign(withMock(base), {
    only: Object.assign(withMock(base.only), { each: each(base.only.each) }),
    skip: Object.assign(withMock(base.skip), { each: each(base.skip.each) }),
    each: each(base.each),
  });
}

const test = testWith();
module.exports = { expect, it: test, test, testWith };
