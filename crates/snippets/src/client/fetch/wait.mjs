const url = '@url@';
const attempts = 3;
const longestWait = 60_000;

function millisecondsToWait(response, attempt) {
  @why@
  const value = response.headers.get('Retry-After') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  if (!Number.isNaN(date)) return Math.max(date - Date.now(), 0);
  return 250 * 2 ** attempt;
}

let response;
let attempt = 1;
for (; ; attempt += 1) {
  response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (response.status !== @status@ || attempt === attempts) break;
  const wait = millisecondsToWait(response, attempt);
  // Asking sooner than told would be rude.
  if (wait > longestWait) break;
  const jitter = Math.random() * 300;
  await new Promise((done) => setTimeout(done, wait + jitter));
}

console.log(response.status);
@fields@
console.log(`attempts: ${attempt}`);
