const url = '@url@';

let response = @first@;
if (response.status === @status@) {
  @why@
  console.log(response.status);
  @fields@
  response = @second@;
}

console.log(`again: ${response.status}`);
