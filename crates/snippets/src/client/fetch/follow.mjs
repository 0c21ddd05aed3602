const url = '@url@';

@why@
const response = @first@;
if (!response.ok) throw new Error(`unexpected: ${response.status}`);
if (response.redirected) {
  console.log(`redirected to ${response.url}`);
}
console.log(response.status);
