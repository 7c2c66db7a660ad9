// A tenant as people sign in to it: it signs in whomever the tests say, with the claims that they give.
import { createServer } from 'node:http';
import { Provider, interactionPolicy } from 'oidc-provider';

const [tenant, clientId, clientSecret, redirectUri] = process.argv.slice(2);
const root = `/${tenant}/v2.0`;
const policy = interactionPolicy.base();
policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }));
const state = { account: 'sw-1', claims: {}, lifetime: 3600 };
let handle;
let provider;

const server = createServer(async (request, response) => {
  try {
    if (request.url === '/control' && request.method === 'PUT') {
      const parts = [];
      for await (const part of request) parts.push(part);
      Object.assign(state, JSON.parse(Buffer.concat(parts)));
      response.writeHead(204).end();
    } else if (request.url.startsWith('/interaction/')) {
      await provider.interactionFinished(request, response, { login: { accountId: state.account }, select_account: {} }, { mergeWithLastSubmission: false });
    } else if (request.url.startsWith(root)) {
      request.originalUrl = request.url;
      request.url = request.url.slice(root.length) || '/';
      handle(request, response);
    } else {
      response.writeHead(404).end();
    }
  } catch (problem) {
    response.writeHead(500).end(String(problem));
  }
});

server.listen(0, '127.0.0.1', () => {
  const address = `http://127.0.0.1:${server.address().port}`;
  provider = new Provider(address + root, {
    clients: [{
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_post',
    }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['oid', 'tid', 'name', 'roles'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only for the tests'] },
    features: { devInteractions: { enabled: false }, pushedAuthorizationRequests: { enabled: false } },
    interactions: { policy, url: (_, interaction) => `/interaction/${interaction.uid}` },
    ttl: { IdToken: () => state.lifetime, AccessToken: 60, AuthorizationCode: 60, Interaction: 600, Session: 600, Grant: 600 },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...state.claims }) }),
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  handle = provider.callback();
  console.log(`listens on ${address}/`);
});
