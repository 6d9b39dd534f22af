import autocannon from 'autocannon';

/** One round: many connections that stay open, for some seconds or until each has sent its share. */
const MOST_PER_CONNECTION = 20_000;
const { url, connections, seconds, method, headers, body, refreshTokens } = JSON.parse(
  process.argv[2],
);
const result = await autocannon({
  url,
  connections,
  duration: seconds,
  maxConnectionRequests: MOST_PER_CONNECTION,
  method,
  headers,
  body,
  ...(refreshTokens && { setupClient: refreshing([...refreshTokens]) }),
});
const { requests, latency, errors, timeouts, non2xx, duration } = result;
const answered = requests.total - non2xx;
console.log(
  JSON.stringify({ answered, failed: errors + timeouts + non2xx, p99: latency.p99, duration }),
);

/** Each connection is a client of its own, which always sends the refresh token it got last. */
function refreshing(tokens) {
  return (client) => {
    let token = tokens.pop();
    const onResponse = (_status, answer) => {
      token = JSON.parse(answer).refresh_token;
    };
    const setupRequest = (request) => ({ ...request, body: `${body}&refresh_token=${token}` });
    client.setRequests([{ method, headers, setupRequest, onResponse }]);
  };
}
