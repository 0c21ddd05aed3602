const url = '@url@';

let copy = { etag: '@tag@', content: 'the stored content' };

// With a condition of our own the browser's cache stays out of it.
const response = await fetch(url, {
  signal: AbortSignal.timeout(10_000),
  headers: { 'If-None-Match': copy.etag },
});
const etag = response.headers.get('ETag');
if (response.status === @status@) {
  @why@
  copy.etag = etag ?? copy.etag;
} else if (response.ok) {
  copy = { etag, content: await response.text() };
} else {
  throw new Error(`unexpected: ${response.status}`);
}

console.log(response.status);
@fields@
console.log(`content: ${copy.content}`);
