const url = '@url@';
const mostLooks = 3;

let response = @first@;
@why@
const monitor = new URL(response.headers.get('Location') ?? '', url);
let looks = 0;
while (response.status === @status@ && looks < mostLooks) {
  await new Promise((done) => setTimeout(done, 200 * 2 ** looks));
  response = await fetch(monitor, {
    signal: AbortSignal.timeout(10_000),
  });
  looks += 1;
}

if (!response.ok) throw new Error(`unexpected: ${response.status}`);
console.log(response.status);
console.log(`looks: ${looks}`);
