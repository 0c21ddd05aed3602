const url = '@url@';

const response = @first@;
if (response.status === @status@) {
  @why@
  console.log(response.status);
  @fields@
} else if (response.ok) {
  console.log(await response.json());
} else {
  throw new Error(`unexpected: ${response.status}`);
}
