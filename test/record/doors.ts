// A contract of doors, which open to things and to words.
const ANY = { schema: {} };
const WORD = { type: 'string', format: 'password' };
const FILE = { schema: { type: 'string', format: 'binary' } };
const ECHO = {
  200: {
    description: 'Fine',
    content: { 'application/json': { schema: { type: 'object' }, example: { fine: true } } },
  },
};

/** A contract with bodies of many types, and with words that it marks as secret. */
export const DOORS = {
  openapi: '3.1.0',
  info: { title: 'Doors', version: '1' },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
  paths: {
    '/things': {
      post: {
        operationId: 'addThing',
        requestBody: {
          content: {
            'application/json': ANY,
            'application/xml': { schema: { type: 'object' } },
            'application/x-www-form-urlencoded': { schema: { type: 'object' } },
            'application/octet-stream': FILE,
            'text/plain': { schema: { type: 'string' } },
            'multipart/form-data': { schema: { type: 'object' } },
          },
        },
        responses: ECHO,
      },
    },
    '/guests': {
      post: {
        operationId: 'letIn',
        requestBody: {
          content: {
            'application/json': {
              schema: { type: 'object', properties: { word: WORD } },
              example: { word: 'sesame-published' },
            },
          },
        },
        responses: {
          200: {
            description: 'Let in',
            content: {
              'application/json': {
                schema: { type: 'object', properties: { word: WORD } },
                example: { word: 'sesame-opened' },
              },
            },
          },
        },
      },
    },
    '/rooms': { get: { operationId: 'listRooms', security: [{ key: [] }], responses: ECHO } },
  },
};
