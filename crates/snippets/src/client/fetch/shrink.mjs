const url = '@url@';

const orders = [1, 2, 3, 4, 5, 6, 7, 8].map((amount) => {
  return { item: 'tea', amount };
});
let size = orders.length;
let response;
for (;;) {
  response = await fetch(url, {
    signal: AbortSignal.timeout(10_000),
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(orders.slice(0, size)),
  });
  if (response.status !== @status@ || size === 1) break;
  @why@
  size = Math.floor(size / 2);
}

console.log(response.status);
console.log(`orders in one request: ${size}`);
