/** @jest-environment jsdom */
import { startMock } from 'kontrak/test';

test('reads a form beside a DOM, also where Jest loads the mock', async () => {
  const mock = await startMock();
  await mock.fetch('/awan/v2/organizations/a/object-storage/buckets/photos/policy', {
    method: 'PUT',
    headers: { Authorization: 'Bearer demo', 'Content-Type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nContent-Disposition: form-data; name="bucket_name"\r\n\r\nphotos\r\n--x--\r\n',
  });
  const [call] = mock.journal('setBucketPolicy');
  document.title = String(call?.body?.bucket_name);
  expect(document.title).toBe('photos');
});
