const url = '@url@';

const response = @first@;
if (response.status !== @status@) {
  throw new Error(`unexpected: ${response.status}`);
}
@why@
const content = await response.arrayBuffer();
console.log(response.status);
@fields@
console.log(`content: ${content.byteLength} bytes`);
