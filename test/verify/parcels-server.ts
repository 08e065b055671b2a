// The parcels' API, written by hand with Express. It keeps its contract, if it has no fault.
import express from 'express';
import type { Express, NextFunction, Request, RequestHandler, Response } from 'express';

/** `kept`: a deletion keeps the parcel. `long`: labels may have any length. `total`: the header is a word. */
export type ParcelsFault = 'kept' | 'long' | 'total';

interface Parcel {
  id: number;
  [more: string]: unknown;
}

type Rules = Record<string, (value: unknown) => boolean>;

export function parcelsServer(fault?: ParcelsFault): Express {
  const parcels = new Map<number, Parcel>();
  const rules = rulesOf(fault);
  let last = 0;
  const app = express();
  app.use((request, response, next) => {
    if (request.accepts('json')) next();
    else refuse(response, 406);
  }, express.json());
  app.get('/parcels', (_, response) => {
    response.set('X-Total', fault === 'total' ? 'many' : String(parcels.size));
    response.json([...parcels.values()]);
  });
  app.post('/parcels', checked(rules, ['label', 'tags'], Object.keys(rules)), (request, reply) => {
    last += 1;
    const parcel = { ...(request.body as object), id: last };
    parcels.set(last, parcel);
    reply.status(201).json(parcel);
  });
  app.all('/parcels', only('GET', 'POST'));
  app.use('/parcels/:id', (request: Request, response, next) => {
    const { id = '' } = request.params;
    response.locals['parcel'] = parcels.get(Number(id));
    if (!/^[1-9][0-9]*$/.test(String(id))) refuse(response, 400);
    else if (response.locals['parcel'] === undefined) refuse(response, 404);
    else next();
  });
  app.get('/parcels/:id', (_, response) => {
    response.json(response.locals['parcel']);
  });
  app.patch('/parcels/:id', checked(rules, [], ['label']), (request, response) => {
    response.json(Object.assign(response.locals['parcel'] as Parcel, request.body));
  });
  app.delete('/parcels/:id', (request, response) => {
    if (fault !== 'kept') parcels.delete(Number(request.params.id));
    response.status(204).end();
  });
  app.all('/parcels/:id', only('GET', 'PATCH', 'DELETE'));
  app.use((_: Request, response: Response) => {
    refuse(response, 404);
  });
  app.use((error: unknown, _: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) next(error);
    else refuse(response, 400);
  });
  return app;
}

function refuse(response: Response, status: number): void {
  response.status(status).json({ message: `Refused with ${status}.` });
}

function only(...methods: string[]): RequestHandler {
  return (_, response) => {
    response.set('Allow', methods.join(', '));
    refuse(response, 405);
  };
}

function rulesOf(fault: ParcelsFault | undefined): Rules {
  return {
    label: (value) => isText(value, 2, fault === 'long' ? Infinity : 20),
    tags: (value) =>
      Array.isArray(value) &&
      value.length >= 1 &&
      value.length <= 3 &&
      new Set(value).size === value.length &&
      value.every((one) => isText(one, 0, 10)),
    weight: (value) => typeof value === 'number' && value > 0 && Number.isInteger(value * 2),
    note: (value) => value === null || typeof value === 'string',
  };
}

function isText(value: unknown, least: number, most: number): boolean {
  return typeof value === 'string' && value.length >= least && value.length <= most;
}

/** Refuses a body that lacks something, has something else, or breaks a rule. */
function checked(rules: Rules, needed: string[], allowed: string[]): RequestHandler {
  const isValid = (body: object): boolean =>
    needed.every((key) => Object.hasOwn(body, key)) &&
    Object.keys(body).length > 0 &&
    Object.entries(body).every(
      ([key, value]) => allowed.includes(key) && rules[key]?.(value) === true,
    );
  return ({ body }: { body: unknown }, response, next) => {
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    if (isObject && isValid(body)) next();
    else refuse(response, 400);
  };
}
