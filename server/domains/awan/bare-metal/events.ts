import { uuidIn } from './agenda.ts';
import { deploy } from './deployment.ts';
import { renew } from './renewal.ts';
import type { Events } from '../state.ts';

export const bareMetalEvents = {
  'bare-metal.deployed': (context, data) => {
    deploy(context, uuidIn(data));
  },
  'bare-metal.period-ended': (context, data) => renew(context, uuidIn(data)),
} satisfies Events;
