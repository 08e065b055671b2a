import { defineDomain, Failure, find } from '../../server/index.ts';
import type { operations } from './shop.d.ts';

export default defineDomain<operations>({
  handlers: {
    // The state has the remembered resources, as tables by id. Every other operation is answered as before.
    payOrder: ({ path }, { state }) => {
      const order = state['orders'] && find(state['orders'], String(path.orderId));
      if (!order) throw new Failure(404, `There is no order ${path.orderId}.`);
      if (order['status'] === 'paid') throw new Failure(409, 'It is paid already.');
      order['status'] = 'paid';
      return {
        status: 200,
        body: {
          id: path.orderId,
          drink: String(order['drink']),
          cups: Number(order['cups'] ?? 1),
          status: 'paid',
        },
      };
    },
  },
});
