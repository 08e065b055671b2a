/** @jest-environment jsdom */
const { expect, test } = require('kontrak/jest');

test('reaches the mock from a document', async ({ mock }) => {
  await mock.intercept({ bases: { 'https://frog.example.com': 'frog-cloud' } });
  document.title = await new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('GET', 'https://frog.example.com/api/inf');
    request.setRequestHeader('Authorization', 'Bearer demo');
    request.onload = () => done(JSON.parse(request.responseText).full_name);
    request.onerror = () => fail(new Error('no reply'));
    request.send();
  });
  expect(document.title).toBe('Sari Wibawa');
  expect(mock).toHaveReceived('getUserInfo');
});
