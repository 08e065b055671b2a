import { expect, test } from 'kontrak/playwright';

const PAGE = `<!doctype html><title>Profile</title><script type="module">
  const reply = await fetch('https://api.demo.awanio.com/v2/accounts/me', {
    headers: { Authorization: 'Bearer demo' },
  });
  document.body.textContent = reply.ok ? (await reply.json()).data.name : 'out of order';
</script><body></body>`;

test('shows the name of the user', async ({ mock, page }) => {
  await page.setContent(PAGE);
  await expect(page.locator('body')).toHaveText('Ratna Prameswari');
  expect(mock).toHaveReceived('getCurrentUser');
});

test('says that the service is out of order', async ({ mock, page }) => {
  mock.fault('getCurrentUser', { status: 503 });
  await page.setContent(PAGE);
  await expect(page.locator('body')).toHaveText('out of order');
  // Each test has a session of its own.
  expect(mock.journal()).toHaveLength(1);
});
