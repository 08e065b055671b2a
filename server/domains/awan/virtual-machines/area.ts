import { readAll } from '../../../world/table.ts';
import { machineHours } from './hours.ts';
import { firstHours, startMachines, stopMachines } from './suspension.ts';
import type { Area } from '../billing/area.ts';

export const virtualMachines: Area = {
  resources: ({ virtual_machines }) => virtual_machines,
  uses: ({ virtual_machines }) => readAll(virtual_machines),
  hours: machineHours,
  stop: stopMachines,
  firstHours,
  start: startMachines,
};
