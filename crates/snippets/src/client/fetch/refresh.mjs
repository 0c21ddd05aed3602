const url = '@url@';
const attempts = 3;

let response;
let attempt = 0;
do {
  attempt += 1;
  @why@
  const signal = AbortSignal.timeout(10_000);
  const current = await fetch(url, { cache: 'no-store', signal });
  const headers = { 'Content-Type': 'application/json' };
  const etag = current.headers.get('ETag');
  if (etag !== null) headers['If-Match'] = etag;
  const body = JSON.stringify({ item: 'tea', amount: 2 });
  response = await fetch(url, {
    method: 'PUT',
    signal,
    headers,
    body,
  });
} while (response.status === @status@ && attempt < attempts);

console.log(response.status);
@fields@
console.log(`attempts: ${attempt}`);
