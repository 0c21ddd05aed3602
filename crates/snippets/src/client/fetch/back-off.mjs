const url = '@url@';
const attempts = 3;

let response;
let attempt = 1;
for (; ; attempt += 1) {
  response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (response.status !== @status@ || attempt === attempts) break;
  @why@
  const wait = (100 + Math.random() * 400) * 2 ** attempt;
  await new Promise((done) => setTimeout(done, wait));
}

console.log(response.status);
console.log(`attempts: ${attempt}`);
