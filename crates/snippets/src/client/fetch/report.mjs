const url = '@url@';

const response = @first@;
if (response.status !== @status@) {
  throw new Error(`unexpected: ${response.status}`);
}
@why@
console.log(response.status);
@fields@
const mediaType = response.headers.get('Content-Type') ?? '';
if (mediaType.startsWith('application/problem+json')) {
  const problem = await response.json();
  console.log(`problem: ${problem.title}`);
}
