const url = '@url@';

@why@
const socket = new WebSocket(url.replace(/^http/, 'ws'));
socket.addEventListener('open', () => socket.send('hello'));
socket.addEventListener('message', ({ data }) => {
  console.log(`echo: ${data}`);
  socket.close(1000);
});
socket.addEventListener('error', () => {
  // The status of a refusal is hidden from scripts as well.
  throw new Error('no WebSocket here');
});
