const url = '@url@';

const response = @first@;
if (response.status === @status@) {
  @why@
  const contentRange = response.headers.get('Content-Range') ?? '';
  const part = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(contentRange);
  if (part?.[1] !== '0') {
    throw new Error(`not the part asked for: ${contentRange}`);
  }
  const content = await response.arrayBuffer();
  console.log(response.status);
  @fields@
  console.log(`content: ${content.byteLength} bytes`);
} else if (response.ok) {
  console.log('the whole, for the server ignored Range');
} else {
  throw new Error(`unexpected: ${response.status}`);
}
