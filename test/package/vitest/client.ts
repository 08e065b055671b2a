// The code under test: it knows nothing of a mock.
export async function rename(service: string, firstname: string): Promise<unknown> {
  const reply = await fetch(`${service}/api/customer/profile`, {
    method: 'PATCH',
    headers: { Authorization: 'Bearer demo', 'Content-Type': 'application/json' },
    body: JSON.stringify({ firstname }),
  });
  if (!reply.ok) throw new Error(`The service answers ${reply.status}`);
  return await reply.json();
}
