const url = '@url@';

@why@
const response = @first@;
const content = await response.arrayBuffer();
console.log(response.status);
console.log(`content: ${content.byteLength} bytes`);
